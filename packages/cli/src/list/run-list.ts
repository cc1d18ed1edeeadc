import type { ApiClient, ScanReport, ScanTerms } from "../api-client.ts";
import type { Journal } from "./journal.ts";
import type { ListProgress } from "./list-progress.ts";
import type { ListedLine } from "./site-list.ts";

/** A line that names a site to scan. */
export type ListedSite = ListedLine & { kind: "site" };

/** What a run of a list works with. */
export type RunListPorts = {
  readonly api: Pick<ApiClient, "submit" | "status">;
  readonly journal: Journal;
  readonly progress: Pick<ListProgress, "begin" | "end" | "endedBefore">;
  /** Aborts when the run is to stop: scans that are at work stay as they are. */
  readonly interrupt: AbortSignal;
  /** Resolves when it is time to look at a scan's status again, or when the signal aborts. */
  readonly pause: (signal: AbortSignal) => Promise<void>;
};

export type RunListOptions = {
  /** scans at work at a time */
  readonly atATime: number;
  readonly terms: ScanTerms;
};

/**
 * Scans the sites in their order, some at a time, and resolves when each has ended, or after an interrupt. A site whose
 * scan the journal knows is not submitted again. What the API refuses, or a fault of ours, stops the run and rejects.
 */
export async function runList(
  ports: RunListPorts,
  sites: readonly ListedSite[],
  options: RunListOptions,
): Promise<void> {
  const waiting = sites.values();
  const failing = new AbortController();
  const stop = AbortSignal.any([ports.interrupt, failing.signal]);
  const work = async () => {
    try {
      for (const site of waiting) {
        if (stop.aborted) return;
        await scanToEnd({ ...ports, interrupt: stop }, site, options);
      }
    } catch (error) {
      failing.abort();
      throw error;
    }
  };
  await Promise.all(Array.from({ length: options.atATime }, work));
}

async function scanToEnd(
  { api, journal, progress, interrupt, pause }: RunListPorts,
  site: ListedSite,
  options: RunListOptions,
): Promise<void> {
  const known = journal.jobOf(site.domain);
  if (known !== undefined && hasEnded(await api.status(known))) return progress.endedBefore();
  const jobId = known ?? (await submit({ api, journal }, site, options));
  progress.begin(jobId, site);
  for (;;) {
    const report = await api.status(jobId);
    if (hasEnded(report)) return progress.end(jobId, report);
    if (interrupt.aborted) return;
    await pause(interrupt);
  }
}

/**
 * Submits under a name of its own: where the run is killed before it has noted the scan, the same submit gives the same
 * scan when the run goes on, ended or not.
 */
async function submit(
  { api, journal }: Pick<RunListPorts, "api" | "journal">,
  { site, domain }: ListedSite,
  { terms }: RunListOptions,
): Promise<string> {
  const jobId = await api.submit({ url: site, ...terms }, `${journal.run}/${domain}`);
  journal.add(domain, jobId);
  return jobId;
}

/** Whether a scan gets no further. */
export function hasEnded({ status }: ScanReport): boolean {
  return status !== "pending" && status !== "running";
}
