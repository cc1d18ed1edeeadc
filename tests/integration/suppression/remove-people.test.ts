import { randomUUID } from "node:crypto";
import { OPERATOR } from "@contact-scanner/core/audit-log/repository";
import { removeAddress } from "@contact-scanner/core/suppression/remove-address";
import { systemClock } from "@contact-scanner/core/time";
import { expect, test } from "vitest";
import { readPage, scanned, textContact } from "../../helpers/checkpoints.ts";
import { hashEmail } from "../../helpers/hash-email.ts";
import { fact, organization, person, phone } from "../../helpers/page-contents.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();

test("whom a removed address reaches is in no table any more, with the numbers, and stays out", async () => {
  const domain = `${randomUUID()}.com`;
  const ada = person("Ada Quux", { role: "Quuxmistress" });
  const max = person("Max Moe");
  const shown = [
    textContact("ada@acme-walk.com", { person: ada, context: "Ada Quux 0151 7654321 ada@acme-walk.com" }),
    textContact("desk@acme-walk.com", { person: ada, context: "Desk of Ada Quux: desk@acme-walk.com" }),
    textContact("max@acme-walk.com", { person: max, context: "call 0151/765 43 21 or max@acme-walk.com" }),
  ];
  const page = readPage("/team", shown, {
    title: "Ada Quux – Acme",
    phones: [
      phone("+491517654321", { written: "0151 7654321", person: ada }),
      phone("+49307777777", { written: "030 7777777", email: "ada@acme-walk.com" }),
      phone("+49308888888", { written: "030 8888888", person: max }),
    ],
    organization: organization({
      legalName: fact("Acme GmbH"),
      directors: [fact("ADA QUUX"), fact("Max Moe")],
    }),
  });
  const elsewhere = readPage("/", [], { phones: [phone("+491517654321", { person: ada })] });
  await scanned(db, domain, [page, elsewhere]);
  await scanned(db, domain, [page]);
  const told = ["Ada Quux", "ADA QUUX", "Quuxmistress", "ada@", "7654321", "7777777", "765 43 21"];
  for (const one of told) expect(await everyRow()).toContain(one);
  await removeAddress(ports(), { email: "ada@acme-walk.com", hashEmail, actor: OPERATOR });
  for (const one of told) expect(await everyRow()).not.toContain(one);
  await scanned(db, domain, [page, elsewhere]);
  // A page where the name stands and the address does not.
  await scanned(db, domain, [
    readPage("/team", shown.slice(1), { title: "Ada Quux", phones: page.phones.slice(0, 1) }),
  ]);
  const after = await everyRow();
  for (const one of told) expect(after).not.toContain(one);
  for (const kept of ["Max Moe", "8888888", "Acme GmbH", "desk@acme-walk.com"]) expect(after).toContain(kept);
});

function ports() {
  return {
    db,
    log: silentLog,
    clock: systemClock,
    random: Math.random,
    signal: new AbortController().signal,
  };
}

/** Every row of every table, as text. */
async function everyRow(): Promise<string> {
  const tables = await db.introspection.getTables();
  const all = db.withTables<Record<string, Record<string, string>>>();
  const rows = await Promise.all(tables.map(({ name }) => all.selectFrom(name).selectAll().execute()));
  return JSON.stringify(rows);
}

test("a namesake on another domain stays, and so does who only shares a page", async () => {
  const ada = person("Ada Quux");
  const pageOf = (email: string) => readPage("/team", [textContact(email, { person: ada })]);
  await scanned(db, `${randomUUID()}.com`, [pageOf("ada@removed-acme.com")]);
  const other = `${randomUUID()}.com`;
  const { domainId } = await scanned(db, other, [pageOf("ada@other-acme.com")]);
  await removeAddress(ports(), { email: "ada@removed-acme.com", hashEmail, actor: OPERATOR });
  await scanned(db, other, [pageOf("ada@other-acme.com")]);
  const people = await db.selectFrom("people").select("name").where("domain_id", "=", domainId).execute();
  expect(people).toEqual([{ name: "Ada Quux" }]);
});

test("an address that was never stored takes whom it reaches out of the pages where it stands", async () => {
  await removeAddress(ports(), { email: "eva@never-acme.com", hashEmail, actor: OPERATOR });
  const eva = person("Eva Qvist");
  const page = readPage(
    "/team",
    [textContact("eva@never-acme.com", { person: eva }), textContact("desk@never-acme.com")],
    {
      title: "Eva Qvist",
      phones: [phone("+491519999999", { person: eva }), phone("+493011111111")],
    },
  );
  const other = readPage("/", [], { phones: [phone("+491519999999", { person: eva })] });
  await scanned(db, `${randomUUID()}.com`, [page, other]);
  const rows = await everyRow();
  for (const gone of ["Qvist", "+491519999999", "eva@never-acme.com"]) expect(rows).not.toContain(gone);
  for (const kept of ["desk@never-acme.com", "+493011111111"]) expect(rows).toContain(kept);
});
