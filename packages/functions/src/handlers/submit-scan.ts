import { ScannerError } from "@contact-scanner/core/errors";
import { type ScanTarget, submitScan } from "@contact-scanner/core/jobs/submit";
import type { AllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { parseSite } from "@contact-scanner/core/url/site";
import * as z from "zod/mini";
import type { ApiContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { apiHandler, NO_INPUT } from "../http/api-handler.ts";
import { json } from "../http/respond.ts";
import { scanLimits } from "../http/schemas.ts";

const body = z
  .strictObject({
    domain_id: z.optional(z.string()),
    url: z.optional(z.string()),
    ...scanLimits,
  })
  .check(
    z.refine(({ domain_id, url }) => (domain_id === undefined) !== (url === undefined), {
      error: "Send exactly one of domain_id and url.",
    }),
  );

/** The Idempotency-Key header: printable ASCII, at most 255 characters. */
const idempotencyKey = z.optional(z.string().check(z.regex(/^[\x21-\x7e]{1,255}$/)));

/** POST /api/v3/scan/website: starts a scan, or joins the one that is active for the domain. */
export function submitScanHandler(context: ApiContext): ApiHandler {
  return apiHandler(context, { ...NO_INPUT, body }, async (request) => {
    const { jobId } = await submitScan(context, {
      target: scanTarget(request.body, context.allowedHosts),
      userId: request.caller.userId,
      maxPages: request.body.max_pages,
      maxDepth: request.body.max_depth,
      idempotencyKey: parseIdempotencyKey(request.headers["idempotency-key"]),
    });
    return json(202, { job_id: jobId }, { location: `/api/v3/scan/status/${jobId}` });
  });
}

function parseIdempotencyKey(header: string | undefined): string | undefined {
  const parsed = idempotencyKey.safeParse(header);
  if (parsed.success) return parsed.data;
  const detail = "Idempotency-Key takes 1 to 255 printable ASCII characters without blanks.";
  throw new ScannerError("invalid_fields", detail, { fields: [{ field: "Idempotency-Key", detail }] });
}

function scanTarget({ domain_id, url }: z.output<typeof body>, allowedHosts: AllowedHosts): ScanTarget {
  if (domain_id !== undefined) {
    const id = z.uuid().safeParse(domain_id);
    if (id.success) return { kind: "domain_id", domainId: id.data };
    throw new ScannerError("malformed_id", "domain_id is no UUID.");
  }
  const site = parseSite(url ?? "", allowedHosts);
  if (site.ok) return { kind: "url", domain: site.domain, startUrl: site.startUrl };
  throw new ScannerError("invalid_fields", site.detail, { fields: [{ field: "url", detail: site.detail }] });
}
