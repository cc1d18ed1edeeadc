import { randomUUID } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import { insertDomains, lockDomainsByName } from "../domains/repository.ts";
import type { Log } from "../log.ts";
import type { AllowedHosts } from "../url/allowed-hosts.ts";
import { parseSite, type SiteParse } from "../url/site.ts";
import { sendScans } from "./outbox.ts";
import type { BulkScanQueue } from "./queue.ts";
import { findActiveJobs, insertJobs, type JobRow } from "./repository.ts";
import { toScanOptions } from "./scan-options.ts";
import { freeScans, NO_LIMITS, type SubmitLimits, takeSubmits, tooManyActiveScans } from "./submit-limits.ts";

/** Rounds of insert-then-read: each one is for the domains whose active job, or whose row, went away between the two. */
const MAX_ROUNDS = 5;

export type BatchPorts = {
  readonly db: Kysely<DB>;
  readonly queue: BulkScanQueue;
  readonly log: Log;
  readonly allowedHosts: AllowedHosts;
  /** What the user may ask for; without it the caller is an operator, who answers for themselves. */
  readonly limits?: SubmitLimits | undefined;
};

export type BatchRequest = {
  readonly urls: readonly string[];
  readonly userId: string;
  readonly maxPages?: number | undefined;
  readonly maxDepth?: number | undefined;
};

/** What became of one URL of a batch. */
export type BatchLine =
  | { readonly kind: "job"; readonly url: string; readonly jobId: string }
  /** A sentence that says what is wrong with the URL. */
  | { readonly kind: "refused"; readonly url: string; readonly error: string };

type Site = Extract<SiteParse, { ok: true }>;

/** A domain's job, or that its scan would be one too many. */
type Outcome = { readonly kind: "job"; readonly jobId: string } | { readonly kind: "too_many" };

/**
 * The jobs that scan these URLs, in their order: each domain's active one, or else a new one. URLs of one domain share
 * its job, which starts at the first of them. A URL that is none is refused alone, and so are, from the last one up, those
 * whose scans would be more than the user may have at work. A few statements and requests for all of them; the rows are
 * committed before the messages are sent, so a lost send loses no job. Throws `too_many_submits`: a batch is one submit.
 */
export async function submitBatch(ports: BatchPorts, request: BatchRequest): Promise<BatchLine[]> {
  const lines = request.urls.map((url) => ({ url, site: parseSite(url, ports.allowedHosts) }));
  const outcomes = await findOrCreateJobs(ports, sitesByDomain(lines), request);
  return lines.map(({ url, site }): BatchLine => {
    if (!site.ok) return { kind: "refused", url, error: site.detail };
    const outcome = outcomes.get(site.domain);
    if (outcome?.kind === "job") return { kind: "job", url, jobId: outcome.jobId };
    if (outcome)
      return { kind: "refused", url, error: tooManyActiveScans(ports.limits ?? NO_LIMITS).message };
    return { kind: "refused", url, error: "Scans of this domain end as fast as they start. Try again." };
  });
}

/** The first site of each domain, in the order of the request. */
function sitesByDomain(lines: readonly { site: SiteParse }[]): Site[] {
  const first = new Map<string, Site>();
  for (const { site } of lines) if (site.ok && !first.has(site.domain)) first.set(site.domain, site);
  return [...first.values()];
}

/** Batches that share domains wait for each other instead of deadlocking. */
function byDomain(a: Site, b: Site): number {
  return a.domain < b.domain ? -1 : 1;
}

/** What became of each domain; one whose jobs end as fast as they start is not among them. */
async function findOrCreateJobs(
  ports: BatchPorts,
  sites: readonly Site[],
  request: BatchRequest,
): Promise<Map<string, Outcome>> {
  const { db, limits = NO_LIMITS } = ports;
  const outcomes = new Map<string, Outcome>();
  let open = sites;
  for (let round = 0; round < MAX_ROUNDS && (open.length > 0 || round === 0); round++) {
    const { created, found } = await db.transaction().execute(async (trx) => {
      await takeSubmits(trx, { userId: request.userId, limits, submits: round === 0 ? 1 : 0 });
      return await submitOnce(trx, open, request, limits);
    });
    await sendScans(ports, created);
    for (const [domain, outcome] of found) outcomes.set(domain, outcome);
    open = open.filter(({ domain }) => !outcomes.has(domain));
  }
  return outcomes;
}

/** What became of each domain, created jobs among them; one that is missing is for the next round. */
async function submitOnce(
  trx: Transaction<DB>,
  sites: readonly Site[],
  request: BatchRequest,
  limits: SubmitLimits,
): Promise<{ created: JobRow[]; found: Map<string, Outcome> }> {
  if (sites.length === 0) return { created: [], found: new Map() };
  const domainIds = await findOrCreateDomains(trx, sites, request.userId);
  const admitted = await admitSites(trx, sites, domainIds, { userId: request.userId, limits });
  const created = await insertPendingJobs(trx, admitted, domainIds, request);
  const active = domainIds.size === 0 ? [] : await findActiveJobs(trx, [...domainIds.values()]);
  const jobOfDomain = new Map(active.map((job) => [job.domain_id, job.job_id]));
  const found = new Map<string, Outcome>();
  for (const site of sites) {
    const jobId = jobOfDomain.get(domainIds.get(site.domain) ?? null);
    if (jobId !== undefined) found.set(site.domain, { kind: "job", jobId });
    else if (!admitted.includes(site)) found.set(site.domain, { kind: "too_many" });
  }
  return { created, found };
}

/** The sites that may have a new scan: those that have one already cost nothing, the others come first to last. */
async function admitSites(
  trx: Transaction<DB>,
  sites: readonly Site[],
  domainIds: ReadonlyMap<string, string>,
  { userId, limits }: { userId: string; limits: SubmitLimits },
): Promise<readonly Site[]> {
  const free = await freeScans(trx, userId, limits);
  if (free >= sites.length || domainIds.size === 0) return sites;
  const active = await findActiveJobs(trx, [...domainIds.values()]);
  const activeDomains = new Set(active.map((job) => job.domain_id));
  const isActive = ({ domain }: Site) => activeDomains.has(domainIds.get(domain) ?? null);
  const admitted = new Set(sites.filter((site) => !isActive(site)).slice(0, free));
  return sites.filter((site) => isActive(site) || admitted.has(site));
}

async function insertPendingJobs(
  trx: Transaction<DB>,
  sites: readonly Site[],
  domainIds: ReadonlyMap<string, string>,
  request: BatchRequest,
): Promise<JobRow[]> {
  const jobs = sites.toSorted(byDomain).flatMap(({ domain, startUrl }) => {
    const domainId = domainIds.get(domain);
    if (domainId === undefined) return [];
    const options = toScanOptions({ ...request, startUrl });
    return { jobId: randomUUID(), domainId, userId: request.userId, options };
  });
  return jobs.length === 0 ? [] : await insertJobs(trx, jobs);
}

/** The ids by name, kept from being deleted until the commit; a domain that was deleted under our hands has none. */
async function findOrCreateDomains(
  trx: Transaction<DB>,
  sites: readonly Site[],
  userId: string,
): Promise<Map<string, string>> {
  await insertDomains(
    trx,
    sites.toSorted(byDomain).map(({ domain }) => ({ id: randomUUID(), domain, createdBy: userId })),
  );
  return await lockDomainsByName(
    trx,
    sites.map(({ domain }) => domain),
  );
}
