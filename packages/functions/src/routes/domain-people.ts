import { requireDomain } from "@contact-scanner/core/domains/service";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { EXAMPLE_PERSON } from "../http/example-contents.ts";
import { EXAMPLE, noSuchDomain } from "../http/example-rows.ts";
import { answerPeople, peopleAnswers, peopleQuery } from "../http/people-schemas.ts";
import type { Route } from "../http/route.ts";
import { domainPath } from "../http/schemas.ts";

export const domainPeopleRoute = {
  entry: "domain-people",
  method: "GET",
  path: "/api/v3/domains/{domain_id}/people",
  rights: "read",
  scope: "scans:read",
  place: 52,
  tag: "Domains",
  summary: "List a domain's people",
  description:
    "The people whom the domain's pages, as each was last read, name beside an address or a number, in the order in " +
    "which scans first saw them, with all that reaches them and where. Who has two roles is listed twice. With " +
    "`Accept: text/csv` the answer is CSV.",
  ids: domainPath,
  query: peopleQuery,
  answers: peopleAnswers,
  refusals: [{ code: "not_found", sentence: "There is no such domain." }],
  examples: {
    heads: {
      summary: "Who leads a part of it",
      path: { domain_id: EXAMPLE.domainId },
      query: { seniority: "head" },
      status: 200,
      answer: { items: [EXAMPLE_PERSON], next_cursor: null },
    },

    unknown: {
      summary: "An id that no domain has",
      path: { domain_id: EXAMPLE.unknownId },
      refusal: noSuchDomain,
    },
  },
} as const satisfies Route;

/** GET /api/v3/domains/{domain_id}/people */
export function domainPeopleHandler(context: ReadContext): ApiHandler {
  return handlerFor(domainPeopleRoute).authenticated(context, async (request) => {
    const { domain_id: domainId } = request.path;
    await requireDomain(context.db, domainId);
    return await answerPeople(request, context.db, { kind: "domain", domainId });
  });
}
