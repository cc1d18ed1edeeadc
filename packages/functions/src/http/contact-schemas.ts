import { LIMITS } from "@contact-scanner/core/config";
import type { ContactPart, ListedContact } from "@contact-scanner/core/contacts/listed-contact";
import type { Listed } from "@contact-scanner/core/db/keyset";
import { EMAIL_TYPES } from "@contact-scanner/core/extract/contact";
import { DELIVERABILITIES, DELIVERABILITY_REASONS } from "@contact-scanner/core/mail-domains/deliverability";
import * as z from "zod/mini";
import { type CsvColumns, jsonOrCsvChosen } from "./list-answer.ts";
import type { ListRequest } from "./list-page.ts";
import { department, personFilters, personReason, seniority } from "./people-schemas.ts";
import { csvListQuery, described, listOf, NEXT_PAGE_HEADERS, named, wholeNumber } from "./schemas.ts";

export const emailType = named("EmailType", z.enum(EMAIL_TYPES));

/** What narrows a list of contacts down, beside `limit` and `cursor`. */
export const contactQuery = z.extend(csvListQuery, {
  type: described("Only addresses of this type.", z.optional(emailType)),
  domain: described(
    "Only addresses of this mail domain: what follows the @.",
    z.optional(z.string().check(z.minLength(1), z.maxLength(253), z.toLowerCase())),
  ),
  q: described(
    "Only addresses that hold this text, or whose context does; case does not matter.",
    z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  ),
  has_person: described(
    "`1`: only addresses that reach somebody whom a page names; `0`: only others.",
    z.optional(z.enum(["0", "1"])),
  ),
  ...personFilters,
  min_confidence: described(
    "Only addresses whose `confidence` is this or more, by what is known of them now. A page may then have fewer than " +
      "`limit` rows, even none: the list ends where `next_cursor` is null.",
    z.optional(wholeNumber(0, 100)),
  ),
});

export const contactSource = named(
  "ContactSource",
  z.object({
    page: z.string(),
    method: described("How it was found there.", z.string()),
    context: described("The text around it there.", z.string()),
    first_seen: z.date(),
    last_seen: z.date(),
    still_on_page: described(
      "Whether the page's last visit found the address there; null when that visit failed and could not tell. In a scan's list true: it stood there when the scan read the page.",
      z.nullable(z.boolean()),
    ),
  }),
);

/** What every list tells of a contact. */
export const contactFields = {
  id: z.uuid(),
  email: described("The address as it should be written to, lower case.", z.string()),
  email_type: described(
    "`service`: a role's mailbox. `corporate`: of the site's own domain, or of one that its JSON-LD or imprint tells as its own. `free`: of a free-mail provider.",
    emailType,
  ),
  has_gmail: z.boolean(),
  method: described("How it was found on the page where it was first found.", z.nullable(z.string())),
  context: described(
    "The text around it, cut at words, about 50 characters either side; with it in round brackets where other text stands in its place.",
    z.string(),
  ),
  person_name: described(
    "Whom it reaches, as the page with the best reason says it; null for a role's mailbox, and where no page says so.",
    z.nullable(z.string()),
  ),
  person_role: described("The person's position, as it is written.", z.nullable(z.string())),
  department: described("What the role says of the department.", z.nullable(department)),
  seniority: described("What the role says of how far up the person stands.", z.nullable(seniority)),
  person_reason: described(
    "What on the page says that the name belongs to the address.",
    z.nullable(personReason),
  ),
  confidence: described(
    "How far the address can be trusted to reach somebody of the site, 0 to 100, by what stands in `confidence_reasons`.",
    z.int(),
  ),
  confidence_reasons: described(
    "What the confidence stands on: `mailto on the contact page`, `domain of the site`, `name beside it` …",
    z.array(z.string()),
  ),
  deliverability: described(
    "Whether mail to the domain has somewhere to go, by what DNS said in the last days: `ok`, it names mail servers; `risky`, it has none but itself, or lends mailboxes for minutes; `none`, it takes no mail, or does not exist; `unknown`, nobody has asked or DNS did not answer. Nothing is sent to find out.",
    z.enum(DELIVERABILITIES),
  ),
  deliverability_reasons: described("What that stands on.", z.array(z.enum(DELIVERABILITY_REASONS))),
  mail_provider: described(
    "Whose servers take the domain's mail, where that is known: `Google`, `Microsoft` …",
    z.nullable(z.string()),
  ),
  source_url: described(
    "The page where it was first found: of this scan's pages in a scan's list.",
    z.string(),
  ),
  source_job_id: described("The scan that first found it; in a scan's list that scan.", z.nullable(z.uuid())),
  sources: described(
    `The pages where it was seen, first ones first; ${LIMITS.contactSources} at most.`,
    z.array(contactSource),
  ),
  sources_count: described("On how many pages it was seen.", z.int()),
  first_seen: z.date(),
  last_seen: z.date(),
  created_at: z.date(),
};

/** The answers of a call that lists contacts. */
export const contactAnswers = {
  200: {
    description: "A page of contacts.",
    body: listOf("ContactList", named("Contact", z.object(contactFields))),
    text: "text/csv",
    headers: NEXT_PAGE_HEADERS,
  },
} as const;

/** The columns that each list of contacts begins with. */
export const CONTACT_CELLS: CsvColumns<ListedContact> = {
  email: (contact) => contact.email,
  email_type: (contact) => contact.email_type,
  has_gmail: (contact) => contact.has_gmail,
  method: (contact) => contact.method,
  context: (contact) => contact.context,
  source_url: (contact) => contact.source_url,
  source_job_id: (contact) => contact.source_job_id,
  sources_count: (contact) => contact.sources_count,
  first_seen: (contact) => contact.first_seen,
  last_seen: (contact) => contact.last_seen,
  created_at: (contact) => contact.created_at,
};

/** Those that each ends with: new columns come behind all that programs count on. */
export const WHO_CELLS: CsvColumns<ListedContact> = {
  person_name: (contact) => contact.person_name,
  person_role: (contact) => contact.person_role,
  department: (contact) => contact.department,
  seniority: (contact) => contact.seniority,
  person_reason: (contact) => contact.person_reason,
  confidence: (contact) => contact.confidence,
  confidence_reasons: (contact) => contact.confidence_reasons.join("; "),
  deliverability: (contact) => contact.deliverability,
  deliverability_reasons: (contact) => contact.deliverability_reasons.join("; "),
  mail_provider: (contact) => contact.mail_provider,
};

export const CONTACT_COLUMNS: CsvColumns<ListedContact> = { ...CONTACT_CELLS, ...WHO_CELLS };

/** A page of the contacts that a request asks for. CSV has no room for their sources. */
export async function answerContacts<Row extends Pick<ListedContact, "confidence">>(
  request: ListRequest & { readonly query: z.output<typeof contactQuery> },
  list: (part: ContactPart) => Promise<Listed<Row>[]>,
  columns: CsvColumns<Row>,
) {
  const { type, domain: mailDomain, q: search, has_person, department, seniority } = request.query;
  const hasPerson = has_person === undefined ? undefined : has_person === "1";
  const { min_confidence: least } = request.query;
  return await jsonOrCsvChosen(
    request,
    (window, format) =>
      list({
        filters: { type, mailDomain, search, hasPerson, department, seniority },
        window,
        maxSources: format === "csv" ? 0 : LIMITS.contactSources,
      }),
    { columns, isWanted: least === undefined ? undefined : ({ confidence }) => confidence >= least },
  );
}
