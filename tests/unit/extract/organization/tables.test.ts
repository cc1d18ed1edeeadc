import { mayTellNumbers } from "@contact-scanner/core/extract/organization/find-numbers";
import { LEADING_FORMS, LEGAL_FORMS } from "@contact-scanner/core/extract/organization/legal-forms";
import { legalNameIn } from "@contact-scanner/core/extract/organization/legal-name";
import { POSTAL_FORMS } from "@contact-scanner/core/extract/organization/postal-address";
import { REGISTER_SIGNS } from "@contact-scanner/core/extract/organization/register-signs";
import { VAT_LABELS, vatNumberIn } from "@contact-scanner/core/extract/organization/vat-number";
import { describe, expect, test } from "vitest";

describe("a register's sign", () => {
  for (const { name, pattern, examples, keep } of REGISTER_SIGNS) {
    test.each(examples)(`${name}: %s`, (text, value) => {
      expect(pattern.exec(text)?.[1]?.trim()).toBe(value);
      expect(mayTellNumbers(text)).toBe(true);
    });
    test.each(keep)(`${name}, not in: %s`, (text) => {
      expect(pattern.exec(text)).toBeNull();
    });
  }
});

describe("a legal form ends or begins a name", () => {
  test.each([...LEGAL_FORMS, ...LEADING_FORMS].flatMap(({ examples }) => examples))("%s", (name) => {
    expect(legalNameIn(name)).toBe(name);
  });
});

describe("a place with its postal code", () => {
  for (const { country, pattern, examples } of POSTAL_FORMS) {
    test.each(examples)(`${country}: %s`, (place) => {
      expect(pattern.exec(place)?.[0]).toBe(place);
    });
  }
});

describe("a VAT number behind its label", () => {
  const country = "RO";
  test.each(VAT_LABELS.flatMap(({ examples }) => examples))("%s", (text) => {
    // Without letters of its own a number is told by the country of its label, or of the site.
    const site = /CIF/.test(text) ? "ES" : /NIPC/.test(text) ? "PT" : country;
    expect(vatNumberIn(text, site)).toMatch(/^[A-Z]{2,3}[\dA-Z]{7,}$/);
    expect(mayTellNumbers(text)).toBe(true);
  });

  test.each([
    ["wrong check digits", "VAT no. GB 342 7587 38"],
    ["no label", "DE123456788"],
    ["a word that holds one", "Privat 342 7587 37"],
  ])("is none: %s", (_, text) => {
    expect(vatNumberIn(text, "GB")).toBeNull();
  });
});
