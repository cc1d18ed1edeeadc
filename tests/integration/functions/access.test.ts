import { routes } from "@contact-scanner/functions/routes";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startApi, tokenOf } from "../../helpers/api-server.ts";
import { newDomain, pageOf } from "../../helpers/found-rows.ts";
import { sightedContact } from "../../helpers/scan-rows.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
let api: Awaited<ReturnType<typeof startApi>>;

beforeAll(async () => {
  api = await startApi(db);
});
afterAll(() => api.stop());

test.each(routes)("without a token $method $path is $rights", async ({ method, path, rights }) => {
  const url = `${api.url}${path.replace(/\{\w+\}/g, "6f1d2c9a-1f4e-4b7a-9a51-0d6a7c3e2b18")}`;
  const answer = await fetch(url, { method });
  expect(answer.status).toBe(rights === "open" ? 200 : 401);
});

describe("a list over HTTP", () => {
  test.each([
    ["text/csv", "gzip", "text/csv; charset=utf-8; header=present", "gzip"],
    ["text/csv", "identity", "text/csv; charset=utf-8; header=present", null],
    ["text/csv;q=0.5, application/json", "gzip", "application/json", null],
    ["application/json;q=0.5, text/csv", "gzip;q=0", "text/csv; charset=utf-8; header=present", null],
    ["*/*", "gzip", "application/json", null],
    ["image/png", "br", "application/json", null],
  ])("to Accept: %s and Accept-Encoding: %s is %s (%s)", async (accept, encoding, type, sentEncoding) => {
    const created_at = "2026-01-01T00:00:00Z";
    const domainId = await newDomain(db);
    const pageId = await pageOf(db, domainId, { last_scan: created_at });
    await sightedContact(db, domainId, { email: "zoë@acme.com", created_at }, [
      { page_id: pageId, from_scan: 1 },
    ]);
    const answer = await fetch(`${api.url}/api/v3/domains/${domainId}/contacts`, {
      headers: { accept, "accept-encoding": encoding, authorization: `Bearer ${await tokenOf()}` },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe(type);
    expect(answer.headers.get("content-encoding")).toBe(sentEncoding);
    expect(answer.headers.get("vary")).toContain("Accept");
    expect(await answer.text()).toContain("zoë@acme.com");
  });
});
