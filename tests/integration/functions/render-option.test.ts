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

async function renderOf(jobId: string): Promise<unknown> {
  const { job_metadata } = await jobRow(db, jobId);
  return Object(job_metadata).render;
}

const newSite = () => `https://${randomUUID()}.com`;

test.each([
  ["always", "always"],
  ["never", "never"],
  ["auto", undefined],
])("a submit, and a batch, may ask for %s", async (render, stored) => {
  const single = await call("submit-scan", { body: { url: newSite(), render } });
  expect(await renderOf(single.answer.job_id)).toBe(stored);
  const batch = await call("submit-batch", { body: { urls: [newSite()], render } });
  expect(await renderOf(batch.answer.jobs[0].job_id)).toBe(stored);
});

test.each<[RouteEntry, object]>([
  ["submit-scan", { url: "https://example.com" }],
  ["submit-batch", { urls: ["https://example.com"] }],
  ["create-schedule", { url: "https://example.com", every: "24h" }],
])("%s refuses a word that is no choice", async (entry, body) => {
  const { statusCode, answer } = await call(entry, { body: { ...body, render: "sometimes" } });
  expect(statusCode).toBe(422);
  expect(answer.errors).toMatchObject([{ field: "render" }]);
});

test("a key that was sent again with another choice is another request", async () => {
  const url = newSite();
  const headers = { "Idempotency-Key": randomUUID() };
  const first = await call("submit-scan", { body: { url }, headers });
  const same = await call("submit-scan", { body: { url, render: "auto" }, headers });
  expect(same.answer).toEqual(first.answer);
  expect((await call("submit-scan", { body: { url, render: "always" }, headers })).statusCode).toBe(422);
});

test("a schedule keeps which pages its scans render beside what they keep of them, and can be told otherwise", async () => {
  const made = await call("create-schedule", { body: { url: newSite(), every: "24h", render: "never" } });
  expect(made.answer).toMatchObject({ render: "never" });
  const path = { schedule_id: String(made.answer.schedule_id) };
  const kept = await call("change-schedule", { path, body: { collect: ["people"] } });
  expect(kept.answer).toMatchObject({ render: "never", collect: ["emails", "people"] });
  await db
    .updateTable("schedules")
    .set({ next_run_at: "2026-01-01T00:00:00Z" })
    .where("schedule_id", "=", path.schedule_id)
    .execute();
  const ports = { db, queue: memoryQueue(), log: silentLog, limits: NO_LIMITS };
  await startDueSchedules(ports, { isTimeUp: () => false });
  const shown = await call("get-schedule", { path });
  expect(await renderOf(shown.answer.last_job_id)).toBe("never");
  const back = await call("change-schedule", { path, body: { render: "auto" } });
  expect(back.answer).toMatchObject({ render: "auto", collect: ["emails", "people"] });
});
