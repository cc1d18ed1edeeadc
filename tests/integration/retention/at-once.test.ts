import { randomUUID } from "node:crypto";
import { FROM_THE_OLDEST } from "@contact-scanner/core/retention/kind";
import { RETENTION_KINDS } from "@contact-scanner/core/retention/kinds";
import { applyRetention } from "@contact-scanner/core/retention/retain";
import { beforeEach, expect, test } from "vitest";
import { newDomain } from "../../helpers/found-rows.ts";
import { addContact, daysAgo, scanEnded, scanRead, shownBy, sight } from "../../helpers/kept-rows.ts";
import { addPage } from "../../helpers/pages.ts";
import { deleteWhatAges, retentionPorts, untilDone } from "../../helpers/retention.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const SETTINGS = {
  keepScanDays: 5,
  keepGoneContactDays: 5,
  keepKeyDays: 5,
  keepDeadLetterDays: 5,
  keepAuditDays: 5,
  keepFrontierDays: 5,
  keepDeliveryDays: 5,
};
const DOMAINS = 12;
const SCANS = 20;

beforeEach(async () => {
  await deleteWhatAges(db);
});

async function retain() {
  const counts = await applyRetention(retentionPorts(db), SETTINGS, untilDone);
  return counts.map(({ rows }) => rows);
}

/**
 * Domains whose scans all read one page, where an address was told differently by every second scan, and went at last
 * on every second page; and keys, letters, events and frontiers. What each kind has to delete, in its order.
 */
async function addOldRows(): Promise<number[]> {
  for (let n = 0; n < DOMAINS; n++) {
    const domainId = await newDomain(db);
    const pageId = await addPage(db, domainId, "https://acme.com/");
    const spot = { pageId, contactId: await addContact(db, domainId, pageId) };
    const scans: { id: number; jobId: string }[] = [];
    await db
      .updateTable("domains")
      .set({ unshown_since: daysAgo(2) })
      .where("id", "=", domainId)
      .execute();
    for (let scan = 0; scan < SCANS; scan++) scans.push(await scanEnded(db, domainId, 40 - scan));
    for (const [index, { id, jobId }] of scans.entries()) {
      await scanRead(db, id, [pageId]);
      const until = scans[index + 2]?.id;
      if (index % 2 === 0 && until !== undefined) {
        await sight(db, spot, id, { until, ending: "superseded", days: 10 });
      } else if (index % 2 === 0) {
        await sight(db, spot, id, n % 2 === 0 ? { until: id + 2, ending: "gone", days: 10 } : undefined);
      }
      await db
        .insertInto("frontier_changes")
        .values({ job_id: jobId, number: 1, queued: "[]", done: "[]" })
        .execute();
    }
  }
  const keys = Array.from({ length: 4_000 }, () => ({
    user_id: TEST_USER.id,
    key: randomUUID(),
    request_hash: "x",
    created_at: daysAgo(6),
  }));
  await db.insertInto("idempotency_keys").values(keys).execute();
  const letters = keys.map(({ key, created_at }) => ({
    message_id: key,
    body: "",
    verdict: "unreadable",
    created_at,
  }));
  await db.insertInto("dead_letters").values(letters).execute();
  const lines = keys.map(({ key, created_at }) => ({
    id: key,
    action: "user.add",
    target: "somebody",
    at: created_at,
  }));
  await db.insertInto("audit_log").values(lines).execute();
  const events = keys.map(({ created_at }) => ({ type: "webhook.test", data: {}, created_at }));
  await db.insertInto("webhook_events").values(events).execute();
  const mailDomains = keys.map(({ key, created_at }) => ({ domain: `${key}.com`, due_at: created_at }));
  await db.insertInto("mail_domains").values(mailDomains).execute();
  return [4_000, 4_000, 4_000, 4_000, DOMAINS * SCANS, DOMAINS * SCANS, DOMAINS / 2, DOMAINS, 4_000];
}

/** But the addresses that did not go, as they were told last. */
async function nothingIsLeft(): Promise<void> {
  const letters = [
    "idempotency_keys",
    "dead_letters",
    "audit_log",
    "webhook_events",
    "mail_domains",
  ] as const;
  for (const table of [...letters, "scan_pages", "frontier_changes"] as const) {
    expect([table, await db.selectFrom(table).selectAll().execute()]).toEqual([table, []]);
  }
  const endings = await db.selectFrom("sightings").select("ending").execute();
  expect(endings).toEqual(Array.from({ length: DOMAINS / 2 }, () => ({ ending: null })));
  expect(await db.selectFrom("contacts").select("id").execute()).toHaveLength(DOMAINS / 2);
}

test("four retentions at once delete each row once", async () => {
  const due = await addOldRows();
  const runs = await Promise.all(Array.from({ length: 4 }, retain));
  // Contacts of a domain whose scans another run had not yet finished with are left to the next run.
  const last = await retain();
  const sums = due.map((_none, kind) => [...runs, last].reduce((sum, rows) => sum + (rows[kind] ?? 0), 0));
  expect(sums).toEqual(due);
  await nothingIsLeft();
});

test.each(RETENTION_KINDS.map((kind) => [kind.name, kind] as const))(
  "while one retention is at a batch of %s another one does not wait for it",
  async (_name, kind) => {
    await addOldRows();
    await db.transaction().execute(async (trx) => {
      const { deleted } = await kind.deleteBatch(trx, kind.daysKept(SETTINGS), FROM_THE_OLDEST);
      // What no scan shows any more goes first.
      if (kind.name !== "gone_contacts") expect(deleted).toBeGreaterThan(0);
      // A wait would end in the statement's time limit.
      await retain();
    });
    await retain();
    await nothingIsLeft();
  },
);

test("beside a checkpoint that is being stored the domain's old scans go, and what it writes stays", async () => {
  const domainId = await newDomain(db);
  const pageId = await addPage(db, domainId, "https://acme.com/");
  const spot = { pageId, contactId: await addContact(db, domainId, pageId) };
  const old = await scanEnded(db, domainId, 20);
  await scanRead(db, old.id, [pageId]);
  await sight(db, spot, old.id);
  const running = await scanEnded(db, domainId, null);
  await db.transaction().execute(async (trx) => {
    await trx.selectFrom("jobs").select("id").where("id", "=", running.id).forUpdate().execute();
    const newPageId = await addPage(trx, domainId, "https://acme.com/new");
    await scanRead(trx, running.id, [pageId, newPageId]);
    const end = { until_scan: running.id, ending: "superseded", last_seen: new Date(), ended_at: new Date() };
    await trx.updateTable("sightings").set(end).where("contact_id", "=", spot.contactId).execute();
    await sight(trx, spot, running.id);
    await sight(trx, { ...spot, pageId: newPageId }, running.id);
    expect(await retain()).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0]);
  });
  expect(await shownBy(db, running.id)).toHaveLength(2);
  expect(await retain()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
});
