import { ScannerError } from "@contact-scanner/core/errors";
import { wholeNumber } from "@contact-scanner/functions/http/schemas";
import { INVALID_FIELDS, validate } from "@contact-scanner/functions/http/validate";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";

const schema = z.strictObject({ url: z.string(), urls: z.optional(z.array(z.string())) });

function refusalOf(value: unknown): ScannerError {
  try {
    validate(schema, value, INVALID_FIELDS);
  } catch (error) {
    if (error instanceof ScannerError) return error;
  }
  throw new Error("It was not refused.");
}

test("every refused field is named where they are few", () => {
  const { message, fields } = refusalOf({ url: 7, colour: "red" });
  expect(message).toBe(INVALID_FIELDS.detail);
  expect(fields.map(({ field }) => field)).toEqual(["url", "colour"]);
});

test.each([
  [
    "unknown keys",
    { url: "a", ...Object.fromEntries(Array.from({ length: 9_000 }, (_, n) => [`k${n}`, 1])) },
  ],
  ["wrong items", { url: "a", urls: Array.from({ length: 9_000 }, () => 7) }],
])("of 9,000 %s the first 20 are named, and how many there are", (_name, body) => {
  const { message, fields } = refusalOf(body);
  expect(fields).toHaveLength(20);
  expect(message).toBe(`${INVALID_FIELDS.detail} These are the first 20 of 9,000.`);
});

test("a field's name is repeated on one line, without controls, and not at any length", () => {
  const [field] = refusalOf({ url: "a", [`\u001b]0;x\u0007${"k".repeat(100_000)}`]: 1 }).fields;
  expect(field?.field).toBe(`]0;x ${"k".repeat(94)}…`);
});

describe("a whole number of a query", () => {
  const number = wholeNumber(1, 1_000);

  test.each(["1", "50", "1000"])("%s is taken", (text) => {
    expect(number.parse(text)).toBe(Number(text));
  });

  test.each(["1e3", "0x10", "", " 5", "+5", "5.0", "0", "1001", "-1"])("%j is refused", (text) => {
    expect(number.safeParse(text).success).toBe(false);
  });
});
