import { request } from "node:http";
import { json } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApi, tokenOf } from "../../helpers/api-server.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
let api: Awaited<ReturnType<typeof startApi>>;

beforeAll(async () => {
  api = await startApi(db);
});
afterAll(() => api.stop());

/** What a browser sends for a page whose name leads to the stage: a token it may know, and the page's own host. */
async function post(host: string, domain: string, path = "/api/v3/domains") {
  const body = JSON.stringify({ domain });
  const headers = { host, authorization: `Bearer ${await tokenOf()}`, "content-type": "application/json" };
  const { port } = new URL(api.url);
  return await new Promise<{ status: number | undefined; type: string | undefined; body: unknown }>(
    (resolve, reject) => {
      request({ host: "127.0.0.1", port, method: "POST", path, headers }, (answer) => {
        const { statusCode: status, headers } = answer;
        json(answer).then((body) => resolve({ status, type: headers["content-type"], body }), reject);
      })
        .on("error", reject)
        .end(body);
    },
  );
}

test("a page that leads its own name to the stage gets a problem, and nothing is done for it", async () => {
  for (const [host, path] of [
    ["evil.com", "/api/v3/domains"],
    ["evil.com:8000", "/api/v3/domains"],
    ["localhost", "http://evil.com/api/v3/domains"],
  ] as const) {
    expect(await post(host, "rebound.com", path)).toMatchObject({
      status: 421,
      type: "application/problem+json",
      body: {
        title: "Misdirected request",
        detail: expect.stringContaining("localhost"),
        instance: "/api/v3/domains",
      },
    });
  }
  const made = await db.selectFrom("domains").select("id").where("domain", "=", "rebound.com").execute();
  expect(made).toEqual([]);
});

test.each(["localhost", "localhost:1", "127.0.0.1:8000", "[::1]:8000"])(
  "called as %s it answers",
  async (host) => {
    expect((await post(host, "acme.com")).status).toBeLessThan(300);
  },
);
