import type { Candidate } from "@contact-scanner/core/extract/candidate";
import { CONTACT_METHODS, EMAIL_TYPES } from "@contact-scanner/core/extract/contact";
import { judgeAddress } from "@contact-scanner/core/extract/judge/address";
import { classifyEmail } from "@contact-scanner/core/extract/judge/classify";
import { REJECTION_RULES } from "@contact-scanner/core/extract/judge/rejection";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const HOST = "www.harbour-books.com";
const FRAGMENTS = [
  "@",
  ".",
  "..",
  "ann",
  "acme.com",
  "@2x.png",
  "\\",
  '"',
  " ",
  "%40",
  "ü",
  "संपर्क",
  "co.uk",
  "*",
];

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 12 }).map((parts) => parts.join("")),
  fc.tuple(fc.emailAddress(), fc.constantFrom("", ".", "…", ":22", "\\")).map((parts) => parts.join("")),
);
const candidate: fc.Arbitrary<Candidate> = fc.record({
  text,
  method: fc.constantFrom(...CONTACT_METHODS),
  before: text,
  after: text,
  context: fc.constant(""),
  element: fc.constant(null),
});

describe("the judge", () => {
  test("answers anything, with an address that it takes again as it is or with a rule of the closed set", () => {
    fc.assert(
      fc.property(candidate, (found) => {
        const verdict = judgeAddress(found, HOST);
        if (verdict.kind === "rejected") {
          expect(REJECTION_RULES).toHaveProperty(verdict.rule);
          return;
        }
        const { email } = verdict;
        const again = judgeAddress({ ...found, method: "mailto", text: email, before: "", after: "" }, HOST);
        // What is weak where it stands is an address all the same, and one that a link gives is taken.
        expect(again).toEqual({ kind: "address", email });
      }),
      { numRuns: 2_000 },
    );
  });

  test("gives an address within RFC 5321's lengths, in lower case, its domain a host name", () => {
    fc.assert(
      fc.property(candidate, (found) => {
        const verdict = judgeAddress(found, HOST);
        if (verdict.kind === "rejected") return;
        const at = verdict.email.lastIndexOf("@");
        expect(verdict.email).toBe(verdict.email.toLowerCase().normalize("NFC"));
        expect(Buffer.byteLength(verdict.email)).toBeLessThanOrEqual(254);
        expect(Buffer.byteLength(verdict.email.slice(0, at))).toBeLessThanOrEqual(64);
        expect(verdict.email.slice(at + 1)).toMatch(/^(?!-)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/);
      }),
      { numRuns: 2_000 },
    );
  });

  test("takes every plain address of a registrable domain, in any case", () => {
    const name = fc.stringMatching(/^[b-y][a-y]{3,11}q$/);
    fc.assert(
      fc.property(name, name, fc.constantFrom("com", "co.uk", "de", "museum"), (local, label, suffix) => {
        const email = `${local}@${label}.${suffix}`;
        const found = { method: "text", before: "", after: "", context: "", element: null } as const;
        expect(judgeAddress({ ...found, text: email.toUpperCase() }, HOST)).toEqual({
          kind: "address",
          email,
        });
      }),
    );
  });
});

test("every address has a type, and the tag after a plus never changes it", () => {
  fc.assert(
    fc.property(fc.emailAddress(), text, fc.stringMatching(/^[a-z0-9]{0,8}$/), (email, host, tag) => {
      const { type } = classifyEmail(email, host);
      expect(EMAIL_TYPES).toContain(type);
      expect(classifyEmail(email.replace("@", `+${tag}@`), host).type).toBe(type);
    }),
  );
});
