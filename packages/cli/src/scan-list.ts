import { resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { LocalSettings } from "@contact-scanner/local/env";
import { LOCAL_TOKEN } from "@contact-scanner/local/local-user";
import type { Stage } from "@contact-scanner/local/stage";
import { type ApiClient, createApiClient, type ScanTerms } from "./api-client.ts";
import { EXIT } from "./exit.ts";
import { interruptSignal } from "./interrupt-signal.ts";
import { type Journal, passingJournal } from "./list/journal.ts";
import { type KeptPlace, openKeptPlace } from "./list/kept-place.ts";
import { lineNotes } from "./list/list-notes.ts";
import { createListProgress, type ListProgress } from "./list/list-progress.ts";
import { listResults } from "./list/list-results.ts";
import { readListText } from "./list/read-list.ts";
import { hasEnded, type ListedSite, runList } from "./list/run-list.ts";
import { type ListedLine, parseSiteList } from "./list/site-list.ts";
import type { SiteResult } from "./list/site-result.ts";
import { createTotals, type Totals } from "./list/totals.ts";
import { writeResults } from "./list/write-results.ts";
import { outputRefusal, writeOutput } from "./output.ts";
import type { ListScanArguments } from "./scan-arguments.ts";
import { startScanStage } from "./scan-stage.ts";
import { tableWidth } from "./table.ts";
import { waitFor } from "./wait-for.ts";

/** ms between two looks at a scan's status: a person sees no delay in it */
const STATUS_INTERVAL_MS = 100;
/** ms that interrupted scans get to store what they have: pages that are on their way may take longer */
const STORING_MS = 3_000;

/** Scans the sites of a list and writes one table of what was found; gives back the command's exit code. */
export async function scanList(scan: ListScanArguments, settings: LocalSettings): Promise<number> {
  const refusal = scan.out === undefined ? null : outputRefusal(scan.out);
  if (refusal !== null) return wrongCommand(refusal);
  const text = await readListText(scan.list.file, process.stdin);
  if (!text.ok) return wrongCommand(text.detail);
  const parsed = parseSiteList(text.text, { ...scan.list, allowedHosts: scan.allowedHosts });
  if (!parsed.ok) return wrongCommand(parsed.detail);
  for (const note of lineNotes(parsed.lines)) tell(note);
  if (!parsed.lines.some(({ kind }) => kind === "site")) return wrongCommand("The list names no site.");
  const opening =
    scan.out &&
    (await openKeptPlace(scan.out, {
      resume: scan.list.resume,
      terms: termsOf(scan),
      keep: scan.keep,
      databaseUrl: settings.databaseUrl,
    }));
  if (opening?.kind === "refused") return wrongCommand(opening.detail);
  return await scanLines(scan, settings, { lines: parsed.lines, place: opening?.place });
}

async function scanLines(
  scan: ListScanArguments,
  settings: LocalSettings,
  { lines, place }: { lines: readonly ListedLine[]; place: KeptPlace | undefined },
): Promise<number> {
  const interrupt = interruptSignal();
  const sites = lines.filter((line): line is ListedSite => line.kind === "site");
  const progress = createListProgress(process.stderr, {
    sites: sites.length,
    nowMs: () => performance.now(),
  });
  const stage = await startScanStage(
    {
      allowedHosts: scan.allowedHosts,
      connections: scan.connections,
      userAgent: scan.userAgent,
      dataDir: place?.dataDir ?? (scan.keep === undefined ? undefined : resolve(scan.keep)),
      concurrentScans: scan.list.atATime,
      observe: (jobId, event) => {
        if (event.kind === "page") progress.page(jobId, event);
      },
    },
    settings,
    interrupt,
  );
  if (!stage) return interrupted("Stopped before the scans began.");
  try {
    const api = createApiClient(stage.url, LOCAL_TOKEN);
    const journal = place?.journal ?? passingJournal();
    const code = await scanAndWrite({ scan, stage, api, journal, progress, interrupt }, { lines, sites });
    await stage.stop();
    if (code !== EXIT.interrupted) await place?.remove();
    return code;
  } finally {
    progress.close();
    await stage.stop();
  }
}

type Run = {
  readonly scan: ListScanArguments;
  readonly stage: Stage;
  readonly api: ApiClient;
  readonly journal: Journal;
  readonly progress: ListProgress;
  readonly interrupt: AbortSignal;
};

async function scanAndWrite(
  run: Run,
  { lines, sites }: { lines: readonly ListedLine[]; sites: readonly ListedSite[] },
): Promise<number> {
  const { scan, stage, interrupt, progress } = run;
  const pause = (signal: AbortSignal) => waitFor(signal, STATUS_INTERVAL_MS);
  await runList({ ...run, pause }, sites, { atATime: scan.list.atATime, terms: termsOf(scan) });
  progress.close();
  const wasStopped = interrupt.aborted;
  if (wasStopped) {
    await Promise.race([stage.service.windDown(), delay(STORING_MS, undefined, { ref: false })]);
    if (scan.out) {
      return interrupted("Stopped. The same command goes on where it was, with --resume.");
    }
    await cancelActive(run, sites);
  }
  const totals = createTotals();
  const results = counting(listResults(run, lines, scan.choice), totals);
  const columns = tableWidth(process.stdout);
  await writeOutput(scan.out, writeResults(results, { ...scan, columns }));
  if (scan.out) tell(`${scan.out.path}: ${totals.sentence()}`);
  if (wasStopped) return interrupted("Stopped before the scans ended: this is what was found until then.");
  return totals.areAllComplete() ? EXIT.complete : EXIT.failed;
}

function termsOf({ pages, reading, ...limits }: ListScanArguments): ScanTerms {
  return { max_pages: limits.maxPages, max_depth: limits.maxDepth, ...pages, ...reading };
}

/** Ends the scans that nobody takes up again. */
async function cancelActive({ api, journal }: Run, sites: readonly ListedSite[]): Promise<void> {
  for (const { domain } of sites) {
    const jobId = journal.jobOf(domain);
    if (jobId !== undefined && !hasEnded(await api.status(jobId))) await api.cancel(jobId);
  }
}

async function* counting(results: AsyncIterable<SiteResult>, totals: Totals): AsyncGenerator<SiteResult> {
  for await (const result of results) {
    totals.add(result);
    yield result;
  }
}

function interrupted(sentence: string): number {
  tell(sentence);
  return EXIT.interrupted;
}

function wrongCommand(sentence: string): number {
  tell(sentence);
  return EXIT.wrongCommand;
}

function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
