/**
 * `npm run bench:partitions -- --data DIR [--pages N]`: whether `scan_pages` should be partitioned. On a copy of the
 * database of `bench:size` (the folder is changed) the table is replaced by one of the same rows and indexes, in eight
 * partitions of the scans' numbers, which grow with time; the same code runs on it. Measured on both: checkpoints and
 * what reads the table, the median of N, the removal of what the first half of the scans saw, with its WAL, and the
 * vacuum after that. What a partition's drop leaves to do, the sightings and jobs of its scans, is deleted in both.
 */
import { parseArgs } from "node:util";
import { applyRetention } from "@contact-scanner/core/retention/retain";
import { removeAddress } from "@contact-scanner/core/suppression/remove-address";
import pg from "pg";
import { callApi } from "../../helpers/api-call.ts";
import { apiContext } from "../../helpers/api-context.ts";
import { hashEmail } from "../../helpers/hash-email.ts";
import { forEver, retentionPorts, untilDone } from "../../helpers/retention.ts";
import { backgroundWork } from "../../helpers/size/background-work.ts";
import { routeRequests } from "../../helpers/size/route-requests.ts";
import { findSubjects, type Subjects } from "../../helpers/size/subjects.ts";
import { quantile } from "../quantile.ts";
import { OLDER_ROUND_DAYS, openSizeDatabase, tell, walAt } from "./database.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    pages: { type: "string", default: "1000000" },
    times: { type: "string", default: "20" },
  },
});
const [pages, times] = [Number(values.pages), Number(values.times)];
if (![pages, times].every(Number.isInteger) || pages < 20_000 || times < 1 || times > 50) {
  process.stderr.write("--pages takes a whole number from 20000, --times one from 1 to 50.\n");
  process.exit(2);
}

/** Partitions: of scans kept for half a year a month each, and the next two, made ahead. */
const PARTITIONS = 8;

const { db, url, stop } = await openSizeDatabase({
  dataDir: values.data,
  pages,
  seed: 1,
  isDurable: true,
});
const client = new pg.Client({ connectionString: url });
await client.connect();
try {
  await client.query("set statement_timeout = 0");
  const subjects = await findSubjects(db);
  const whole = await statements("whole", subjects);
  const firstNew = await firstScanOfNewerRound();
  await replaceByPartitions(firstNew);
  const parts = await statements("partitioned", subjects);
  tell(`\n${"median ms".padEnd(32)}     whole  partitioned   ratio`);
  for (const [name, taken] of whole) {
    const [before, now] = [quantile(taken, 0.5), quantile(parts.get(name) ?? [], 0.5)];
    const cells = [before.toFixed(2).padStart(10), now.toFixed(2).padStart(13)];
    tell(`${name.padEnd(32)}${cells.join("")}${(now / before).toFixed(2).padStart(8)}`);
  }
  tell("");
  await work("drop of the partitions", () => dropPartitionsBefore(firstNew));
  await work("vacuum behind it", () => client.query("vacuum scan_pages"));
  await client.query("drop table scan_pages; alter table scan_pages_whole rename to scan_pages");
  const due = await client.query<{ pages: string }>(
    `select count(*) as pages from scan_pages where scan_id < ${firstNew}`,
  );
  tell(`pages that are due: ${due.rows[0]?.pages}`);
  await work("retention of the same scans", async () => {
    const ports = retentionPorts(db);
    const counts = await applyRetention(ports, { ...forEver, keepScanDays: OLDER_ROUND_DAYS }, untilDone);
    tell(`deleted by retention: ${counts.find(({ name }) => name === "scan_rows")?.rows}`);
  });
  for (const table of ["scan_pages", "sightings", "jobs", "domains"]) {
    await work(`vacuum of ${table} behind it`, () => client.query(`vacuum ${table}`));
  }
} finally {
  await client.end();
  await stop();
}

/** Has each statement run, and gives back the ms of each. */
async function statements(what: "whole" | "partitioned", subjects: Subjects): Promise<Map<string, number[]>> {
  const context = apiContext(db, subjects.userId);
  const requests = routeRequests(subjects);
  const works = new Map<string, (n: number) => Promise<unknown>>();
  for (const entry of ["scan-status", "scan-pages", "scan-contacts", "scan-changes"] as const) {
    const [first] = requests[entry];
    if (first) works.set(entry, (n) => callApi(context, entry, first.request(n)));
  }
  const usual = requests["scan-contacts"].find(({ what: of }) => of === "usual site");
  if (usual)
    works.set("scan-contacts: usual site", (n) => callApi(context, "scan-contacts", usual.request(n)));
  works.set("domain-contacts", () =>
    callApi(context, "domain-contacts", { path: { domain_id: subjects.usual.domainId } }),
  );
  for (const { name, run } of backgroundWork(context, subjects)) {
    if (name === "a scan of ten pages") works.set("two scans of ten pages", run);
  }
  // Each address goes once.
  const emails = subjects.emails.slice(what === "whole" ? 0 : times);
  works.set("removal of an address", (n) => {
    const actor = { userId: null, apiKeyId: null, requestId: null };
    return removeAddress(retentionPorts(db), { email: emails[n] ?? "", hashEmail, actor });
  });
  const taken = new Map<string, number[]>();
  for (const [name, run] of works) {
    const ms: number[] = [];
    for (let n = 0; n < times; n++) {
      const start = performance.now();
      await run(n);
      ms.push(performance.now() - start);
    }
    taken.set(name, ms);
  }
  return taken;
}

async function firstScanOfNewerRound(): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `select min(id) as id from jobs where scan_rows = 'own' and finished_at > now() - interval '${OLDER_ROUND_DAYS} days'`,
  );
  return rows[0]?.id ?? 0;
}

/** The older round's scans in half of the partitions, the newer one's and later ones in the other half. */
async function replaceByPartitions(firstNew: number): Promise<void> {
  const { rows } = await client.query<{ first: number; last: number }>(
    "select min(scan_id) as first, max(scan_id) as last from scan_pages",
  );
  const { first, last } = rows[0] ?? { first: 0, last: 0 };
  const half = PARTITIONS / 2;
  const bounds = Array.from({ length: PARTITIONS + 1 }, (_none, n) =>
    n <= half
      ? Math.round(first + ((firstNew - first) * n) / half)
      : Math.round(firstNew + ((last + 1_000_000 - firstNew) * (n - half)) / half),
  );
  await client.query("alter table scan_pages rename to scan_pages_whole");
  await client.query(`create table scan_pages (like scan_pages_whole including defaults including constraints)
    partition by range (scan_id)`);
  for (let n = 0; n < PARTITIONS; n++) {
    await client.query(
      `create table scan_pages_${n} partition of scan_pages for values from (${bounds[n]}) to (${bounds[n + 1]})`,
    );
  }
  await client.query("insert into scan_pages select * from scan_pages_whole");
  const indexes = await client.query<{ def: string }>(
    "select indexdef as def from pg_indexes where tablename = 'scan_pages_whole'",
  );
  for (const { def } of indexes.rows) {
    await client.query(
      def.replace(/INDEX (\S+) ON public.scan_pages_whole/, "INDEX $1_parts ON public.scan_pages"),
    );
  }
  await client.query(`alter table scan_pages
    add foreign key (page_id) references pages on delete cascade,
    add foreign key (scan_id) references jobs on delete cascade`);
  await client.query("vacuum analyze scan_pages");
}

async function dropPartitionsBefore(firstNew: number): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
     where i.inhparent = 'scan_pages'::regclass
       and substring(pg_get_expr(c.relpartbound, c.oid) from 'TO \\(.?(\\d+)')::int <= ${firstNew}`,
  );
  for (const { name } of rows) await client.query(`drop table ${name}`);
}

/** Tells how long it took, and how much WAL it wrote. */
async function work(name: string, run: () => Promise<unknown>): Promise<void> {
  const before = await walAt(client);
  const start = performance.now();
  await run();
  const seconds = (performance.now() - start) / 1_000;
  const megabytes = ((await walAt(client)) - before) / 1_000_000;
  tell(
    `${name.padEnd(32)}${seconds.toFixed(2).padStart(10)} s${megabytes.toFixed(1).padStart(10)} MB of WAL`,
  );
}
