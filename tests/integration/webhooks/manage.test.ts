import { randomUUID } from "node:crypto";
import { LIMITS } from "@contact-scanner/core/config";
import { ensureProfile } from "@contact-scanner/core/profiles/repository";
import type { ApiContext } from "@contact-scanner/functions/context";
import type { RouteEntry } from "@contact-scanner/functions/route-list";
import { beforeEach, describe, expect, test } from "vitest";
import { callApi, type TestRequest } from "../../helpers/api-call.ts";
import { apiContext } from "../../helpers/api-context.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";
import { webhookSecrets } from "../../helpers/webhook-secrets.ts";
import { addWebhook, deliveriesOf, scanThatEnds } from "../../helpers/webhooks.ts";

const { db } = testDatabase();

beforeEach(async () => {
  for (const table of ["webhooks", "webhook_events", "jobs"] as const) await db.deleteFrom(table).execute();
});

async function call(entry: RouteEntry, request: TestRequest, userId: string = TEST_USER.id) {
  const { statusCode, body } = await callApi(apiContext(db, userId), entry, request);
  return { status: statusCode, body: body === undefined || body === "" ? undefined : JSON.parse(body) };
}

const REQUEST = { url: "https://hooks.acme.com/", events: ["scan.failed"] };

test("a secret is shown when it is made and when it is rotated, never again, and the database does not tell it", async () => {
  const created = await call("create-webhook", { body: REQUEST });
  expect(created).toMatchObject({ status: 201, body: { secret: expect.stringMatching(/^whsec_/) } });
  const path = { webhook_id: created.body.id };
  const rotated = await call("rotate-webhook", { path });
  expect(rotated.body.secret).not.toBe(created.body.secret);
  const answers = [await call("get-webhook", { path }), await call("list-webhooks", {})];
  const rows = await db.selectFrom("webhooks").selectAll().execute();
  for (const { secret } of [created.body, rotated.body]) {
    expect(JSON.stringify([answers, rows])).not.toContain(secret);
    expect(JSON.stringify(rows)).not.toContain(secret.slice("whsec_".length));
  }
  const [row] = rows;
  expect(webhookSecrets.open(row?.sealed_secret ?? "", created.body.id)).toBe(rotated.body.secret);
  expect(webhookSecrets.open(row?.previous_sealed_secret ?? "", created.body.id)).toBe(created.body.secret);
});

test("a user's webhooks are nobody else's to see or change", async () => {
  const stranger = { id: randomUUID(), email: "stranger@example.com" };
  await ensureProfile(db, stranger);
  const { id: webhook_id } = await addWebhook(db);
  await scanThatEnds(db);
  const [delivery] = await deliveriesOf(db, webhook_id);
  const before = await db.selectFrom("webhooks").selectAll().execute();
  const requests: [RouteEntry, TestRequest][] = [
    ["get-webhook", { path: { webhook_id } }],
    ["update-webhook", { path: { webhook_id }, body: { state: "disabled" } }],
    ["delete-webhook", { path: { webhook_id } }],
    ["test-webhook", { path: { webhook_id } }],
    ["rotate-webhook", { path: { webhook_id } }],
    ["list-deliveries", { path: { webhook_id } }],
    ["redeliver", { path: { webhook_id, delivery_id: delivery?.id ?? "" } }],
  ];
  for (const [entry, request] of requests) {
    expect([entry, (await call(entry, request, stranger.id)).status]).toEqual([entry, 404]);
  }
  expect((await call("list-webhooks", {}, stranger.id)).body.items).toEqual([]);
  expect(await db.selectFrom("webhooks").selectAll().execute()).toEqual(before);
  expect(await deliveriesOf(db, webhook_id)).toEqual([delivery]);
});

test("a delivery is sent again by its own webhook alone", async () => {
  const one = await addWebhook(db);
  const other = await addWebhook(db, { events: ["scan.completed"] });
  await scanThatEnds(db);
  const [delivery] = await deliveriesOf(db, one.id);
  const path = { webhook_id: other.id, delivery_id: delivery?.id ?? "" };
  expect((await call("redeliver", { path })).status).toBe(404);
});

test("a user has so many webhooks at most, also of those that are made at once; others have theirs", async () => {
  const stranger = { id: randomUUID(), email: "other@example.com" };
  await ensureProfile(db, stranger);
  const all = Array.from({ length: LIMITS.maxWebhooks + 5 }, () => call("create-webhook", { body: REQUEST }));
  const statuses = (await Promise.all(all)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(LIMITS.maxWebhooks);
  expect(statuses.filter((status) => status === 409)).toHaveLength(5);
  expect((await call("create-webhook", { body: REQUEST }, stranger.id)).status).toBe(201);
});

test("who may not read contacts has none sent to where he says, by a new webhook or another's new URL", async () => {
  const { id } = await addWebhook(db, { includeContacts: true });
  const context: ApiContext = {
    ...apiContext(db),
    authenticate: async () => ({ userId: TEST_USER.id, apiKeyId: null, scopes: ["webhooks"] }),
  };
  const path = { webhook_id: id };
  const requests: [RouteEntry, TestRequest, number][] = [
    ["create-webhook", { body: { ...REQUEST, include: ["contacts"] } }, 403],
    ["update-webhook", { path, body: { include: ["contacts"] } }, 403],
    ["update-webhook", { path, body: { url: "https://mine.example.com/" } }, 403],
    ["create-webhook", { body: REQUEST }, 201],
    ["update-webhook", { path, body: { include: [] } }, 200],
  ];
  for (const [entry, request, status] of requests) {
    expect([entry, (await callApi(context, entry, request)).statusCode]).toEqual([entry, status]);
  }
});

describe("what is no webhook is refused, and the field is named", () => {
  test.each([
    ["no URL", { events: ["scan.failed"] }, "url"],
    ["a private address", { ...REQUEST, url: "https://192.168.0.1/" }, "url"],
    ["http", { ...REQUEST, url: "http://hooks.acme.com/" }, "url"],
    ["no events", { ...REQUEST, events: [] }, "events"],
    ["an unknown event", { ...REQUEST, events: ["scan.started"] }, "events.0"],
    ["what cannot be included", { ...REQUEST, include: ["pages"] }, "include.0"],
    ["a secret of one's own", { ...REQUEST, secret: "whsec_abc" }, "secret"],
  ])("%s", async (_name, body, field) => {
    expect(await call("create-webhook", { body })).toMatchObject({
      status: 422,
      body: { errors: [{ field }] },
    });
    const { id } = await addWebhook(db);
    const changed = await call("update-webhook", { path: { webhook_id: id }, body });
    if ("url" in body) expect(changed).toMatchObject({ status: 422, body: { errors: [{ field }] } });
  });
});

test("an event that is asked for twice is told once", async () => {
  const body = { ...REQUEST, events: ["scan.failed", "scan.failed"] };
  const { body: created } = await call("create-webhook", { body });
  expect(created.events).toEqual(["scan.failed"]);
  await scanThatEnds(db);
  expect(await deliveriesOf(db, created.id)).toHaveLength(1);
});

test("deliveries are listed newest first, by state where one asks for it, a page at a time", async () => {
  const { id } = await addWebhook(db);
  for (let n = 0; n < 5; n++) await scanThatEnds(db);
  await db
    .updateTable("webhook_deliveries")
    .set({ state: "delivered" })
    .where("id", "=", (await deliveriesOf(db, id))[0]?.id ?? "")
    .execute();
  const path = { webhook_id: id };
  const first = await call("list-deliveries", { path, query: { limit: "3" } });
  const cursor = first.body.next_cursor;
  const second = await call("list-deliveries", { path, query: { limit: "3", cursor } });
  const items = [...first.body.items, ...second.body.items];
  expect(new Set(items.map((item) => item.id)).size).toBe(5);
  const times = items.map((item) => item.created_at);
  expect(times).toEqual(times.toSorted().reverse());
  const delivered = await call("list-deliveries", { path, query: { state: "delivered" } });
  expect(delivered.body.items).toEqual([expect.objectContaining({ state: "delivered" })]);
});

test("a webhook's deletion takes its deliveries", async () => {
  const { id } = await addWebhook(db);
  await scanThatEnds(db);
  expect((await call("delete-webhook", { path: { webhook_id: id } })).status).toBe(204);
  expect(await deliveriesOf(db, id)).toEqual([]);
  expect((await call("get-webhook", { path: { webhook_id: id } })).status).toBe(404);
});
