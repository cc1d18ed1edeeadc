import { foldName, mentionsPerson, nameEntry } from "@contact-scanner/core/suppression/person-names";
import { expect, test } from "vitest";

const traces = { names: ["Jane O'Neil-Doe"], numbers: ["+491511234567"] };

test.each([
  "Jane O'Neil-Doe, CEO",
  "write to JANE O’NEIL–DOE today",
  "call 0151 / 123 45 67",
  "+49 (0)151 1234567",
  "tel:+491511234567",
])("a text tells the person: %s", (text) => {
  expect(mentionsPerson(text, traces)).toBe(true);
});

test.each([
  "Jane Doe",
  "Mary-Jane O'Neil",
  "Doe, Jane O'Neil",
  "call 0151 / 123 45 68",
  "",
  "Janes O'Neil-Doering",
])("a text does not: %s", (text) => {
  expect(mentionsPerson(text, traces)).toBe(false);
});

test("a name without letters is told by no text", () => {
  expect(mentionsPerson("- -", { names: ["–"], numbers: [] })).toBe(false);
});

test("one name in several spellings is one entry of a domain, and another one of another domain", () => {
  expect(foldName("  JANE\u00a0 Doe ")).toBe("jane doe");
  expect(nameEntry("a", "Jane Doe")).toBe(nameEntry("a", "JANE  DOE"));
  expect(nameEntry("a", "Jane Doe")).not.toBe(nameEntry("b", "Jane Doe"));
});
