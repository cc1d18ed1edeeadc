import { COLLECTED_KINDS, type Collection } from "@contact-scanner/core/collection/collection";
import { keptPage } from "@contact-scanner/core/collection/kept-page";
import type { PageRecord } from "@contact-scanner/core/crawl/checkpoint";
import type { Contact } from "@contact-scanner/core/extract/contact";
import { EMAIL_TYPES } from "@contact-scanner/core/extract/contact";
import { PHONE_KINDS, type Phone } from "@contact-scanner/core/extract/phones/phone";
import type { Profile } from "@contact-scanner/core/extract/profiles/profile";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readPage, textContact } from "../../helpers/checkpoints.ts";
import { fact, organization, person, phone, profile } from "../../helpers/page-contents.ts";

/** What stems from a person carries this in each of its values. */
const OF_A_PERSON = "zzperson";

const name = fc.nat(9).map((n) => `${OF_A_PERSON} ${n}`);
const who = fc.option(
  name.map((n) => person(n, { role: `${OF_A_PERSON} chief`, element: `#${OF_A_PERSON}` })),
  { nil: null },
);

const contact: fc.Arbitrary<Contact> = fc
  .record({
    type: fc.constantFrom(...EMAIL_TYPES),
    who,
    n: fc.nat(9),
    words: fc.constantFrom("Mail", OF_A_PERSON),
  })
  .map(({ type, who: reached, n, words }) =>
    textContact(type === "service" ? `info${n}@acme.com` : `${OF_A_PERSON}${n}@acme.com`, {
      type,
      person: reached,
      context: `${words}: ${reached?.name ?? ""}`,
    }),
  );

const number: fc.Arbitrary<Phone> = fc
  .record({
    kind: fc.constantFrom(...PHONE_KINDS),
    who,
    n: fc.nat(9),
    beside: fc.constantFrom(null, "info1", OF_A_PERSON),
  })
  .map(({ kind, who: reached, n, beside }) => {
    const isOfOne = kind === "mobile" || reached !== null || beside === OF_A_PERSON;
    const value = `+49301234${n}${isOfOne ? OF_A_PERSON : ""}`;
    return phone(value, { kind, person: reached, email: beside === null ? null : `${beside}@acme.com` });
  });

const link: fc.Arbitrary<Profile> = fc.constantFrom(
  profile("https://www.linkedin.com/company/acme", "linkedin"),
  profile(`https://www.linkedin.com/in/${OF_A_PERSON}`, "linkedin"),
  profile(`https://orcid.org/${OF_A_PERSON}`, "orcid"),
);

const page: fc.Arbitrary<PageRecord> = fc
  .record({
    contacts: fc.array(contact, { maxLength: 8 }),
    phones: fc.array(number, { maxLength: 8 }),
    profiles: fc.array(link, { maxLength: 4 }),
    directors: fc.array(
      name.map((n) => fact(n)),
      { maxLength: 3 },
    ),
    title: fc.constantFrom(null, "Team", `${OF_A_PERSON} at Acme`),
  })
  .map(({ directors, title, ...found }) =>
    readPage("/team", found.contacts, {
      ...found,
      title,
      organization: organization({ legalName: fact("Acme GmbH"), directors }),
      metadata: { bytes: 1, fetch_ms: 1, links: 1, outlinks: [["https://acme.com/a", OF_A_PERSON]] },
    }),
  );

const collection: fc.Arbitrary<Collection> = fc
  .record({ kinds: fc.subarray([...COLLECTED_KINDS]), roleOnly: fc.boolean() })
  .map(({ kinds, roleOnly }) => ({ kinds: new Set(["emails" as const, ...kinds]), roleOnly }));

test("in role-only mode no value that is kept stems from a person, and addresses of roles stay", () => {
  fc.assert(
    fc.property(page, collection, (record, { kinds }) => {
      const { page: kept } = keptPage(record, { kinds, roleOnly: true });
      expect(JSON.stringify(kept)).not.toContain(OF_A_PERSON);
      const roles = record.contacts.filter(({ type }) => type === "service").map(({ email }) => email);
      expect(kept.contacts.map(({ email }) => email)).toEqual(roles);
    }),
  );
});

test("what is left out is what stands there and is not kept", () => {
  fc.assert(
    fc.property(page, collection, (record, policy) => {
      const { page: kept, leftOut } = keptPage(record, policy);
      const shown = new Set(record.contacts.map(({ email }) => email));
      const stay = new Set(kept.contacts.map(({ email }) => email));
      expect(leftOut).toEqual(new Set([...shown].filter((email) => !stay.has(email))));
    }),
  );
});

test("a kind that is not to be kept is not, and the others are as they were", () => {
  fc.assert(
    fc.property(page, collection, (record, { kinds }) => {
      const { page: kept } = keptPage(record, { kinds, roleOnly: false });
      const hasPeople = kinds.has("people");
      const person = (of: Phone | Contact) => (hasPeople ? of.person : null);
      expect(kept.contacts).toEqual(record.contacts.map((one) => ({ ...one, person: person(one) })));
      expect(kept.phones).toEqual(
        kinds.has("phones") ? record.phones.map((one) => ({ ...one, person: person(one) })) : [],
      );
      expect(kept.profiles).toEqual(kinds.has("profiles") ? record.profiles : []);
      expect(kept.organization === null).toBe(!kinds.has("organization"));
      expect(kept.organization?.directors ?? []).toEqual(
        hasPeople && kinds.has("organization") ? record.organization?.directors : [],
      );
      expect([kept.title, kept.metadata]).toEqual([record.title, record.metadata]);
    }),
  );
});
