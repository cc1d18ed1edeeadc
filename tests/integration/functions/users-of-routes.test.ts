import { randomUUID } from "node:crypto";
import { useApiKey } from "@contact-scanner/core/api-keys/use-api-key";
import { hashApiKey } from "@contact-scanner/core/auth/api-key";
import { SCOPES } from "@contact-scanner/core/auth/scope";
import { profileExists } from "@contact-scanner/core/profiles/repository";
import type { ApiContext } from "@contact-scanner/functions/context";
import { EXAMPLE } from "@contact-scanner/functions/http/example-rows";
import { needsToken } from "@contact-scanner/functions/http/route";
import { exampleAnswer } from "@contact-scanner/functions/openapi/examples";
import type { RouteEntry } from "@contact-scanner/functions/route-list";
import { routes } from "@contact-scanner/functions/routes";
import { beforeEach, expect, test } from "vitest";
import { callApi, type TestRequest } from "../../helpers/api-call.ts";
import { apiContext } from "../../helpers/api-context.ts";
import { newApiKey } from "../../helpers/api-keys.ts";
import { batchOf } from "../../helpers/batches.ts";
import { databaseUsers } from "../../helpers/database-users.ts";
import { seedExampleRows } from "../../helpers/example-rows.ts";
import { jobRow } from "../../helpers/jobs.ts";
import { addWebhook } from "../../helpers/webhooks.ts";

const { db, dbOfFunction } = databaseUsers();
let apiKey: Awaited<ReturnType<typeof newApiKey>>;

beforeEach(async () => {
  await seedExampleRows(db);
  apiKey = await newApiKey(db, { userId: EXAMPLE.userId });
});

/** Calls a route as its own user, who looks up the caller too, by token and by key, with limits that count. */
async function call(entry: RouteEntry, request: TestRequest) {
  const own = dbOfFunction(entry);
  const context: ApiContext = {
    ...apiContext(own, EXAMPLE.userId),
    authenticate: async () => {
      expect(await profileExists(own, EXAMPLE.userId)).toBe(true);
      expect(await useApiKey(own, hashApiKey(apiKey.key))).toMatchObject({ kind: "valid" });
      return { userId: EXAMPLE.userId, apiKeyId: apiKey.id, scopes: SCOPES };
    },
    limits: { maxActiveScans: 1_000, maxSubmitsPerMinute: 1_000 },
  };
  return await callApi(context, entry, request);
}

const examples = routes
  .filter(needsToken)
  .flatMap((route) => Object.entries(route.examples).map(([name, example]) => ({ route, name, example })));

test.each(examples)(
  "$route.entry does as its own user what it documents: $name",
  async ({ route, example }) => {
    const { status } = exampleAnswer(route.path, example);
    expect((await call(route.entry, example)).statusCode).toBe(status);
  },
);

const job = { job_id: EXAMPLE.jobId };
const domain = { domain_id: EXAMPLE.domainId };

test.each<[RouteEntry, TestRequest]>([
  ["scan-contacts", { path: job, headers: { accept: "text/csv" } }],
  ["scan-contacts", { path: job, query: { q: "a", type: "service" } }],
  ["scan-contacts", { path: job, query: { department: "sales", seniority: "head", has_person: "1" } }],
  ["scan-changes", { path: job, query: { change: "moved" }, headers: { accept: "text/csv" } }],
  ["scan-pages", { path: job, headers: { accept: "text/csv" } }],
  ["domain-contacts", { path: domain, headers: { accept: "text/csv" } }],
  ["batch-contacts", { path: { batch_id: EXAMPLE.batchId }, query: { q: "a", type: "service" } }],
  ["list-jobs", { query: { status: "complete", domain_id: EXAMPLE.domainId } }],
  ["list-domains", { query: { domain: "a" } }],
])("%s lists as its own user: %j", async (entry, request) => {
  expect((await call(entry, request)).statusCode).toBe(200);
});

test("a submit under a key, and the same again", async () => {
  const request = {
    body: { url: "https://keyed.example.com" },
    headers: { "Idempotency-Key": randomUUID() },
  };
  const first = await call("submit-scan", request);
  expect(first.statusCode).toBe(202);
  expect((await call("submit-scan", request)).body).toBe(first.body);
  const { job_id } = JSON.parse(first.body ?? "");
  expect((await jobRow(db, job_id)).sent_at).not.toBeNull();
});

test("a batch of new and known domains", async () => {
  const urls = ["https://one.example.com", "https://two.example.com", "https://one.example.com"];
  const answer = await call("submit-batch", { body: { urls } });
  expect(answer.statusCode).toBe(202);
  expect(answer.body).not.toContain("error");
  const unsent = db
    .selectFrom("jobs")
    .select("job_id")
    .where("status", "=", "pending")
    .where("sent_at", "is", null);
  expect(await unsent.execute()).toEqual([]);
});

test("a batch under a key, and the same again", async () => {
  const request = {
    body: { urls: ["https://keyed-batch.example.com", "no website"] },
    headers: { "Idempotency-Key": randomUUID() },
  };
  const first = await call("submit-batch", request);
  expect(first.statusCode).toBe(202);
  expect((await call("submit-batch", request)).body).toBe(first.body);
});

test("a dry run of a removal, and the removal, which empties the texts of others", async () => {
  const contact = await db.selectFrom("contacts").selectAll().executeTakeFirstOrThrow();
  const context = `Or ${contact.email}`;
  const other = { ...contact, id: randomUUID(), email: "other@acme.com", context };
  await db.insertInto("contacts").values(other).execute();
  await db
    .insertInto("contact_sources")
    .values({ contact_id: other.id, page_id: other.page_id, method: "text", context })
    .execute();
  const sighting = await db.selectFrom("sightings").selectAll().executeTakeFirstOrThrow();
  await db
    .insertInto("sightings")
    .values({ ...sighting, contact_id: other.id, context })
    .execute();
  for (const table of ["pages", "scan_pages"] as const) {
    await db
      .updateTable(table)
      .set({ title: `Write to ${contact.email}` })
      .execute();
  }
  const { id: person_id } = await db
    .insertInto("people")
    .values({ domain_id: contact.domain_id, name: "Ada Quux" })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.updateTable("sightings").set({ person_id }).where("contact_id", "=", contact.id).execute();
  const told = await call("remove-contact", { query: { email: contact.email, dry_run: "1" } });
  expect(JSON.parse(told.body ?? "")).toMatchObject({
    contacts_removed: 1,
    texts_emptied: 5,
    places: [{ people: ["Ada Quux"] }],
    texts: [{}, {}],
  });
  const answer = await call("remove-contact", { query: { email: contact.email } });
  expect(JSON.parse(answer.body ?? "")).toMatchObject({ contacts_removed: 1, texts_emptied: 5 });
});

test.each([
  ["scan_site", { url: "https://tools.example.com", max_pages: 3 }],
  ["find_contacts", { domain: EXAMPLE.domain, q: "a", type: "service", has_person: false }],
  ["explain_contact", { job_id: EXAMPLE.jobId, email: EXAMPLE.email }],
  ["remove_address", { email: EXAMPLE.email }],
  ["remove_address", { email: EXAMPLE.email, confirm: true }],
])("%s does as the tools' own user what it is called for: %j", async (name, args) => {
  const body = { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name, arguments: args } };
  const answer = await call("mcp", { body });
  expect(JSON.parse(answer.body ?? "")).toMatchObject({ result: { structuredContent: {} } });
});

test("a cancel of a scan that has pages and a frontier", async () => {
  await db
    .insertInto("frontier_changes")
    .values({ job_id: EXAMPLE.runningJobId, number: 1, queued: '[["https://x.com/", 0, 1]]', done: "[]" })
    .execute();
  const answer = await call("cancel-scan", { path: { job_id: EXAMPLE.runningJobId } });
  expect(answer.statusCode).toBe(202);
  expect(await db.selectFrom("frontier_changes").select("number").execute()).toEqual([]);
});

test("the end of a batch by a cancel, and by a submit that has nothing to run, is told", async () => {
  await addWebhook(db, { userId: EXAMPLE.userId, events: ["batch.completed"] });
  const cancelled = await batchOf(db, [EXAMPLE.runningJobId], EXAMPLE.userId);
  const answer = await call("cancel-scan", { path: { job_id: EXAMPLE.runningJobId } });
  expect(answer.statusCode).toBe(202);
  const { batch_id: empty } = JSON.parse(
    (await call("submit-batch", { body: { urls: ["no website"] } })).body ?? "",
  );
  const told = db.selectFrom("webhook_events").select("batch_id").where("batch_id", "is not", null);
  expect(await told.orderBy("number").execute()).toEqual([{ batch_id: cancelled }, { batch_id: empty }]);
});
