import { randomUUID } from "node:crypto";
import { OPERATOR } from "@contact-scanner/core/audit-log/repository";
import { previewRemoval } from "@contact-scanner/core/suppression/preview-removal";
import { removeAddress } from "@contact-scanner/core/suppression/remove-address";
import { systemClock } from "@contact-scanner/core/time";
import { expect, test } from "vitest";
import { readPage, scanned, textContact } from "../../helpers/checkpoints.ts";
import { hashEmail } from "../../helpers/hash-email.ts";
import { person, phone } from "../../helpers/page-contents.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();

/** Every row of every table, as text. */
async function everyRow(): Promise<string> {
  const tables = await db.introspection.getTables();
  const all = db.withTables<Record<string, Record<string, string>>>();
  const rows = await Promise.all(tables.map(({ name }) => all.selectFrom(name).selectAll().execute()));
  return JSON.stringify(rows.map((table) => table.map((row) => JSON.stringify(row)).sort()));
}

const remove = (email: string) =>
  removeAddress(
    { db, log: silentLog, clock: systemClock, random: Math.random, signal: new AbortController().signal },
    { email, hashEmail, actor: OPERATOR },
  );

test("a preview counts what the removal then does, names where, and changes no row", async () => {
  const email = "ada@acme-preview.com";
  const domain = `a-${randomUUID()}.com`;
  const ada = person("Ada Quux");
  const shown = [
    textContact(email, { person: ada }),
    textContact("desk@acme-preview.com", { context: "Desk of Ada Quux: desk@acme-preview.com" }),
  ];
  const { domainId } = await scanned(db, domain, [
    readPage("/team", shown, { title: "Ada Quux", phones: [phone("+491517654321", { person: ada })] }),
    readPage("/contact", [textContact(email)]),
  ]);
  const other = await scanned(db, `b-${randomUUID()}.com`, [readPage("/", [textContact(email)])]);
  // Where the address stood as text and was taken for no contact.
  await scanned(db, `c-${randomUUID()}.com`, [readPage("/", [], { title: `Write to ${email}` })]);

  const before = await everyRow();
  const { places, ...counts } = await previewRemoval(db, email);
  expect(await everyRow()).toBe(before);
  expect(places).toEqual([
    { domainId, domain, pages: 2, people: ["Ada Quux"] },
    { domainId: other.domainId, domain: expect.stringMatching(/^b-/), pages: 1, people: [] },
  ]);
  expect(counts.contactsRemoved).toBe(2);
  expect(counts.textsEmptied).toBeGreaterThan(2);
  expect(await remove(email)).toEqual(counts);
});

test("of an address that nothing tells there is nothing to remove", async () => {
  expect(await previewRemoval(db, "nobody@acme-nowhere.com")).toEqual({
    contactsRemoved: 0,
    textsEmptied: 0,
    places: [],
  });
});
