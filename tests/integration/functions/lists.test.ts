import { randomUUID } from "node:crypto";
import type { RouteEntry } from "@contact-scanner/functions/route-list";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { callApi, type TestRequest } from "../../helpers/api-call.ts";
import { apiContext } from "../../helpers/api-context.ts";
import { newDomain, pageOf, scanOf } from "../../helpers/found-rows.ts";
import { ownScan, readBy, sightedContact } from "../../helpers/scan-rows.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const context = apiContext(db);

const listSchema = z.object({ items: z.array(z.looseObject({})), next_cursor: z.nullable(z.string()) });

async function list(entry: RouteEntry, request: TestRequest) {
  const { statusCode, body = "", headers } = await callApi(context, entry, request);
  if (statusCode === 200) return { statusCode, headers, ...listSchema.parse(JSON.parse(body)) };
  return { statusCode, headers, problem: JSON.parse(body), items: [], next_cursor: null };
}

/** Reads a list to its end; `between` runs after each page. */
async function readAll(entry: RouteEntry, request: TestRequest, between: (page: number) => Promise<void>) {
  const items: Record<string, unknown>[] = [];
  for (let page = 1, cursor = ""; ; page++) {
    const query = { ...request.query, ...(cursor === "" ? {} : { cursor }) };
    const { statusCode, items: rows, next_cursor } = await list(entry, { ...request, query });
    expect(statusCode).toBe(200);
    items.push(...rows);
    if (next_cursor === null) return items;
    cursor = next_cursor;
    await between(page);
  }
}

const START = "2026-01-01T00:00:00Z";
/** Microseconds apart, several of one transaction: a cursor that rounds to milliseconds would double or miss some. */
const TIMES = Array.from(
  { length: 40 },
  (_, n) => `2026-01-01T00:00:01.0000${String(Math.floor(n / 4)).padStart(2, "0")}Z`,
);
const LATER = "2026-01-01T00:00:02Z";

describe("rows that arrive between two pages double none of the earlier ones and hide none", () => {
  test.each<[RouteEntry, (ids: { domain_id: string; job_id: string }) => TestRequest, string, boolean]>([
    ["scan-contacts", ({ job_id }) => ({ path: { job_id } }), "email", false],
    ["domain-contacts", ({ domain_id }) => ({ path: { domain_id } }), "email", false],
    ["scan-pages", ({ job_id }) => ({ path: { job_id } }), "url", false],
    ["list-jobs", ({ domain_id }) => ({ query: { domain_id } }), "job_id", true],
  ])("%s", async (entry, requestOf, key, isNewestFirst) => {
    const domainId = await newDomain(db);
    const scan = await ownScan(db, domainId, START);
    const pageId = await pageOf(db, domainId, { last_scan: START });
    await readBy(db, scan.id, pageId, { read_at: START });
    const insert = async (created_at: string): Promise<string> => {
      if (entry === "scan-pages") {
        const url = `https://acme.com/${randomUUID()}`;
        const added = await pageOf(db, domainId, { url, last_scan: created_at });
        await readBy(db, scan.id, added, { read_at: created_at });
        return url;
      }
      if (entry === "list-jobs") {
        const job = await scanOf(db, domainId, START, LATER);
        await db.updateTable("jobs").set({ created_at }).where("job_id", "=", job).execute();
        return job;
      }
      const email = `${randomUUID()}@acme.com`;
      await sightedContact(db, domainId, { email, created_at }, [{ page_id: pageId, from_scan: scan.id }]);
      return email;
    };
    const earlier: string[] = [];
    for (const time of TIMES) earlier.push(await insert(time));
    const arrived: string[] = [];
    const request = requestOf({ domain_id: domainId, job_id: scan.job_id });
    const items = await readAll(
      entry,
      { ...request, query: { ...request.query, limit: "7" } },
      async (page) => {
        // Newer than all, and among those whose turn is over or comes yet.
        if (page < 6) for (const time of [LATER, TIMES[page * 6] ?? LATER]) arrived.push(await insert(time));
      },
    );
    const read = items.map((item) => item[key]);
    expect(new Set(read).size).toBe(read.length);
    expect(read).toEqual(expect.arrayContaining(earlier));
    const createdAt = items.map((item) => String(item.created_at));
    expect(createdAt).toEqual(isNewestFirst ? createdAt.toSorted().reverse() : createdAt.toSorted());
    expect(arrived.length).toBeGreaterThan(5);
  });

  test("list-domains", async () => {
    const earlier: string[] = [];
    for (let n = 0; n < 20; n++) earlier.push(await newDomain(db));
    const items = await readAll(
      "list-domains",
      { query: { limit: "6" } },
      async () => void (await newDomain(db)),
    );
    const read = items.map(({ id }) => id);
    expect(new Set(read).size).toBe(read.length);
    expect(read).toEqual(expect.arrayContaining(earlier));
  });
});

test("the Link header leads to the next page with the same filters, and the last page has none", async () => {
  const domainId = await newDomain(db);
  for (let n = 0; n < 3; n++) await scanOf(db, domainId, START, LATER);
  const request = { query: { domain_id: domainId, status: "cancelled", limit: "2" } };
  const first = await list("list-jobs", request);
  const link = /^<(.+)>; rel="next"$/.exec(String(first.headers?.link))?.[1] ?? "";
  const next = new URL(link, "https://api.example.com");
  expect(next.pathname).toBe("/api/v3/scan/jobs");
  expect(Object.fromEntries(next.searchParams)).toEqual({ ...request.query, cursor: first.next_cursor });
  const last = await list("list-jobs", { query: Object.fromEntries(next.searchParams) });
  expect(last).toMatchObject({ items: [{}], next_cursor: null });
  expect(last.headers).not.toHaveProperty("link");
});

test.each([
  ["a cursor of nobody's", { cursor: "abc" }, "cursor"],
  [
    "a cursor with SQL in it",
    { cursor: Buffer.from(`["now(); drop table jobs","${randomUUID()}"]`).toString("base64url") },
    "cursor",
  ],
  [
    "a cursor of no time",
    { cursor: Buffer.from(`[1e300,"${randomUUID()}"]`).toString("base64url") },
    "cursor",
  ],
  ["no rows", { limit: "0" }, "limit"],
  ["too many rows", { limit: "1001" }, "limit"],
  ["half a row", { limit: "1.5" }, "limit"],
  ["an unknown filter", { colour: "red" }, "colour"],
  ["an unknown status", { status: "done" }, "status"],
])("a list refuses %s", async (_name, query, field) => {
  const answer = await list("list-jobs", { query });
  expect(answer).toMatchObject({ statusCode: 422, problem: { errors: [{ field }] } });
});

describe("contacts are filtered", async () => {
  const ids = async () => {
    const domainId = await newDomain(db);
    const pageId = await pageOf(db, domainId, { last_scan: START });
    const add = (email: string, type: "service" | "free", context = "") =>
      sightedContact(db, domainId, { email, type, context, created_at: START }, [
        { page_id: pageId, from_scan: 1 },
      ]);
    await add("info@acme.com", "service");
    await add("sales_eu@acme.com", "service", "Ask Marta Reyes");
    await add("salesXeu@acme.com", "service");
    await add("marta@sub.acme.com", "free");
    return { domain_id: domainId };
  };
  test.each([
    ["type", { type: "free" }, ["marta@sub.acme.com"]],
    [
      "mail domain, not the domains below it",
      { domain: "ACME.com" },
      ["info@acme.com", "salesXeu@acme.com", "sales_eu@acme.com"],
    ],
    ["a part of the address or its context", { q: "MARTA" }, ["marta@sub.acme.com", "sales_eu@acme.com"]],
    ["an underscore that is one", { q: "s_e" }, ["sales_eu@acme.com"]],
    ["a percent sign that is one", { q: "%" }, []],
    ["a backslash", { q: "\\" }, []],
    ["two filters at once", { type: "service", q: "info" }, ["info@acme.com"]],
  ])("by %s", async (_name, query, emails) => {
    const { items } = await list("domain-contacts", { path: await ids(), query });
    expect(items.map(({ email }) => email).sort()).toEqual(emails);
  });
});

test("jobs are listed by status, and keep their place when their domain is gone", async () => {
  const domainId = await newDomain(db);
  const cancelled = await scanOf(db, domainId, START, LATER);
  await db.deleteFrom("domains").where("id", "=", domainId).execute();
  const { items } = await list("list-jobs", { query: { status: "cancelled", limit: "1000" } });
  expect(items).toContainEqual(
    expect.objectContaining({
      job_id: cancelled,
      domain_id: null,
      domain: null,
      created_by: TEST_USER.id,
    }),
  );
});
