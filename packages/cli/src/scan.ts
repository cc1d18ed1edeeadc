import { resolve } from "node:path";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { startDemoSite } from "@contact-scanner/local/demo-site/server";
import { type LocalSettings, readLocalSettings } from "@contact-scanner/local/env";
import { LOCAL_TOKEN } from "@contact-scanner/local/local-user";
import { type ApiClient, createApiClient, type ScanReport } from "./api-client.ts";
import { EXIT } from "./exit.ts";
import { interruptSignal } from "./interrupt-signal.ts";
import { outputRefusal } from "./output.ts";
import { createProgress, SILENT_PROGRESS } from "./progress.ts";
import { parseScanArguments, type SiteScanArguments, scanSyntax } from "./scan-arguments.ts";
import { scanList } from "./scan-list.ts";
import { printReport } from "./scan-report.ts";
import { startScanStage } from "./scan-stage.ts";
import { subcommand } from "./subcommand.ts";
import { waitFor } from "./wait-for.ts";

/** ms between two looks at the scan's status: a person sees no delay in it */
const STATUS_INTERVAL_MS = 100;
/** ms that an interrupted scan gets to store what it has: pages that are on their way may take longer. */
const STORING_MS = 3_000;

async function scanSite(scan: SiteScanArguments, settings: LocalSettings): Promise<number> {
  const refusal = scan.out === undefined ? null : outputRefusal(scan.out);
  if (refusal !== null) {
    process.stderr.write(`${refusal}\n`);
    return EXIT.wrongCommand;
  }
  const interrupt = interruptSignal();
  const demo = scan.site === undefined ? await startDemoSite({ host: "127.0.0.1", port: 0 }) : undefined;
  const stored = new AbortController();
  const progress =
    scan.format === "table" || process.stderr.isTTY ? createProgress(process.stderr) : SILENT_PROGRESS;
  let jobId: string | undefined;
  const stage = await startScanStage(
    {
      connections: scan.connections,
      userAgent: scan.userAgent,
      siteHeaders: scan.siteHeaders,
      dataDir: scan.keep === undefined ? undefined : resolve(scan.keep),
      allowedHosts: demo ? parseAllowedHosts([demo.host]) : scan.allowedHosts,
      observe: (eventJobId, event) => {
        // What another command left unfinished in the same database goes on beside this scan.
        if (jobId !== undefined && eventJobId !== jobId) return;
        if (event.kind === "page") progress.page(event);
        if (event.kind === "checkpoint" && interrupt.aborted) stored.abort();
      },
    },
    settings,
    interrupt,
  );
  if (!stage) {
    await demo?.stop();
    process.stderr.write("Stopped before the scan began.\n");
    return EXIT.interrupted;
  }
  try {
    const api = createApiClient(stage.url, LOCAL_TOKEN);
    const site = scan.site ?? demo?.url ?? "";
    const { maxPages: max_pages, maxDepth: max_depth, pages, reading } = scan;
    jobId = await api.submit({ url: site, max_pages, max_depth, ...pages, ...reading });
    const report = await runToEnd(api, jobId, interrupt, async () => {
      const isWound = stage.service.windDown().finally(() => stored.abort());
      await Promise.race([isWound, waitFor(stored.signal, STORING_MS)]);
    });
    progress.end();
    const code = await printReport(report, api, { ...scan, site });
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

export const command = subcommand({
  syntax: scanSyntax,
  parse: (argv) => parseScanArguments(argv, readLocalSettings()),
  run: (scan) =>
    scan.kind === "list" ? scanList(scan, readLocalSettings()) : scanSite(scan, readLocalSettings()),
});
