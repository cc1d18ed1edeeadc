import * as z from "zod/mini";
import type { CrawlWorld } from "../crawl/ports.ts";
import {
  type HeaderFields,
  renderWithSiteHeaders,
  type SiteHeaders,
  siteHeadersOf,
  withSiteHeaders,
} from "../http/site-headers.ts";
import type { SecretBox } from "../sealing/secret-box.ts";
import type { JobRow } from "./repository.ts";
import { scanOptionsSchema } from "./scan-options.ts";

/** Headers that a caller adds to requests to their site: whoever submits the scan can seal them, and not open them. */
export type OwnHeaders = {
  /** What the job of this id keeps of them. */
  readonly sealFor: (jobId: string) => string;
  /** What tells them from others, and nothing of them. */
  readonly fingerprint: string;
};

/** These fields as a submit takes them. */
export function ownHeaders(box: Pick<SecretBox, "seal" | "fingerprint">, fields: HeaderFields): OwnHeaders {
  const byName = Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify(Object.fromEntries(byName));
  return { sealFor: (jobId) => box.seal(text, jobId), fingerprint: box.fingerprint(text) };
}

/** Why a scan fails whose headers cannot be read. */
export const HEADERS_LOST =
  "The headers that were sent with this scan cannot be read: the key that sealed them is gone. Submit it anew.";

/**
 * The ways to the web of a scan: they add the headers that its job keeps. undefined where those cannot be opened.
 */
export function worldOfJob(
  world: CrawlWorld,
  box: Pick<SecretBox, "open">,
  { job, domain }: { job: Pick<JobRow, "job_id" | "sealed_headers" | "job_metadata">; domain: string },
): CrawlWorld | undefined {
  if (job.sealed_headers === null) return world;
  const fields = openedFields(box, job.sealed_headers, job.job_id);
  if (fields === undefined) return undefined;
  const { start_url: startUrl } = scanOptionsSchema.parse(job.job_metadata);
  return withOwnHeaders(world, siteHeadersOf(fields, { domain, startUrl }));
}

/** The world whose fetch and browser add these to requests to their host. */
export function withOwnHeaders<World extends Pick<CrawlWorld, "fetch" | "render">>(
  world: World,
  own: SiteHeaders,
): World {
  const render = world.render && renderWithSiteHeaders(world.render, own);
  return { ...world, fetch: withSiteHeaders(world.fetch, own), render };
}

const storedFields = z.record(z.string(), z.string());

function openedFields(box: Pick<SecretBox, "open">, sealed: string, jobId: string): HeaderFields | undefined {
  try {
    return storedFields.parse(JSON.parse(box.open(sealed, jobId)));
  } catch {
    // What was wrong with them is not told: the error could carry them.
    return undefined;
  }
}
