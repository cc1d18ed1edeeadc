import { requireDomain } from "@contact-scanner/core/domains/service";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import {
  answerContactPoints,
  contactPointAnswers,
  contactPointQuery,
} from "../http/contact-point-schemas.ts";
import { EXAMPLE_PHONE } from "../http/example-contents.ts";
import { EXAMPLE, noSuchDomain } from "../http/example-rows.ts";
import type { Route } from "../http/route.ts";
import { domainPath } from "../http/schemas.ts";

export const domainContactPointsRoute = {
  entry: "domain-contact-points",
  method: "GET",
  path: "/api/v3/domains/{domain_id}/contact-points",
  rights: "read",
  scope: "scans:read",
  place: 54,
  tag: "Domains",
  summary: "List a domain's phones, profiles and forms",
  description:
    "The phones, profiles and contact forms on the domain's pages, as each was last read, in the order in which " +
    "scans first saw them. With `Accept: text/csv` the answer is CSV. In CSV a number has an apostrophe before it, " +
    "as has whatever a spreadsheet would take for a formula.",
  ids: domainPath,
  query: contactPointQuery,
  answers: contactPointAnswers,
  refusals: [{ code: "not_found", sentence: "There is no such domain." }],
  examples: {
    phones: {
      summary: "Telephone numbers of offices",
      path: { domain_id: EXAMPLE.domainId },
      query: { kind: "phone", phone_kind: "office" },
      status: 200,
      answer: { items: [EXAMPLE_PHONE], next_cursor: null },
    },

    unknown: {
      summary: "An id that no domain has",
      path: { domain_id: EXAMPLE.unknownId },
      refusal: noSuchDomain,
    },
  },
} as const satisfies Route;

/** GET /api/v3/domains/{domain_id}/contact-points */
export function domainContactPointsHandler(context: ReadContext): ApiHandler {
  return handlerFor(domainContactPointsRoute).authenticated(context, async (request) => {
    const { domain_id: domainId } = request.path;
    await requireDomain(context.db, domainId);
    return await answerContactPoints(request, context.db, { kind: "domain", domainId });
  });
}
