import { randomUUID } from "node:crypto";
import { appendFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hasJournal, openJournal, type RunTerms, removeJournal } from "@contact-scanner/cli/list/journal";
import { expect, test } from "vitest";

const TERMS: RunTerms = { asked: "five pages", database: "one" };

function folder(): string {
  return join(mkdtempSync(join(tmpdir(), "journal-")), "leads.csv.progress");
}

function opened(place: string, terms = TERMS) {
  const opening = openJournal(place, terms);
  if (opening.kind === "refused") throw new Error(opening.detail);
  return opening.journal;
}

test("a run that goes on has its name and its scans again", () => {
  const place = folder();
  const before = opened(place);
  const [first, second] = [randomUUID(), randomUUID()];
  before.add("acme.com", first);
  before.add("beta.com:8080", second);
  const after = opened(place);
  expect(after.run).toBe(before.run);
  expect([after.jobOf("acme.com"), after.jobOf("beta.com:8080"), after.jobOf("gamma.com")]).toEqual([
    first,
    second,
    undefined,
  ]);
});

test("half a line at its end, as of a power cut, loses that line alone and spoils none after it", () => {
  const place = folder();
  const before = opened(place);
  const id = randomUUID();
  before.add("acme.com", id);
  appendFileSync(join(place, "scans.jsonl"), '{"domain":"beta.com","job_i');
  const after = opened(place);
  expect(after.jobOf("beta.com")).toBeUndefined();
  const again = randomUUID();
  after.add("beta.com", again);
  const last = opened(place);
  expect([last.jobOf("acme.com"), last.jobOf("beta.com")]).toEqual([id, again]);
});

test.each([{ asked: "six pages" }, { database: "another" }])(
  "a run of other terms is not gone on with: %j",
  (other) => {
    const place = folder();
    opened(place);
    expect(openJournal(place, { ...TERMS, ...other })).toMatchObject({
      kind: "refused",
      detail: expect.stringContaining("--force"),
    });
  },
);

test("a file that does not tell its run is begun anew", () => {
  const place = folder();
  opened(place).add("acme.com", randomUUID());
  writeFileSync(join(place, "scans.jsonl"), "\u0000\u0000\u0000");
  expect(opened(place).jobOf("acme.com")).toBeUndefined();
});

test("a removed journal is none", () => {
  const place = folder();
  expect(hasJournal(place)).toBe(false);
  opened(place);
  expect(hasJournal(place)).toBe(true);
  removeJournal(place);
  expect(hasJournal(place)).toBe(false);
});
