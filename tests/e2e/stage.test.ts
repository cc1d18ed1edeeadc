import { startDemoSite } from "@contact-scanner/local/demo-site/server";
import { LOCAL_TOKEN } from "@contact-scanner/local/local-user";
import type { Stage } from "@contact-scanner/local/stage";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../helpers/test-database.ts";
import { startTestStage } from "../helpers/test-stage.ts";
import { unusedPort } from "../helpers/unused-port.ts";

const database = testDatabase();
const demo = await startDemoSite({ host: "127.0.0.1", port: 0 });
const closedPort = await unusedPort();
let stage: Stage;

beforeAll(async () => {
  stage = await startTestStage({ databaseUrl: database.url, hosts: [demo.host, `127.0.0.1:${closedPort}`] });
});

afterAll(async () => {
  await stage.stop();
  await demo.stop();
});

test("a scan runs from the POST over SQS to complete, and its contacts can be listed", async () => {
  const { status, body } = await call("POST", "/api/v3/scan/website", { url: demo.url });
  expect(status).toBe(202);
  const scan = await ended(body.job_id);
  expect(scan).toMatchObject({ status: "complete", progress: 1, error: null, domain: demo.host });
  const contacts = await call("GET", `/api/v3/scan/${body.job_id}/contacts`);
  expect(contacts.body.items.length).toBeGreaterThan(3);
  expect(contacts.body.items.map((item: { email: string }) => item.email).sort()).toEqual(
    scan.result_data.emails,
  );
});

test("a batch scans each of its sites once, and a line that is no website has an error of its own", async () => {
  const urls = [demo.url, "no site", new URL("contact", demo.url).href];
  const { status, body } = await call("POST", "/api/v3/scan/batch", { urls, max_pages: 2 });
  expect(status).toBe(202);
  const [first, refused, second] = body.jobs;
  expect(refused).toEqual({ url: "no site", error: expect.any(String) });
  expect(second.job_id).toBe(first.job_id);
  expect(await ended(first.job_id)).toMatchObject({ status: "complete" });
});

test("an unreachable start page fails the job with a sentence and no result", async () => {
  const { body } = await call("POST", "/api/v3/scan/website", { url: `http://127.0.0.1:${closedPort}` });
  const again = await call("POST", "/api/v3/scan/website", { url: `http://127.0.0.1:${closedPort}` });
  expect(again.body).toEqual(body);
  const scan = await ended(body.job_id);
  expect(scan).toMatchObject({ status: "failed", result_data: null });
  expect(scan.error).toMatch(/refused/);
});

describe("bad input is told in problem+json", () => {
  const submit = "/api/v3/scan/website";
  const unknown = "99999999-9999-4999-8999-999999999999";
  test.each([
    ["neither domain_id nor url", "POST", submit, {}, 422],
    ["both domain_id and url", "POST", submit, { domain_id: unknown, url: "https://acme.com" }, 422],
    ["an unknown field", "POST", submit, { url: "https://acme.com", colour: "red" }, 422],
    ["credentials in the url", "POST", submit, { url: "https://a:b@acme.com" }, 422],
    ["another scheme", "POST", submit, { url: "ftp://acme.com" }, 422],
    ["no public suffix", "POST", submit, { url: "http://intranet" }, 422],
    ["a private address", "POST", submit, { url: "http://10.0.0.1/" }, 422],
    ["a domain_id that is no UUID", "POST", submit, { domain_id: "7" }, 400],
    ["an unknown domain", "POST", submit, { domain_id: unknown }, 404],
    ["an unknown job", "GET", `/api/v3/scan/status/${unknown}`, undefined, 404],
    ["a job id that is no UUID", "GET", "/api/v3/scan/status/7", undefined, 400],
  ])("%s", async (_name, method, path, payload, status) => {
    const answer = await call(method, path, payload);
    expect(answer).toMatchObject({ status, type: "application/problem+json", body: { status } });
    expect(answer.body.detail.length).toBeGreaterThan(10);
  });

  test.each(["", "Basic abc", "Bearer nonsense"])("the Authorization header %s", async (header) => {
    const answer = await call("GET", `/api/v3/scan/status/${unknown}`, undefined, header);
    expect(answer).toMatchObject({ status: 401, type: "application/problem+json" });
  });
});

async function call(
  method: string,
  path: string,
  body?: unknown,
  authorization: string | undefined = `Bearer ${LOCAL_TOKEN}`,
) {
  const response = await fetch(`${stage.url}${path}`, {
    method,
    headers: { "content-type": "application/json", ...(authorization ? { authorization } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    body: JSON.parse(await response.text()),
  };
}

async function ended(jobId: string) {
  return await expect
    .poll(async () => (await call("GET", `/api/v3/scan/status/${jobId}`)).body, { timeout: 20_000 })
    .toSatisfy((scan) => ["complete", "failed"].includes(scan.status))
    .then(async () => (await call("GET", `/api/v3/scan/status/${jobId}`)).body);
}
