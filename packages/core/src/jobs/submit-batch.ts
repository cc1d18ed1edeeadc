import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import type { Log } from "../log.ts";
import type { AllowedHosts } from "../url/allowed-hosts.ts";
import { parseSite, type SiteParse } from "../url/site.ts";
import { sendScans } from "./outbox.ts";
import type { BulkScanQueue } from "./queue.ts";
import type { PageOptions } from "./scan-options.ts";
import { NO_LIMITS, type SubmitLimits, tooManyActiveScans } from "./submit-limits.ts";
import {
  type ScanTarget,
  type SubmitOutcome,
  type SubmitTerms,
  submitRounds,
  submitTargets,
} from "./submit-targets.ts";

/** What a submit of many URLs works with. */
export type BatchPorts = {
  readonly db: Kysely<DB>;
  readonly queue: BulkScanQueue;
  readonly log: Log;
  readonly allowedHosts: AllowedHosts;
  /** What the user may ask for; without it the caller is an operator, who answers for themselves. */
  readonly limits?: SubmitLimits | undefined;
};

/** Scans of many websites that a user asks for at once, all under the same terms. */
export type BatchRequest = {
  readonly urls: readonly string[];
  readonly userId: string;
  readonly maxPages?: number | undefined;
  readonly maxDepth?: number | undefined;
  readonly pages?: PageOptions | undefined;
};

/** What became of one URL of a batch. */
export type BatchLine =
  | { readonly kind: "job"; readonly url: string; readonly jobId: string }
  /** A sentence that says what is wrong with the URL. */
  | { readonly kind: "refused"; readonly url: string; readonly error: string };

/**
 * The jobs that scan these URLs, in their order: each domain's active one, or else a new one. URLs of one domain share
 * its job, which starts at the first of them. A URL that is none is refused alone, and so are, from the last one up,
 * those whose scans would be more than the user may have at work. A few statements and requests for all of them; the
 * rows are committed before the messages are sent, so a lost send loses no job. Throws `too_many_submits`: a batch is
 * one submit.
 */
export async function submitBatch(ports: BatchPorts, request: BatchRequest): Promise<BatchLine[]> {
  const { urls, ...terms } = request;
  const limits = ports.limits ?? NO_LIMITS;
  const lines = urls.map((url) => ({ url, site: parseSite(url, ports.allowedHosts) }));
  const targets = firstByDomain(lines);
  const outcomes = await findOrCreateJobs(ports, [...targets.values()], { ...terms, limits });
  return lines.map(({ url, site }): BatchLine => {
    if (!site.ok) return { kind: "refused", url, error: site.detail };
    const target = targets.get(site.domain);
    const outcome = target && outcomes.get(target);
    if (outcome?.kind === "job") return { kind: "job", url, jobId: outcome.jobId };
    if (outcome?.kind === "too_many")
      return { kind: "refused", url, error: tooManyActiveScans(limits).message };
    return { kind: "refused", url, error: "Scans of this domain end as fast as they start. Try again." };
  });
}

/** The first target of each domain, in the order of the request. */
function firstByDomain(lines: readonly { site: SiteParse }[]): ReadonlyMap<string, ScanTarget> {
  const first = new Map<string, ScanTarget>();
  for (const { site } of lines) {
    if (!site.ok || first.has(site.domain)) continue;
    first.set(site.domain, { kind: "url", domain: site.domain, startUrl: site.startUrl });
  }
  return first;
}

/** What became of each target; one whose jobs end as fast as they start, or whose domain is deleted, has none. */
async function findOrCreateJobs(
  ports: BatchPorts,
  targets: readonly ScanTarget[],
  terms: SubmitTerms,
): Promise<ReadonlyMap<ScanTarget, SubmitOutcome>> {
  const settled = new Map<ScanTarget, SubmitOutcome>();
  let open = targets;
  const rounds = submitRounds(ports.db, terms, (trx) => submitTargets(trx, open, terms));
  for await (const { result } of rounds) {
    await sendScans(ports, result.created);
    for (const [target, outcome] of result.outcomes) {
      if (outcome.kind !== "no_domain") settled.set(target, outcome);
    }
    open = open.filter((target) => !settled.has(target));
    if (open.length === 0) break;
  }
  return settled;
}
