import type { PageRecord } from "@contact-scanner/core/crawl/checkpoint";
import type { Fact, Organization } from "@contact-scanner/core/extract/organization/organization";
import type { Person } from "@contact-scanner/core/extract/people/person";
import type { Phone } from "@contact-scanner/core/extract/phones/phone";
import type { Profile } from "@contact-scanner/core/extract/profiles/profile";

/** Somebody in a row of a table, with a role. */
export function person(name: string, more: Partial<Person> = {}): Person {
  return {
    name,
    role: "Head of Sales",
    department: "sales",
    seniority: "head",
    reason: "table_row",
    element: "tr.member",
    ...more,
  };
}

/** An office's number in a link. */
export function phone(value: string, more: Partial<Phone> = {}): Phone {
  const written = value.replace("+49", "0");
  return {
    value,
    written,
    kind: "office",
    method: "tel",
    element: "a.tel",
    person: null,
    email: null,
    ...more,
  };
}

/** A profile that a page links to. */
export function profile(value: string, network: Profile["network"]): Profile {
  return { value, network, method: "link", element: "a.social" };
}

/** A fact of an imprint. */
export function fact(value: string, more: Partial<Fact> = {}): Fact {
  return { value, method: "imprint", element: "p", ...more };
}

/** An organisation of which a page tells these facts. */
export function organization(facts: Partial<Organization>): Organization {
  return {
    legalName: null,
    address: null,
    vatNumber: null,
    registerNumber: null,
    registerCourt: null,
    directors: [],
    ...facts,
  };
}

/** What stands in the foot of each page of a site. */
export const FOOT = {
  phones: [phone("+49301234567")],
  profiles: [
    profile("https://www.linkedin.com/company/acme", "linkedin"),
    profile("https://x.com/acme", "x"),
    profile("https://www.facebook.com/acme", "facebook"),
    profile("https://www.instagram.com/acme", "instagram"),
    profile("https://www.youtube.com/@acme", "youtube"),
  ],
} as const satisfies Partial<PageRecord>;
