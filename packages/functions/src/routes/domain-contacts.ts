import { listDomainContacts } from "@contact-scanner/core/contacts/list-domain-contacts";
import { requireDomain } from "@contact-scanner/core/domains/service";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { answerContacts } from "../http/contact-schemas.ts";
import {
  DOMAIN_CONTACT_COLUMNS,
  domainContactAnswers,
  domainContactQuery,
} from "../http/domain-contact-schemas.ts";
import { EXAMPLE, EXAMPLE_DOMAIN_CONTACT, noSuchDomain } from "../http/example-rows.ts";
import type { Route } from "../http/route.ts";
import { domainPath } from "../http/schemas.ts";

export const domainContactsRoute = {
  entry: "domain-contacts",
  method: "GET",
  path: "/api/v3/domains/{domain_id}/contacts",
  rights: "read",
  scope: "scans:read",
  place: 50,
  tag: "Domains",
  summary: "List a domain's contacts",
  description:
    "Every address that any scan saw on the domain, oldest first: `first_seen` and `last_seen` span all scans, " +
    "`still_on_page` says what its pages showed last, and `state` what the last complete scan made of it. With " +
    "`Accept: text/csv` the answer is CSV.",
  ids: domainPath,
  query: domainContactQuery,
  answers: domainContactAnswers,
  refusals: [{ code: "not_found", sentence: "There is no such domain." }],
  examples: {
    search: {
      summary: "Addresses with a word in them or around them",
      path: { domain_id: EXAMPLE.domainId },
      query: { q: "order", domain: EXAMPLE.domain },
      status: 200,
      answer: { items: [EXAMPLE_DOMAIN_CONTACT], next_cursor: null },
    },
    unknown: {
      summary: "An id that no domain has",
      path: { domain_id: EXAMPLE.unknownId },
      refusal: noSuchDomain,
    },
  },
} as const satisfies Route;

/** GET /api/v3/domains/{domain_id}/contacts */
export function domainContactsHandler(context: ReadContext): ApiHandler {
  return handlerFor(domainContactsRoute).authenticated(context, async (request) => {
    const { domain_id: domainId } = request.path;
    await requireDomain(context.db, domainId);
    const { state, confirmed_since, confirmed_before } = request.query;
    const asked = {
      state,
      confirmedSince: timeOf(confirmed_since),
      confirmedBefore: timeOf(confirmed_before),
    };
    return await answerContacts(
      request,
      ({ filters, ...part }) =>
        listDomainContacts(context.db, domainId, { ...part, filters: { ...filters, ...asked } }),
      DOMAIN_CONTACT_COLUMNS,
    );
  });
}

function timeOf(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : new Date(text);
}
