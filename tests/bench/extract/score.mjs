#!/usr/bin/env node
// Scores an email extractor (or an email-type classifier) against the corpus. Node >= 20, no dependencies.
//
//   node score.mjs --cases cases.jsonl[,pages.jsonl|pages/] --cmd "node my-extractor.mjs" [options]
//   node score.mjs --types types.jsonl --cmd "node my-classifier.mjs" [options]
//
// The command reads one JSON object per line on stdin and writes one per line on stdout, in any order:
//   extraction: in {id,url,html,contentType}   out {id, emails:["a@b.c", …]}  (items may be {email:"a@b.c"} too)
//   types:      in {id,email,site}             out {id, type:"service|corporate|free|unknown"} (any case)
//
// Options: --json FILE (full result)  --failures FILE (every failing case, JSONL)  --max-failures N (printed; default 30)
//          --only category|difficulty (comma list)  --timeout SECONDS (default 300)  --name LABEL
//          --min-f1 X / --min-precision X / --min-recall X  (exit 1 when the overall figure is lower)
// Truth: expect = must be reported; allow = neither right nor wrong; anything else reported is a false positive;
//        forbid = named strings that must not appear (a leading "*" matches a suffix, a trailing "*" a prefix); reported apart.
import { readFileSync, writeFileSync, readdirSync, statSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { domainToASCII } from 'node:url';
import { join } from 'node:path';

const args = Object.create(null);
for (let i = 2; i < process.argv.length; i++) {
  const a = process.argv[i];
  if (!a.startsWith('--')) { console.error('unexpected argument ' + a); process.exit(2); }
  const eq = a.indexOf('=');
  if (eq > 0) args[a.slice(2, eq)] = a.slice(eq + 1);
  else args[a.slice(2)] = process.argv[i + 1] === undefined || process.argv[i + 1].startsWith('--') ? true : process.argv[++i];
}
if (!args.cmd || !(args.cases || args.types)) { console.error('need --cmd and --cases or --types'); process.exit(2); }

/** One spelling for an address: lower case, NFC, IDN domain as punycode, no trailing dot. */
export function canon(raw) {
  let s = String(raw).normalize('NFC').trim().toLowerCase();
  const at = s.lastIndexOf('@');
  if (at < 0) return s;
  const dom = s.slice(at + 1).replace(/\.$/, '');
  return s.slice(0, at) + '@' + (domainToASCII(dom) || dom);
}
const load = list => String(list).split(',').flatMap(p => {
  if (statSync(p).isDirectory()) return readdirSync(p).filter(f => f.endsWith('.json')).sort().map(f => JSON.parse(readFileSync(join(p, f), 'utf8')));
  return readFileSync(p, 'utf8').split('\n').filter(l => l.trim()).map(l => JSON.parse(l));
});
function run(cmd, rows) {
  return new Promise(res => {
    const t0 = performance.now();
    const ch = spawn(cmd, { shell: true, stdio: ['pipe', 'pipe', 'inherit'], detached: true });
    const out = [];
    let timedOut = false;
    const timer = setTimeout(() => { timedOut = true; try { process.kill(-ch.pid, 'SIGKILL'); } catch {} }, Number(args.timeout || 300) * 1000);
    ch.stdout.on('data', d => out.push(d));
    ch.stdin.on('error', () => {});
    ch.on('close', code => { clearTimeout(timer); res({ code, timedOut, ms: performance.now() - t0, text: Buffer.concat(out).toString('utf8') }); });
    ch.stdin.end(rows.map(r => JSON.stringify(r)).join('\n') + '\n');
  });
}
const only = args.only && String(args.only).split(',');
const hitForbid = (rep, f) => f.startsWith('*') ? rep.endsWith(f.slice(1).toLowerCase()) : f.endsWith('*') ? rep.startsWith(f.slice(0, -1).toLowerCase()) : rep === canon(f) || rep === f.toLowerCase();
const pc = x => x === null ? '   –  ' : (100 * x).toFixed(1).padStart(6);
const ratio = (a, b) => b ? a / b : null;
const f1 = (p, r) => r === null ? null : p === null ? (r === 0 ? 0 : null) : p + r === 0 ? 0 : 2 * p * r / (p + r);
const add = (m, k, s) => { const g = m.get(k) || { n: 0, exact: 0, tp: 0, fp: 0, fn: 0, forbid: 0, crash: 0 }; for (const x in s) g[x] += s[x]; m.set(k, g); };
function table(title, m, order) {
  console.log(`\n${title.padEnd(26)} cases exact%  recall   prec     F1    TP   FN   FP forbid`);
  for (const [k, g] of [...m].sort((a, b) => order ? order.indexOf(a[0]) - order.indexOf(b[0]) : a[0] < b[0] ? -1 : 1)) {
    const r = ratio(g.tp, g.tp + g.fn), p = ratio(g.tp, g.tp + g.fp);
    console.log(`${String(k).padEnd(26)} ${String(g.n).padStart(5)} ${pc(g.exact / g.n)} ${pc(r)} ${pc(p)} ${pc(f1(p, r))} ${String(g.tp).padStart(5)} ${String(g.fn).padStart(4)} ${String(g.fp).padStart(4)} ${String(g.forbid).padStart(5)}`);
  }
}

const types = !!args.types;
let rows = load(args.cases || args.types);
if (only) rows = rows.filter(r => only.includes(r.category) || only.includes(r.difficulty));
const { code, timedOut, ms, text } = await run(args.cmd, rows.map(r => types ? { id: r.id, email: r.email, site: r.site } : { id: r.id, url: r.url, html: r.html, contentType: r.contentType || 'text/html; charset=utf-8' }));
const answers = new Map();
let badLines = 0;
for (const line of text.split('\n')) { if (!line.trim()) continue; try { const j = JSON.parse(line); if (j.id) answers.set(j.id, j); } catch { badLines++; } }
if (code !== 0 || timedOut || badLines) console.error(`command: exit ${code}${timedOut ? ', killed at the time limit' : ''}, ${badLines} lines that are not JSON`);
const label = args.name || args.cmd;

if (types) {
  const m = new Map(); let ok = 0, lenient = 0; const fails = [];
  for (const r of rows) {
    const got = String(answers.get(r.id)?.type ?? '(none)').toUpperCase();
    const good = got === r.expected, fine = good || (r.accept || []).includes(got);
    ok += good; lenient += fine;
    const g = m.get(r.expected) || { n: 0, ok: 0, lenient: 0 }; g.n++; g.ok += good; g.lenient += fine; m.set(r.expected, g);
    if (!fine) fails.push({ ...r, got });
  }
  console.log(`${label}: ${rows.length} rows, strict ${(100 * ok / rows.length).toFixed(1)} %, lenient ${(100 * lenient / rows.length).toFixed(1)} %, ${ms.toFixed(0)} ms`);
  for (const [k, g] of m) console.log(`  ${k.padEnd(10)} ${g.ok}/${g.n} strict, ${g.lenient}/${g.n} lenient`);
  for (const f of fails.slice(0, Number(args['max-failures'] ?? 30))) console.log(`  FAIL ${f.email} on ${f.site}: expected ${f.expected}${f.accept ? ' or ' + f.accept.join('/') : ''}, got ${f.got}  ${f.note || ''}`);
  if (args.json) writeFileSync(args.json, JSON.stringify({ label, strict: ok / rows.length, lenient: lenient / rows.length, rows: rows.length, ms, fails }, null, 1));
  process.exit(0);
}

const byCat = new Map(), byDiff = new Map(), total = new Map(), fails = [];
for (const r of rows) {
  const ans = answers.get(r.id);
  const list = ans ? (ans.emails || ans.contacts || []).map(e => canon(typeof e === 'string' ? e : e.email ?? e.value ?? e.address ?? '')) : [];
  const rep = new Set(list.filter(Boolean));
  const exp = new Set(r.expect.map(canon)), allow = new Set((r.allow || []).map(canon));
  const missed = [...exp].filter(e => !rep.has(e));
  const wrong = [...rep].filter(e => !exp.has(e) && !allow.has(e));
  const forb = [...rep].filter(e => !exp.has(e) && (r.forbid || []).some(f => hitForbid(e, f)));
  const exact = ans && !missed.length && !wrong.length ? 1 : 0;
  const s = { n: 1, exact, tp: exp.size - missed.length, fn: missed.length, fp: wrong.length, forbid: forb.length, crash: ans ? 0 : 1 };
  add(byCat, r.category, s); add(byDiff, r.difficulty, s); add(total, 'all', s);
  if (!exact) fails.push({ id: r.id, category: r.category, difficulty: r.difficulty, missed, wrong, forbidden: forb, answered: !!ans, note: r.note });
}
const T = total.get('all'), R = ratio(T.tp, T.tp + T.fn), P = ratio(T.tp, T.tp + T.fp), F = f1(P, R);
console.log(`${label}: ${rows.length} cases in ${ms.toFixed(0)} ms (${(ms / rows.length).toFixed(2)} ms a case, start included), ${T.crash} without an answer`);
table('difficulty', byDiff, ['basic', 'common', 'hard', 'heroic']);
table('category', byCat);
table('total', total);
const max = Number(args['max-failures'] ?? 30);
if (fails.length && max) {
  console.log(`\n${fails.length} cases not exact${fails.length > max ? `, the first ${max}` : ''}:`);
  for (const f of fails.slice(0, max)) console.log(`  ${f.id} [${f.difficulty}]${f.answered ? '' : ' NO ANSWER'}${f.missed.length ? '  missed ' + f.missed.join(' ') : ''}${f.wrong.length ? '  wrong ' + f.wrong.map(w => w.slice(0, 90)).join(' ') : ''}${f.note ? '  — ' + f.note : ''}`);
}
const obj = m => Object.fromEntries([...m].map(([k, g]) => { const r = ratio(g.tp, g.tp + g.fn), p = ratio(g.tp, g.tp + g.fp); return [k, { ...g, recall: r, precision: p, f1: f1(p, r), exactRate: g.exact / g.n }]; }));
if (args.json) writeFileSync(args.json, JSON.stringify({ label, cases: rows.length, ms, difficulty: obj(byDiff), category: obj(byCat), total: obj(total).all, fails }, null, 1));
if (args.failures) writeFileSync(args.failures, fails.map(f => JSON.stringify(f)).join('\n') + '\n');
if ((args['min-f1'] && !(F >= Number(args['min-f1']))) || (args['min-precision'] && !(P >= Number(args['min-precision']))) || (args['min-recall'] && !(R >= Number(args['min-recall'])))) process.exit(1);
