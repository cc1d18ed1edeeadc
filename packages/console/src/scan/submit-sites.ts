import { type Api, answerOf } from "../api/client.ts";
import { requestOptions, type ScanOptions } from "./scan-options.ts";
import type { SiteLine } from "./sites-of-text.ts";

/** sites of a batch: the most that the API takes at once */
export const MOST_SITES = 1_000;

/** A line that was no site, and the API's word on it. */
export type RefusedLine = SiteLine & { readonly detail: string };

/** What was started; of a batch, with the lines that the API did not take. */
export type Submitted =
  | { readonly kind: "scan"; readonly jobId: string }
  | { readonly kind: "batch"; readonly batchId: string; readonly refused: readonly RefusedLine[] };

/**
 * Starts the sites' scans: one by itself, several as a batch; with a key that was sent before, those that began by it.
 * Throws an ApiProblem when the API takes none.
 */
export async function submitSites(
  api: Api,
  sites: readonly SiteLine[],
  options: ScanOptions,
  key: string,
): Promise<Submitted> {
  const fields = requestOptions(options);
  const params = { header: { "Idempotency-Key": key } };
  const [first, ...others] = sites;
  if (first !== undefined && others.length === 0) {
    const body = { url: first.url, ...fields };
    const { job_id } = await answerOf(api.POST("/api/v3/scan/website", { params, body }));
    return { kind: "scan", jobId: job_id };
  }
  const body = { urls: sites.map(({ url }) => url), ...fields };
  const { batch_id, jobs } = await answerOf(api.POST("/api/v3/scan/batch", { params, body }));
  // The API answers a line for each URL, in the order in which they were sent.
  const refused = sites.flatMap((site, index) => {
    const answer = jobs[index];
    return answer !== undefined && "error" in answer ? [{ ...site, detail: answer.error }] : [];
  });
  return { kind: "batch", batchId: batch_id, refused };
}
