import { ScannerError } from "@contact-scanner/core/errors";
import { decodeCursor, encodeCursor } from "@contact-scanner/functions/http/cursor";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const ID = "6f1d2c9a-1f4e-4b7a-9a51-0d6a7c3e2b18";

describe("a cursor", () => {
  test("keeps every microsecond of the place", () => {
    const dates = fc.date({
      min: new Date("1970-01-01T00:00:00Z"),
      max: new Date("2200-01-01T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 999_999 }), fc.uuid(), (date, microseconds, id) => {
        const seconds = date.toISOString().slice(0, 19);
        const fraction = String(microseconds).padStart(6, "0");
        const createdAt = `${seconds.replace("T", " ")}.${fraction}+00`;
        expect(decodeCursor(encodeCursor({ createdAt, id }))).toEqual({
          createdAt: `${seconds}.${fraction}Z`,
          id,
        });
      }),
    );
  });

  test.each([
    ["2026-01-01 05:30:00+05:30", "2026-01-01T00:00:00.000000Z"],
    ["2025-12-31 19:00:00.5-05", "2026-01-01T00:00:00.500000Z"],
  ])("is the same in every session's time zone: %s", (createdAt, utc) => {
    expect(decodeCursor(encodeCursor({ createdAt, id: ID })).createdAt).toBe(utc);
  });

  test("of anybody's making gives a place or a refusal, and nothing else", () => {
    const forged = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.json().map((text) => Buffer.from(text).toString("base64url")),
      fc.tuple(fc.double(), fc.uuid()).map((pair) => Buffer.from(JSON.stringify(pair)).toString("base64url")),
      fc
        .tuple(fc.maxSafeInteger(), fc.uuid())
        .map((pair) => Buffer.from(JSON.stringify(pair)).toString("base64url")),
    );
    fc.assert(
      fc.property(forged, (text) => {
        try {
          expect(decodeCursor(text).createdAt).toMatch(/^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
        } catch (error) {
          if (!(error instanceof ScannerError)) throw error;
          expect(error.code).toBe("invalid_fields");
        }
      }),
    );
  });
});
