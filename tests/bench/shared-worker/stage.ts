/**
 * Scans sites through a local stage of its own and prints what that took, as JSON: `stage.ts SCANS PORT…`, SCANS at
 * work at the same time, or `room` for as many as the stage finds room for.
 */
import { setTimeout as delay } from "node:timers/promises";
import { NO_LIMITS } from "@contact-scanner/core/jobs/submit-limits";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { LOCAL_TOKEN } from "@contact-scanner/local/local-user";
import { startStage } from "@contact-scanner/local/stage";
import { createTextLog } from "@contact-scanner/local/text-log";
import { createApiClient } from "../../../packages/cli/src/api-client.ts";

/** ms between two looks whether all scans have ended */
const LOOK_MS = 100;

const [scans = "room", ...ports] = process.argv.slice(2);
const hosts = ports.map((port) => `127.0.0.1:${port}`);
const stage = await startStage({
  databaseUrl: undefined,
  dataDir: undefined,
  host: "127.0.0.1",
  port: 0,
  allowedHosts: parseAllowedHosts(hosts),
  limits: NO_LIMITS,
  concurrentScans: scans === "room" ? undefined : Number(scans),
  observe: () => {},
  log: createTextLog((line) => {
    if (!line.startsWith("info")) process.stderr.write(`${line}\n`);
  }),
});
const { db } = stage.service;
const api = createApiClient(stage.url, LOCAL_TOKEN);
const startedAt = performance.now();
const cpuBefore = process.cpuUsage();
await Promise.all(hosts.map((host) => api.submit({ url: `http://${host}/`, max_pages: 100, max_depth: 20 })));
for (let left = hosts.length; left > 0; ) {
  await delay(LOOK_MS);
  const active = await db
    .selectFrom("jobs")
    .select((eb) => eb.cast<number>(eb.fn.countAll(), "integer").as("count"))
    .where("status", "in", ["pending", "running"])
    .executeTakeFirstOrThrow();
  left = active.count;
}
const seconds = (performance.now() - startedAt) / 1_000;
const { user, system } = process.cpuUsage(cpuBefore);
const { pages } = await db
  .selectFrom("scan_pages")
  .select((eb) => eb.cast<number>(eb.fn.countAll(), "integer").as("pages"))
  .executeTakeFirstOrThrow();
const { complete } = await db
  .selectFrom("jobs")
  .select((eb) => eb.cast<number>(eb.fn.countAll(), "integer").as("complete"))
  .where("status", "=", "complete")
  .executeTakeFirstOrThrow();
process.stdout.write(
  JSON.stringify({
    complete,
    pages,
    seconds,
    cpuMs: (user + system) / 1_000,
    peakRssMb: process.resourceUsage().maxRSS / 1_024,
  }),
);
await stage.stop();
