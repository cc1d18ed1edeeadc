/**
 * Measures what the load model takes as inputs: scans a made site through the whole local stage and prints, for each
 * page, CPU, bytes, rows and what they leave in the database. `npm run load-model:measure -- [PAGES]`
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { LOCAL_TOKEN } from "@contact-scanner/local/local-user";
import { startStage } from "@contact-scanner/local/stage";
import { createTextLog } from "@contact-scanner/local/text-log";
import { createApiClient } from "../../../packages/cli/src/api-client.ts";

const TABLES = ["pages", "contacts", "contact_sources", "frontier"] as const;
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
  const { db } = stage.service;
  const size = async () => {
    const sizes = await db
      .selectNoFrom((eb) =>
        TABLES.map((table) => eb.fn<string>("pg_total_relation_size", [eb.val(table)]).as(table)),
      )
      .executeTakeFirstOrThrow();
    return Object.values(sizes).reduce((sum, bytes) => sum + Number(bytes), 0);
  };
  const before = await size();
  const api = createApiClient(stage.url, LOCAL_TOKEN);
  const startedAt = performance.now();
  const jobId = await api.submit({ url: `http://${host}/`, max_pages: pages, max_depth: undefined });
  let status = await api.status(jobId);
  while (status.status === "pending" || status.status === "running") {
    await delay(1_000);
    status = await api.status(jobId);
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  const result = status.result_data;
  const scanned = result?.pages_scanned ?? 0;
  const counts = await db
    .selectFrom("pages")
    .select((eb) => [
      eb.fn.countAll().as("pages"),
      eb
        .selectFrom("contacts")
        .select((inner) => inner.fn.countAll().as("n"))
        .as("contacts"),
      eb
        .selectFrom("contact_sources")
        .select((inner) => inner.fn.countAll().as("n"))
        .as("sources"),
    ])
    .executeTakeFirstOrThrow();
  const rows = Number(counts.pages) + Number(counts.contacts) + Number(counts.sources);
  const known = Number(result?.pages_known ?? 0);
  const figures: [string, number][] = [
    ["pages", scanned],
    ["seconds", seconds],
    ["CPU ms a page", Number(result?.cpu_ms) / scanned],
    ["HTML bytes a page, decoded", Number(result?.bytes) / scanned],
    ["rows a page that stay", rows / scanned],
    ["frontier rows a page, written and marked done", (2 * known) / scanned],
    ["bytes a page in the database, indexes included", ((await size()) - before) / scanned],
    ["rows a second inside checkpoints", ((rows + 2 * known) * 1_000) / checkpointMs],
  ];
  for (const [name, value] of figures) {
    process.stdout.write(
      `${name.padEnd(50)}${value.toLocaleString("en", { maximumFractionDigits: 1 }).padStart(12)}\n`,
    );
  }
} finally {
  await stage.stop();
  site.kill();
}
