import { randomUUID } from "node:crypto";
import { gunzipSync } from "node:zlib";
import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { callApi } from "../../helpers/api-call.ts";
import { apiContext } from "../../helpers/api-context.ts";
import { newDomain } from "../../helpers/found-rows.ts";
import { ownScan } from "../../helpers/scan-rows.ts";
import { testDatabase } from "../../helpers/test-database.ts";

/** bytes that a function may answer with (AWS Lambda quotas, synchronous invocation) */
const LAMBDA_ANSWER_BYTES = 6_291_556;
const CONTACTS = 100_000;
const PAGES = 1_000;

const { db, url } = testDatabase();
const context = apiContext(db);
let domainId: string;
let jobId: string;

beforeAll(async () => {
  domainId = await newDomain(db);
  const scan = await ownScan(db, domainId, "2026-01-01T00:00:00Z", "2026-12-31T00:00:00Z");
  jobId = scan.job_id;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `insert into pages (id, domain_id, url, depth, last_scan, page_metadata, created_at)
       select gen_random_uuid(), $1, 'https://acme.com/team/' || n, 1, '2026-06-01', '{}', '2026-06-01'
       from generate_series(1, ${PAGES}) n`,
    [domainId],
  );
  // A hundred rows to a timestamp, as one checkpoint writes them.
  await client.query(
    `insert into contacts (id, domain_id, page_id, email, email_type, has_gmail, context, source_url, created_at)
       select gen_random_uuid(), $1, p.id, 'person.' || n || '@acme.com', 'corporate', false,
         'Ms "Quote", head of ' || n || ', person.' || n || '@acme.com, telephone 01234 567 ' || n,
         p.url, timestamptz '2026-06-01' + (n / 100) * interval '1 microsecond'
       from generate_series(1, ${CONTACTS}) n
       join (select id, url, row_number() over () r from pages where domain_id = $1) p on p.r = n % ${PAGES} + 1`,
    [domainId],
  );
  await client.query(
    `insert into sightings (contact_id, page_id, from_scan, email_type, method, context, first_seen)
     select id, page_id, ${scan.id}, email_type, 'text', context, '2026-06-01' from contacts`,
  );
  await client.query(
    `insert into scan_pages (page_id, scan_id, read_at, reading, depth, page_metadata)
     select id, ${scan.id}, '2026-06-01', 'all', 1, '{}' from pages`,
  );
  await client.query("analyze");
  await client.end();
}, 240_000);

test("a hundred thousand contacts as CSV: every answer fits into Lambda's, and together they are one file", {
  timeout: 240_000,
}, async () => {
  const files: string[] = [];
  let cursor: string | undefined;
  do {
    const result = await callApi(context, "scan-contacts", {
      path: { job_id: jobId },
      query: cursor === undefined ? { bom: "1" } : { bom: "1", cursor },
      headers: { accept: "text/csv", "accept-encoding": "gzip" },
    });
    expect(Buffer.byteLength(JSON.stringify(result))).toBeLessThan(LAMBDA_ANSWER_BYTES);
    expect(result.headers).toMatchObject({
      "content-encoding": "gzip",
      "content-type": `text/csv; charset=utf-8; header=${cursor === undefined ? "present" : "absent"}`,
    });
    const bytes = Buffer.from(result.body ?? "", "base64");
    files.push(gunzipSync(bytes).toString());
    const link = /cursor=([^&>]+)/.exec(String(result.headers?.link ?? ""))?.[1];
    cursor = link === undefined ? undefined : decodeURIComponent(link);
  } while (cursor !== undefined);
  const lines = files.join("").split("\r\n");
  expect(lines.shift()).toMatch(/^\ufeffemail,email_type,/);
  expect(lines.pop()).toBe("");
  const emails = new Set(lines.map((line) => line.slice(0, line.indexOf(","))));
  expect([lines.length, emails.size]).toEqual([CONTACTS, CONTACTS]);
  expect(lines[0]).toMatch(/,"Ms ""Quote"", head of \d+, /);
  expect(files.length).toBeGreaterThan(5);
});

test.each(["scan-contacts", "domain-contacts"] as const)(
  "an answer of %s that leaves out all it reads ends, and tells where to go on",
  async (entry) => {
    const path = { job_id: jobId, domain_id: domainId };
    let query: Record<string, string> = { min_confidence: "100", limit: "10" };
    for (let answer = 0; answer < 2; answer++) {
      const { body = "" } = await callApi(context, entry, { path, query });
      const { items, next_cursor: cursor } = JSON.parse(body);
      expect(items).toEqual([]);
      expect(cursor).not.toBeNull();
      expect(cursor).not.toBe(query.cursor);
      query = { ...query, cursor };
    }
  },
);

test("uncompressed pages fit too, and JSON pages of a thousand", async () => {
  for (const [headers, query] of [
    [{ accept: "text/csv" }, {}],
    [{}, { limit: "1000" }],
  ] as const) {
    const result = await callApi(context, "domain-contacts", {
      path: { domain_id: domainId },
      headers,
      query,
    });
    expect(result.statusCode).toBe(200);
    expect(Buffer.byteLength(JSON.stringify(result))).toBeLessThan(LAMBDA_ANSWER_BYTES);
  }
});

test("rows of the longest texts make a page shorter instead of too large for Lambda", async () => {
  const id = await newDomain(db);
  const long = "\"'".repeat(1_000);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `with page as (
       insert into pages (id, domain_id, url, depth, last_scan, page_metadata)
       values ($1, $2, 'https://acme.com/', 1, now(), '{}') returning id)
     insert into contacts (id, domain_id, page_id, email, email_type, has_gmail, context, source_url)
     select gen_random_uuid(), $2, page.id, n || '@acme.com', 'corporate', false, $3, $3
     from generate_series(1, 1000) n, page`,
    [randomUUID(), id, long],
  );
  await client.end();
  for (const headers of [{ accept: "text/csv" }, { accept: "application/json" }]) {
    const result = await callApi(context, "domain-contacts", {
      path: { domain_id: id },
      query: { limit: "1000" },
      headers,
    });
    expect(Buffer.byteLength(JSON.stringify(result))).toBeLessThan(LAMBDA_ANSWER_BYTES);
    expect(result.headers?.link).toBeDefined();
  }
});

test("pages whose every text is as long as it may be, and all to be escaped, are all listed in answers that fit", async () => {
  const id = await newDomain(db);
  const scan = await ownScan(db, id, "2026-01-01T00:00:00Z", "2026-12-31T00:00:00Z");
  const rows = 3_000;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `insert into pages (id, domain_id, url, depth, last_scan, page_metadata, title, content_type, error)
     select gen_random_uuid(), $1, 'https://acme.com/' || n || repeat('/"', 1000), 1, '2026-06-01', '{}', $2, $2, $2
     from generate_series(1, ${rows}) n`,
    [id, '"\\'.repeat(1_000)],
  );
  await client.query(
    `insert into scan_pages (page_id, scan_id, reading, depth, page_metadata, title, content_type, error)
     select id, ${scan.id}, 'none', 1, page_metadata, title, content_type, error from pages where domain_id = $1`,
    [id],
  );
  await client.end();
  for (const headers of [{ accept: "text/csv" }, { accept: "application/json" }]) {
    const urls = new Set<string>();
    let query: Record<string, string> = { limit: "1000" };
    for (;;) {
      const result = await callApi(context, "scan-pages", { path: { job_id: scan.job_id }, query, headers });
      expect(Buffer.byteLength(JSON.stringify(result))).toBeLessThan(LAMBDA_ANSWER_BYTES);
      for (const [, page = ""] of (result.body ?? "").matchAll(/https:\/\/acme\.com\/(\d+)/g)) urls.add(page);
      const cursor = /cursor=([^&>]+)/.exec(String(result.headers?.link ?? ""))?.[1];
      if (cursor === undefined) break;
      query = { limit: "1000", cursor: decodeURIComponent(cursor) };
    }
    expect(urls.size).toBe(rows);
  }
});
