import { randomUUID } from "node:crypto";
import { upsertContacts } from "@contact-scanner/core/contacts/repository";
import type { EmailType } from "@contact-scanner/core/extract/contact";
import { beforeEach, expect, test } from "vitest";
import { pendingJob } from "../../helpers/jobs.ts";
import { addPage } from "../../helpers/pages.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();

beforeEach(async () => {
  await db.deleteFrom("domains").execute();
});

/** The type that a contact has once pages gave it these types, one after the other. */
async function typeAfter(...types: EmailType[]): Promise<string | undefined> {
  const { domainId, jobId } = await pendingJob(db, "acme.com");
  const url = "https://acme.com/";
  const pageId = await addPage(db, domainId, url);
  for (const type of types) {
    const contact = {
      id: randomUUID(),
      domain_id: domainId,
      page_id: pageId,
      email: "ann@acme-holding.com",
      email_type: type,
      has_gmail: false,
      context: "",
      source_url: url,
      source_job_id: jobId,
    };
    await db.transaction().execute((trx) => upsertContacts(trx, [contact]));
  }
  const stored = await db.selectFrom("contacts").select("email_type").executeTakeFirst();
  return stored?.email_type;
}

test.each<[EmailType, EmailType[]]>([
  ["corporate", ["unknown", "corporate"]],
  ["corporate", ["corporate", "unknown"]],
  ["service", ["corporate", "service"]],
  ["free", ["unknown", "free"]],
])("a contact is %s after %j, in whatever order its pages were read", async (type, types) => {
  expect(await typeAfter(...types)).toBe(type);
});
