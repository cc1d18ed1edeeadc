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

/** Rounds of insert-then-read: each one is for the domains whose active job, or whose row, went away between the two. */
const MAX_ROUNDS = 5;

export type BatchPorts = {
  readonly db: Kysely<DB>;
  readonly queue: BulkScanQueue;
  readonly log: Log;
  readonly allowedHosts: AllowedHosts;
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

/**
 * The jobs that scan these URLs, in their order: each domain's active one, or else a new one. URLs of one domain share
 * its job, which starts at the first of them. A URL that is none is refused alone. A few statements and requests for all
 * of them; the rows are committed before the messages are sent, so a lost send loses no job.
 */
export async function submitBatch(ports: BatchPorts, request: BatchRequest): Promise<BatchLine[]> {
  const lines = request.urls.map((url) => ({ url, site: parseSite(url, ports.allowedHosts) }));
  const jobIds = await findOrCreateJobs(ports, sitesByDomain(lines), request);
  return lines.map(({ url, site }): BatchLine => {
    if (!site.ok) return { kind: "refused", url, error: site.detail };
    const jobId = jobIds.get(site.domain);
    if (jobId !== undefined) return { kind: "job", url, jobId };
    return { kind: "refused", url, error: "Scans of this domain end as fast as they start. Try again." };
  });
}

/** The first site of each domain, sorted: batches that share domains wait for each other instead of deadlocking. */
function sitesByDomain(lines: readonly { site: SiteParse }[]): Site[] {
  const first = new Map<string, Site>();
  for (const { site } of lines) if (site.ok && !first.has(site.domain)) first.set(site.domain, site);
  return [...first.values()].sort((a, b) => (a.domain < b.domain ? -1 : 1));
}

/** Each domain's job; a domain whose jobs end as fast as they start has none. */
async function findOrCreateJobs(
  ports: BatchPorts,
  sites: readonly Site[],
  request: BatchRequest,
): Promise<Map<string, string>> {
  const jobIds = new Map<string, string>();
  let open = sites;
  for (let round = 0; round < MAX_ROUNDS && open.length > 0; round++) {
    const { created, found } = await submitOnce(ports.db, open, request);
    await sendScans(ports, created);
    for (const [domain, jobId] of found) jobIds.set(domain, jobId);
    open = open.filter(({ domain }) => !jobIds.has(domain));
  }
  return jobIds;
}

/** One transaction; `found` has the job of each domain, created ones included. */
async function submitOnce(
  db: Kysely<DB>,
  sites: readonly Site[],
  request: BatchRequest,
): Promise<{ created: JobRow[]; found: Map<string, string> }> {
  return await db.transaction().execute(async (trx) => {
    const domainIds = await findOrCreateDomains(trx, sites, request.userId);
    if (domainIds.size === 0) return { created: [], found: new Map() };
    const created = await insertJobs(
      trx,
      sites.flatMap(({ domain, startUrl }) => {
        const domainId = domainIds.get(domain);
        if (domainId === undefined) return [];
        const options = toScanOptions({ ...request, startUrl });
        return { jobId: randomUUID(), domainId, userId: request.userId, options };
      }),
    );
    const active = await findActiveJobs(trx, [...domainIds.values()]);
    const jobOfDomain = new Map(active.map((job) => [job.domain_id, job.job_id]));
    const found = new Map<string, string>();
    for (const [domain, domainId] of domainIds) {
      const jobId = jobOfDomain.get(domainId);
      if (jobId !== undefined) found.set(domain, jobId);
    }
    return { created, found };
  });
}

/** The ids by name, kept from being deleted until the commit; a domain that was deleted under our hands has none. */
async function findOrCreateDomains(
  trx: Transaction<DB>,
  sites: readonly Site[],
  userId: string,
): Promise<Map<string, string>> {
  await insertDomains(
    trx,
    sites.map(({ domain }) => ({ id: randomUUID(), domain, createdBy: userId })),
  );
  return await lockDomainsByName(
    trx,
    sites.map(({ domain }) => domain),
  );
}
