import { type ContactEvidence, confidenceOf } from "@contact-scanner/core/contacts/confidence";
import { METHOD_WEIGHTS } from "@contact-scanner/core/contacts/confidence-weights";
import { CONTACT_METHODS, EMAIL_TYPES } from "@contact-scanner/core/extract/contact";
import { DELIVERABILITIES } from "@contact-scanner/core/mail-domains/deliverability";
import fc from "fast-check";
import { expect, test } from "vitest";

const evidence: fc.Arbitrary<ContactEvidence> = fc.record({
  email: fc.constantFrom("ann@acme-walk.com", "kim@other.net", "am@gmail.com"),
  type: fc.constantFrom(...EMAIL_TYPES),
  method: fc.constantFrom(...CONTACT_METHODS),
  siteHost: fc.constant("acme-walk.com"),
  sourceUrl: fc.constantFrom(
    "https://acme-walk.com/",
    "https://acme-walk.com/contact",
    "https://acme-walk.com/impressum",
    "https://acme-walk.com/team",
    "https://acme-walk.com/tag/x",
  ),
  pages: fc.integer({ min: 1, max: 5000 }),
  personName: fc.constantFrom(null, "Ann Muster", "Lee Wu", "Анна Мустер"),
  deliverability: fc.constantFrom(...DELIVERABILITIES),
  disposable: fc.boolean(),
});

/** Steps to evidence that favours a contact more: the order that confidence keeps. */
const BETTER: readonly ((from: ContactEvidence) => ContactEvidence)[] = [
  (from) => ({ ...from, pages: from.pages + 1 }),
  (from) => ({ ...from, pages: from.pages * 10 }),
  (from) => ({ ...from, method: betterMethod(from.method) }),
  (from) => ({ ...from, email: "ann@acme-walk.com", personName: from.personName && "Ann Muster" }),
  (from) => ({ ...from, type: "corporate" }),
  (from) => ({ ...from, sourceUrl: "https://acme-walk.com/contact" }),
  (from) => ({ ...from, personName: from.personName ?? "Lee Wu" }),
  (from) => ({ ...from, email: "ann@acme-walk.com", personName: "Ann Muster" }),
  (from) => ({ ...from, deliverability: betterMail(from.deliverability) }),
  (from) => ({ ...from, disposable: false }),
];

/** The next of the methods by their weights. */
function betterMethod(method: ContactEvidence["method"]): ContactEvidence["method"] {
  const byWeight = CONTACT_METHODS.toSorted((a, b) => METHOD_WEIGHTS[b].weight - METHOD_WEIGHTS[a].weight);
  return byWeight[Math.max(0, (method === null ? 0 : byWeight.indexOf(method)) - 1)] ?? method;
}

function betterMail(deliverability: ContactEvidence["deliverability"]): ContactEvidence["deliverability"] {
  return DELIVERABILITIES[Math.max(0, DELIVERABILITIES.indexOf(deliverability) - 1)] ?? deliverability;
}

const RUNS = { numRuns: 20_000 };

test("more evidence in favour never lowers the confidence, which stays from 0 to 100", () => {
  fc.assert(
    fc.property(
      evidence,
      fc.array(fc.constantFrom(...BETTER), { minLength: 1, maxLength: 6 }),
      (from, steps) => {
        let known = from;
        let least = confidenceOf(from).confidence;
        expect(least).toBeGreaterThanOrEqual(0);
        for (const step of steps) {
          known = step(known);
          const { confidence } = confidenceOf(known);
          expect(confidence).toBeGreaterThanOrEqual(least);
          least = confidence;
        }
        expect(least).toBeLessThanOrEqual(100);
      },
    ),
    RUNS,
  );
});

test("each reason is told once", () => {
  fc.assert(
    fc.property(evidence, (known) => {
      const { reasons } = confidenceOf(known);
      expect(new Set(reasons).size).toBe(reasons.length);
    }),
    RUNS,
  );
});
