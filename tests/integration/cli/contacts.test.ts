import { randomUUID } from "node:crypto";
import { checkContacts } from "@contact-scanner/cli/contacts-check";
import { expect, test } from "vitest";
import { pendingJob } from "../../helpers/jobs.ts";
import { addPage } from "../../helpers/pages.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();

async function check(fix: boolean): Promise<{ left: number; text: string }> {
  let text = "";
  const left = await checkContacts(db, { fix }, (part) => {
    text += part;
  });
  return { left, text };
}

test("what is wrong is counted with examples, mended when asked for, and then nothing is wrong", async () => {
  expect(await check(true)).toEqual({ left: 0, text: "Nothing is wrong.\n" });
  await addContacts(["logo@2x.png", "Ann.Berg@acme.com"]);
  const before = await check(false);
  expect(before.left).toBe(2);
  expect(before.text).toMatch(/^1 contact that no scan/m);
  expect(before.text).toContain("Ann.Berg@acme.com → ann.berg@acme.com");
  expect(await db.selectFrom("contacts").select("email").execute()).toHaveLength(2);
  const mended = await check(true);
  expect(mended.text).toMatch(/Mending 2 of these in one transaction …\n2 mended, 0 left\.\n$/);
  expect(await db.selectFrom("contacts").select("email").execute()).toEqual([{ email: "ann.berg@acme.com" }]);
  expect(await check(false)).toEqual({ left: 0, text: "Nothing is wrong.\n" });
});

async function addContacts(emails: readonly string[]): Promise<void> {
  const { domainId } = await pendingJob(db, "acme.com");
  const url = "https://acme.com/";
  const pageId = await addPage(db, domainId, url);
  for (const email of emails) {
    const id = randomUUID();
    const row = { id, domain_id: domainId, page_id: pageId, email, has_gmail: false, context: "" };
    await db
      .insertInto("contacts")
      .values({ ...row, email_type: "corporate", source_url: url })
      .execute();
    const source = {
      contact_id: id,
      page_id: pageId,
      from_scan: 1,
      email_type: "unknown",
      method: "text",
    } as const;
    await db.insertInto("sightings").values(source).execute();
  }
}
