import { LIMITS } from "@contact-scanner/core/config";
import { submitBatch } from "@contact-scanner/core/jobs/submit-batch";
import { withReadableHosts } from "@contact-scanner/core/url/readable-host";
import * as z from "zod/mini";
import type { SubmitContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { collectOption } from "../http/collect-option.ts";
import { EXAMPLE } from "../http/example-rows.ts";
import { idempotencyKey } from "../http/idempotency-key.ts";
import { pageOptions } from "../http/page-options.ts";
import { RATE_LIMIT_HEADERS, rateLimitHeaders } from "../http/rate-limit-headers.ts";
import { renderOption } from "../http/render-option.ts";
import type { Route } from "../http/route.ts";
import { described, named, scanLimits } from "../http/schemas.ts";

const body = named(
  "BatchRequest",
  z.strictObject({
    urls: described(
      "Websites, each as the `url` of a single scan.",
      z.array(z.string()).check(z.minLength(1), z.maxLength(LIMITS.maxBatchUrls)),
    ),
    ...scanLimits,
    ...pageOptions,
    ...collectOption,
    ...renderOption,
  }),
);

const line = named(
  "BatchLine",
  z.union([
    z.object({ url: z.string(), job_id: z.uuid() }),
    z.object({ url: z.string(), error: described("Why the URL has no scan.", z.string()) }),
  ]),
);

export const submitBatchRoute = {
  entry: "submit-batch",
  method: "POST",
  path: "/api/v3/scan/batch",
  rights: "submit",
  scope: "scans:write",
  place: 20,
  tag: "Scans",
  summary: "Scan many websites",
  description:
    "Starts a scan for each URL; URLs of one domain share a scan, and one that is active already is joined, with the " +
    "options that it was started with. A URL that is none gets an error of its own and does not hold up the rest. Scans " +
    "that are more than you may have active wait (`waiting` in their status): each begins when another of yours has " +
    "ended. A batch counts as one submit of your submits a minute.",
  headers: z.object({
    "Idempotency-Key": idempotencyKey(
      "Your own name for this request: sent again within 24 hours it gives the same batch.",
    ),
  }),
  body,
  answers: {
    202: {
      description: "A line for each URL, in the order given.",
      body: named("BatchAnswer", z.object({ batch_id: z.uuid(), jobs: z.array(line) })),
      headers: { Location: "The batch's status.", ...RATE_LIMIT_HEADERS },
    },
  },
  refusals: [{ code: "too_many_submits", sentence: "Your submits of this minute are used up." }],
  examples: {
    three: {
      summary: "A new website, a text that is none, and a domain that has an active scan",
      body: { urls: ["https://example.com", "no website", EXAMPLE.runningDomain] },
      status: 202,
      answer: {
        batch_id: EXAMPLE.batchId,
        jobs: [
          { url: "https://example.com", job_id: EXAMPLE.jobId },
          {
            url: "no website",
            error: '"no website" is no website: it holds white space or control characters.',
          },
          { url: EXAMPLE.runningDomain, job_id: EXAMPLE.runningJobId },
        ],
      },
      fresh: ["batch_id", "job_id"],
    },
  },
} as const satisfies Route;

/** POST /api/v3/scan/batch */
export function submitBatchHandler(context: SubmitContext): ApiHandler {
  return handlerFor(submitBatchRoute).authenticated(context, async (request) => {
    const { batchId, lines, quota } = await submitBatch(context, {
      urls: request.body.urls,
      userId: request.caller.userId,
      apiKeyId: request.caller.apiKeyId,
      maxPages: request.body.max_pages,
      maxDepth: request.body.max_depth,
      pages: request.body,
      reading: request.body,
      idempotencyKey: request.headers["Idempotency-Key"],
      traceParent: request.event.traceParent,
    });
    return {
      status: 202,
      headers: { location: `/api/v3/scan/batch/${batchId}`, ...(quota ? rateLimitHeaders(quota) : {}) },
      body: {
        batch_id: batchId,
        jobs: lines.map((line) =>
          line.kind === "job"
            ? { url: line.url, job_id: line.jobId }
            : { url: line.url, error: withReadableHosts(line.error) },
        ),
      },
    };
  });
}
