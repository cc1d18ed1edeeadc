import { globSync, readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import jsTokens from "js-tokens";
import { check, type Diagnostics } from "recheck";

/**
 * Checks that every regular expression of the code that reads strangers' input takes linear time: each literal, and each
 * that is built when its module is loaded. recheck finds suspects; an attack of its making then tells whether time
 * grows faster than input, which clears bounded repetitions. Exit code 1 where one does.
 */
const ROOT = resolve(import.meta.dirname, "../..");
const SLICES = "packages/core/src/{extract,url,robots,sitemap,http,crawl}/**/*.ts";
/** ms that recheck may take for one expression. */
const CHECK_TIMEOUT_MS = 5_000;
/** Characters of the small attack; the large one is GROWTH times as long. */
const ATTACK_LENGTH = 50_000;
const GROWTH = 4;
/** Times as slow on the large attack: GROWTH when linear, GROWTH² when quadratic. */
const MAX_SLOWDOWN = 8;
/** ms under which the large attack says nothing. */
const NOISE_MS = 20;

type Expression = { readonly file: string; readonly regex: RegExp };

let failures = 0;
const expressions = [...literals(), ...(await built())];
for (const { file, regex } of expressions) {
  const found = await check(regex.source, regex.flags, { timeout: CHECK_TIMEOUT_MS });
  if (found.status === "safe") continue;
  const growth = found.status === "vulnerable" ? slowdown(regex, found) : undefined;
  const isSuperLinear = growth !== undefined && growth > MAX_SLOWDOWN;
  if (isSuperLinear) failures += 1;
  const verdict = isSuperLinear ? "SUPER-LINEAR" : "suspected, yet linear";
  const measured = growth === undefined ? "too fast to measure" : `${growth.toFixed(1)} times slower`;
  process.stdout.write(`${verdict}: ${file}  ${regex}\n  ${measured} on an input ${GROWTH} times as long\n`);
}
process.stdout.write(`${expressions.length} regular expressions, ${failures} super-linear\n`);
process.exitCode = failures === 0 ? 0 : 1;

function literals(): Expression[] {
  return globSync(SLICES, { cwd: ROOT }).flatMap((file) =>
    [...jsTokens(readFileSync(resolve(ROOT, file), "utf8"))]
      .filter(({ type }) => type === "RegularExpressionLiteral")
      .map(({ value }) => {
        const end = value.lastIndexOf("/");
        return { file, regex: new RegExp(value.slice(1, end), value.slice(end + 1)) };
      }),
  );
}

/** What `new RegExp` makes while the modules are loaded. */
async function built(): Promise<Expression[]> {
  const expressions: Expression[] = [];
  const original = globalThis.RegExp;
  let file = "";
  globalThis.RegExp = new Proxy(original, {
    construct(target, args) {
      const regex = Reflect.construct(target, args);
      if (new Error().stack?.includes("/packages/core/src/")) expressions.push({ file, regex });
      return regex;
    },
  });
  for (const path of globSync(SLICES, { cwd: ROOT })) {
    file = relative(ROOT, resolve(ROOT, path));
    await import(resolve(ROOT, path));
  }
  globalThis.RegExp = original;
  return expressions;
}

/** How many times as slow the large attack is; undefined where it is too fast to tell. */
function slowdown(
  regex: RegExp,
  { attack }: Extract<Diagnostics, { status: "vulnerable" }>,
): number | undefined {
  const small = matchMs(regex, attackText(attack, ATTACK_LENGTH));
  const large = matchMs(regex, attackText(attack, ATTACK_LENGTH * GROWTH));
  return large < NOISE_MS ? undefined : large / Math.max(small, 0.1);
}

function attackText(
  { pumps, suffix }: { pumps: { prefix: string; pump: string }[]; suffix: string },
  length: number,
): string {
  const share = length / Math.max(1, pumps.length);
  return (
    pumps.map(({ prefix, pump }) => prefix + pump.repeat(Math.ceil(share / pump.length))).join("") + suffix
  );
}

/** CPU milliseconds of all matches in a text. */
function matchMs(regex: RegExp, text: string): number {
  const global = new RegExp(regex.source, regex.flags.replace(/[gy]/g, "") + (regex.sticky ? "y" : "g"));
  const before = process.cpuUsage();
  text.replace(global, "");
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
