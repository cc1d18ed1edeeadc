import { type ExtractedPage, extractPage } from "@contact-scanner/core/extract/page";
import type { PageInput } from "@contact-scanner/core/extract/page-input";
import type { Person } from "@contact-scanner/core/extract/people/person";
import type { Phone } from "@contact-scanner/core/extract/phones/phone";

/** The number that stands on all pages of a site that bear addresses. */
const OFFICE = "+49301000000";

/**
 * Reads a page of a fake site. What it tells beside its addresses follows from them: the office's number, and of each
 * `person7@` a name and a number.
 */
export function readFakePage(input: PageInput): ExtractedPage {
  const page = extractPage(input);
  const contacts = page.contacts.map((contact) => ({ ...contact, person: personOf(contact.email) }));
  const own = contacts.flatMap(({ email, person }) =>
    person ? phoneOf(numberOf(email), person, email) : [],
  );
  const phones = contacts.length === 0 ? [] : [phoneOf(OFFICE, null, null), ...own];
  return { ...page, contacts, phones };
}

/** What a page with these addresses tells: each name beside an address or a number, and each number, as one line. */
export function tellingsOf(url: string, emails: readonly string[]): string[] {
  const people = emails.flatMap((email) => {
    const name = personOf(email)?.name;
    return name === undefined ? [] : [telling(url, email, name), telling(url, numberOf(email), name)];
  });
  return emails.length === 0 ? [] : [telling(url, OFFICE, null), ...people];
}

/** A page, what it tells, and whom that reaches. */
export function telling(url: string, what: string, name: string | null): string {
  return `${url} ${what} ${name ?? "nobody"}`;
}

function personOf(email: string): Person | null {
  const number = /^person(\d+)@/.exec(email)?.[1];
  if (number === undefined) return null;
  return {
    name: `Person ${number}`,
    role: null,
    department: null,
    seniority: null,
    reason: "paragraph",
    element: "p",
  };
}

function numberOf(email: string): string {
  return `+49302${(/\d+/.exec(email)?.[0] ?? "").padStart(6, "0")}`;
}

function phoneOf(value: string, person: Person | null, email: string | null): Phone {
  return { value, written: value, kind: "office", method: "text", element: "p", person, email };
}
