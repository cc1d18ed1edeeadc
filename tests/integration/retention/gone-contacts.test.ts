import { randomUUID } from "node:crypto";
import { listDomainContacts } from "@contact-scanner/core/contacts/list-domain-contacts";
import { lockDomainsById } from "@contact-scanner/core/domains/repository";
import { goneContacts } from "@contact-scanner/core/retention/gone-contacts";
import { FROM_THE_OLDEST } from "@contact-scanner/core/retention/kind";
import { applyRetention } from "@contact-scanner/core/retention/retain";
import { beforeEach, expect, test } from "vitest";
import { newDomain } from "../../helpers/found-rows.ts";
import { addContact, scanEnded, scanRead, shownBy, sight } from "../../helpers/kept-rows.ts";
import { addPage } from "../../helpers/pages.ts";
import { forEver, retentionPorts, untilDone } from "../../helpers/retention.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const SETTINGS = { ...forEver, keepScanDays: 30, keepGoneContactDays: 100 };

let domainId: string;
let pageId: string;
let otherPageId: string;
let contactId: string;

beforeEach(async () => {
  await db.deleteFrom("domains").execute();
  await db.deleteFrom("jobs").execute();
  domainId = await newDomain(db);
  pageId = await addPage(db, domainId, "https://acme.com/");
  otherPageId = await addPage(db, domainId, "https://acme.com/team");
  contactId = await addContact(db, domainId, pageId);
});

async function retain(settings = SETTINGS) {
  const counts = await applyRetention(retentionPorts(db), settings, untilDone);
  return counts.find(({ name }) => name === "gone_contacts")?.rows;
}

/** The contact went from the page so many days ago. */
async function gone(days: number, page = pageId, contact = contactId) {
  await sight(db, { contactId: contact, pageId: page }, 1, { until: 2, ending: "gone", days });
}

async function isThere(id = contactId) {
  const rows = await db.selectFrom("contacts").select("id").where("id", "=", id).execute();
  return rows.length > 0;
}

async function spots(id = contactId) {
  const rows = await db
    .selectFrom("sightings")
    .select(["page_id", "ending"])
    .where("contact_id", "=", id)
    .execute();
  return rows.map(({ page_id, ending }) => [page_id === pageId ? "page" : "other page", ending]).sort();
}

test("a contact that went from all of its pages long ago is deleted, with how it was told before", async () => {
  await sight(db, { contactId, pageId }, 1, { until: 2, ending: "superseded", days: 300 });
  await sight(db, { contactId, pageId }, 2, { until: 3, ending: "gone", days: 101 });
  await gone(200, otherPageId);
  const neighbour = await addContact(db, domainId, pageId);
  await sight(db, { contactId: neighbour, pageId }, 1);
  expect(await retain()).toBe(2);
  expect([await isThere(), await isThere(neighbour)]).toEqual([false, true]);
  expect(await spots(neighbour)).toEqual([["page", null]]);
  expect(await retain()).toBe(0);
});

test.each<[string, () => Promise<void>, [string, string | null][]]>([
  ["is gone for less long", () => gone(99), [["page", "gone"]]],
  [
    "stands on another page",
    async () => {
      await gone(200);
      await sight(db, { contactId, pageId: otherPageId }, 1);
    },
    [["other page", null]],
  ],
  [
    "may stand on another page",
    async () => {
      await gone(200);
      await sight(db, { contactId, pageId: otherPageId }, 1, { until: 2, ending: "unknown", days: 300 });
    },
    [["other page", "unknown"]],
  ],
  [
    "went from another page later",
    async () => {
      await gone(200);
      await gone(99, otherPageId);
    },
    [["other page", "gone"]],
  ],
  [
    "came back",
    async () => {
      await sight(db, { contactId, pageId }, 1, { until: 2, ending: "superseded", days: 300 });
      await sight(db, { contactId, pageId }, 4);
    },
    [
      ["page", null],
      ["page", "superseded"],
    ],
  ],
])("a contact that %s stays", async (_name, seed, left) => {
  await seed();
  await retain();
  expect(await isThere()).toBe(true);
  expect(await spots()).toEqual(left);
});

test("a contact that stands elsewhere stays in its domain's list as first seen, without the page that it left", async () => {
  await gone(200);
  await sight(db, { contactId, pageId: otherPageId }, 2);
  const list = () =>
    listDomainContacts(db, domainId, { filters: {}, window: { after: undefined, limit: 9 }, maxSources: 9 });
  const firstSeen = new Date("2020-01-01");
  await db.updateTable("contacts").set({ created_at: firstSeen }).execute();
  await db.updateTable("sightings").set({ first_seen: firstSeen }).where("page_id", "=", pageId).execute();
  const [before] = await list();
  expect(before?.row).toMatchObject({ state: "current", sources_count: 2, first_seen: firstSeen });
  await retain();
  const [after] = await list();
  expect(after?.row.sources.map(({ page }) => page)).toEqual(["https://acme.com/team"]);
  expect(after?.row).toMatchObject({
    state: "current",
    first_seen: firstSeen,
    last_confirmed: before?.row.last_confirmed,
  });
});

test("what a kept scan shows stays, as it was told then", async () => {
  const shown = await scanEnded(db, domainId, 20);
  const { id: newest } = await scanEnded(db, domainId, 1);
  for (const id of [shown.id, newest]) await scanRead(db, id, [pageId]);
  const spot = { contactId, pageId };
  await sight(db, spot, shown.id, { until: shown.id + 1, ending: "superseded", days: 300 });
  await sight(db, spot, shown.id + 1, { until: newest, ending: "gone", days: 200 });
  const before = await shownBy(db, shown.id);
  expect(before).toHaveLength(1);
  expect(await retain()).toBe(0);
  expect(await shownBy(db, shown.id)).toEqual(before);
  expect(await retain({ ...SETTINGS, keepScanDays: 10 })).toBe(1);
  expect(await isThere()).toBe(false);
});

test("none goes before the scans that saw it, whatever its own days are", async () => {
  await gone(200);
  expect(await retain({ ...SETTINGS, keepScanDays: 201 })).toBe(0);
  expect(await retain({ ...SETTINGS, keepScanDays: 0 })).toBe(0);
  expect(await retain({ ...SETTINGS, keepGoneContactDays: 0 })).toBe(0);
  expect(await retain()).toBe(1);
});

test.each(["a scan runs", "an older scan has no rows yet"])(
  "while %s nothing of its domain goes",
  async (why) => {
    await gone(200);
    const scan = await scanEnded(db, domainId, why === "a scan runs" ? null : 20, null);
    expect(await retain()).toBe(0);
    await db.deleteFrom("jobs").where("job_id", "=", scan.jobId).execute();
    expect(await retain()).toBe(1);
  },
);

test("no scan of the domain begins while its contacts go, and none go while one is being submitted", async () => {
  await gone(200);
  const submitted = await db.transaction().execute(async (submit) => {
    await lockDomainsById(submit, [domainId]);
    return await retain();
  });
  expect(submitted).toBe(0);
  await db.transaction().execute(async (trx) => {
    expect(await goneContacts.deleteBatch(trx, 100, FROM_THE_OLDEST)).toMatchObject({ deleted: 1 });
    const free = db.selectFrom("domains").select("id").where("id", "=", domainId).forKeyShare().skipLocked();
    expect(await free.execute()).toEqual([]);
  });
});

test("a contact that comes back after it was found to be due stays", async () => {
  await gone(200);
  let hasComeBack = false;
  const interrupted = db.withPlugin({
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      if (!hasComeBack && result.rows.some((row) => row.contact_id === contactId)) {
        hasComeBack = true;
        await db.updateTable("sightings").set({ ending: "superseded" }).execute();
        await sight(db, { contactId, pageId }, 5);
      }
      return result;
    },
  });
  await applyRetention(retentionPorts(interrupted), SETTINGS, untilDone);
  expect(hasComeBack).toBe(true);
  expect(await isThere()).toBe(true);
  expect(await spots()).toHaveLength(2);
});

test("what cannot go holds up nothing behind it, be it more than a batch, and all gone at one time", async () => {
  const blocked = await newDomain(db);
  const blockedPage = await addPage(db, blocked, "https://blocked.com/");
  await scanEnded(db, blocked, null);
  await addGone(1_200, blocked, blockedPage, 300);
  await addGone(1_200, domainId, pageId, 200);
  expect(await retain()).toBe(1_200);
  const left = await db.selectFrom("contacts").select("domain_id").execute();
  expect(left.filter(({ domain_id }) => domain_id === blocked)).toHaveLength(1_200);
  expect(left.filter(({ domain_id }) => domain_id === domainId)).toHaveLength(1);
});

async function addGone(count: number, ofDomain: string, page: string, days: number): Promise<void> {
  const at = new Date(Date.now() - days * 86_400_000);
  const ids = Array.from({ length: count }, () => randomUUID());
  await db
    .insertInto("contacts")
    .values(
      ids.map((id) => ({
        id,
        domain_id: ofDomain,
        page_id: page,
        email: `${id}@acme.com`,
        email_type: "unknown" as const,
        has_gmail: false,
        context: "",
        source_url: "https://acme.com/",
      })),
    )
    .execute();
  await db
    .insertInto("sightings")
    .values(
      ids.map((contact_id) => ({
        contact_id,
        page_id: page,
        from_scan: 1,
        until_scan: 2,
        ending: "gone",
        last_seen: at,
        ended_at: at,
        email_type: "unknown" as const,
        method: "text",
        context: "",
      })),
    )
    .execute();
}
