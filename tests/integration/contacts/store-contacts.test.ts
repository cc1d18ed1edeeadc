import type { EmailType } from "@contact-scanner/core/extract/contact";
import { beforeEach, expect, test } from "vitest";
import { readPage, scanned, textContact } from "../../helpers/checkpoints.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const EMAIL = "ann@acme-holding.com";

beforeEach(async () => {
  await db.deleteFrom("domains").execute();
});

async function storedType(): Promise<string | undefined> {
  const stored = await db.selectFrom("contacts").select("email_type").executeTakeFirst();
  return stored?.email_type;
}

const TYPES: [EmailType, EmailType[]][] = [
  ["corporate", ["unknown", "corporate"]],
  ["corporate", ["corporate", "unknown"]],
  ["service", ["corporate", "service"]],
  ["free", ["unknown", "free"]],
];

test.each(TYPES)("a contact is %s after scans that say %j, in whatever order", async (type, types) => {
  for (const each of types) {
    await scanned(db, "acme.com", [readPage("/", [textContact(EMAIL, { type: each })])]);
  }
  expect(await storedType()).toBe(type);
});

test("a page that tells of the site's other domains knows more than one of the same checkpoint that does not", async () => {
  const told = (path: string, type: EmailType) => readPage(path, [textContact(EMAIL, { type })]);
  await scanned(db, "acme.com", [told("/a", "unknown"), told("/b", "corporate"), told("/c", "unknown")]);
  expect(await storedType()).toBe("corporate");
});

test("a contact keeps where it was found first, and its row is not written again", async () => {
  await scanned(db, "acme.com", [readPage("/first", [textContact(EMAIL)])]);
  const [first] = await db.selectFrom("contacts").selectAll().execute();
  await scanned(db, "acme.com", [
    readPage("/first", [textContact(EMAIL, { context: "Write to us" })]),
    readPage("/second", [textContact(EMAIL)]),
  ]);
  expect(await db.selectFrom("contacts").selectAll().execute()).toEqual([first]);
});
