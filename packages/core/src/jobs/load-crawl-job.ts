import type { Kysely } from "kysely";
import { listScanEmails } from "../contacts/repository.ts";
import type { CrawlPosition } from "../crawl/checkpoint.ts";
import type { CrawlJob, ResumedCrawl } from "../crawl/crawl-run.ts";
import type { DB } from "../db/database.ts";
import { listVisitedPages } from "../pages/visited-pages.ts";
import type { AllowedHosts } from "../url/allowed-hosts.ts";
import type { HostConnections } from "../url/host-connections.ts";
import { startUrls } from "../url/start-urls.ts";
import { parseCrawlPosition } from "./crawl-position.ts";
import { loadFrontier } from "./frontier-repository.ts";
import type { JobRow } from "./repository.ts";
import { scanOptionsSchema, toPageChoice } from "./scan-options.ts";

/** What a worker may do on the sites that it scans. */
export type CrawlRights = {
  readonly allowedHosts: AllowedHosts;
  /** Whether links of rel=nofollow are visited; undefined = they are. */
  readonly followNofollow?: boolean | undefined;
  /** What owners of hosts let us hold of connections; undefined = what any host bears. */
  readonly connections?: HostConnections | undefined;
};

/** Addresses that whoever resumes a scan knows: those of a scan with more count as new once again. */
const MAX_KNOWN_EMAILS = 100_000;

/** What a job's row asks of the crawler, and how far earlier workers got. */
export async function loadCrawlJob(
  db: Kysely<DB>,
  job: JobRow,
  domain: string,
  { allowedHosts, followNofollow = true, connections }: CrawlRights,
): Promise<CrawlJob> {
  const options = scanOptionsSchema.parse(job.job_metadata);
  const position = parseCrawlPosition(job);
  return {
    startUrls: startUrls({ domain, startUrl: options.start_url }, allowedHosts),
    maxPages: options.max_pages,
    maxDepth: options.max_depth,
    followNofollow,
    connections,
    pages: toPageChoice(options),
    render: options.render,
    resume: position && (await loadResumed(db, job, position)),
  };
}

async function loadResumed(db: Kysely<DB>, job: JobRow, position: CrawlPosition): Promise<ResumedCrawl> {
  const { id: scanId, job_id: jobId } = job;
  const pages = await listVisitedPages(db, scanId);
  const { queued, done, priorityOf } = await loadFrontier(
    db,
    jobId,
    pages.map(({ url }) => url),
  );
  return {
    position,
    queued,
    done,
    visited: pages.map((page) => ({ ...page, priority: priorityOf(page.url) })),
    emails: await listScanEmails(db, job, MAX_KNOWN_EMAILS),
  };
}
