import { LIMITS } from "../config.ts";
import type { SitemapQueue } from "../sitemap/read-sitemaps.ts";
import { connectionsTo, type HostConnections, NO_HOST_CONNECTIONS } from "../url/host-connections.ts";
import { isInScope, type Scope, scopeOf } from "../url/scope.ts";
import { type CrawlPosition, EMPTY_COUNTERS, type VisitedPage } from "./checkpoint.ts";
import { withCookies } from "./cookie-fetch.ts";
import { createFrontier, type Frontier } from "./frontier.ts";
import type { FrontierEntry } from "./frontier-entry.ts";
import { createLinkMemory, type LinkMemory } from "./link-memory.ts";
import type { LinkRules } from "./links.ts";
import { createPacedFetch, type PacedFetch } from "./paced-fetch.ts";
import type { CrawlPorts } from "./ports.ts";
import { createQueryVariants, type QueryVariants } from "./query-variants.ts";
import { createRecorder, type Recorder } from "./recorder.ts";
import { createRobotsCache, type RobotsCache } from "./robots-cache.ts";
import { sliceClock } from "./slice-clock.ts";

export type CrawlJob = {
  /** URLs to try as the start page, in order. */
  readonly startUrls: readonly string[];
  /** pages to visit at most, failed ones included; dead links (404, 410) at most as many again */
  readonly maxPages: number;
  /** links away from the start page at most */
  readonly maxDepth: number;
  /** Whether links of rel=nofollow are visited: they say what a site vouches for, not what may be read. */
  readonly followNofollow: boolean;
  /** What owners of hosts let us hold of connections; undefined = what any host bears. */
  readonly connections?: HostConnections | undefined;
  /** Where an earlier worker's last checkpoint left the scan. */
  readonly resume: ResumedCrawl | null;
};

export type ResumedCrawl = {
  readonly position: CrawlPosition;
  readonly queued: readonly FrontierEntry[];
  readonly done: readonly string[];
  /** in the order of their visits */
  readonly visited: readonly VisitedPage[];
  /** addresses found so far */
  readonly emails: readonly string[];
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
  readonly linkRules: LinkRules;
  /** What is known of links that were met before. */
  readonly linkMemory: LinkMemory;
  /** Pages that are visited at a time: as many as one host of the scope may hold connections. */
  readonly maxVisits: number;
  readonly frontier: Frontier;
  readonly variants: QueryVariants;
  readonly recorder: Recorder;
  /** Content hashes of the pages read. */
  readonly contents: Set<string>;
  /** Addresses found so far. */
  readonly emails: Set<string>;
};

/** The way to a job's site, with what an earlier worker of the scan learned of its hosts. */
export function openSite(
  { connections = NO_HOST_CONNECTIONS, resume }: CrawlJob,
  ports: CrawlPorts,
  signal: AbortSignal,
): SiteAccess {
  const clock = sliceClock(ports.clock, ports.isTimeUp);
  const paces = resume?.position.paces ?? {};
  const pacing = createPacedFetch({ fetch: withCookies(ports.fetch, clock), clock, paces, connections });
  const paced: CrawlPorts = { ...ports, clock, fetch: pacing.fetch };
  return { ports: paced, pacing, robots: createRobotsCache(paced, pacing.setCrawlDelay, signal), signal };
}

/** A run that knows its start page alone. */
export function newRun(
  job: CrawlJob,
  { startUrl, sitemaps }: { startUrl: string; sitemaps: SitemapQueue },
  site: SiteAccess,
): CrawlRun {
  const run = startRun(job, { startUrl, sitemaps, counters: EMPTY_COUNTERS, progress: 0 }, site);
  run.frontier.remember(startUrl);
  return run;
}

/** A run that goes on where another worker's last checkpoint left it. */
export function resumedRun(job: CrawlJob, resume: ResumedCrawl, site: SiteAccess): CrawlRun {
  const run = startRun(job, resume.position, site);
  for (const url of resume.done) {
    run.frontier.remember(url);
    run.variants.cost(url);
  }
  // Which page linked to them is not stored: to be on a menu that is met again must not raise them.
  for (const entry of resume.queued) run.frontier.add({ ...entry, from: run.startUrl });
  for (const { url, priority, contentHash, gave } of resume.visited) {
    run.frontier.recall({ url, depth: 0, priority }, gave);
    if (contentHash !== null) run.contents.add(contentHash);
  }
  for (const email of resume.emails) run.emails.add(email);
  return run;
}

/** Pages that wait for a scan of few pages: enough to choose from, though most may turn out to be duplicates. */
const MIN_FRONTIER = 5_000;
const WAITING_PER_PAGE = 50;

function frontierSize(maxPages: number): number {
  return Math.min(LIMITS.maxFrontier, Math.max(MIN_FRONTIER, maxPages * WAITING_PER_PAGE));
}

function visitsAtATime(startUrl: string, scope: Scope, connections: HostConnections): number {
  const inScope = [...connections].filter(([host]) => isInScope(`http://${host}/`, scope));
  return Math.max(connectionsTo(startUrl, connections), ...inScope.map(([, count]) => count));
}

/** The faster a crawl may be, the more pages a checkpoint has: fewer statements for as much of its time. */
function pagesOfCheckpoint(maxVisits: number): number {
  const timesAsMany = Math.max(1, maxVisits / LIMITS.maxConnectionsPerHost);
  return Math.round(LIMITS.checkpointPages * timesAsMany);
}

function startRun(job: CrawlJob, position: Omit<CrawlPosition, "paces">, site: SiteAccess): CrawlRun {
  const { maxPages, maxDepth, followNofollow, connections = NO_HOST_CONNECTIONS } = job;
  const scope = scopeOf(position.startUrl);
  const maxVisits = visitsAtATime(position.startUrl, scope, connections);
  return {
    ...site,
    job,
    startUrl: position.startUrl,
    scope,
    linkRules: { scope, maxDepth, followNofollow },
    linkMemory: createLinkMemory(scope),
    maxVisits,
    frontier: createFrontier(frontierSize(maxPages)),
    variants: createQueryVariants(),
    recorder: createRecorder(
      { ...position, maxPages, checkpointPages: pagesOfCheckpoint(maxVisits) },
      site.ports,
    ),
    contents: new Set(),
    emails: new Set(),
  };
}
