/**
 * `npm run bench:retention [-- --data DIR] [--pages N] [--seconds S] [--rescans N]`: whether retention and autovacuum
 * keep up, on the database of `bench:size`. First the visits of the older kept scans are deleted, for S seconds (60) at
 * most: pages a second, WAL, dead rows, and what autovacuum makes of them. Then the same domains are scanned again and
 * again (N times, 500 of some twenty pages): by table the rows that were updated, how many of them HOT, and how the
 * table and its indexes grew.
 */
import { parseArgs } from "node:util";
import type { PageRecord } from "@contact-scanner/core/crawl/checkpoint";
import { applyRetention } from "@contact-scanner/core/retention/retain";
import pg from "pg";
import { complete, readPage, runningScan, store, textContact } from "../../helpers/checkpoints.ts";
import { forEver, retentionPorts } from "../../helpers/retention.ts";
import { findSubjects, type Site } from "../../helpers/size/subjects.ts";
import { OLDER_ROUND_DAYS, openSizeDatabase, tell, walAt } from "./database.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    pages: { type: "string", default: "1000000" },
    seconds: { type: "string", default: "60" },
    rescans: { type: "string", default: "3" },
  },
});
const [pages, seconds, rescans] = [Number(values.pages), Number(values.seconds), Number(values.rescans)];
if (![pages, seconds, rescans].every(Number.isInteger) || pages < 20_000 || seconds < 0 || rescans < 0) {
  process.stderr.write("--pages takes a whole number from 20000, --seconds and --rescans one from 0.\n");
  process.exit(2);
}

/** Tables whose rows retention deletes or scans update. */
const TABLES = ["scan_pages", "sightings", "pages", "contacts", "jobs", "domains"];
/** s that autovacuum is waited for: it looks at each database once a minute */
const AUTOVACUUM_WAIT_S = 240;
/** ms in which an idle connection tells PostgreSQL's statistics what it did */
const STATISTICS_MS = 12_000;
/** Pages of a checkpoint. */
const PAGES_PER_CHECKPOINT = 10;

const { db, url, stop } = await openSizeDatabase({ dataDir: values.data, pages, seed: 1, isDurable: true });
const client = new pg.Client({ connectionString: url });
await client.connect();
try {
  if (seconds > 0) await retain();
  if (rescans > 0) {
    const { usual, idle } = await findSubjects(db);
    await scanAgain([usual, ...idle]);
  }
} finally {
  await client.end();
  await stop();
}

async function retain(): Promise<void> {
  const [start, wal] = [performance.now(), await walAt(client)];
  const isTimeUp = () => performance.now() - start > seconds * 1_000;
  const settings = { ...forEver, keepScanDays: OLDER_ROUND_DAYS };
  const counts = await applyRetention(retentionPorts(db), settings, { isTimeUp });
  const deleted = counts.find(({ name }) => name === "scan_rows")?.rows ?? 0;
  const took = (performance.now() - start) / 1_000;
  const bytes = ((await walAt(client)) - wal) / Math.max(1, deleted);
  tell(`\n${deleted} visits deleted in ${took.toFixed(1)} s: ${Math.round(deleted / took)} a second`);
  tell(`${bytes.toFixed(0)} bytes of WAL each\n`);
  await printTables("after retention");
  const waiting = performance.now();
  while (performance.now() - waiting < AUTOVACUUM_WAIT_S * 1_000) {
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const { rows } = await client.query<{ left: number }>(
      "select n_dead_tup::int as left from pg_stat_user_tables where relname = 'scan_pages'",
    );
    if ((rows[0]?.left ?? 0) < deleted / 20) break;
  }
  tell(`\nautovacuum was waited for ${((performance.now() - waiting) / 1_000).toFixed(0)} s\n`);
  await printTables("after autovacuum");
  for (const table of ["scan_pages", "sightings"]) {
    const begun = performance.now();
    await client.query(`vacuum ${table}`);
    tell(`another vacuum of ${table}: ${((performance.now() - begun) / 1_000).toFixed(1)} s`);
  }
}

async function scanAgain(sites: readonly Site[]): Promise<void> {
  await client.query("select pg_stat_reset()");
  await printTables("\nbefore the scans");
  for (let round = 0; round < rescans; round++) {
    const start = performance.now();
    let visits = 0;
    for (const { domain } of sites) {
      const found = await pagesOf(domain, round);
      visits += found.length;
      const run = await runningScan(db, domain);
      for (let at = 0; at < found.length; at += PAGES_PER_CHECKPOINT) {
        await store(db, run, found.slice(at, at + PAGES_PER_CHECKPOINT));
      }
      await complete(db, run);
    }
    tell(`\n${visits} visits in ${((performance.now() - start) / 1_000).toFixed(1)} s`);
    await printTables(`after scan ${round + 1}`);
  }
}

/** A domain's pages as they would be read again: each with its contacts, of which some tell other words. */
async function pagesOf(domain: string, round: number): Promise<PageRecord[]> {
  const { rows } = await client.query<{ url: string; title: string; emails: string[] }>(
    `select pages.url, pages.title, coalesce(array_agg(contacts.email) filter (where contacts.id is not null), '{}') as emails
     from domains join pages on pages.domain_id = domains.id left join contacts on contacts.page_id = pages.id
     where domains.domain = $1 group by pages.id order by pages.id limit 1000`,
    [domain],
  );
  return rows.map(({ url: address, title, emails }, n) => {
    const words = n % 10 === round ? `seen in round ${round}` : "nine to five";
    const contacts = emails.map((email) => textContact(email, { context: `Write to ${email}, ${words}` }));
    return readPage("/", contacts, { url: address, title });
  });
}

async function printTables(when: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, STATISTICS_MS));
  const { rows } = await client.query<{
    name: string;
    dead: number;
    updated: number;
    hot: number;
    vacuums: number;
    vacuum_s: number;
    mb: number;
    index_mb: number;
  }>(
    `select relname as name, n_dead_tup::int as dead, n_tup_upd::int as updated, n_tup_hot_upd::int as hot,
       autovacuum_count::int as vacuums, total_autovacuum_time / 1000 as vacuum_s,
       pg_table_size(relid) / 1000000 as mb, pg_indexes_size(relid) / 1000000 as index_mb
     from pg_stat_user_tables where relname = any($1) order by array_position($1, relname::text)`,
    [TABLES],
  );
  tell(`${when.padEnd(20)}  dead rows  updated  HOT %  autovacuums  s of them  table MB  index MB`);
  for (const { name, dead, updated, hot, vacuums, vacuum_s, mb, index_mb } of rows) {
    const share = updated === 0 ? "" : ((100 * hot) / updated).toFixed(0);
    const cells = [
      String(dead).padStart(11),
      String(updated).padStart(9),
      share.padStart(7),
      String(vacuums).padStart(13),
      Number(vacuum_s).toFixed(1).padStart(11),
      String(mb).padStart(10),
      String(index_mb).padStart(10),
    ];
    tell(`${name.padEnd(20)}${cells.join("")}`);
  }
}
