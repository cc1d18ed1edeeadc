import { enableCompileCache } from "node:module";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { connectionsForAll } from "@contact-scanner/core/url/host-connections";
import { startDemoSite } from "@contact-scanner/local/demo-site/server";
import { type LocalSettings, readLocalSettings } from "@contact-scanner/local/env";
import { LOCAL_TOKEN } from "@contact-scanner/local/local-user";
import { type StageOptions, startStage } from "@contact-scanner/local/stage";
import { createTextLog } from "@contact-scanner/local/text-log";
import { type ApiClient, createApiClient, type ScanReport } from "./api-client.ts";
import { EXIT } from "./exit.ts";
import { interruptSignal } from "./interrupt-signal.ts";
import { createProgress, SILENT_PROGRESS } from "./progress.ts";
import { runCommand } from "./run-command.ts";
import { parseScanArguments, SCAN_HELP, type ScanArguments } from "./scan-arguments.ts";
import { printReport } from "./scan-report.ts";

/** ms between two looks at the scan's status: a person sees no delay in it */
const STATUS_INTERVAL_MS = 100;
/** ms that an interrupted scan gets to store what it has: pages that are on their way may take longer. */
const STORING_MS = 3_000;

/**
 * Where Node keeps what it compiled and PostgreSQL's first data: beside the packages, so that it goes when they are
 * deleted. Where nothing can be written the command does without.
 */
const CACHE = join(import.meta.dirname, "../../../node_modules/.cache");

// Node compiles once what the stage loads, and reads it from there from the second scan on.
enableCompileCache(join(CACHE, "node-compile-cache"));

async function scanSite(scan: ScanArguments, settings: LocalSettings): Promise<number> {
  const interrupt = interruptSignal();
  const demo = scan.site === undefined ? await startDemoSite({ host: "127.0.0.1", port: 0 }) : undefined;
  const progress =
    scan.format === "table" || process.stderr.isTTY ? createProgress(process.stderr) : SILENT_PROGRESS;
  const allowedHosts = demo ? parseAllowedHosts([demo.host]) : scan.allowedHosts;
  const stored = new AbortController();
  let jobId: string | undefined;
  const stage = await startUnlessInterrupted(interrupt, {
    databaseUrl: settings.databaseUrl,
    suppressionKey: settings.suppressionKey,
    retention: settings.retention,
    dataDir: scan.keep === undefined ? undefined : resolve(scan.keep),
    cacheDir: join(CACHE, "contact-scanner"),
    host: "127.0.0.1",
    port: 0,
    allowedHosts,
    connections: new Map([
      ...settings.connections,
      ...(scan.connections === undefined ? [] : connectionsForAll(allowedHosts, scan.connections)),
    ]),
    userAgent: scan.userAgent,
    followNofollow: settings.followNofollow,
    denyCidrs: settings.denyCidrs,
    siteHeaders: scan.siteHeaders,
    observe: (eventJobId, event) => {
      // What another command left unfinished in the same database goes on beside this scan.
      if (jobId !== undefined && eventJobId !== jobId) return;
      if (event.kind === "page") progress.page(event);
      if (event.kind === "checkpoint" && interrupt.aborted) stored.abort();
    },
    log: quietLog(),
  });
  if (!stage) {
    await demo?.stop();
    process.stderr.write("Stopped before the scan began.\n");
    return EXIT.interrupted;
  }
  try {
    const api = createApiClient(stage.url, LOCAL_TOKEN);
    const site = scan.site ?? demo?.url ?? "";
    const { maxPages: max_pages, maxDepth: max_depth, pages } = scan;
    jobId = await api.submit({ url: site, max_pages, max_depth, ...pages });
    const report = await runToEnd(api, jobId, interrupt, async () => {
      stage.service.windDown();
      await waitFor(stored.signal, STORING_MS);
    });
    progress.end();
    const code = await printReport(report, api, scan);
    if (report.status !== "cancelled") return code;
    process.stderr.write("Stopped before the scan ended: this is what was found until then.\n");
    return EXIT.interrupted;
  } finally {
    progress.end();
    await stage.stop();
    await demo?.stop();
  }
}

/**
 * Starts the stage; undefined = Ctrl-C came meanwhile. Ctrl-C stops the stage's parts as well, so what the stage throws
 * then is no fault.
 */
async function startUnlessInterrupted(interrupt: AbortSignal, options: StageOptions) {
  try {
    const stage = await startStage(options);
    if (!interrupt.aborted) return stage;
    await stage.stop();
  } catch (error) {
    if (!interrupt.aborted) throw error;
  }
  return undefined;
}

/**
 * The scan's report once it has ended. After an interrupt `store` lets the scan store what it has, the scan is
 * cancelled, and the report tells of what was stored.
 */
async function runToEnd(
  api: ApiClient,
  jobId: string,
  interrupt: AbortSignal,
  store: () => Promise<void>,
): Promise<ScanReport> {
  for (;;) {
    const report = await api.status(jobId);
    if (report.status !== "pending" && report.status !== "running") return report;
    if (interrupt.aborted) break;
    await waitFor(interrupt, STATUS_INTERVAL_MS);
  }
  await store();
  await api.cancel(jobId);
  const report = await api.status(jobId);
  const { result_data: result } = report;
  if (report.status !== "cancelled" || result === null) return report;
  return { ...report, result_data: { ...result, stopped_by: "interrupted" } };
}

/** Resolves when the signal aborts, and after `ms` at the latest. */
async function waitFor(signal: AbortSignal, ms: number): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => {});
}

/** Prints errors alone, which stop the scan: warnings would tear the progress line. */
function quietLog() {
  const log = createTextLog((line) => process.stderr.write(`${line}\n`));
  return { ...log, debug: () => {}, info: () => {}, warn: () => {} };
}

await runCommand(
  SCAN_HELP,
  (argv) => parseScanArguments(argv, readLocalSettings()),
  (scan) => scanSite(scan, readLocalSettings()),
);
