import { CONTACT_STATES, type DomainContact } from "@contact-scanner/core/contacts/list-domain-contacts";
import * as z from "zod/mini";
import { CONTACT_CELLS, contactFields, contactQuery, WHO_CELLS } from "./contact-schemas.ts";
import type { CsvColumns } from "./list-answer.ts";
import { described, listOf, NEXT_PAGE_HEADERS, named } from "./schemas.ts";

/** What became of an address on its domain. */
export const contactState = named("ContactState", z.enum(CONTACT_STATES));

const time = z.iso.datetime({ offset: true });

/** What narrows a domain's contacts down. */
export const domainContactQuery = z.extend(contactQuery, {
  state: described("Only addresses of this state.", z.optional(contactState)),
  confirmed_since: described(
    "Only addresses that a scan saw then or later (RFC 3339, such as 2026-03-02T09:30:00Z).",
    z.optional(time),
  ),
  confirmed_before: described("Only addresses that no scan saw since then.", z.optional(time)),
});

/** The answers of the call that lists a domain's contacts. */
export const domainContactAnswers = {
  200: {
    description: "A page of contacts.",
    body: listOf(
      "DomainContactList",
      named(
        "DomainContact",
        z.object({
          ...contactFields,
          state: described(
            "`current`: it stood on a page that was read since the last complete scan began. `gone`: each page that held it was read since and holds it no more. `unknown`: not all of them were reached or could be read.",
            contactState,
          ),
          last_confirmed: described("When a scan last saw it on a page.", z.date()),
        }),
      ),
    ),
    text: "text/csv",
    headers: NEXT_PAGE_HEADERS,
  },
} as const;

export const DOMAIN_CONTACT_COLUMNS: CsvColumns<DomainContact> = {
  ...CONTACT_CELLS,
  state: (contact) => contact.state,
  last_confirmed: (contact) => contact.last_confirmed,
  ...WHO_CELLS,
};
