import { randomUUID } from "node:crypto";
import { findContactProblems } from "@contact-scanner/core/contacts/audit";
import { mendContacts } from "@contact-scanner/core/contacts/mend";
import type { EmailType } from "@contact-scanner/core/extract/contact";
import { beforeEach, expect, test } from "vitest";
import { pendingJob } from "../../helpers/jobs.ts";
import { addPage } from "../../helpers/pages.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();

beforeEach(async () => {
  await db.deleteFrom("domains").execute();
});

/** A page of a domain, on which contacts can be put. */
async function newPage(domain: string) {
  const { domainId, jobId } = await pendingJob(db, domain);
  const pageId = await addPage(db, domainId, `https://${domain}/`);
  return { domain, domainId, jobId, pageId };
}

async function addContact(
  page: Awaited<ReturnType<typeof newPage>>,
  email: string,
  {
    type = "unknown",
    hasGmail = false,
    method = "text",
  }: { type?: EmailType; hasGmail?: boolean; method?: string | null } = {},
): Promise<string> {
  const id = randomUUID();
  const { domainId, pageId, domain } = page;
  await db
    .insertInto("contacts")
    .values({
      id,
      domain_id: domainId,
      page_id: pageId,
      email,
      email_type: type,
      has_gmail: hasGmail,
      context: "",
      source_url: `https://${domain}/`,
    })
    .execute();
  if (method !== null) await addSource(id, pageId, method);
  return id;
}

async function addSource(contactId: string, pageId: string, method: string): Promise<void> {
  await db
    .insertInto("sightings")
    .values({ contact_id: contactId, page_id: pageId, from_scan: 1, email_type: "unknown", method })
    .execute();
}

async function mend(): Promise<number> {
  const problems = await findContactProblems(db);
  return await db.transaction().execute((trx) => mendContacts(trx, problems));
}

async function emails(): Promise<string[]> {
  const rows = await db.selectFrom("contacts").select("email").orderBy("email").execute();
  return rows.map(({ email }) => email);
}

test("contacts as a scan stores them are all right", async () => {
  const page = await newPage("acme.com");
  await addContact(page, "info@acme.com", { type: "service" });
  await addContact(page, "ann.berg@acme.com", { type: "corporate" });
  await addContact(page, "ann.berg@gmail.com", { type: "free", hasGmail: true });
  await addContact(page, "ann.berg@partner.org");
  expect(await findContactProblems(db)).toEqual([]);
  expect(await mend()).toBe(0);
});

test("an address that today's validation refuses is found with its rule, and deleted with where it stands", async () => {
  const page = await newPage("acme.com");
  const id = await addContact(page, "logo@2x.png");
  await addContact(page, "ann.berg@acme.com", { type: "corporate" });
  expect(await findContactProblems(db)).toEqual([
    { id, email: "logo@2x.png", kind: "refused", rule: expect.any(String) },
  ]);
  expect(await mend()).toBe(1);
  expect(await emails()).toEqual(["ann.berg@acme.com"]);
  expect(await db.selectFrom("sightings").selectAll().execute()).toHaveLength(1);
  expect(await findContactProblems(db)).toEqual([]);
});

test("an address in upper case is spelled as today", async () => {
  const id = await addContact(await newPage("acme.com"), "Ann.Berg@ACME.com", { type: "corporate" });
  expect(await findContactProblems(db)).toEqual([
    { id, email: "Ann.Berg@ACME.com", kind: "misspelled", spelling: "ann.berg@acme.com" },
  ]);
  expect(await mend()).toBe(1);
  expect(await emails()).toEqual(["ann.berg@acme.com"]);
});

test("a number that an address stands beside keeps it as it is spelled today, for its removal to find", async () => {
  const page = await newPage("acme.com");
  await addContact(page, "ANN.BERG@acme.com", { type: "corporate" });
  const { id } = await db
    .insertInto("contact_points")
    .values({ domain_id: page.domainId, kind: "phone", value: "+49301234567" })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("contact_point_details")
    .values({ contact_point_id: id, content_hash: "x", email: "ANN.BERG@acme.com" })
    .execute();
  expect(await mend()).toBe(1);
  const details = await db.selectFrom("contact_point_details").select("email").execute();
  expect(details).toEqual([{ email: "ann.berg@acme.com" }]);
});

test("an address in upper case is merged with the domain's contact of the right spelling, its pages with it", async () => {
  const page = await newPage("acme.com");
  const right = await addContact(page, "ann.berg@acme.com", { type: "corporate" });
  const wrong = await addContact(page, "ANN.BERG@acme.com", { type: "corporate", method: "mailto" });
  const team = await addPage(db, page.domainId, "https://acme.com/team");
  await addSource(wrong, team, "mailto");
  expect(await mend()).toBe(1);
  expect(await emails()).toEqual(["ann.berg@acme.com"]);
  const sources = await db.selectFrom("sightings").select(["contact_id", "page_id", "method"]).execute();
  expect(sources).toHaveLength(2);
  expect(sources).toContainEqual({ contact_id: right, page_id: page.pageId, method: "text" });
  expect(sources).toContainEqual({ contact_id: right, page_id: team, method: "mailto" });
});

test("a wrong type, and a wrong has_gmail, are set right", async () => {
  const page = await newPage("acme.com");
  await addContact(page, "info@acme.com", { type: "corporate" });
  await addContact(page, "ann.berg@gmail.com", { type: "free", hasGmail: false });
  const problems = await findContactProblems(db);
  expect(problems.map(({ kind }) => kind)).toEqual(["mistyped", "mistyped"]);
  expect(await mend()).toBe(2);
  const rows = await db
    .selectFrom("contacts")
    .select(["email", "email_type", "has_gmail"])
    .orderBy("email")
    .execute();
  expect(rows).toEqual([
    { email: "ann.berg@gmail.com", email_type: "free", has_gmail: true },
    { email: "info@acme.com", email_type: "service", has_gmail: false },
  ]);
});

test("what only a person can tell is found and left alone: no source, a page of another domain", async () => {
  const page = await newPage("acme.com");
  const other = await newPage("other.com");
  const orphan = await addContact(page, "ann.berg@acme.com", { type: "corporate", method: null });
  const foreign = await addContact({ ...page, pageId: other.pageId }, "bo.lind@acme.com", {
    type: "corporate",
  });
  const problems = await findContactProblems(db);
  expect(new Map(problems.map(({ id, kind }) => [id, kind]))).toEqual(
    new Map([
      [orphan, "without_source"],
      [foreign, "foreign_page"],
    ]),
  );
  expect(await mend()).toBe(0);
  expect(await emails()).toEqual(["ann.berg@acme.com", "bo.lind@acme.com"]);
});

test("a contact that changed between look and mend is left alone", async () => {
  const page = await newPage("acme.com");
  const id = await addContact(page, "logo@2x.png");
  const problems = await findContactProblems(db);
  await db.updateTable("contacts").set({ email: "ann.berg@acme.com" }).where("id", "=", id).execute();
  expect(await db.transaction().execute((trx) => mendContacts(trx, problems))).toBe(0);
  expect(await emails()).toEqual(["ann.berg@acme.com"]);
});

test("more contacts than are read at a time are all looked at", async () => {
  const page = await newPage("acme.com");
  const contacts = Array.from({ length: 2_100 }, (_, n) => ({
    id: randomUUID(),
    domain_id: page.domainId,
    page_id: page.pageId,
    email: `picture-${n}@2x.png`,
    email_type: "unknown" as const,
    has_gmail: false,
    context: "",
    source_url: "https://acme.com/",
  }));
  await db.insertInto("contacts").values(contacts).execute();
  const problems = await findContactProblems(db);
  expect(problems.filter(({ kind }) => kind === "refused")).toHaveLength(2_100);
  expect(await mend()).toBe(2_100);
  expect(await emails()).toEqual([]);
});

test("a type that a page told of is no problem, since the page is not read again", async () => {
  await addContact(await newPage("acme.com"), "ann.berg@acme-holding.com", { type: "corporate" });
  expect(await findContactProblems(db)).toEqual([]);
});
