import { findOrCreateDomain } from "@contact-scanner/core/domains/service";
import { ScannerError } from "@contact-scanner/core/errors";
import { parseSite } from "@contact-scanner/core/url/site";
import * as z from "zod/mini";
import type { ApiContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { apiHandler, NO_INPUT } from "../http/api-handler.ts";
import { json } from "../http/respond.ts";

const body = z.strictObject({ domain: z.string() });

/** POST /api/v3/domains: 201 for a new domain, 200 for one that exists. */
export function createDomainHandler(context: ApiContext): ApiHandler {
  return apiHandler(context, { ...NO_INPUT, body }, async (request) => {
    const site = parseSite(request.body.domain, context.allowedHosts);
    if (!site.ok) {
      throw new ScannerError("invalid_fields", site.detail, {
        fields: [{ field: "domain", detail: site.detail }],
      });
    }
    const { domain, created } = await findOrCreateDomain(context.db, {
      domain: site.domain,
      userId: request.caller.userId,
    });
    const { id, last_scan, created_at, updated_at } = domain;
    return json(created ? 201 : 200, { id, domain: domain.domain, last_scan, created_at, updated_at });
  });
}
