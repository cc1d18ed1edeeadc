import { SCOPES } from "@contact-scanner/core/auth/scope";
import { needsToken, type Route } from "@contact-scanner/functions/http/route";
import { routes } from "@contact-scanner/functions/routes";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newApiKey } from "../../helpers/api-keys.ts";
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

/** Calls a route, with ids that nothing has. */
async function call({ method, path }: Pick<Route, "method" | "path">, token?: string): Promise<Response> {
  const url = `${api.url}${path.replace(/\{\w+\}/g, "6f1d2c9a-1f4e-4b7a-9a51-0d6a7c3e2b18")}`;
  return await fetch(url, {
    method,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
}

test.each(routes)("without a token $method $path is $rights", async ({ method, path, rights }) => {
  const answer = await call({ method, path });
  expect(answer.status).toBe(rights === "open" ? 200 : 401);
});

test.each(routes.filter(needsToken).filter(({ scope }) => scope !== "keys"))(
  "$method $path takes a key with the scope $scope, and one with all others not",
  async ({ method, path, scope }) => {
    const without = await newApiKey(db, { scopes: SCOPES.filter((each) => each !== scope) });
    const refused = await call({ method, path }, without.key);
    expect(refused.status).toBe(403);
    expect(refused.headers.get("www-authenticate")).toBe(
      `Bearer error="insufficient_scope", scope="${scope}"`,
    );
    expect(await refused.json()).toMatchObject({
      type: expect.stringMatching(/#insufficient_scope$/),
      detail: expect.stringContaining(`the scope ${scope}`),
    });
    const withIt = await newApiKey(db, { scopes: SCOPES.filter((each) => each === scope) });
    // What it is answered with hangs on its body and ids, which are none here: it came as far as them.
    expect([200, 404, 415, 422]).toContain((await call({ method, path }, withIt.key)).status);
  },
);

test.each(routes.filter(({ scope }) => scope === "keys"))(
  "$method $path takes no key, whatever its scopes: one that leaked makes no other",
  async ({ method, path }) => {
    const { key } = await newApiKey(db, { scopes: SCOPES });
    expect((await call({ method, path }, key)).status).toBe(403);
  },
);

test.each(routes.filter(needsToken))(
  "$method $path refuses a token whose user has no profile, makes nothing and logs once why",
  async ({ method, path, entry }) => {
    const { length: before } = api.events;
    const token = await tokenOf("6f1d2c9a-1f4e-4b7a-9a51-0d6a7c3e2b19");
    // A submit's own statement asks, which needs a website.
    const answer =
      entry === "submit-scan"
        ? await fetch(`${api.url}${path}`, {
            method,
            headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
            body: JSON.stringify({ url: "https://of-a-stranger.com" }),
          })
        : await call({ method, path }, token);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ type: expect.stringMatching(/#unknown_user$/) });
    expect(await db.selectFrom("domains").where("domain", "=", "of-a-stranger.com").execute()).toEqual([]);
    const refusals = api.events.slice(before).filter(({ message }) => message === "A caller was refused");
    expect(refusals).toMatchObject([
      { fields: { reason: "a user without a profile", user_id: "6f1d2c9a-1f4e-4b7a-9a51-0d6a7c3e2b19" } },
    ]);
  },
);

test("a user without a profile may first be told what is wrong with a submit, and with a status's id", async () => {
  const authorization = `Bearer ${await tokenOf("6f1d2c9a-1f4e-4b7a-9a51-0d6a7c3e2b19")}`;
  const submit = await fetch(`${api.url}/api/v3/scan/website`, {
    method: "POST",
    headers: { authorization, "content-type": "application/json" },
    body: JSON.stringify({ url: "https://of-a-stranger.com", max_pages: 0 }),
  });
  expect(await submit.json()).toMatchObject({ type: expect.stringMatching(/#invalid_fields$/) });
  const status = await fetch(`${api.url}/api/v3/scan/status/7`, { headers: { authorization } });
  expect(await status.json()).toMatchObject({ type: expect.stringMatching(/#malformed_id$/) });
});

test("a token makes a key of scopes that it has, and of no other", async () => {
  // The other tests' keys are as many as a user may have.
  await db.deleteFrom("api_keys").execute();
  const token = await tokenOf(undefined, { scope: "keys scans:read" });
  const create = (scopes: readonly string[]) =>
    fetch(`${api.url}/api/v3/keys`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ scopes }),
    });
  expect((await create(["scans:read"])).status).toBe(201);
  expect((await create(["scans:read", "webhooks"])).status).toBe(403);
  expect((await create(["keys"])).status).toBe(422);
});

test.each(routes.filter(needsToken))(
  "$method $path takes a token that claims the scope $scope, and one that claims another not",
  async ({ method, path, scope }) => {
    const other = SCOPES.find((each) => each !== scope);
    expect((await call({ method, path }, await tokenOf(undefined, { scope: other }))).status).toBe(403);
    expect((await call({ method, path }, await tokenOf(undefined, { scope }))).status).not.toBe(403);
  },
);

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
