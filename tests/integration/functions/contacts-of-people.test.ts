import { randomUUID } from "node:crypto";
import type { RouteEntry } from "@contact-scanner/functions/route-list";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { callApi, type TestRequest } from "../../helpers/api-call.ts";
import { apiContext } from "../../helpers/api-context.ts";
import { batchOf } from "../../helpers/batches.ts";
import { readPage, scanned, textContact } from "../../helpers/checkpoints.ts";
import { person } from "../../helpers/page-contents.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const context = apiContext(db);

const CELLS = "email,email_type,has_gmail,method,context,source_url,source_job_id,sources_count";
const TIMES = "first_seen,last_seen,created_at";
const PERSON =
  "person_name,person_role,department,seniority,person_reason,confidence,confidence_reasons," +
  "deliverability,deliverability_reasons,mail_provider";

const trustedList = z.object({
  items: z.array(z.looseObject({ email: z.string(), confidence: z.number() })),
});

let paths: { [Entry in RouteEntry]?: Record<string, string> };

beforeAll(async () => {
  const domain = `${randomUUID()}.com`;
  const pages = [
    readPage("/", [
      textContact("info@acme.com"),
      textContact("jane@acme.com", { person: person("Jane Doe") }),
    ]),
    readPage("/team", [
      textContact("kim@acme.com", {
        person: person("Kim Roe", { role: "CEO", department: "executive", seniority: "executive" }),
      }),
      textContact("ann@acme.com", {
        person: person("Ann Lee", { role: null, department: null, seniority: null, reason: "card" }),
      }),
    ]),
  ];
  const { jobId, domainId } = await scanned(db, domain, pages);
  paths = {
    "scan-contacts": { job_id: jobId },
    "domain-contacts": { domain_id: domainId },
    "batch-contacts": { batch_id: await batchOf(db, [jobId], TEST_USER.id) },
  };
});

async function call(entry: RouteEntry, request: TestRequest) {
  return await callApi(context, entry, { path: paths[entry] ?? {}, ...request });
}

describe.each(["scan-contacts", "domain-contacts", "batch-contacts"] as const)("%s", (entry) => {
  test.each<[Record<string, string>, string[]]>([
    [{ has_person: "1" }, ["ann", "jane", "kim"]],
    [{ has_person: "0" }, ["info"]],
    [{ department: "sales" }, ["jane"]],
    [{ seniority: "executive" }, ["kim"]],
    [{ seniority: "executive", department: "sales" }, []],
    [{ seniority: "head", q: "jane", type: "unknown" }, ["jane"]],
    [{ min_confidence: "0" }, ["ann", "info", "jane", "kim"]],
    [{ min_confidence: "60" }, ["ann", "jane", "kim"]],
    [{ min_confidence: "90" }, ["ann", "kim"]],
    [{ min_confidence: "90", department: "sales" }, []],
  ])("is narrowed down by %j", async (query, names) => {
    const { body = "" } = await call(entry, { query });
    const { items } = JSON.parse(body);
    const emails = items.map(({ email }: { email: string }) => email);
    expect(emails.toSorted()).toEqual(names.map((name) => `${name}@acme.com`));
  });

  test("is read on behind contacts that are left out, as JSON and as CSV", async () => {
    const query = { min_confidence: "90", limit: "1" };
    const first = await call(entry, { query });
    const { items, next_cursor: cursor } = JSON.parse(first.body ?? "");
    const rest = await call(entry, { query: { ...query, cursor }, headers: { accept: "text/csv" } });
    const emails = [
      items[0].email,
      ...(rest.body ?? "").matchAll(/\b(?:ann|info|jane|kim)@acme\.com(?=,unknown,)/g),
    ];
    expect(emails.map(String).toSorted()).toEqual(["ann@acme.com", "kim@acme.com"]);
    expect(rest.headers?.link).toBeUndefined();
  });

  test.each(["-1", "101", "1.5", "high"])("a least confidence of %s is refused", async (min_confidence) => {
    expect((await call(entry, { query: { min_confidence } })).statusCode).toBe(422);
  });

  test("tells whom a contact reaches", async () => {
    const { body = "" } = await call(entry, { query: { q: "jane" } });
    expect(JSON.parse(body).items).toMatchObject([
      {
        email: "jane@acme.com",
        person_name: "Jane Doe",
        person_role: "Head of Sales",
        department: "sales",
        seniority: "head",
        person_reason: "table_row",
        confidence: expect.any(Number),
        confidence_reasons: expect.arrayContaining(["name beside it", "agrees with the name"]),
      },
    ]);
  });
});

test.each<[RouteEntry, string]>([
  ["scan-contacts", `${CELLS},${TIMES},${PERSON}`],
  ["domain-contacts", `${CELLS},${TIMES},state,last_confirmed,${PERSON}`],
  ["batch-contacts", `scanned_domain,${CELLS},${TIMES},${PERSON}`],
])("the CSV of %s has its columns in this order, the person's at the end", async (entry, head) => {
  const { body = "" } = await call(entry, { query: { q: "jane" }, headers: { accept: "text/csv" } });
  const [first, row = ""] = body.split("\r\n");
  expect(first).toBe(head);
  expect(row).toMatch(
    /,Jane Doe,Head of Sales,sales,head,table_row,\d+,"published on 1 page; plain text; .+",unknown,not looked up,$/,
  );
});

test("what DNS said of a mail domain is told of its addresses, and makes them better or worse", async () => {
  const name = randomUUID();
  const domains = { good: `${name}.org`, gone: `${name}.net`, unasked: `${name}.info` };
  const looked = { checked_at: "2026-03-02T09:30:00Z", due_at: "2026-03-09T09:30:00Z" };
  await db
    .insertInto("mail_domains")
    .values([
      { ...looked, domain: domains.good, domain_exists: true, mx: ["mx1.example.net"], provider: "Google" },
      { ...looked, domain: domains.gone, domain_exists: false },
    ])
    .execute();
  const contacts = Object.values(domains).map((domain) => textContact(`info@${domain}`));
  const { jobId, domainId } = await scanned(db, `${name}.com`, [readPage("/", contacts)]);
  const batch_id = await batchOf(db, [jobId], TEST_USER.id);
  for (const [entry, path] of [
    ["scan-contacts", { job_id: jobId }],
    ["domain-contacts", { domain_id: domainId }],
    ["batch-contacts", { batch_id }],
  ] as const) {
    const { body = "" } = await call(entry, { path });
    const { items } = trustedList.parse(JSON.parse(body));
    const of = (domain: string) =>
      items.find(({ email }) => email === `info@${domain}`) ?? { confidence: -1 };
    expect(of(domains.good)).toMatchObject({
      deliverability: "ok",
      deliverability_reasons: ["mail server exists"],
      mail_provider: "Google",
    });
    expect(of(domains.gone)).toMatchObject({
      deliverability: "none",
      deliverability_reasons: ["no such domain"],
    });
    expect(of(domains.unasked)).toMatchObject({
      deliverability: "unknown",
      deliverability_reasons: ["not looked up"],
      mail_provider: null,
    });
    expect(of(domains.good).confidence).toBeGreaterThan(of(domains.unasked).confidence);
    expect(of(domains.unasked).confidence).toBeGreaterThan(of(domains.gone).confidence);
  }
});
