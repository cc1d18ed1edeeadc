import { requireDomain } from "@contact-scanner/core/domains/service";
import { showOrganization } from "@contact-scanner/core/organizations/show-organization";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { EXAMPLE_ORGANIZATION } from "../http/example-contents.ts";
import { EXAMPLE, noSuchDomain } from "../http/example-rows.ts";
import { organizationAnswers, toOrganizationBody } from "../http/organization-schemas.ts";
import type { Route } from "../http/route.ts";
import { domainPath } from "../http/schemas.ts";

export const domainOrganizationRoute = {
  entry: "domain-organization",
  method: "GET",
  path: "/api/v3/domains/{domain_id}/organization",
  rights: "read",
  scope: "scans:read",
  place: 56,
  tag: "Domains",
  summary: "Show a domain's organisation",
  description:
    "What the domain's pages, as each was last read, tell of the organisation behind the site: of each fact the " +
    "value that an imprint tells before that of structured data, then the one on most pages, then the one that was " +
    "read first.",
  ids: domainPath,
  answers: organizationAnswers,
  refusals: [{ code: "not_found", sentence: "There is no such domain." }],
  examples: {
    told: {
      summary: "The organisation behind a site",
      path: { domain_id: EXAMPLE.domainId },
      status: 200,
      answer: EXAMPLE_ORGANIZATION,
    },
    unknown: {
      summary: "An id that no domain has",
      path: { domain_id: EXAMPLE.unknownId },
      refusal: noSuchDomain,
    },
  },
} as const satisfies Route;

/** GET /api/v3/domains/{domain_id}/organization */
export function domainOrganizationHandler(context: ReadContext): ApiHandler {
  return handlerFor(domainOrganizationRoute).authenticated(context, async (request) => {
    const { domain_id: domainId } = request.path;
    await requireDomain(context.db, domainId);
    const seen = await showOrganization(context.db, { kind: "domain", domainId });
    return { status: 200, body: toOrganizationBody(seen) };
  });
}
