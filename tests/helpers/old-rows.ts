import { randomUUID } from "node:crypto";
import type { DB } from "@contact-scanner/core/db/database";
import type { RetentionName } from "@contact-scanner/core/retention/kind";
import type { Kysely } from "kysely";
import { newDomain } from "./found-rows.ts";
import { addContact, daysAgo, scanEnded, scanRead, sight } from "./kept-rows.ts";
import { addPage } from "./pages.ts";
import { TEST_USER } from "./test-database.ts";

/** How many rows of each kind `addOldRows` makes. */
export const OLD_ROWS: Readonly<Record<RetentionName, number>> = {
  idempotency_keys: 1,
  dead_letters: 1,
  audit_log: 1,
  webhook_events: 1,
  frontier: 4,
  mail_domains: 1,
  scan_rows: 2,
  gone_contacts: 1,
  unshown_contents: 1,
};

/** days that the settings of the tests keep rows for, beyond the one that is not theirs to say */
const MORE_THAN_A_DAY = 4;

/** Rows of each kind that are so old: two scans saw an address, told it differently, and it went. */
export async function addOldRows(db: Kysely<DB>, days: number): Promise<void> {
  const created_at = daysAgo(days);
  const key = { user_id: TEST_USER.id, key: randomUUID(), request_hash: "x", created_at };
  await db.insertInto("idempotency_keys").values(key).execute();
  const letter = { message_id: randomUUID(), body: "{}", verdict: "unreadable", created_at };
  await db.insertInto("dead_letters").values(letter).execute();
  const line = { id: randomUUID(), action: "user.add", target: "somebody", at: created_at };
  await db.insertInto("audit_log").values(line).execute();
  await db.insertInto("webhook_events").values({ type: "webhook.test", data: {}, created_at }).execute();
  await db
    .insertInto("mail_domains")
    .values({ domain: `${randomUUID()}.com`, due_at: created_at })
    .execute();
  const domainId = await newDomain(db);
  // A day after rows of it went, whatever the settings say.
  const unshown_since = daysAgo(days - MORE_THAN_A_DAY);
  await db.updateTable("domains").set({ unshown_since }).where("id", "=", domainId).execute();
  const pageId = await addPage(db, domainId, "https://acme.com/");
  const spot = { pageId, contactId: await addContact(db, domainId, pageId) };
  for (const ending of ["superseded", "gone"] as const) {
    const { id, jobId } = await scanEnded(db, domainId, days);
    await leaveFrontier(db, jobId);
    await scanRead(db, id, [pageId]);
    await sight(db, spot, id, { until: id + 1, ending, days });
  }
}

/** As a version left it that ended the job and did not know the tables. */
export async function leaveFrontier(db: Kysely<DB>, jobId: string): Promise<void> {
  await db
    .insertInto("frontier")
    .values({ job_id: jobId, url: "https://acme.com/", depth: 0, priority: 0, state: "queued" })
    .execute();
  await db
    .insertInto("frontier_changes")
    .values({ job_id: jobId, number: 1, queued: "[]", done: "[]" })
    .execute();
}
