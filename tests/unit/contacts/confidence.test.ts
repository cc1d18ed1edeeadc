import { type ContactEvidence, confidenceOf } from "@contact-scanner/core/contacts/confidence";
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
  expect(reasons).toEqual(["published on 1 page", "only in a script", "not the domain of the site"]);
  expect(confidence).toBeLessThan(20);
});

test("a domain that takes no mail outweighs all else", () => {
  const { confidence, reasons } = confidenceOf({ ...evidence, pages: 1000, deliverability: "none" });
  expect(reasons).toContain("no mail server");
  expect(reasons).toContain("published on 10 or more pages");
  expect(confidence).toBeLessThan(10);
});

test.each([
  ["/contact", "mailto on the contact page"],
  ["/en/kontakt.html", "mailto on the contact page"],
  ["/index.php?page=kontakt", "mailto on the contact page"],
  ["/impressum", "mailto on the imprint"],
  ["/team", "mailto on a page of people"],
  ["/about/our-people", "mailto on a page of people"],
  ["/team/anna-muster", "mailto"],
  ["/tag/contact", "mailto"],
  ["/about", "mailto"],
  ["/", "mailto"],
  ["/blog/how-we-found-the-right-contact-for-a-bank", "mailto"],
])("an address of %s is told as: %s", (path, reason) => {
  const { reasons } = confidenceOf({ ...evidence, sourceUrl: `https://www.acme-walk.com${path}` });
  expect(reasons[1]).toBe(reason);
});

test("confidence spreads from what a script alone holds to what the imprint tells", () => {
  const here = { ...evidence, pages: 1, personName: null, deliverability: "unknown" } as const;
  const foreign = {
    ...here,
    email: "kim@other.net",
    type: "unknown",
    sourceUrl: "https://acme-walk.com/",
  } as const;
  const rising = [
    { ...foreign, method: "script" },
    { ...foreign, method: "attribute" },
    { ...foreign, method: "text" },
    { ...foreign, method: "mailto" },
    { ...here, sourceUrl: "https://acme-walk.com/", method: "text" },
    { ...here, sourceUrl: "https://acme-walk.com/impressum", deliverability: "ok" },
  ] as const;
  const scores = rising.map((known) => confidenceOf(known).confidence);
  expect(scores.map((score) => Math.floor(score / 10))).toEqual([1, 2, 5, 8, 9, 9]);
  expect(scores).toEqual(scores.toSorted((a, b) => a - b));
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

test("whose domain it is, is told of a role's mailbox too", () => {
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
  const role = confidenceOf({ ...evidence, email: "info@gmail.com", type: "service" });
  expect(role.reasons).toContain("free-mail address");
  const other = confidenceOf({ ...evidence, email: "info@partner.net", type: "service" });
  expect(other.reasons).toContain("not the domain of the site");
});

test.each([
  ["anna.muster@a.com", "Anna Muster", true],
  ["amuster@a.com", "Anna Muster", true],
  ["mueller@a.com", "Jörg Müller", true],
  ["petrova@a.com", "Анна Петрова", true],
  ["papadopoulos@a.com", "Νίκος Παπαδόπουλος", true],
  ["info@a.com", "Anna Muster", false],
  ["li.chen@a.com", "Anna Weber", false],
])("whether %s agrees with %s", (email, personName, agrees) => {
  const { reasons } = confidenceOf({ ...evidence, email, personName });
  expect(reasons.includes("agrees with the name")).toBe(agrees);
});
