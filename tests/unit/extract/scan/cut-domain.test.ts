import { cutDomain, cutDomainBeforeNext } from "@contact-scanner/core/extract/scan/cut-domain";
import { DOMAIN_EDGES, GLUED_TEXT, GLUED_TO_SUFFIX } from "@contact-scanner/core/extract/scan/domain-cuts";
import { describe, expect, test } from "vitest";

describe.each([...DOMAIN_EDGES, ...GLUED_TEXT, ...GLUED_TO_SUFFIX])("$name", (row) => {
  test.each(row.examples)("$given gives $gives, by this row", ({ given, gives }) => {
    const places = [given, ...[...given.matchAll(/\./g)].map(({ index }) => given.slice(index + 1))];
    expect(places.some((place) => row.pattern.test(place))).toBe(true);
    expect(cutDomain(given)).toBe(gives);
  });

  test.each(row.keep)("%s stays", (domain) => {
    expect(cutDomain(domain)).toBe(domain);
  });
});

describe("before the at sign of the next address", () => {
  test.each([
    ["acme.combob", "acme.com", "acme.com"],
    ["acme.combob", "other.org", "acme.com"],
    ["acme.deeve", "acme.de", "acme.de"],
    ["acme.com", "work", "acme.com"],
  ])("%s, then %s: %s", (domain, next, cut) => {
    expect(cutDomainBeforeNext(domain, next)).toBe(cut);
  });
});
