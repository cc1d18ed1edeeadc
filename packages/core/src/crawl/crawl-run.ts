import { type Scope, scopeOf } from "../url/scope.ts";
import { type CrawlPosition, EMPTY_COUNTERS } from "./checkpoint.ts";
import { createFrontier, type Frontier, type FrontierEntry } from "./frontier.ts";
import { createPacedFetch, type PacedFetch } from "./paced-fetch.ts";
import type { CrawlPorts } from "./ports.ts";
import { createRecorder, type Recorder } from "./recorder.ts";
import { createRobotsCache, type RobotsCache } from "./robots-cache.ts";
import { sliceClock } from "./slice-clock.ts";

export type CrawlJob = {
  /** URLs to try as the start page, in order. */
  readonly startUrls: readonly string[];
  /** pages to visit at most, failed ones included */
  readonly maxPages: number;
  /** links away from the start page at most */
  readonly maxDepth: number;
  /** Where an earlier worker's last checkpoint left the scan. */
  readonly resume: ResumedCrawl | null;
};

export type ResumedCrawl = {
  readonly position: CrawlPosition;
  readonly queued: readonly FrontierEntry[];
  readonly done: readonly string[];
};

/** The way to the site: every request goes through its host's pace, every pause ends with the slice. */
export type SiteAccess = {
  readonly ports: CrawlPorts;
  readonly pacing: PacedFetch;
  readonly robots: RobotsCache;
  readonly signal: AbortSignal;
};

/** What one worker's share of a scan works with, once its start page is known. */
export type CrawlRun = SiteAccess & {
  readonly job: CrawlJob;
  /** The start page's URL after its redirects. */
  readonly startUrl: string;
  readonly scope: Scope;
  readonly frontier: Frontier;
  readonly recorder: Recorder;
};

export function openSite(ports: CrawlPorts, signal: AbortSignal): SiteAccess {
  const clock = sliceClock(ports.clock, ports.isTimeUp);
  const pacing = createPacedFetch({ fetch: ports.fetch, clock });
  const paced: CrawlPorts = { ...ports, clock, fetch: pacing.fetch };
  return { ports: paced, pacing, robots: createRobotsCache(paced, pacing.setCrawlDelay, signal), signal };
}

export function startRun(job: CrawlJob, startUrl: string, site: SiteAccess): CrawlRun {
  const { counters, progress } = job.resume?.position ?? { counters: EMPTY_COUNTERS, progress: 0 };
  return {
    ...site,
    job,
    startUrl,
    scope: scopeOf(startUrl),
    frontier: createFrontier(),
    recorder: createRecorder({ startUrl, maxPages: job.maxPages, counters, progress }, site.ports),
  };
}
