import { OPERATOR } from "@contact-scanner/core/audit-log/repository";
import { LIMITS } from "@contact-scanner/core/config";
import { deleteScan } from "@contact-scanner/core/jobs/delete-scan";
import { endJobs } from "@contact-scanner/core/jobs/end-jobs";
import { contactsAlone } from "@contact-scanner/core/usage/usage";
import type { EventType } from "@contact-scanner/core/webhooks/event-types";
import { beforeEach, describe, expect, test } from "vitest";
import { newDomain } from "../../helpers/found-rows.ts";
import { addPage } from "../../helpers/pages.ts";
import { ownScan, readBy, sightedContact } from "../../helpers/scan-rows.ts";
import { testDatabase } from "../../helpers/test-database.ts";
import {
  addWebhook,
  answered,
  deliverAll,
  deliveriesOf,
  fakeReceiver,
  letPausesPass,
  typeOf,
} from "../../helpers/webhooks.ts";

const { db } = testDatabase();
const TIME = "2026-01-01T00:00:00Z";

beforeEach(async () => {
  for (const table of ["webhooks", "webhook_events", "jobs"] as const) await db.deleteFrom(table).execute();
});

/**
 * A scan of a domain that an earlier one saw: of its contacts one is gone, one has appeared and `same` stay as they
 * were. It is about to end.
 */
async function secondScan({ same = 1, isChanged = true } = {}) {
  const domainId = await newDomain(db);
  const first = await ownScan(db, domainId, TIME, TIME);
  await db.updateTable("jobs").set({ status: "complete" }).where("id", "=", first.id).execute();
  const pageId = await addPage(db, domainId, "https://acme.com/contact");
  await readBy(db, first.id, pageId, { read_at: TIME });
  const second = await ownScan(db, domainId, TIME);
  await readBy(db, second.id, pageId, { read_at: TIME });
  const there = { page_id: pageId, from_scan: first.id };
  for (let n = 0; n < same; n++) {
    await sightedContact(db, domainId, { email: `same${n}@acme.com`, created_at: TIME }, [there]);
  }
  if (isChanged) {
    const ended = { until_scan: second.id, ending: "gone", last_seen: TIME, ended_at: TIME };
    await sightedContact(db, domainId, { email: "gone@acme.com", created_at: TIME }, [
      { ...there, ...ended },
    ]);
    await sightedContact(db, domainId, { email: "new@acme.com", created_at: TIME }, [
      { ...there, from_scan: second.id },
    ]);
  }
  return { domainId, first: first.job_id, second: second.job_id };
}

async function complete(jobId: string): Promise<void> {
  const end = { status: "complete", result: { contacts_found: 2 }, used: contactsAlone(2) } as const;
  await db.transaction().execute((trx) => endJobs(trx, [jobId], end));
}

/** What a webhook is told of a scan's end, by type. */
async function told(
  jobId: string,
  webhook: { events?: readonly EventType[]; includeContacts?: boolean } = {},
) {
  await addWebhook(db, webhook);
  await complete(jobId);
  const receiver = fakeReceiver();
  await deliverAll(db, receiver.post);
  return receiver.requests.map(({ body }) => JSON.parse(body));
}

test("a complete scan and its changes are told by ids, counts and links, and no address with them", async () => {
  const { first, second, domainId } = await secondScan();
  const payloads = await told(second);
  const about = {
    job_id: second,
    status: "complete",
    domain_id: domainId,
    result_data: { contacts_found: 2 },
  };
  const scan = `/api/v3/scan/status/${second}`;
  expect(payloads).toEqual([
    {
      type: "scan.completed",
      timestamp: expect.any(String),
      data: expect.objectContaining({
        ...about,
        links: { scan, contacts: `/api/v3/scan/${second}/contacts` },
      }),
    },
    {
      type: "contacts.changed",
      timestamp: expect.any(String),
      data: expect.objectContaining({
        ...about,
        since: first,
        changes: { appeared: 1, gone: 1, unknown: 0, moved: 0, retyped: 0 },
        links: { scan, changes: `/api/v3/scan/${second}/changes?since=${first}` },
      }),
    },
  ]);
  expect(JSON.stringify(payloads)).not.toContain("@");
});

test("with `include: contacts` they carry the addresses that they are about", async () => {
  const { second } = await secondScan();
  const [completed, changed] = await told(second, { includeContacts: true });
  const source = { email_type: "unknown", source_url: "https://acme.com/contact" };
  const nobody = { person_name: null, person_role: null, department: null, seniority: null };
  const sorted = (contacts: { email: string }[]) => contacts.toSorted((a, b) => (a.email < b.email ? -1 : 1));
  expect(sorted(completed.data.contacts)).toEqual([
    { email: "new@acme.com", ...source, ...nobody },
    { email: "same0@acme.com", ...source, ...nobody },
  ]);
  expect(completed.data.more_contacts).toBe(false);
  expect(sorted(changed.data.contacts)).toEqual([
    { email: "gone@acme.com", ...source, changes: ["gone"] },
    { email: "new@acme.com", ...source, changes: ["appeared"] },
  ]);
});

test("of very many addresses the first are told, and that there are more", async () => {
  const { second } = await secondScan({ same: LIMITS.webhookContacts, isChanged: true });
  const [completed] = await told(second, { includeContacts: true, events: ["scan.completed"] });
  expect(completed.data.contacts).toHaveLength(LIMITS.webhookContacts);
  expect(completed.data.more_contacts).toBe(true);
});

describe("there is nothing to tell of changes, and the delivery is gone", () => {
  test("where nothing changed", async () => {
    const { second } = await secondScan({ isChanged: false });
    const { id } = await addWebhook(db);
    await complete(second);
    const receiver = fakeReceiver();
    await deliverAll(db, receiver.post);
    expect(receiver.requests.map(typeOf)).toEqual(["scan.completed"]);
    expect((await deliveriesOf(db, id)).map(({ type }) => type)).toEqual(["scan.completed"]);
  });

  test("where the scan was deleted meanwhile: its end is told all the same", async () => {
    const { second } = await secondScan();
    await addWebhook(db, { includeContacts: true });
    await complete(second);
    await deleteScan(db, second, OPERATOR);
    const receiver = fakeReceiver();
    await deliverAll(db, receiver.post);
    expect(receiver.requests.map(({ body }) => JSON.parse(body))).toEqual([
      expect.objectContaining({
        type: "scan.completed",
        data: expect.objectContaining({ contacts: [], more_contacts: false }),
      }),
    ]);
  });
});

test("a scan's changes are told after its end was taken, and other scans' events do not wait for that", async () => {
  await addWebhook(db);
  const { second } = await secondScan();
  const { second: other } = await secondScan();
  await complete(second);
  await complete(other);
  let isBroken = true;
  const receiver = fakeReceiver(({ body }) => {
    const { type, data } = JSON.parse(body);
    return answered(isBroken && type === "scan.completed" && data.job_id === second ? 500 : 200);
  });
  const order = () =>
    receiver.requests.map(({ body }) => [JSON.parse(body).data.job_id, JSON.parse(body).type]);
  await deliverAll(db, receiver.post);
  expect(order()).toContainEqual([other, "contacts.changed"]);
  expect(order()).not.toContainEqual([second, "contacts.changed"]);
  isBroken = false;
  await letPausesPass(db);
  await deliverAll(db, receiver.post);
  expect(order().slice(-2)).toEqual([
    [second, "scan.completed"],
    [second, "contacts.changed"],
  ]);
});
