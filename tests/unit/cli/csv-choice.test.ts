import { chooseCsvRows } from "@contact-scanner/cli/csv-choice";
import { csvRow } from "@contact-scanner/core/csv";
import { expect, test } from "vitest";

const HEADINGS = ["email", "email_type", "method", "context"];
const JANE = ["jane@acme.com", "corporate", "text", 'says "=1+1", twice'];
const INFO = ["info@acme.com", "service", "mailto", "=1+1"];
const OTHER = ["press@other.org", "service", "text", "two\r\nlines"];

const csv = [HEADINGS, JANE, OTHER, INFO].map(csvRow).join("");

test("keeps the chosen rows as the API wrote them, in the order that is asked for", () => {
  const best = { types: [], isOwnDomainOnly: false, minConfidence: 0, isBestFirst: true };
  expect(chooseCsvRows(csv, best, "acme.com")).toBe([HEADINGS, INFO, OTHER, JANE].map(csvRow).join(""));
  const own = { types: ["service"], isOwnDomainOnly: true, minConfidence: 0, isBestFirst: false } as const;
  expect(chooseCsvRows(csv, own, "acme.com")).toBe([HEADINGS, INFO].map(csvRow).join(""));
});

test("reads the confidence by which the best stands first, and others are left out", () => {
  const headings = ["email", "email_type", "method", "confidence"];
  const [low, high] = [
    ["low@acme.com", "service", "mailto", "9"],
    ["high@acme.com", "service", "text", "80"],
  ] as const;
  const best = { types: [], isOwnDomainOnly: false, minConfidence: 0, isBestFirst: true };
  expect(chooseCsvRows([headings, low, high].map(csvRow).join(""), best, "acme.com")).toBe(
    [headings, high, low].map(csvRow).join(""),
  );
  const sure = { types: [], isOwnDomainOnly: false, minConfidence: 80, isBestFirst: false };
  expect(chooseCsvRows([headings, low, high].map(csvRow).join(""), sure, "acme.com")).toBe(
    [headings, high].map(csvRow).join(""),
  );
});

test("a byte order mark stays before it", () => {
  const own = { types: ["corporate"], isOwnDomainOnly: false, minConfidence: 0, isBestFirst: false } as const;
  expect(chooseCsvRows(`\ufeff${csv}`, own, "acme.com")).toBe(
    `\ufeff${[HEADINGS, JANE].map(csvRow).join("")}`,
  );
});
