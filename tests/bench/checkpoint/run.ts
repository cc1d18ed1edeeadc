/**
 * `npm run bench:checkpoint [-- --rounds N]`: what it costs to store a checkpoint of ten pages, beside the INSERTs of
 * the rows that it wrote, one a table, by themselves: what no checkpoint can do without. The rows are taken out after
 * a checkpoint and put in again, so that both write the same. One worker, one connection, on loopback and over a line
 * on which answers take their time; the ratios are what to compare. Statements are those that the server carries out,
 * BEGIN and COMMIT included. Needs what `npm run tools` installs.
 */
import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import type { PageRecord } from "@contact-scanner/core/crawl/checkpoint";
import { createDatabase } from "@contact-scanner/core/db/client";
import type { DB } from "@contact-scanner/core/db/database";
import { migrateToLatest } from "@contact-scanner/core/db/migrate";
import { ensureProfile } from "@contact-scanner/core/profiles/repository";
import { startPostgres } from "@contact-scanner/local/postgres";
import { migrations } from "@contact-scanner/migrations";
import type { Kysely } from "kysely";
import pg from "pg";
import { complete, readPage, runningScan, store, textContact } from "../../helpers/checkpoints.ts";
import { countingRoundTrips, type Traffic } from "../../helpers/count-round-trips.ts";
import { FOOT, fact, organization, person, phone } from "../../helpers/page-contents.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { TEST_USER } from "../../helpers/test-database.ts";
import { quantile } from "../quantile.ts";
import { type Rows, rowsOfScan, takeOut } from "./rows.ts";

const WARM_UP = 20;
/** ms that an answer is on its way, as between two zones of a region and back */
const LINE_MS = 1;

const { values } = parseArgs({ options: { rounds: { type: "string", default: "100" } } });
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
  const counts = await countStatements();
  printTable("on loopback", await measure({ db, client }), counts);
  const line = await countingRoundTrips(postgres.url, LINE_MS);
  const far = new pg.Client(line.url);
  await far.connect();
  printTable(`over a line of ${LINE_MS} ms`, await measure({ db: line.db, client: far }), counts);
  await far.end();
  await line.stop();
} finally {
  await client.end();
  await db.destroy();
  await postgres.stop();
}

async function measure(way: Way): Promise<Times> {
  const times: Times = { bare: [], first: [], again: [] };
  for (let round = -WARM_UP; round < rounds; round++) {
    const measured = await measureRound(way);
    if (round < 0) continue;
    for (const name of ["bare", "first", "again"] as const) times[name].push(measured[name]);
  }
  return times;
}

/** ms of one checkpoint of a new site, of the INSERTs of its rows, and of the same pages in a second scan. */
async function measureRound(way: Way) {
  const domain = `${randomUUID()}.bench.com`;
  const run = await runningScan(db, domain);
  const first = await time(() => store(way.db, run, tenPages()));
  const rows = await rowsOfScan(client, run);
  await takeOut(client, run);
  const bare = await time(() => putIn(way.client, rows));
  await complete(db, run);
  const second = await runningScan(db, domain);
  const again = await time(() => store(way.db, second, tenPages()));
  return { first, bare, again };
}

async function putIn(client: pg.Client, rows: Rows): Promise<void> {
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

/** By which connections the checkpoints and the INSERTs go. */
type Way = { readonly db: Kysely<DB>; readonly client: pg.Client };

type Times = { readonly bare: number[]; readonly first: number[]; readonly again: number[] };

type Counts = Readonly<Record<keyof Times, Traffic>>;

async function countStatements(): Promise<Counts> {
  const counted = await countingRoundTrips(postgres.url);
  const domain = `${randomUUID()}.bench.com`;
  const run = await runningScan(db, domain);
  await store(counted.db, run, tenPages());
  const first = counted.take();
  const inserts = (await rowsOfScan(client, run)).length;
  await complete(db, run);
  const next = await runningScan(db, domain);
  counted.take();
  await store(counted.db, next, tenPages());
  const again = counted.take();
  await counted.stop();
  return { bare: { statements: inserts + 2, roundTrips: inserts + 2 }, first, again };
}

function printTable(where: string, times: Times, counts: Counts): void {
  process.stdout.write(
    `${`Ten pages, ${where}`.padEnd(37)}statements  round trips  p50 ms  p90 ms  INSERTs = 1\n`,
  );
  for (const [name, of] of [
    ["INSERTs of their rows, by themselves", "bare"],
    ["a checkpoint of new pages", "first"],
    ["the same pages in the next scan", "again"],
  ] as const) {
    const cells = [
      name.padEnd(37),
      String(counts[of].statements).padStart(10),
      String(counts[of].roundTrips).padStart(13),
      quantile(times[of], 0.5).toFixed(1).padStart(8),
      quantile(times[of], 0.9).toFixed(1).padStart(8),
      (quantile(times[of], 0.5) / quantile(times.bare, 0.5)).toFixed(1).padStart(13),
    ];
    process.stdout.write(`${cells.join("")}\n`);
  }
}
