import { randomUUID } from "node:crypto";
import { OPERATOR } from "@contact-scanner/core/audit-log/repository";
import { LIMITS } from "@contact-scanner/core/config";
import { previewRemoval } from "@contact-scanner/core/suppression/preview-removal";
import { removeAddress } from "@contact-scanner/core/suppression/remove-address";
import { systemClock } from "@contact-scanner/core/time";
import { expect, test } from "vitest";
import { readPage, runningScan, scanned, store, textContact } from "../../helpers/checkpoints.ts";
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

const ports = {
  db,
  log: silentLog,
  clock: systemClock,
  random: Math.random,
  signal: new AbortController().signal,
};

const remove = (email: string) => removeAddress(ports, { email, hashEmail, actor: OPERATOR });

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
  const { places, texts, ...counts } = await previewRemoval(ports, email);
  expect(await everyRow()).toBe(before);
  expect(places).toEqual([
    { domainId, domain, pages: 2, people: ["Ada Quux"] },
    { domainId: other.domainId, domain: expect.stringMatching(/^b-/), pages: 1, people: [] },
  ]);
  expect(texts.map(({ kind, email: whose, text }) => [kind, whose, text])).toEqual([
    ["context", "desk@acme-preview.com", "Desk of Ada Quux: desk@acme-preview.com"],
    ["title", null, "Ada Quux"],
    ["title", null, `Write to ${email}`],
  ]);
  expect(counts.contactsRemoved).toBe(2);
  expect(counts.textsEmptied).toBeGreaterThan(2);
  expect(await remove(email)).toEqual(counts);
});

test("of an address that nothing tells there is nothing to remove", async () => {
  expect(await previewRemoval(ports, "nobody@acme-nowhere.com")).toEqual({
    contactsRemoved: 0,
    textsEmptied: 0,
    places: [],
    texts: [],
  });
});

test("what a removal comes by more than once is counted once, over many pages, scans and an older version's rows", async () => {
  const email = "office@acme-often.com";
  const domain = `${randomUUID()}.com`;
  const bob = textContact("bob@acme-often.com", { context: `${email}, bob@acme-often.com` });
  const pages = Array.from({ length: 60 }, (_none, each) =>
    readPage(`/${each}`, [textContact(email, { context: `Office: ${email} no. ${each}` }), bob], {
      title: each % 2 === 0 ? `Ask ${email}` : "Contact",
    }),
  );
  await scanned(db, domain, pages);
  const changed = { ...bob, context: `Bob of ${email}` };
  await scanned(db, domain, [
    readPage("/0", [textContact(email), changed], { title: "Ask office at acme-often.com" }),
  ]);
  const contact = await db
    .selectFrom("contacts")
    .selectAll()
    .where("email", "=", bob.email)
    .executeTakeFirstOrThrow();
  await db
    .insertInto("contact_sources")
    .values({ contact_id: contact.id, page_id: contact.page_id, method: "text", context: contact.context })
    .execute();
  const own = await db
    .selectFrom("contacts")
    .selectAll()
    .where("email", "=", email)
    .executeTakeFirstOrThrow();
  await db
    .insertInto("contact_sources")
    .values({ contact_id: own.id, page_id: own.page_id, method: "text", context: own.context })
    .execute();
  const { places, texts, ...counts } = await previewRemoval(ports, email);
  expect(await remove(email)).toEqual(counts);
  expect(counts.contactsRemoved).toBe(1);
  expect(counts.textsEmptied).toBeGreaterThan(60);
  expect(places).toMatchObject([{ domain, pages: 60 }]);
  // Bob's two wordings, and the titles of the pages: each once, in whatever tables they stand.
  const wordings = new Set(texts.map(({ url, text }) => `${url} ${text}`));
  expect(wordings.size).toBe(texts.length);
  expect(
    texts
      .filter(({ kind }) => kind === "context")
      .map(({ text }) => text)
      .toSorted(),
  ).toEqual([changed.context, bob.context]);
});

test("of very many places so many are named, and all are counted", async () => {
  const email = "all@acme-many.com";
  const count = LIMITS.removalPlaces + 1;
  for (let each = 0; each < count; each++) {
    const desk = textContact(`desk-${each}@acme-many.com`, { context: `Desk ${each}, or ${email}` });
    const run = await runningScan(db, `${randomUUID()}.com`);
    await store(db, run, [readPage("/", [textContact(email), desk])]);
  }
  const { places, texts, ...counts } = await previewRemoval(ports, email);
  expect(await remove(email)).toEqual(counts);
  expect(counts).toEqual({ contactsRemoved: count, textsEmptied: count });
  expect([places.length, texts.length]).toEqual([LIMITS.removalPlaces, LIMITS.removalPlaces]);
});

test("a preview waits for no row that a scan holds", async () => {
  const email = "held@acme-held.com";
  await scanned(db, `${randomUUID()}.com`, [
    readPage("/", [textContact(email), textContact("kim@acme-held.com", { context: `Kim, or ${email}` })], {
      title: `Write to ${email}`,
    }),
  ]);
  await db.transaction().execute(async (trx) => {
    for (const table of ["pages", "contacts", "sightings", "scan_pages"] as const) {
      await trx.selectFrom(table).selectAll().forUpdate().execute();
    }
    expect(await previewRemoval(ports, email)).toMatchObject({ contactsRemoved: 1, textsEmptied: 3 });
  });
});
