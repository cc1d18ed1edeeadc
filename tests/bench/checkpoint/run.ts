/**
 * `npm run bench:checkpoint [-- --rounds N]`: what it costs to store a checkpoint of ten pages, beside the INSERTs of
 * the rows that it wrote, one a table, by themselves: what no checkpoint can do without. The rows are taken out after a
 * checkpoint and put in again, so that both write the same. One worker, one connection, on loopback; the ratios are
 * what to compare. Statements are those that the server carries out, BEGIN and COMMIT included.
 */
import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import type { PageRecord } from "@contact-scanner/core/crawl/checkpoint";
import { createDatabase } from "@contact-scanner/core/db/client";
import { migrateToLatest } from "@contact-scanner/core/db/migrate";
import { ensureProfile } from "@contact-scanner/core/profiles/repository";
import { startPostgres } from "@contact-scanner/local/postgres";
import { migrations } from "@contact-scanner/migrations";
import pg from "pg";
import { complete, readPage, runningScan, store, textContact } from "../../helpers/checkpoints.ts";
import { countingRoundTrips } from "../../helpers/count-round-trips.ts";
import { FOOT, fact, organization, person, phone } from "../../helpers/page-contents.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { TEST_USER } from "../../helpers/test-database.ts";
import { type Rows, rowsOfScan, takeOut } from "./rows.ts";

const WARM_UP = 20;

const { values } = parseArgs({ options: { rounds: { type: "string", default: "200" } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1 || rounds > 10_000) {
  process.stderr.write("--rounds takes a whole number from 1 to 10000.\n");
  process.exit(2);
}

const postgres = await startPostgres({ durable: false, log: silentLog });
const db = createDatabase({ url: postgres.url, poolSize: 1, log: silentLog });
const client = new pg.Client(postgres.url);
await client.connect();

try {
  await migrateToLatest(db, migrations);
  await ensureProfile(db, TEST_USER);
  const times = { bare: [] as number[], first: [] as number[], again: [] as number[] };
  for (let round = -WARM_UP; round < rounds; round++) {
    const measured = await measureRound();
    if (round < 0) continue;
    for (const name of ["bare", "first", "again"] as const) times[name].push(measured[name]);
  }
  await printTable(times);
} finally {
  await client.end();
  await db.destroy();
  await postgres.stop();
}

/** ms of one checkpoint of a new site, of the INSERTs of its rows, and of the same pages in a second scan. */
async function measureRound() {
  const domain = `${randomUUID()}.bench.com`;
  const run = await runningScan(db, domain);
  const first = await time(() => store(db, run, tenPages()));
  const rows = await rowsOfScan(client, run);
  await takeOut(client, run);
  const bare = await time(() => putIn(rows));
  await complete(db, run);
  const second = await runningScan(db, domain);
  const again = await time(() => store(db, second, tenPages()));
  return { first, bare, again };
}

async function putIn(rows: Rows): Promise<void> {
  await client.query("begin");
  for (const { sql, parameters } of rows) await client.query(sql, parameters);
  await client.query("commit");
}

async function time(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Ten pages that each have an address, a person and a number of their own, and the foot of their site. */
function tenPages(): PageRecord[] {
  return Array.from({ length: 10 }, (_none, n) => {
    const who = person(`Jane Doe ${n}`);
    return readPage(
      `/team/${n}`,
      [textContact(`jane${n}@acme.com`, { person: who }), textContact("info@acme.com", { type: "service" })],
      {
        ...FOOT,
        phones: [...FOOT.phones, phone(`+4930123456${n}`, { person: who })],
        organization: organization({ legalName: fact("Acme GmbH") }),
      },
    );
  });
}

type Times = { readonly bare: number[]; readonly first: number[]; readonly again: number[] };

async function printTable({ bare, first, again }: Times): Promise<void> {
  const counted = await countingRoundTrips(postgres.url);
  const domain = `${randomUUID()}.bench.com`;
  const run = await runningScan(db, domain);
  await store(counted.db, run, tenPages());
  const ofFirst = counted.take();
  const tables = (await rowsOfScan(client, run)).length;
  await complete(db, run);
  const next = await runningScan(db, domain);
  counted.take();
  await store(counted.db, next, tenPages());
  const ofAgain = counted.take();
  await counted.stop();
  const lines = [
    {
      name: "INSERTs of its rows, by themselves",
      times: bare,
      statements: tables + 2,
      roundTrips: tables + 2,
    },
    { name: "ten new pages", times: first, ...ofFirst },
    { name: "the same in the next scan", times: again, ...ofAgain },
  ];
  process.stdout.write(
    "A checkpoint of ten pages            statements  round trips  p50 ms  p90 ms  INSERTs = 1\n",
  );
  for (const { name, times, statements, roundTrips } of lines) {
    const ratio = quantile(times, 0.5) / quantile(bare, 0.5);
    const cells = [
      name.padEnd(37),
      String(statements).padStart(10),
      String(roundTrips).padStart(13),
      quantile(times, 0.5).toFixed(1).padStart(8),
      quantile(times, 0.9).toFixed(1).padStart(8),
      ratio.toFixed(1).padStart(13),
    ];
    process.stdout.write(`${cells.join("")}\n`);
  }
}

function quantile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? 0;
}
