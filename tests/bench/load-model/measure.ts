/**
 * Measures what the load model takes as inputs: scans a made site twice through the whole local stage and prints, for
 * each page, CPU, bytes, rows and what they leave in the database. `npm run load-model:measure -- [PAGES]`
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import type { DB } from "@contact-scanner/core/db/database";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { LOCAL_TOKEN } from "@contact-scanner/local/local-user";
import { startStage } from "@contact-scanner/local/stage";
import { createTextLog } from "@contact-scanner/local/text-log";
import type { Kysely } from "kysely";
import { type ApiClient, createApiClient, type ScanReport } from "../../../packages/cli/src/api-client.ts";

/**
 * ms after which an idle connection of PostgreSQL has told its counts: it does so after 10 s (PGSTAT_IDLE_INTERVAL).
 */
const COUNTS_TOLD_MS = 12_000;

const pages = Number(process.argv[2] ?? 1_000);

const site = spawn(process.execPath, [`${import.meta.dirname}/site.ts`, String(pages)], {
  stdio: ["ignore", "pipe", "inherit"],
});
const [port] = await once(site.stdout, "data");
const host = `127.0.0.1:${String(port).trim()}`;
let checkpointMs = 0;
const stage = await startStage({
  databaseUrl: undefined,
  dataDir: undefined,
  host: "127.0.0.1",
  port: 0,
  allowedHosts: parseAllowedHosts([host]),
  observe: (_jobId, event) => {
    if (event.kind === "checkpoint") checkpointMs += event.ms;
  },
  log: createTextLog((line) => {
    if (!line.startsWith("info")) process.stderr.write(`${line}\n`);
  }),
});
try {
  const api = createApiClient(stage.url, LOCAL_TOKEN);
  await measureScan("first scan", api, stage.service.db);
  await measureScan("second scan, of the same pages", api, stage.service.db);
} finally {
  await stage.stop();
  site.kill();
}

/** What PostgreSQL counts of a table. */
type TableCounts = {
  relid: number;
  relname: string;
  n_tup_ins: string;
  n_tup_upd: string;
  n_tup_del: string;
};

async function measureScan(name: string, api: ApiClient, db: Kysely<DB>): Promise<void> {
  const before = await stored(db);
  checkpointMs = 0;
  const startedAt = performance.now();
  const { result_data: result } = await scan(api);
  const seconds = (performance.now() - startedAt) / 1_000;
  await delay(COUNTS_TOLD_MS);
  const after = await stored(db);
  const scanned = result?.pages_scanned ?? 0;
  const rows = after.rows - before.rows;
  print(name, [
    ["pages", scanned],
    ["seconds", seconds],
    ["CPU ms a page", Number(result?.cpu_ms) / scanned],
    ["HTML bytes a page, decoded", Number(result?.bytes) / scanned],
    ["rows inserted, updated and deleted a page", rows / scanned],
    ["bytes a page in the database, indexes included", (after.bytes - before.bytes) / scanned],
    ["rows a second inside checkpoints", (rows * 1_000) / checkpointMs],
  ]);
  for (const [table, count] of after.rowsOfTable) {
    const ofTable = count - (before.rowsOfTable.get(table) ?? 0);
    if (ofTable > 0) print("", [[`  rows of ${table} a page`, ofTable / scanned]]);
  }
}

async function scan(api: ApiClient): Promise<ScanReport> {
  const jobId = await api.submit({ url: `http://${host}/`, max_pages: pages, max_depth: undefined });
  let status = await api.status(jobId);
  while (status.status === "pending" || status.status === "running") {
    await delay(1_000);
    status = await api.status(jobId);
  }
  return status;
}

/** Rows that were ever written, and bytes that are taken. */
async function stored(db: Kysely<DB>) {
  const tables = await db
    .withTables<{ pg_stat_user_tables: TableCounts }>()
    .selectFrom("pg_stat_user_tables")
    .select((eb) => [
      "relname",
      "n_tup_ins",
      "n_tup_upd",
      "n_tup_del",
      eb.fn<string>("pg_total_relation_size", ["relid"]).as("bytes"),
    ])
    .execute();
  const rowsOfTable = new Map(
    tables.map(({ relname, n_tup_ins, n_tup_upd, n_tup_del }) => [
      relname,
      Number(n_tup_ins) + Number(n_tup_upd) + Number(n_tup_del),
    ]),
  );
  return {
    rowsOfTable,
    rows: [...rowsOfTable.values()].reduce((sum, count) => sum + count, 0),
    bytes: tables.reduce((sum, { bytes }) => sum + Number(bytes), 0),
  };
}

function print(heading: string, figures: readonly (readonly [string, number])[]): void {
  if (heading !== "") process.stdout.write(`${heading}\n`);
  for (const [name, value] of figures) {
    const figure = value.toLocaleString("en", { maximumFractionDigits: 1 });
    process.stdout.write(`${name.padEnd(50)}${figure.padStart(12)}\n`);
  }
}
