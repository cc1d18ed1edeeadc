import { requireDomain } from "@contact-scanner/core/domains/service";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { domainSchema, toDomain } from "../http/domain-schemas.ts";
import { EXAMPLE, EXAMPLE_DOMAIN, noSuchDomain } from "../http/example-rows.ts";
import type { Route } from "../http/route.ts";
import { domainPath } from "../http/schemas.ts";

export const getDomainRoute = {
  entry: "get-domain",
  method: "GET",
  path: "/api/v3/domains/{domain_id}",
  rights: "read",
  scope: "scans:read",
  place: 30,
  tag: "Domains",
  summary: "Read a domain",
  description: "The domain, and when a scan of it was last complete.",
  ids: domainPath,
  answers: { 200: { description: "The domain.", body: domainSchema } },
  refusals: [{ code: "not_found", sentence: "There is no such domain." }],
  examples: {
    known: {
      summary: "A domain",
      path: { domain_id: EXAMPLE.domainId },
      status: 200,
      answer: EXAMPLE_DOMAIN,
    },
    unknown: {
      summary: "An id that no domain has",
      path: { domain_id: EXAMPLE.unknownId },
      refusal: noSuchDomain,
    },
  },
} as const satisfies Route;

/** GET /api/v3/domains/{domain_id} */
export function getDomainHandler(context: ReadContext): ApiHandler {
  return handlerFor(getDomainRoute).authenticated(context, async ({ path }) => ({
    status: 200,
    body: toDomain(await requireDomain(context.db, path.domain_id)),
  }));
}
