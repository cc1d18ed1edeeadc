import { randomUUID } from "node:crypto";
import type { RouteEntry } from "@contact-scanner/functions/route-list";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { callApi, type TestRequest } from "../../helpers/api-call.ts";
import { apiContext } from "../../helpers/api-context.ts";
import { jobRow, pendingJob } from "../../helpers/jobs.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const context = apiContext(db);
const answerSchema = z.looseObject({ job_id: z.optional(z.string()) });

async function call(entry: RouteEntry, request: TestRequest) {
  const { statusCode, body = "" } = await callApi(context, entry, request);
  return { status: statusCode, body: answerSchema.parse(JSON.parse(body)) };
}

test("a pending scan is cancelled with 202; a second cancel is a conflict; the domain is free for a new scan", async () => {
  const first = await call("submit-scan", { body: { url: "https://cancel.com" } });
  const path = { job_id: first.body.job_id ?? "" };
  expect(await call("cancel-scan", { path })).toEqual({
    status: 202,
    body: { job_id: path.job_id, status: "cancelled" },
  });
  expect(await jobRow(db, path.job_id)).toMatchObject({
    status: "cancelled",
    progress: 0,
    result_data: null,
  });
  expect(await call("cancel-scan", { path })).toMatchObject({ status: 409 });
  const second = await call("submit-scan", { body: { url: "https://cancel.com" } });
  expect(second.body.job_id).not.toBe(first.body.job_id);
});

test.each([
  ["an unknown scan", randomUUID(), 404],
  ["an id that is no UUID", "7", 400],
])("cancel of %s", async (_name, jobId, status) => {
  expect(await call("cancel-scan", { path: { job_id: jobId } })).toMatchObject({ status });
});

test("an Idempotency-Key gives the same job for the same body, and 422 for another", async () => {
  const headers = { "idempotency-key": "order-66" };
  const first = await call("submit-scan", { body: { url: "https://keyed.com" }, headers });
  await call("cancel-scan", { path: { job_id: first.body.job_id ?? "" } });
  expect(await call("submit-scan", { body: { url: "https://keyed.com" }, headers })).toEqual(first);
  const other = await call("submit-scan", { body: { url: "https://keyed.com", max_pages: 3 }, headers });
  expect(other).toMatchObject({ status: 422, body: { errors: [{ field: "Idempotency-Key" }] } });
});

test.each(["", "two words", "é", "x".repeat(256)])("the Idempotency-Key %j is refused", async (key) => {
  const answer = await call("submit-scan", {
    body: { url: "https://bad-key.com" },
    headers: { "idempotency-key": key },
  });
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: "Idempotency-Key" }] } });
});

test("fifty POSTs of one domain at once, each with a key of its own, are all taken and have one job", async () => {
  const { domainId, jobId } = await pendingJob(db);
  const answers = await Promise.all(
    Array.from({ length: 50 }, () =>
      call("submit-scan", {
        body: { domain_id: domainId },
        headers: { "idempotency-key": randomUUID() },
      }),
    ),
  );
  // A 503 is for a service that is away: fifty at once wait for connections for seconds, an answer may take 30.
  expect(answers.filter(({ status }) => status !== 202)).toEqual([]);
  expect(new Set(answers.map(({ body }) => body.job_id))).toEqual(new Set([jobId]));
  const jobs = await db.selectFrom("jobs").select("job_id").where("domain_id", "=", domainId).execute();
  expect(jobs).toEqual([{ job_id: jobId }]);
});

test("a batch answers 202 with a job or an error for each URL, in their order", async () => {
  const known = await pendingJob(db, "batch-known.com");
  const urls = ["https://batch-new.com", "nonsense", "batch-known.com"];
  const { status, body } = await call("submit-batch", { body: { urls, max_depth: 0 } });
  expect(status).toBe(202);
  expect(body).toEqual({
    batch_id: expect.any(String),
    jobs: [
      { url: urls[0], job_id: expect.any(String) },
      { url: urls[1], error: expect.stringContaining("nonsense") },
      { url: urls[2], job_id: known.jobId },
    ],
  });
});

test("a paused scan says so, goes on when it is resumed, and the second time is a conflict", async () => {
  const first = await call("submit-scan", { body: { url: "https://pause.com" } });
  const path = { job_id: first.body.job_id ?? "" };
  const status = async () => (await call("scan-status", { path })).body;
  expect(await call("pause-scan", { path })).toEqual({ status: 202, body: { ...path, paused: true } });
  expect(await status()).toMatchObject({ status: "pending", paused_at: expect.any(String) });
  expect(await call("pause-scan", { path })).toMatchObject({ status: 409 });
  expect(await call("resume-scan", { path })).toEqual({ status: 202, body: { ...path, paused: false } });
  expect(await status()).toMatchObject({ status: "pending", paused_at: null, waiting: false });
  expect(await call("resume-scan", { path })).toMatchObject({ status: 409 });
});

test.each([
  ["no URLs", { urls: [] }, "urls"],
  ["too many URLs", { urls: Array.from({ length: 1_001 }, (_, n) => `https://a${n}.com`) }, "urls"],
  ["a URL that is no text", { urls: ["https://a.com", 7] }, "urls.1"],
  ["an unknown field", { urls: ["https://a.com"], colour: "red" }, "colour"],
  ["no pages", { urls: ["https://a.com"], max_pages: 0 }, "max_pages"],
])("a batch with %s is refused", async (_name, body, field) => {
  expect(await call("submit-batch", { body })).toMatchObject({ status: 422, body: { errors: [{ field }] } });
});

describe("which pages a caller chooses", () => {
  const CHOICE = {
    include: ["/team/**"],
    exclude: ["/team/old"],
    only_languages: ["de", "pt-BR"],
    start_paths: ["/team/new?x=1"],
    subdomains: false,
  };
  const optionsOf = async (jobId = "") => (await jobRow(db, jobId)).job_metadata;

  test("is stored with the job, and with each job of a batch", async () => {
    const { body } = await call("submit-scan", { body: { url: "https://chosen.com", ...CHOICE } });
    const options = { max_pages: 100, max_depth: 20, ...CHOICE };
    expect(await optionsOf(body.job_id)).toEqual({ start_url: "https://chosen.com/", ...options });
    const urls = ["chosen-too.com", "chosen-as-well.com"];
    const { body: answer = "" } = await callApi(context, "submit-batch", { body: { urls, ...CHOICE } });
    const { jobs } = z.object({ jobs: z.array(z.object({ job_id: z.string() })) }).parse(JSON.parse(answer));
    const stored = await Promise.all(jobs.map(({ job_id }) => optionsOf(job_id)));
    expect(stored).toEqual(urls.map(() => ({ start_url: null, ...options })));
  });

  test("is none where its lists are empty", async () => {
    const none = { include: [], exclude: [], only_languages: [], start_paths: [], subdomains: true };
    const { body } = await call("submit-scan", { body: { url: "all-pages.com", ...none } });
    expect(await optionsOf(body.job_id)).toEqual({ start_url: null, max_pages: 100, max_depth: 20 });
  });

  test("does not change an active scan", async () => {
    const first = await call("submit-scan", { body: { url: "active-choice.com", exclude: ["/a"] } });
    expect(await call("submit-scan", { body: { url: "active-choice.com", exclude: ["/b"] } })).toEqual(first);
    expect(await optionsOf(first.body.job_id)).toMatchObject({ exclude: ["/a"] });
  });

  test("is part of what an Idempotency-Key stands for", async () => {
    const headers = { "idempotency-key": "pages-1" };
    const submit = (exclude?: string[]) =>
      call("submit-scan", { body: { url: "keyed-choice.com", exclude }, headers });
    const first = await submit(["/a"]);
    expect(await submit(["/a"])).toEqual(first);
    expect(await submit(["/b"])).toMatchObject({ status: 422 });
    expect(await submit()).toMatchObject({ status: 422 });
  });

  test.each([
    [{ include: ["team"] }, ["include.0"]],
    [{ exclude: ["/ok", "/a#b", `/${"a".repeat(500)}`] }, ["exclude.1", "exclude.2"]],
    [{ exclude: Array.from({ length: 51 }, (_, n) => `/${n}`) }, ["exclude"]],
    [{ only_languages: ["de", "german", "x"] }, ["only_languages.1", "only_languages.2"]],
    [{ only_languages: Array.from({ length: 21 }, () => "de") }, ["only_languages"]],
    [
      { start_paths: ["//evil.com", "https://evil.com/", "/\\evil.com", ""] },
      [0, 1, 2, 3].map((n) => `start_paths.${n}`),
    ],
    [{ start_paths: Array.from({ length: 51 }, (_, n) => `/${n}`) }, ["start_paths"]],
    [{ subdomains: "no" }, ["subdomains"]],
  ])("is refused with its fields: %j", async (choice, fields) => {
    const answer = await call("submit-scan", { body: { url: "refused-choice.com", ...choice } });
    expect(answer).toMatchObject({ status: 422, body: { errors: fields.map((field) => ({ field })) } });
  });

  test("as large as may be is taken", async () => {
    const patterns = Array.from({ length: 50 }, (_, n) => `/${"a".repeat(496)}${n}`);
    const body = { url: "large-choice.com", include: patterns, exclude: patterns, start_paths: patterns };
    expect(await call("submit-scan", { body })).toMatchObject({ status: 202 });
  });
});
