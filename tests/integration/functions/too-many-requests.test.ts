import { randomUUID } from "node:crypto";
import type { SubmitLimits } from "@contact-scanner/core/jobs/submit-limits";
import { ensureProfile } from "@contact-scanner/core/profiles/repository";
import { PROBLEM_TYPES } from "@contact-scanner/functions/http/problem-details";
import { expect, onTestFinished, test } from "vitest";
import { startApi, tokenOf } from "../../helpers/api-server.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const WEBSITE = "/api/v3/scan/website";
const BATCH = "/api/v3/scan/batch";

/** POSTs of one new user to an API with these limits. */
async function newUser(limits: SubmitLimits) {
  const id = randomUUID();
  await ensureProfile(db, { id, email: `${id}@contact-scanner.invalid` });
  const api = await startApi(db, { limits });
  onTestFinished(() => api.stop());
  const headers = { authorization: `Bearer ${await tokenOf(id)}`, "content-type": "application/json" };
  return async (path: string, body?: unknown, method = "POST") => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(api.url + path, { method, headers, ...sent });
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.json() };
  };
}

function newSite() {
  return { url: `https://${randomUUID()}.com` };
}

test.each([
  ["scan", WEBSITE, newSite()],
  ["batch", BATCH, { urls: [newSite().url] }],
])("a %s beyond a minute's submits is a 429 that says when the minute is over", async (_name, path, body) => {
  const post = await newUser({ maxActiveScans: 0, maxSubmitsPerMinute: 2 });
  for (const remaining of [1, 0]) {
    const { status, headers } = await post(WEBSITE, newSite());
    expect(status).toBe(202);
    expect(headers["ratelimit-policy"]).toBe('"submits";q=2;w=60');
    expect(headers.ratelimit).toMatch(new RegExp(`^"submits";r=${remaining};t=\\d+$`));
    expect(headers["retry-after"]).toBeUndefined();
  }
  const refusal = await post(path, body);
  const seconds = Number(refusal.headers["retry-after"]);
  expect(seconds).toBeGreaterThanOrEqual(1);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(refusal).toEqual({
    status: 429,
    headers: expect.objectContaining({
      "content-type": "application/problem+json",
      "ratelimit-policy": '"submits";q=2;w=60',
      ratelimit: `"submits";r=0;t=${seconds}`,
    }),
    body: {
      type: `${PROBLEM_TYPES}too_many_submits`,
      title: "Too many submits",
      status: 429,
      detail: expect.stringContaining(`in ${seconds} s`),
      instance: path,
      request_id: refusal.headers["x-request-id"],
    },
  });
});

test("a scan beyond the active ones is a 429 that says when to try again, and joining an active one is none", async () => {
  const post = await newUser({ maxActiveScans: 1, maxSubmitsPerMinute: 0 });
  const site = newSite();
  const first = await post(WEBSITE, site);
  expect(await post(WEBSITE, site)).toMatchObject({ status: 202, body: first.body });
  const refusal = await post(WEBSITE, newSite());
  expect(refusal).toEqual({
    status: 429,
    headers: expect.objectContaining({
      "content-type": "application/problem+json",
      "ratelimit-policy": '"active-scans";q=1',
      ratelimit: '"active-scans";r=0',
      "retry-after": "30",
    }),
    body: {
      type: `${PROBLEM_TYPES}too_many_active_scans`,
      title: "Too many active scans",
      status: 429,
      detail: expect.stringContaining("when another has ended"),
      instance: WEBSITE,
      request_id: refusal.headers["x-request-id"],
    },
  });
});

test("a batch says what is left of the submits, and its scans beyond the active ones wait", async () => {
  const post = await newUser({ maxActiveScans: 1, maxSubmitsPerMinute: 2 });
  const answer = await post(BATCH, { urls: [newSite().url, newSite().url] });
  expect(answer.status).toBe(202);
  expect(answer.headers["ratelimit-policy"]).toBe('"submits";q=2;w=60');
  expect(answer.headers.ratelimit).toMatch(/^"submits";r=1;t=\d+$/);
  const batch = await post(answer.headers.location ?? "", undefined, "GET");
  expect(batch.body).toMatchObject({ urls: 2, scans: { pending: 2 }, waiting: 1 });
  expect(batch.headers["retry-after"]).toBe("5");
});

test("a domain made, or found, and an address removed count as submits", async () => {
  const call = await newUser({ maxActiveScans: 0, maxSubmitsPerMinute: 3 });
  const domain = { domain: `${randomUUID()}.com` };
  const remove = `/api/v3/contacts?email=${randomUUID()}%40acme.com`;
  const answers = [
    await call("/api/v3/domains", domain),
    await call("/api/v3/domains", domain),
    await call(remove, undefined, "DELETE"),
  ];
  expect(answers.map(({ status }) => status)).toEqual([201, 200, 200]);
  expect(answers.map(({ headers }) => headers.ratelimit?.replace(/;t=.*/, ""))).toEqual([
    '"submits";r=2',
    '"submits";r=1',
    '"submits";r=0',
  ]);
  const fresh = `${randomUUID()}.com`;
  expect(await call("/api/v3/domains", { domain: fresh })).toMatchObject({ status: 429 });
  expect(await call(remove, undefined, "DELETE")).toMatchObject({ status: 429 });
  expect(await call(WEBSITE, newSite())).toMatchObject({ status: 429 });
  const made = await db.selectFrom("domains").select("id").where("domain", "=", fresh).execute();
  expect(made).toEqual([]);
});
