import type { Change } from "@contact-scanner/core/changes/change";
import { listChanges } from "@contact-scanner/core/changes/list-changes";
import { EMAIL_TYPES } from "@contact-scanner/core/extract/contact";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type History, scanHistory, type Visit } from "../../helpers/scan-history.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();

/** histories that are drawn: each stores some scans, and compares each two of them */
const RUNS = 50;

const names = fc.constantFrom("ann", "bob", "eve", "joe");
const visit: fc.Arbitrary<Visit> = fc
  .record({
    words: fc.constantFrom("on", "on", "at the foot of"),
    answer: fc.constantFrom("whole", "whole", "whole", "cut", "gone", "failed"),
    shown: fc.uniqueArray(fc.tuple(names, fc.constantFrom(...EMAIL_TYPES)), { selector: ([name]) => name }),
  })
  .map(({ answer, shown, words }) => ({
    answer,
    words,
    shown: new Map(answer === "whole" || answer === "cut" ? shown : []),
  }));
const history: fc.Arbitrary<History> = fc.array(
  fc.dictionary(fc.constantFrom("/", "/team", "/about", "/imprint"), visit),
  { minLength: 2, maxLength: 5 },
);

/** A scan's pages that showed the address. */
function pagesWith(scan: History[number], name: string): string[] {
  return Object.keys(scan).filter((path) => scan[path]?.shown.has(name));
}

/** Whether all is known of what stands on the page. */
function isKnown(scan: History[number], path: string): boolean {
  return ["whole", "gone"].includes(scan[path]?.answer ?? "");
}

function typeIn(scan: History[number], name: string) {
  const types = pagesWith(scan, name).map((path) => scan[path]?.shown.get(name));
  return EMAIL_TYPES.find((type) => types.includes(type));
}

/** The difference between what two scans saw, by what the pages showed and nothing else. */
function difference(base: History[number], scan: History[number], name: string) {
  const was = pagesWith(base, name);
  const is = pagesWith(scan, name);
  const left = was.filter((path) => !is.includes(path) && isKnown(scan, path));
  const joined = is.filter((path) => !was.includes(path));
  const changes: Change[] = [];
  if (was.length === 0 && is.length > 0) changes.push("appeared");
  if (was.length > 0 && is.length === 0) changes.push(left.length === was.length ? "gone" : "unknown");
  if (was.length > 0 && is.length > 0) {
    if (left.length > 0 || joined.some((path) => isKnown(base, path))) changes.push("moved");
    if (typeIn(base, name) !== typeIn(scan, name)) changes.push("retyped");
  }
  return {
    email: name,
    changes,
    email_type: typeIn(scan, name) ?? typeIn(base, name),
    previous_type: changes.includes("retyped") ? typeIn(base, name) : null,
    pages_joined: joined.map((path) => `https://acme.com${path}`).sort(),
    pages_left: left.map((path) => `https://acme.com${path}`).sort(),
  };
}

test("between any two scans of any history, what is listed is the difference of what they saw", async () => {
  await fc.assert(
    fc.asyncProperty(history, async (visits) => {
      const scans = await scanHistory(db, visits);
      for (const [later, scan] of visits.entries()) {
        for (const [earlier, base] of visits.slice(0, later).entries()) {
          const listed = await listChanges(db, {
            scans: { baseId: scans[earlier]?.id ?? Number.NaN, scanId: scans[later]?.id ?? Number.NaN },
            change: undefined,
            window: { after: undefined, limit: 100 },
          });
          const truth = ["ann", "bob", "eve", "joe"]
            .map((name) => difference(base, scan, name))
            .filter(({ changes }) => changes.length > 0);
          const rows = listed.map(({ row }) => ({
            email: row.email,
            changes: row.changes,
            email_type: row.email_type,
            previous_type: row.previous_type,
            pages_joined: row.pages_joined,
            pages_left: row.pages_left,
          }));
          expect(rows.sort((a, b) => (a.email < b.email ? -1 : 1))).toEqual(truth);
        }
      }
    }),
    { numRuns: RUNS },
  );
});
