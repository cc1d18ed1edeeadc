import { randomUUID } from "node:crypto";
import { findOrCreateDomain } from "@contact-scanner/core/domains/service";
import type { JobStatus } from "@contact-scanner/core/jobs/job";
import { ensureProfile } from "@contact-scanner/core/profiles/repository";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod/mini";
import fixture from "../../fixtures/api-requests.json" with { type: "json" };
import { startApi, tokenOf } from "../../helpers/api-server.ts";
import { pendingJob } from "../../helpers/jobs.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

/**
 * tests/fixtures/api-requests.json: requests of people who use the API, misuse it and attack it, each with the status
 * that our API gives. Where that is not what the list was published with, `differs` says why, and `published_…` what it
 * was. Two things differ everywhere: errors are problem+json, and a 422 names its fields in `errors`.
 *
 * `$members*N` stands for an object of N members, `$job` for a job's id and `$JOB` for it in upper case; `state` is
 * what the domain's job is when the request comes, `fault` what breaks meanwhile.
 */
const caseSchema = z.object({
  id: z.string(),
  name: z.string(),
  status: z.number(),
  /** the domain that a submit makes of its url */
  domain: z.optional(z.string()),
  request: z.object({
    method: z.string(),
    path: z.string(),
    headers: z.record(z.string(), z.string()),
    auth: z.optional(z.enum(["none", "other"])),
    body_json: z.optional(z.unknown()),
    body_text: z.optional(z.string()),
    body_hex: z.optional(z.string()),
    repeat: z.optional(z.number()),
    concurrent: z.optional(z.number()),
    state: z.optional(z.string()),
    fault: z.optional(z.string()),
  }),
});
type Case = z.infer<typeof caseSchema>;

/** The domain that the fixture's requests name. */
const DOMAIN_ID = "7c1f6a52-3c0e-4e0f-9d51-0a4b6f1e2d33";
const OTHER_USER = { id: "22222222-2222-4222-8222-222222222222", email: "other@contact-scanner.invalid" };

const cases = z.array(caseSchema).parse(fixture);
const { db } = testDatabase();
let api: Awaited<ReturnType<typeof startApi>>;
let jobId: string;

beforeAll(async () => {
  api = await startApi(db);
  await ensureProfile(db, OTHER_USER);
  ({ jobId } = await pendingJob(db, "has-a-job.com"));
});
afterAll(() => api.stop());

test.each(cases.filter(({ request }) => request.fault === undefined))(
  "$id: $name → $status",
  async (given) => {
    await resetDomain(given.request.state?.toLowerCase());
    const times = given.request.concurrent ?? given.request.repeat ?? 1;
    const answers = await Promise.all(Array.from({ length: times }, () => send(given)));
    for (const { status, headers, body } of answers) {
      expect(status).toBe(given.status);
      expect(headers.get("x-request-id")).toMatch(/./);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      if (status >= 400 && given.request.method !== "HEAD") expectProblem(given, headers, body);
    }
    expect(new Set(answers.map(({ body }) => body.job_id)).size).toBe(1);
    expect(Object.hasOwn(Object.prototype, "admin")).toBe(false);
    if (given.domain !== undefined) {
      const job = answers[0]?.body.job_id ?? "";
      const row = await db
        .selectFrom("jobs")
        .innerJoin("domains", "domains.id", "jobs.domain_id")
        .select("domain")
        .where("job_id", "=", job)
        .executeTakeFirst();
      expect(row?.domain).toBe(given.domain);
    }
  },
);

test("every case of the list is tried, those with a fault in the tests below", () => {
  expect(cases.filter(({ request }) => request.fault).map(({ request }) => request.fault)).toEqual([
    "pool exhausted",
    "fk",
    "throw",
  ]);
});

test.each([
  ["no free connection", new Error("timeout exceeded when trying to connect"), 503],
  [
    "a server that is full",
    Object.assign(new Error("sorry, too many clients already"), { code: "53300" }),
    503,
  ],
  ["an answer that takes too long", new DOMException("too late", "TimeoutError"), 503],
  ["a bug", new TypeError("undefined is not a function at /var/task/secret.mjs:1:1"), 500],
])("%s: %s", async (_name, error, status) => {
  const broken = await startApi(db, { authenticate: () => Promise.reject(error) });
  try {
    const response = await fetch(`${broken.url}/api/v3/scan/status/${jobId}`);
    const text = await response.text();
    expect(response.status).toBe(status);
    expect(text).not.toContain(error.message);
    expect(response.headers.get("retry-after")).toBe(status === 503 ? "5" : null);
    const requestId = response.headers.get("x-request-id");
    expect(JSON.parse(text)).toMatchObject({ status, request_id: requestId });
    expect(broken.events).toContainEqual({
      level: "error",
      message: "A request failed",
      fields: { request_id: requestId, path: `/api/v3/scan/status/${jobId}`, error },
    });
  } finally {
    await broken.stop();
  }
});

test("a domain that was deleted is not found", async () => {
  const { domain } = await findOrCreateDomain(db, { domain: "deleted.com", userId: TEST_USER.id });
  await db.deleteFrom("domains").where("id", "=", domain.id).execute();
  const response = await fetch(`${api.url}/api/v3/scan/website`, {
    method: "POST",
    headers: { authorization: `Bearer ${await tokenOf()}`, "content-type": "application/json" },
    body: JSON.stringify({ domain_id: domain.id }),
  });
  expect(response.status).toBe(404);
});

/** A domain without jobs, or with one in this state. */
async function resetDomain(state: string | undefined) {
  await db.deleteFrom("jobs").where("domain_id", "=", DOMAIN_ID).execute();
  await db
    .insertInto("domains")
    .values({ id: DOMAIN_ID, domain: "the-domain.com", created_by: TEST_USER.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  if (state === undefined) return;
  await db
    .insertInto("jobs")
    .values({
      job_id: randomUUID(),
      job_type: "website_scan",
      created_by: TEST_USER.id,
      domain_id: DOMAIN_ID,
      status: z
        .enum(["pending", "running", "complete", "failed", "cancelled"])
        .parse(state) satisfies JobStatus,
      job_metadata: { start_url: null, max_pages: 1, max_depth: 1 },
    })
    .execute();
}

async function send({ request }: Case) {
  const path = request.path
    .replace("$job-xss", jobId)
    .replace("$job", jobId)
    .replace("$JOB", jobId.toUpperCase());
  const user = request.auth === "other" ? OTHER_USER.id : TEST_USER.id;
  const authorization = request.auth === "none" ? {} : { authorization: `Bearer ${await tokenOf(user)}` };
  const body = requestBody(request);
  const response = await fetch(api.url + path, {
    method: request.method,
    headers: { ...request.headers, ...authorization },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: z.looseObject({ job_id: z.optional(z.string()) }).parse(text === "" ? {} : JSON.parse(text)),
  };
}

/** Bytes, so that fetch adds no content type of its own. */
function requestBody(request: Case["request"]): Buffer | undefined {
  if (request.body_hex !== undefined) return Buffer.from(request.body_hex, "hex");
  if (request.body_json !== undefined) return Buffer.from(JSON.stringify(request.body_json));
  const members = /^\$members\*(\d+)$/.exec(request.body_text ?? "")?.[1];
  if (members === undefined)
    return request.body_text === undefined ? undefined : Buffer.from(request.body_text);
  const names = Array.from({ length: Number(members) }, (_, n) => [`m${n}`, n]);
  return Buffer.from(JSON.stringify(Object.fromEntries(names)));
}

function expectProblem({ request, status }: Case, headers: Headers, body: Record<string, unknown>): void {
  expect(headers.get("content-type")).toBe("application/problem+json");
  expect(headers.get("www-authenticate")).toBe(status === 401 ? "Bearer" : null);
  expect(headers.get("allow")).toBe(status === 405 ? "POST, OPTIONS" : null);
  expect(body).toMatchObject({
    status,
    type: expect.stringMatching(/^https:\/\/.*#[a-z_]+$/),
    title: expect.stringMatching(/./),
    detail: expect.stringMatching(/\w+ \w+.*\.$/),
    request_id: headers.get("x-request-id"),
  });
  expect(String(body.instance).length).toBeLessThanOrEqual(200);
  expect(request.path.startsWith(String(body.instance).slice(0, 20).replace(/;.*/, ""))).toBe(true);
  const fieldError = { field: expect.any(String), detail: expect.any(String) };
  if (status === 422) expect(body.errors).toEqual(expect.arrayContaining([fieldError]));
  expect(JSON.stringify(body).length).toBeLessThan(1_000);
  expect(JSON.stringify(body)).not.toMatch(/node_modules|at \/|select |insert /);
}
