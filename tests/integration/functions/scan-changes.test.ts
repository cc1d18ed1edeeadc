import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { callApi } from "../../helpers/api-call.ts";
import { apiContext } from "../../helpers/api-context.ts";
import { readPage, runningScan, store } from "../../helpers/checkpoints.ts";
import { type EndedScan, FAILED, read, scanHistory } from "../../helpers/scan-history.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const context = apiContext(db);

async function call(scan: { job_id: string } | undefined, query: Record<string, string> = {}, accept = "") {
  const { statusCode, body = "" } = await callApi(context, "scan-changes", {
    path: { job_id: scan?.job_id ?? "" },
    query,
    headers: { accept },
  });
  return { statusCode, body };
}

async function list(scan: { job_id: string } | undefined, query: Record<string, string> = {}) {
  const { statusCode, body } = await call(scan, query);
  expect(statusCode).toBe(200);
  const { since, items, next_cursor } = JSON.parse(body);
  const told = items.map((item: { email: string; changes: string[] }) => `${item.email} ${item.changes}`);
  return { since, told: told.sort(), next_cursor };
}

/** Three scans of a domain. */
async function threeScans(): Promise<EndedScan[]> {
  return await scanHistory(db, [
    { "/": read("ann"), "/a": read("joe") },
    { "/": read("bob"), "/a": read("joe") },
    { "/": read("eve"), "/a": FAILED },
  ]);
}

describe("a scan's changes", () => {
  test("are those since the domain's scan before it, which the answer names", async () => {
    const [, second, third] = await threeScans();
    expect(await list(third)).toEqual({
      since: second?.job_id,
      told: ["bob gone", "eve appeared", "joe unknown"],
      next_cursor: null,
    });
  });

  test("are those since the scan that the caller names", async () => {
    const [first, , third] = await threeScans();
    expect(await list(third, { since: first?.job_id ?? "" })).toEqual({
      since: first?.job_id,
      told: ["ann gone", "eve appeared", "joe unknown"],
      next_cursor: null,
    });
  });

  test("can be asked for by their kind, and page by page", async () => {
    const [, , third] = await threeScans();
    expect(await list(third, { change: "unknown" })).toMatchObject({ told: ["joe unknown"] });
    const first = await list(third, { limit: "2" });
    const second = await list(third, { limit: "2", cursor: first.next_cursor });
    expect(second.next_cursor).toBeNull();
    expect([...first.told, ...second.told].sort()).toEqual(["bob gone", "eve appeared", "joe unknown"]);
  });

  test("are what it read so far, while it runs", async () => {
    const domain = `${randomUUID()}.com`;
    const run = await runningScan(db, domain);
    await store(db, run, [readPage("/", [])]);
    expect(await list({ job_id: run.jobId })).toEqual({ since: null, told: [], next_cursor: null });
  });

  test("as CSV name the scan that they are since in a column", async () => {
    const [, second, third] = await threeScans();
    const { statusCode, body } = await call(third, { change: "gone" }, "text/csv");
    expect(statusCode).toBe(200);
    expect(body.split("\r\n")).toEqual([
      expect.stringMatching(/^email,changes,email_type,.*,since_job_id,created_at$/),
      expect.stringMatching(
        new RegExp(
          `^bob,gone,unknown,,,0,https://acme\\.com/,1,bob on /,https://acme\\.com/,${second?.job_id},`,
        ),
      ),
      "",
    ]);
  });
});

describe("are refused", () => {
  test("where the scan to compare with is none, a later one or another domain's", async () => {
    const [first, second] = await threeScans();
    const [stranger] = await threeScans();
    expect((await call(first, { since: randomUUID() })).statusCode).toBe(404);
    for (const since of [second, stranger, first]) {
      const { statusCode, body } = await call(first, { since: since?.job_id ?? "" });
      expect(statusCode).toBe(422);
      expect(JSON.parse(body).errors).toEqual([{ field: "since", detail: expect.any(String) }]);
    }
  });

  test("where the rows of either scan are no longer kept", async () => {
    const [first, second] = await threeScans();
    await db
      .updateTable("jobs")
      .set({ scan_rows: "deleted" })
      .where("id", "=", first?.id ?? 0)
      .execute();
    expect((await call(second, { since: first?.job_id ?? "" })).statusCode).toBe(410);
    expect((await call(first)).statusCode).toBe(410);
    expect(await list(second)).toMatchObject({ since: null });
  });
});
