import { randomUUID } from "node:crypto";
import { NO_LIMITS } from "@contact-scanner/core/jobs/submit-limits";
import { startDueSchedules } from "@contact-scanner/core/schedules/start-due";
import type { RouteEntry } from "@contact-scanner/functions/route-list";
import { expect, test } from "vitest";
import { callApi, type TestRequest } from "../../helpers/api-call.ts";
import { apiContext } from "../../helpers/api-context.ts";
import { jobRow, memoryQueue } from "../../helpers/jobs.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const context = apiContext(db);

async function call(entry: RouteEntry, request: TestRequest) {
  const { statusCode, body = "" } = await callApi(context, entry, request);
  return { statusCode, answer: JSON.parse(body) };
}

/** What the scan of this id is to keep; undefined = all. */
async function collectOf(jobId: string): Promise<unknown> {
  const { job_metadata } = await jobRow(db, jobId);
  return Object.entries(Object(job_metadata)).find(([key]) => key === "collect")?.[1];
}

const newSite = () => `https://${randomUUID()}.com`;

test.each([
  ["some kinds, in whatever order", ["profiles", "phones", "phones"], ["emails", "phones", "profiles"]],
  ["none: addresses alone", [], ["emails"]],
  ["all, which is no choice", ["emails", "people", "phones", "profiles", "forms", "organization"], undefined],
])("a submit, and a batch, may ask for %s", async (_name, collect, stored) => {
  const single = await call("submit-scan", { body: { url: newSite(), collect } });
  expect(await collectOf(single.answer.job_id)).toEqual(stored);
  const batch = await call("submit-batch", { body: { urls: [newSite()], collect } });
  expect(await collectOf(batch.answer.jobs[0].job_id)).toEqual(stored);
});

test.each<[RouteEntry, object]>([
  ["submit-scan", { url: "https://example.com" }],
  ["submit-batch", { urls: ["https://example.com"] }],
  ["create-schedule", { url: "https://example.com", every: "24h" }],
])("%s refuses a word that is nothing to collect", async (entry, body) => {
  const { statusCode, answer } = await call(entry, { body: { ...body, collect: ["faxes"] } });
  expect(statusCode).toBe(422);
  expect(answer.errors).toMatchObject([{ field: expect.stringMatching(/^collect/) }]);
});

test("a schedule keeps what its scans keep, and can be told otherwise", async () => {
  const made = await call("create-schedule", {
    body: { url: newSite(), every: "24h", collect: ["people"], include: ["/team/**"] },
  });
  expect(made.answer).toMatchObject({ collect: ["emails", "people"], include: ["/team/**"] });
  const path = { schedule_id: String(made.answer.schedule_id) };
  const renamed = await call("change-schedule", { path, body: { max_pages: 7 } });
  expect(renamed.answer).toMatchObject({ collect: ["emails", "people"], include: ["/team/**"] });
  await call("change-schedule", { path, body: { collect: ["forms"] } });
  await db
    .updateTable("schedules")
    .set({ next_run_at: "2026-01-01T00:00:00Z" })
    .where("schedule_id", "=", path.schedule_id)
    .execute();
  const ports = { db, queue: memoryQueue(), log: silentLog, limits: NO_LIMITS };
  await startDueSchedules(ports, { isTimeUp: () => false });
  const shown = await call("get-schedule", { path });
  expect(shown.answer).toMatchObject({ collect: ["emails", "forms"], include: ["/team/**"] });
  expect(await collectOf(shown.answer.last_job_id)).toEqual(["emails", "forms"]);
  const all = ["emails", "people", "phones", "profiles", "forms", "organization"];
  const back = await call("change-schedule", { path, body: { collect: all } });
  expect(back.answer).toMatchObject({ collect: all, include: ["/team/**"] });
});
