import { type ContactChoice, chooseContacts, choosesAll } from "@contact-scanner/cli/contact-choice";
import { expect, test } from "vitest";

const ALL: ContactChoice = { types: [], isOwnDomainOnly: false, minConfidence: 0, isBestFirst: false };

function contact(email: string, email_type: string, method: string | null = "text", confidence = 80) {
  return { email, email_type, method, confidence };
}

function chosen(
  contacts: ReturnType<typeof contact>[],
  choice: Partial<ContactChoice>,
  domain = "acme.co.uk",
) {
  return chooseContacts(contacts, { ...ALL, ...choice }, domain).map(({ email }) => email);
}

test("without a choice every contact stays where it stands", () => {
  const contacts = [contact("z@acme.co.uk", "unknown"), contact("info@acme.co.uk", "service")];
  expect(chosen(contacts, {})).toEqual(["z@acme.co.uk", "info@acme.co.uk"]);
});

test("types keep theirs alone", () => {
  const contacts = [
    contact("jane@acme.co.uk", "corporate"),
    contact("info@acme.co.uk", "service"),
    contact("acme@gmail.com", "free"),
  ];
  expect(chosen(contacts, { types: ["service"] })).toEqual(["info@acme.co.uk"]);
  expect(chosen(contacts, { types: ["free", "corporate"] })).toEqual(["jane@acme.co.uk", "acme@gmail.com"]);
});

test.each([
  ["acme.co.uk", "info@acme.co.uk", true],
  ["acme.co.uk", "info@mail.acme.co.uk", true],
  ["shop.acme.co.uk", "info@acme.co.uk", true],
  ["acme.co.uk:8080", "info@acme.co.uk", true],
  ["acme.co.uk", "info@notacme.co.uk", false],
  ["acme.co.uk", "info@acme.co.uk.evil.com", false],
  ["acme.co.uk", "acme.co.uk@gmail.com", false],
  // Two customers of one host are two sites.
  ["acme.github.io", "info@other.github.io", false],
  ["xn--mller-kva.de", "info@xn--mller-kva.de", true],
  ["127.0.0.1:4000", "info@acme.co.uk", false],
])("of the own domain of %s, %s: %s", (domain, email, isOwn) => {
  expect(chosen([contact(email, "service")], { isOwnDomainOnly: true }, domain)).toEqual(
    isOwn ? [email] : [],
  );
});

test("a least confidence keeps those that have it or more", () => {
  const contacts = [
    contact("low@acme.co.uk", "service", "text", 59),
    contact("just@acme.co.uk", "service", "text", 60),
    contact("sure@acme.co.uk", "free", "text", 99),
  ];
  expect(chosen(contacts, { minConfidence: 60 })).toEqual(["just@acme.co.uk", "sure@acme.co.uk"]);
  expect(choosesAll({ ...ALL, minConfidence: 60 })).toBe(false);
  expect(choosesAll(ALL)).toBe(true);
});

test("the best first: of one type the one of the highest confidence, however it was found", () => {
  const contacts = [
    contact("mailed@acme.co.uk", "service", "mailto", 40),
    contact("sure@acme.co.uk", "service", "spelled_out", 90),
    contact("jane@acme.co.uk", "corporate", "mailto", 99),
  ];
  expect(chosen(contacts, { isBestFirst: true })).toEqual([
    "sure@acme.co.uk",
    "mailed@acme.co.uk",
    "jane@acme.co.uk",
  ]);
});

test("the best first: by type, then by how it was found, then by the address", () => {
  const contacts = [
    contact("a@x.org", "unknown", "mailto"),
    contact("b@gmail.com", "free", "mailto"),
    contact("spelled@acme.co.uk", "service", "spelled_out"),
    contact("jane@acme.co.uk", "corporate", "mailto"),
    contact("of-old@acme.co.uk", "service", null),
    contact("y@acme.co.uk", "service", "text"),
    contact("x@acme.co.uk", "service", "text"),
    contact("mailed@acme.co.uk", "service", "mailto"),
  ];
  const best = [
    "mailed@acme.co.uk",
    "x@acme.co.uk",
    "y@acme.co.uk",
    "spelled@acme.co.uk",
    "of-old@acme.co.uk",
    "jane@acme.co.uk",
    "b@gmail.com",
    "a@x.org",
  ];
  expect(chosen(contacts, { isBestFirst: true })).toEqual(best);
  expect(chosen(contacts.toReversed(), { isBestFirst: true })).toEqual(best);
});
