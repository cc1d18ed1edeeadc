import { ScannerError } from "@contact-scanner/core/errors";
import { type HeaderFields, toHeaderFields } from "@contact-scanner/core/http/site-headers";
import { type OwnHeaders, ownHeaders as toOwnHeaders } from "@contact-scanner/core/jobs/own-headers";
import { submitScan } from "@contact-scanner/core/jobs/submit";
import * as z from "zod/mini";
import type { SealedSubmitContext, SubmitContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { collectOption } from "../http/collect-option.ts";
import { EXAMPLE, noSuchDomain } from "../http/example-rows.ts";
import { idempotencyKey } from "../http/idempotency-key.ts";
import { ownHeaders } from "../http/own-headers.ts";
import { pageOptions } from "../http/page-options.ts";
import { RATE_LIMIT_HEADERS, rateLimitHeaders } from "../http/rate-limit-headers.ts";
import { renderOption } from "../http/render-option.ts";
import type { Route } from "../http/route.ts";
import { submittedScan } from "../http/scan-schemas.ts";
import { hasOneTarget, NO_TARGET, ONE_TARGET, targetFields, toScanTarget } from "../http/scan-target.ts";
import { named, scanLimits } from "../http/schemas.ts";

const body = named(
  "ScanRequest",
  z
    .strictObject({
      ...targetFields,
      ...scanLimits,
      ...pageOptions,
      ...collectOption,
      ...renderOption,
      ...ownHeaders,
    })
    .check(z.refine(hasOneTarget, NO_TARGET), z.meta(ONE_TARGET)),
);

const headers = z.object({
  "Idempotency-Key": idempotencyKey(
    "Your own name for this request: sent again within 24 hours it gives the same scan, ended or not.",
  ),
});

export const submitScanRoute = {
  entry: "submit-scan",
  method: "POST",
  path: "/api/v3/scan/website",
  rights: "sealed-submit",
  scope: "scans:write",
  place: 10,
  tag: "Scans",
  summary: "Scan a website",
  description:
    "Starts a scan of one website and answers at once; read its status with the `job_id`. While a scan of the domain " +
    "is active, every submit answers with that scan, which keeps the options and `headers` that it was started with.",
  headers,
  body,
  answers: {
    202: {
      description: "The scan: a new one, or the domain's active one.",
      body: submittedScan,
      headers: {
        Location: "The scan's status.",
        ...RATE_LIMIT_HEADERS,
      },
    },
  },
  refusals: [
    { code: "malformed_id", sentence: "`domain_id` is no UUID." },
    { code: "not_found", sentence: "There is no such domain." },
    { code: "too_many_submits", sentence: "Your submits of this minute are used up." },
    { code: "too_many_active_scans", sentence: "As many of your scans are active as may be." },
  ],
  examples: {
    by_url: {
      summary: "A website",
      body: { url: "https://example.com", max_pages: 50 },
      status: 202,
      answer: { job_id: EXAMPLE.jobId },
      fresh: ["job_id"],
    },
    by_domain: {
      summary: "A domain that has an active scan: the answer is that scan",
      body: { domain_id: EXAMPLE.runningDomainId },
      status: 202,
      answer: { job_id: EXAMPLE.runningJobId },
    },
    pages: {
      summary: "Some of a website's pages",
      body: {
        url: "https://example.com",
        include: ["/about/**", "/team/*"],
        exclude: ["/**/print", "/**?sort=*"],
        only_languages: ["en"],
        start_paths: ["/about/press"],
        subdomains: false,
      },
      status: 202,
      answer: { job_id: EXAMPLE.jobId },
      fresh: ["job_id"],
    },
    collect: {
      summary: "Addresses, phones and profiles alone",
      body: { url: "https://example.com", collect: ["emails", "phones", "profiles"] },
      status: 202,
      answer: { job_id: EXAMPLE.jobId },
      fresh: ["job_id"],
    },
    render: {
      summary: "A website whose pages are all to be rendered by a browser",
      body: { url: "https://example.com", max_pages: 20, render: "always" },
      status: 202,
      answer: { job_id: EXAMPLE.jobId },
      fresh: ["job_id"],
    },
    headers: {
      summary: "A website of your own, with a cookie",
      body: { url: "https://example.com", headers: { Cookie: "session=5d41402abc4b2a76" } },
      status: 202,
      answer: { job_id: EXAMPLE.jobId },
      fresh: ["job_id"],
    },
    invalid_header: {
      summary: "A header that is not yours to set",
      body: { url: "https://example.com", headers: { Host: "other.example.com" } },
      refusal: {
        code: "invalid_fields",
        detail: "Some fields are missing or wrong; `errors` names them.",
        fields: [{ field: "headers", detail: "The header host belongs to the connection: leave it out." }],
      },
    },
    invalid: {
      summary: "Fields that are wrong",
      body: { url: "https://example.com", max_pages: 0 },
      refusal: {
        code: "invalid_fields",
        detail: "Some fields are missing or wrong; `errors` names them.",
        fields: [{ field: "max_pages", detail: "Too small: expected number to be >=1" }],
      },
    },
    invalid_pattern: {
      summary: "Patterns that are none",
      body: { url: "https://example.com", exclude: ["/blog/**", "blog", "/**.pdf"] },
      refusal: {
        code: "invalid_fields",
        detail: "Some fields are missing or wrong; `errors` names them.",
        fields: [
          { field: "exclude.1", detail: "A pattern is a path that begins with a slash, like /blog/**." },
          {
            field: "exclude.2",
            detail: "** stands for whole segments of a path: write /**/*.html for all that ends in .html.",
          },
        ],
      },
    },
    unknown_domain: {
      summary: "A domain that does not exist",
      body: { domain_id: EXAMPLE.unknownId },
      refusal: noSuchDomain,
    },
  },
} as const satisfies Route;

/**
 * POST /api/v3/scan/website: starts a scan, or joins the one that is active for the domain. Without secrets to seal
 * them by it takes no headers of a caller's own.
 */
export function submitScanHandler(
  context: SubmitContext & { readonly headerSecrets: SealedSubmitContext["headerSecrets"] | undefined },
): ApiHandler {
  return handlerFor(submitScanRoute).authenticated(
    context,
    async (request) => {
      const fields = Object.entries(request.body.headers ?? {});
      const { jobId, quota } = await submitScan(context, {
        target: toScanTarget(request.body, context.allowedHosts),
        userId: request.caller.userId,
        apiKeyId: request.caller.apiKeyId,
        maxPages: request.body.max_pages,
        maxDepth: request.body.max_depth,
        pages: request.body,
        reading: request.body,
        headers: fields.length > 0 ? sealed(context.headerSecrets, toHeaderFields(fields)) : undefined,
        idempotencyKey: request.headers["Idempotency-Key"],
        traceParent: request.event.traceParent,
      });
      const location = `/api/v3/scan/status/${jobId}`;
      const headers = { location, ...(quota ? rateLimitHeaders(quota) : {}) };
      return { status: 202, body: { job_id: jobId }, headers };
    },
    { profile: "by_statement" },
  );
}

function sealed(secrets: SealedSubmitContext["headerSecrets"] | undefined, fields: HeaderFields): OwnHeaders {
  if (secrets !== undefined) return toOwnHeaders(secrets, fields);
  const detail = "Headers cannot be kept here, as nothing seals them. Leave them out.";
  throw new ScannerError("invalid_fields", detail, { fields: [{ field: "headers", detail }] });
}
