import { randomBytes } from "node:crypto";
import { backlogMs, giveUpUndeliverable } from "@contact-scanner/core/webhooks/backlog";
import { claimDeliveries, findDue } from "@contact-scanner/core/webhooks/claim";
import { listDeliveries } from "@contact-scanner/core/webhooks/delivery";
import { rotateSecret, updateWebhook } from "@contact-scanner/core/webhooks/manage";
import { noteTry } from "@contact-scanner/core/webhooks/note-try";
import { redeliver, sendTest } from "@contact-scanner/core/webhooks/send-by-hand";
import { newWebhookSecret } from "@contact-scanner/core/webhooks/signature";
import { DELIVERY_TIMING, MAX_TRIES } from "@contact-scanner/core/webhooks/timing";
import { requireWebhook } from "@contact-scanner/core/webhooks/webhook";
import { Webhook } from "standardwebhooks";
import { beforeEach, describe, expect, test } from "vitest";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";
import { webhookSecrets } from "../../helpers/webhook-secrets.ts";
import {
  addWebhook,
  answered,
  deliverAll,
  deliveriesOf,
  fakeReceiver,
  letPausesPass,
  scanThatEnds,
} from "../../helpers/webhooks.ts";

const { db } = testDatabase();
const keyOf = ({ id }: { id: string }) => ({ id, userId: TEST_USER.id });
const FIRST_PAGE = { after: undefined, limit: 10 };

beforeEach(async () => {
  for (const table of ["webhooks", "webhook_events", "jobs"] as const) await db.deleteFrom(table).execute();
});

async function shown(webhookId: string) {
  return (await listDeliveries(db, { webhookId }, FIRST_PAGE)).map(({ row }) => row);
}

test("a receiver that takes an event is sent it once, and verifies it; its delivery tells of the try", async () => {
  const webhook = await addWebhook(db);
  const jobId = await scanThatEnds(db);
  const receiver = fakeReceiver();
  expect(await deliverAll(db, receiver.post)).toEqual(["delivered"]);
  expect(await deliverAll(db, receiver.post)).toEqual([]);
  const [request] = receiver.requests;
  expect(request?.url).toBe(webhook.url);
  const [delivery] = await shown(webhook.id);
  expect(request?.headers["webhook-id"]).toBe(delivery?.event_id);
  expect(new Webhook(webhook.secret).verify(request?.body ?? "", { ...request?.headers })).toEqual({
    type: "scan.failed",
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    data: {
      job_id: jobId,
      status: "failed",
      domain_id: expect.any(String),
      domain: expect.any(String),
      error: "The site is away.",
      result_data: null,
      links: { scan: `/api/v3/scan/status/${jobId}` },
    },
  });
  expect(delivery).toMatchObject({
    state: "delivered",
    attempts: 1,
    next_try_at: null,
    tries: [{ at: expect.any(String), status: 204, error: null, ms: expect.any(Number) }],
  });
});

describe("what is not taken is tried again under the same id until it is", () => {
  test.each([
    ["an error", answered(500), "The receiver answered HTTP 500."],
    ["a redirect", answered(302), "redirects are not followed"],
    ["a fault", { kind: "failed", status: null, message: "x.example: refused." } as const, "refused."],
    [
      "an answer that breaks off",
      { kind: "failed", status: 200, message: "x.example: broke off." } as const,
      "broke off",
    ],
  ])("%s", async (_name, result, words) => {
    const webhook = await addWebhook(db);
    await scanThatEnds(db);
    let isBroken = true;
    const receiver = fakeReceiver(() => (isBroken ? result : answered(200)));
    expect(await deliverAll(db, receiver.post)).toEqual(["failed"]);
    expect(await deliverAll(db, receiver.post)).toEqual([]);
    const [waiting] = await shown(webhook.id);
    expect(waiting).toMatchObject({ state: "pending", next_try_at: expect.any(Date) });
    expect(waiting?.tries[0]?.error).toContain(words);
    expect(await requireWebhook(db, keyOf(webhook))).toMatchObject({ failing_since: expect.any(Date) });
    isBroken = false;
    await letPausesPass(db);
    expect(await deliverAll(db, receiver.post)).toEqual(["delivered"]);
    const ids = receiver.requests.map(({ headers }) => headers["webhook-id"]);
    expect(ids).toEqual([ids[0], ids[0]]);
    expect(receiver.requests[1]?.body).toBe(receiver.requests[0]?.body);
    expect(await requireWebhook(db, keyOf(webhook))).toMatchObject({ failing_since: null });
  });
});

test("after its last try a delivery is given up; a webhook that took nothing for days is switched off with it", async () => {
  const webhook = await addWebhook(db);
  const failing = fakeReceiver(() => answered(503));
  const giveOneUp = async () => {
    await scanThatEnds(db);
    await db
      .updateTable("webhook_deliveries")
      .set({ attempts: MAX_TRIES - 1 })
      .where("state", "=", "pending")
      .execute();
    return await deliverAll(db, failing.post);
  };
  expect(await giveOneUp()).toEqual(["given_up"]);
  expect(await shown(webhook.id)).toEqual([expect.objectContaining({ state: "failed", next_try_at: null })]);
  expect(await requireWebhook(db, keyOf(webhook))).toMatchObject({ state: "active" });
  const longAgo = new Date(Date.now() - DELIVERY_TIMING.failingSeconds * 1_000 - 60_000);
  await db.updateTable("webhooks").set({ failing_since: longAgo }).execute();
  expect(await giveOneUp()).toEqual(["given_up"]);
  const off = await requireWebhook(db, keyOf(webhook));
  expect(off).toMatchObject({ state: "disabled", disabled_reason: "failing" });
  await updateWebhook(db, keyOf(webhook), { state: "active" });
  expect(await requireWebhook(db, keyOf(webhook))).toMatchObject({
    disabled_reason: null,
    failing_since: null,
  });
});

test("a 410 switches its webhook off, what waits for it is given up, and nothing more is sent", async () => {
  const webhook = await addWebhook(db);
  for (let n = 0; n < 5; n++) await scanThatEnds(db);
  const receiver = fakeReceiver(() => answered(410));
  const outcomes = await deliverAll(db, receiver.post);
  expect(new Set(outcomes)).toEqual(new Set(["gone"]));
  expect(await requireWebhook(db, keyOf(webhook))).toMatchObject({
    state: "disabled",
    disabled_reason: "gone",
  });
  await giveUpUndeliverable(db);
  expect((await shown(webhook.id)).map(({ state }) => state)).toEqual(Array(5).fill("failed"));
  const sent = receiver.requests.length;
  expect(sent).toBeLessThanOrEqual(2);
  await letPausesPass(db);
  await deliverAll(db, receiver.post);
  expect(receiver.requests).toHaveLength(sent);
});

test("a 410 of a receiver that is no longer the webhook's does not switch it off", async () => {
  const webhook = await addWebhook(db);
  await scanThatEnds(db);
  const target = { url: "https://another.example/", host: "another.example:443" };
  const receiver = fakeReceiver(async () => {
    await updateWebhook(db, keyOf(webhook), { target });
    return answered(410);
  });
  await deliverAll(db, receiver.post);
  expect(await requireWebhook(db, keyOf(webhook))).toMatchObject({ state: "active", url: target.url });
});

test("a receiver that hangs holds up its own events alone", async () => {
  const slow = await addWebhook(db);
  const others = [await addWebhook(db), await addWebhook(db)];
  for (let n = 0; n < 10; n++) await scanThatEnds(db);
  const released = Promise.withResolvers<void>();
  const receiver = fakeReceiver(async ({ url }) => {
    if (url === slow.url) await released.promise;
    return answered(200);
  });
  const running = deliverAll(db, receiver.post);
  await expect
    .poll(() => receiver.requests.filter(({ url }) => url !== slow.url).length)
    .toBe(10 * others.length);
  expect(receiver.requests.filter(({ url }) => url === slow.url)).toHaveLength(2);
  released.resolve();
  expect(await running).toHaveLength(30);
});

test("senders at the same time send each delivery once", async () => {
  for (let n = 0; n < 5; n++) await addWebhook(db);
  for (let n = 0; n < 12; n++) await scanThatEnds(db);
  const receiver = fakeReceiver();
  const outcomes: unknown[] = [];
  for (;;) {
    // A sender ends where others claimed all that it had found; what came to be due meanwhile is for its next look.
    const round = await Promise.all(Array.from({ length: 4 }, () => deliverAll(db, receiver.post)));
    if (round.flat().length === 0) break;
    outcomes.push(...round.flat());
  }
  expect(outcomes).toEqual(Array(60).fill("delivered"));
  expect(receiver.requests).toHaveLength(60);
  const sent = receiver.requests.map(({ url, headers }) => `${url} ${headers["webhook-id"]}`);
  expect(new Set(sent).size).toBe(60);
});

test("what a dead sender claimed is sent again once its claim is over; what it notes later changes nothing", async () => {
  const webhook = await addWebhook(db);
  await scanThatEnds(db);
  const due = await findDue(db, { busyHosts: [], perWebhook: 1 });
  const [claimed] = await claimDeliveries(
    db,
    due.map(({ id }) => id),
  );
  const receiver = fakeReceiver();
  expect(await deliverAll(db, receiver.post)).toEqual([]);
  await letPausesPass(db);
  expect(await deliverAll(db, receiver.post)).toEqual(["delivered"]);
  expect(receiver.requests[0]?.headers["webhook-id"]).toBe(claimed?.event.id);
  if (!claimed) throw new Error("Nothing was claimed.");
  const made = { startedAt: new Date(), ms: 1, result: answered(500) };
  expect(await noteTry({ db, now: Date.now, random: () => 0 }, claimed, made)).toMatchObject({
    outcome: "lost",
  });
  expect(await shown(webhook.id)).toEqual([expect.objectContaining({ state: "delivered" })]);
});

test("a delivery that each of its senders dies of is given up", async () => {
  const webhook = await addWebhook(db);
  await scanThatEnds(db);
  for (let n = 0; n < MAX_TRIES; n++) {
    const due = await findDue(db, { busyHosts: [], perWebhook: 1 });
    expect(
      await claimDeliveries(
        db,
        due.map(({ id }) => id),
      ),
    ).toHaveLength(1);
    await letPausesPass(db);
  }
  expect(await findDue(db, { busyHosts: [], perWebhook: 1 })).toEqual([]);
  expect(await giveUpUndeliverable(db)).toBe(1);
  expect(await shown(webhook.id)).toEqual([
    expect.objectContaining({ state: "failed", attempts: MAX_TRIES }),
  ]);
});

test("a fault of ours leaves a delivery to a later try", async () => {
  const webhook = await addWebhook(db);
  await scanThatEnds(db);
  const receiver = fakeReceiver();
  const lost = {
    open: () => {
      throw new Error("the key is lost");
    },
  };
  expect(await deliverAll(db, receiver.post, { secrets: lost })).toEqual([]);
  expect(receiver.requests).toEqual([]);
  expect(await shown(webhook.id)).toEqual([expect.objectContaining({ state: "pending" })]);
  await letPausesPass(db);
  expect(await deliverAll(db, receiver.post)).toEqual(["delivered"]);
});

test("after a rotation both secrets verify, after its end the new one alone", async () => {
  const webhook = await addWebhook(db);
  const fresh = newWebhookSecret(randomBytes);
  await rotateSecret(db, keyOf(webhook), webhookSecrets.seal(fresh, webhook.id));
  const receiver = fakeReceiver();
  const send = async () => {
    await sendTest(db, keyOf(webhook));
    await deliverAll(db, receiver.post);
    const { body = "", headers = {} } = receiver.requests.at(-1) ?? {};
    return (secret: string) => new Webhook(secret).verify(body, { ...headers });
  };
  const during = await send();
  for (const secret of [webhook.secret, fresh])
    expect(during(secret)).toMatchObject({ type: "webhook.test" });
  await db
    .updateTable("webhooks")
    .set({ previous_secret_until: new Date(Date.now() - 60_000) })
    .execute();
  const after = await send();
  expect(after(fresh)).toEqual({
    type: "webhook.test",
    timestamp: expect.any(String),
    data: { webhook_id: webhook.id },
  });
  expect(() => after(webhook.secret)).toThrow("No matching signature");
});

describe("sending once more by hand", () => {
  test("what was taken arrives again under its id, and fails by the whole schedule", async () => {
    const webhook = await addWebhook(db);
    await scanThatEnds(db);
    let status = 200;
    const receiver = fakeReceiver(() => answered(status));
    await deliverAll(db, receiver.post);
    const [{ id = "" } = {}] = await deliveriesOf(db, webhook.id);
    status = 500;
    expect(await redeliver(db, keyOf(webhook), id)).toMatchObject({ state: "pending", attempts: 0 });
    expect(await deliverAll(db, receiver.post)).toEqual(["failed"]);
    const [delivery] = await shown(webhook.id);
    expect(delivery).toMatchObject({ state: "pending", attempts: 1 });
    expect(delivery?.tries.map((made) => made.status)).toEqual([200, 500]);
    expect(receiver.requests[0]?.headers["webhook-id"]).toBe(receiver.requests[1]?.headers["webhook-id"]);
  });

  test("is refused while a request is under way, and for a webhook that is off", async () => {
    const webhook = await addWebhook(db);
    await scanThatEnds(db);
    const [{ id = "" } = {}] = await deliveriesOf(db, webhook.id);
    await claimDeliveries(db, [id]);
    await expect(redeliver(db, keyOf(webhook), id)).rejects.toMatchObject({ code: "conflict" });
    await letPausesPass(db);
    await redeliver(db, keyOf(webhook), id);
    await updateWebhook(db, keyOf(webhook), { state: "disabled" });
    await expect(redeliver(db, keyOf(webhook), id)).rejects.toMatchObject({ code: "conflict" });
    await expect(sendTest(db, keyOf(webhook))).rejects.toMatchObject({ code: "conflict" });
  });
});

test("the backlog is the age of what waits for us, not of what waits for receivers that fail", async () => {
  expect(await backlogMs(db)).toBe(0);
  const webhook = await addWebhook(db);
  await scanThatEnds(db);
  await letPausesPass(db);
  expect(await backlogMs(db)).toBeGreaterThanOrEqual(59_000);
  await db.updateTable("webhooks").set({ failing_since: new Date() }).execute();
  expect(await backlogMs(db)).toBe(0);
  await updateWebhook(db, keyOf(webhook), { state: "disabled" });
  expect(await backlogMs(db)).toBe(0);
});
