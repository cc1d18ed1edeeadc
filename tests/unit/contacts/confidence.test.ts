import { type ContactEvidence, confidenceOf } from "@contact-scanner/core/contacts/confidence";
import { agreesWithName } from "@contact-scanner/core/contacts/name-agreement";
import { expect, test } from "vitest";

const evidence: ContactEvidence = {
  email: "anna.muster@acme-walk.com",
  type: "corporate",
  method: "mailto",
  siteHost: "www.acme-walk.com",
  sourceUrl: "https://www.acme-walk.com/contact",
  pages: 3,
  personName: "Anna Muster",
  deliverability: "ok",
  disposable: false,
};

test("what speaks for a contact is told in sentences", () => {
  const { confidence, reasons } = confidenceOf(evidence);
  expect(reasons).toEqual([
    "published on 3 pages",
    "mailto on the contact page",
    "domain of the site",
    "name beside it",
    "agrees with the name",
    "mail server exists",
  ]);
  expect(confidence).toBeGreaterThan(97);
});

test("an address of a library's author that a script holds is not trusted", () => {
  const { confidence, reasons } = confidenceOf({
    ...evidence,
    email: "dev@jquery-tools.net",
    type: "unknown",
    method: "script",
    sourceUrl: "https://www.acme-walk.com/",
    pages: 1,
    personName: null,
    deliverability: "unknown",
  });
  expect(reasons).toEqual(["published on 1 page", "only in a script", "domain of another organisation"]);
  expect(confidence).toBeLessThan(30);
});

test("a domain that takes no mail outweighs all else", () => {
  const { confidence, reasons } = confidenceOf({ ...evidence, pages: 1000, deliverability: "none" });
  expect(reasons).toContain("no mail server");
  expect(reasons).toContain("published on 10 or more pages");
  expect(confidence).toBeLessThan(90);
});

test("doubts of the mail domain are told", () => {
  const { reasons } = confidenceOf({ ...evidence, deliverability: "risky", disposable: true, method: null });
  expect(reasons).toEqual([
    "published on 3 pages",
    "on the contact page",
    "domain of the site",
    "name beside it",
    "agrees with the name",
    "mail domain is doubtful",
    "disposable mail domain",
  ]);
});

test("a role's mailbox of the site is of the site", () => {
  const own = confidenceOf({
    ...evidence,
    email: "info@mail.acme-walk.com",
    type: "service",
    personName: null,
  });
  expect(own.reasons).toContain("domain of the site");
  const told = confidenceOf({ ...evidence, email: "ann@acme-group.com" });
  expect(told.reasons).toContain("domain told by the site");
  const free = confidenceOf({ ...evidence, email: "ann@gmail.com", type: "free" });
  expect(free.reasons).toContain("free-mail address");
});

test.each([
  ["anna.muster@a.com", "Anna Muster", true],
  ["amuster@a.com", "Anna Muster", true],
  ["am@a.com", "Anna Muster", true],
  ["mueller@a.com", "Jörg Müller", true],
  ["muller@a.com", "Jörg Müller", true],
  ["info@a.com", "Anna Muster", false],
  ["li.chen@a.com", "Li Wu", false],
  ["info@a.com", "Анна", false],
])("whether %s agrees with %s", (email, name, agrees) => {
  expect(agreesWithName(email, name)).toBe(agrees);
});
