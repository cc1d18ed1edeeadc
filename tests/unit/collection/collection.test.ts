import {
  COLLECTED_KINDS,
  collectionOf,
  EVERYTHING,
  isCovered,
  noteOf,
  parseCollection,
} from "@contact-scanner/core/collection/collection";
import { isPersonal, PERSONAL_EXAMPLES } from "@contact-scanner/core/collection/personal-profiles";
import { chosenKinds, toScanOptions } from "@contact-scanner/core/jobs/scan-options";
import { expect, test } from "vitest";

test("a stage keeps all kinds, or those that it names, and addresses always", () => {
  expect(parseCollection("", false)).toEqual(EVERYTHING);
  expect([...parseCollection(" phones, forms ,", true).kinds]).toEqual(["emails", "phones", "forms"]);
  expect(parseCollection("emails", true).roleOnly).toBe(true);
  expect(() => parseCollection("phones,fax", false)).toThrow('"fax" is nothing to collect');
});

test("a scan keeps what it is asked for and its stage allows", () => {
  const stage = parseCollection("people,phones", true);
  expect([...collectionOf(stage, undefined).kinds]).toEqual(["emails", "people", "phones"]);
  expect([...collectionOf(stage, ["phones", "forms"]).kinds]).toEqual(["emails", "phones"]);
  expect(collectionOf(stage, []).roleOnly).toBe(true);
});

test("what was kept covers what is to be kept where that is no more", () => {
  const phones = parseCollection("phones", false);
  const roles = { ...EVERYTHING, roleOnly: true };
  expect(isCovered(phones, noteOf(EVERYTHING))).toBe(true);
  expect(isCovered(EVERYTHING, noteOf(phones))).toBe(false);
  expect(isCovered(roles, noteOf(EVERYTHING))).toBe(true);
  expect(isCovered(EVERYTHING, noteOf(roles))).toBe(false);
  expect(isCovered(phones, {})).toBe(false);
});

test("a choice of all kinds is none, and any other is stored in one order", () => {
  const choices = { startUrl: null };
  expect(chosenKinds(undefined)).toEqual({});
  expect(chosenKinds(COLLECTED_KINDS.filter((kind) => kind !== "emails"))).toEqual({});
  expect(toScanOptions(choices)).not.toHaveProperty("collect");
  expect(toScanOptions({ ...choices, reading: { collect: ["forms", "people"] } }).collect).toEqual([
    "emails",
    "people",
    "forms",
  ]);
});

test.each(PERSONAL_EXAMPLES)("a person's profile: $value", (example) => {
  expect(isPersonal(example)).toBe(true);
});

test.each([
  { network: "linkedin", value: "https://www.linkedin.com/company/acme" },
  { network: "xing", value: "https://www.xing.com/pages/acme" },
  { network: "facebook", value: "https://www.facebook.com/acme" },
  { network: "github", value: "https://github.com/acme" },
] as const)("an organisation's profile: $value", (example) => {
  expect(isPersonal(example)).toBe(false);
});
