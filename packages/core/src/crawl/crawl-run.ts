import { createCookieJar } from "../http/cookie-jar.ts";
import type { FetchPurpose, FetchRequest, FetchResult } from "../http/fetch.ts";
import { DEFAULT_RENDER_CHOICE, type RenderChoice } from "../rendering/render-choice.ts";
import { type HostConnections, NO_HOST_CONNECTIONS } from "../url/host-connections.ts";
import { scopeOf } from "../url/scope.ts";
import { type CrawlPosition, EMPTY_COUNTERS, type VisitedPage } from "./checkpoint.ts";
import { withCookies } from "./cookie-fetch.ts";
import { frontierSize, pagesOfCheckpoint, visitsAtATime } from "./crawl-sizes.ts";
import type { KnownPages } from "./duplicates.ts";
import { fetchWithRetries } from "./fetch-with-retries.ts";
import type { LinkTaker } from "./follow-links.ts";
import { createFrontier } from "./frontier.ts";
import type { FrontierEntry } from "./frontier-entry.ts";
import { createLinkMemory } from "./link-memory.ts";
import { createScriptReader, type ScriptReader } from "./linked-scripts.ts";
import { judgeLink } from "./links.ts";
import { createPacedFetch, type PacedFetch } from "./paced-fetch.ts";
import type { PageChoice } from "./page-choice.ts";
import { createPageRendering, type PageRendering } from "./page-rendering.ts";
import { createPageRules } from "./page-rules.ts";
import type { CrawlPorts } from "./ports.ts";
import { createQueryVariants } from "./query-variants.ts";
import { createRecorder } from "./recorder.ts";
import { createRobotsCache, type RobotsCache } from "./robots-cache.ts";
import { sliceClock } from "./slice-clock.ts";
import { takeStartPaths } from "./start-paths.ts";
import { createFileBudget } from "./wanted-files.ts";

/** What a crawl is to do. */
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
  /** Which pages the caller wants; undefined = all. */
  readonly pages?: PageChoice | undefined;
  /** Which pages a browser renders, where there is one; undefined = as where nobody chose. */
  readonly render?: RenderChoice | undefined;
  /** Where an earlier worker's last checkpoint left the scan. */
  readonly resume: ResumedCrawl | null;
};

/** What is stored of a scan that another worker began. */
export type ResumedCrawl = {
  readonly position: CrawlPosition;
  readonly queued: readonly FrontierEntry[];
  readonly done: readonly string[];
  /** in the order of their visits */
  readonly visited: readonly VisitedPage[];
  /** addresses found so far */
  readonly emails: readonly string[];
};

/** The way to pages of the site: every request goes through its host's pace, every pause ends with the slice. */
export type PageAccess = {
  readonly ports: Pick<CrawlPorts, "clock" | "extract" | "readPdf" | "storedPages">;
  /** Asks for a file, as a page unless told otherwise, again while a fault of its site may pass. */
  readonly askFor: (
    file: Pick<FetchRequest, "url" | "etag" | "lastModified">,
    purpose?: Extract<FetchPurpose, "page" | "pdf" | "script" | "data">,
  ) => Promise<FetchResult>;
  readonly robots: RobotsCache;
  /** What reads the files that pages call for. */
  readonly scripts: ScriptReader;
  readonly rendering: PageRendering;
};

/** The way to the pages of a site, with all of the world that a crawl touches and the signal that stops it. */
export type SiteAccess = PageAccess & {
  readonly ports: CrawlPorts;
  readonly pacing: PacedFetch;
  readonly signal: AbortSignal;
};

/** What one worker's share of a scan works with, once its start page is known. Its parts are what functions take. */
export type CrawlRun = KnownPages &
  LinkTaker & {
    readonly site: SiteAccess;
    /** The start page's URL after its redirects. */
    readonly startUrl: string;
    readonly maxPages: number;
    /** Pages that are visited at a time: as many as one host of the scope may hold connections. */
    readonly maxVisits: number;
  };

/** The way to a job's site, with what an earlier worker of the scan learned of its hosts. */
export function openSite(
  { connections = NO_HOST_CONNECTIONS, pages, render: choice = DEFAULT_RENDER_CHOICE, ...job }: CrawlJob,
  ports: CrawlPorts,
  signal: AbortSignal,
): SiteAccess {
  const clock = sliceClock(ports.clock, ports.isTimeUp);
  const { paces = {}, counters = EMPTY_COUNTERS } = job.resume?.position ?? {};
  const jar = createCookieJar();
  const pacing = createPacedFetch({ fetch: withCookies(ports.fetch, clock, jar), clock, paces, connections });
  // What is stored of a page tells nothing of its language, nor of its links', nor of what its scripts bring: where
  // that matters each page is read.
  const readsAll =
    (pages?.onlyLanguages ?? []).length > 0 || (choice === "always" && ports.render !== undefined);
  const paced: CrawlPorts = {
    ...ports,
    clock,
    fetch: pacing.fetch,
    storedPages: readsAll ? null : ports.storedPages,
  };
  const robots = createRobotsCache(paced, pacing.setCrawlDelay, signal);
  const askFor: PageAccess["askFor"] = (file, purpose = "page") =>
    fetchWithRetries({ ...file, purpose }, paced, signal);
  return {
    ports: paced,
    askFor,
    pacing,
    robots,
    scripts: createScriptReader(
      {
        extract: ports.extract,
        robots,
        askFor,
        isExcluded: createPageRules({ exclude: pages?.exclude }, "").isExcluded,
      },
      counters,
    ),
    rendering: createPageRendering(
      { choice, maxPages: job.maxPages, counters },
      {
        ...paced,
        during: pacing.during,
        robotsOf: robots.textsFor,
        cookieOf: (url) => jar.header(url, clock.now()),
      },
      signal,
    ),
    signal,
  };
}

/** A run that knows its start page alone. */
export function newRun(
  job: CrawlJob,
  { startUrl, sitemaps, siteFiles }: Pick<CrawlPosition, "startUrl" | "sitemaps" | "siteFiles">,
  site: SiteAccess,
): CrawlRun {
  const run = startRun(job, { startUrl, sitemaps, siteFiles, counters: EMPTY_COUNTERS, progress: 0 }, site);
  run.frontier.remember(startUrl);
  takeStartPaths(run, job.pages?.startPaths ?? [], startUrl);
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

function startRun(
  job: CrawlJob,
  position: Omit<CrawlPosition, "pagesKnown" | "paces">,
  site: SiteAccess,
): CrawlRun {
  const { maxPages, maxDepth, followNofollow, connections = NO_HOST_CONNECTIONS } = job;
  const scope = scopeOf(position.startUrl);
  const maxVisits = visitsAtATime(position.startUrl, scope, connections);
  const pages = createPageRules(job.pages, position.startUrl);
  const rules = { scope, maxDepth, followNofollow, pages };
  const memory = createLinkMemory(scope, pages.leftOut);
  return {
    site,
    startUrl: position.startUrl,
    maxPages,
    maxVisits,
    scope,
    pages,
    judgeLink: (link, source) => judgeLink(link, source, rules, memory),
    frontier: createFrontier(frontierSize(maxPages)),
    variants: createQueryVariants(),
    recorder: createRecorder(
      { ...position, maxPages, checkpointPages: pagesOfCheckpoint(maxVisits) },
      { ...site.ports, rendered: site.rendering.rendered },
    ),
    contents: new Set(),
    emails: new Set(),
    files: createFileBudget(job.resume?.visited.map(({ url }) => url)),
  };
}
