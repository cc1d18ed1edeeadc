import { randomUUID } from "node:crypto";
import type { RouteEntry } from "@contact-scanner/functions/route-list";
import { beforeAll, describe, expect, test } from "vitest";
import { callApi } from "../../helpers/api-call.ts";
import { apiContext } from "../../helpers/api-context.ts";
import { gonePage, readPage, scanned, textContact } from "../../helpers/checkpoints.ts";
import { FOOT, fact, organization, person, phone } from "../../helpers/page-contents.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const context = apiContext(db);
const jane = person("Jane Doe");
const kim = person("Kim Roe", {
  role: "Geschäftsführer",
  department: "executive",
  seniority: "executive",
  reason: "card",
});
const MOBILE = "+491511234567";

type Query = Record<string, string>;

async function call(entry: RouteEntry, path: Query, query: Query = {}, headers: Query = {}) {
  return await callApi(context, entry, { path, query, headers });
}

async function answer(entry: RouteEntry, path: Query, query: Query = {}) {
  const { statusCode, body = "" } = await call(entry, path, query);
  expect(statusCode).toBe(200);
  return JSON.parse(body);
}

/** A domain's two scans: the first one read a team page that was gone in the second. */
async function history() {
  const domain = `${randomUUID()}.com`;
  const home = readPage("/", [textContact("kim@acme.com", { person: kim })], {
    ...FOOT,
    forms: [{ value: "https://acme.com/", hasCaptcha: true, element: "form" }],
  });
  const team = readPage("/team", [textContact("jane@acme.com", { person: jane })], {
    ...FOOT,
    phones: [phone(MOBILE, { kind: "mobile", person: jane, email: "jane@acme.com" })],
    organization: organization({ legalName: fact("Acme GmbH"), directors: [fact("Kim Roe")] }),
  });
  const first = await scanned(db, domain, [home, team]);
  const second = await scanned(db, domain, [home, gonePage("/team")]);
  return {
    first: { job_id: first.jobId },
    second: { job_id: second.jobId },
    now: { domain_id: first.domainId },
  };
}

let paths: Awaited<ReturnType<typeof history>>;

beforeAll(async () => {
  paths = await history();
});

describe("people", () => {
  test("are listed with all that reaches them, and where", async () => {
    const { items } = await answer("scan-people", paths.first, { q: "jane" });
    expect(items).toEqual([
      {
        id: expect.any(Number),
        name: "Jane Doe",
        role: "Head of Sales",
        department: "sales",
        seniority: "head",
        emails: ["jane@acme.com"],
        phones: [MOBILE],
        first_seen: expect.any(String),
        places_count: 2,
        places: expect.arrayContaining([
          {
            page: "https://acme.com/team",
            reason: "table_row",
            element: "tr.member",
            email: "jane@acme.com",
            phone: null,
            read_at: expect.any(String),
          },
        ]),
      },
    ]);
  });

  test.each([
    [{ department: "sales" }, ["Jane Doe"]],
    [{ seniority: "executive" }, ["Kim Roe"]],
    [{ q: "führer" }, ["Kim Roe"]],
    [{ seniority: "head", q: "kim" }, []],
  ])("are narrowed down by %j", async (query, names) => {
    const { items } = await answer("scan-people", paths.first, query);
    expect(items.map(({ name }: { name: string }) => name)).toEqual(names);
  });

  test("of a later scan and of the domain are those whom its pages still name", async () => {
    for (const { items } of [
      await answer("scan-people", paths.second),
      await answer("domain-people", paths.now),
    ]) {
      expect(items.map(({ name }: { name: string }) => name)).toEqual(["Kim Roe"]);
    }
  });

  test("as CSV have one row each, with the columns in this order", async () => {
    const { body = "" } = await call("scan-people", paths.first, { q: "jane" }, { accept: "text/csv" });
    const [head, row] = body.split("\r\n");
    expect(head).toBe(
      "name,role,department,seniority,emails,phones,places_count,first_page,first_reason,first_seen",
    );
    expect(row).toMatch(
      /^Jane Doe,Head of Sales,sales,head,jane@acme\.com,'\+491511234567,2,https:\/\/acme\.com\/team,table_row,/,
    );
  });
});

describe("contact points", () => {
  const values = (items: { value: string }[]) => items.map(({ value }) => value);

  test("say what they are, whom they reach and where they stand", async () => {
    const { items } = await answer("scan-contact-points", paths.first, { phone_kind: "mobile" });
    const told = {
      phone_kind: "mobile",
      has_captcha: null,
      written: "01511234567",
      person_name: "Jane Doe",
      person_role: "Head of Sales",
      department: "sales",
      seniority: "head",
      person_reason: "table_row",
      email: "jane@acme.com",
    };
    expect(items).toEqual([
      {
        id: expect.any(Number),
        kind: "phone",
        value: MOBILE,
        network: null,
        ...told,
        first_seen: expect.any(String),
        places_count: 1,
        places: [
          {
            page: "https://acme.com/team",
            method: "tel",
            element: "a.tel",
            ...told,
            read_at: expect.any(String),
          },
        ],
      },
    ]);
    const form = await answer("scan-contact-points", paths.first, { kind: "form" });
    expect(form.items).toMatchObject([
      { kind: "form", value: "https://acme.com/", has_captcha: true, phone_kind: null },
    ]);
  });

  test.each([
    [{ kind: "phone" }, ["+49301234567", MOBILE]],
    [{ network: "linkedin" }, ["https://www.linkedin.com/company/acme"]],
    [{ kind: "profile", q: "X.com" }, ["https://x.com/acme"]],
    [{ kind: "form", network: "x" }, []],
    [{ q: "0151" }, [MOBILE]],
  ])("are narrowed down by %j", async (query, expected) => {
    const { items } = await answer("scan-contact-points", paths.first, query);
    expect(values(items).toSorted()).toEqual(expected.toSorted());
  });

  test("of a later scan and of the domain are those that its pages still tell", async () => {
    for (const { items } of [
      await answer("scan-contact-points", paths.second, { kind: "phone" }),
      await answer("domain-contact-points", paths.now, { kind: "phone" }),
    ]) {
      expect(values(items)).toEqual(["+49301234567"]);
    }
  });

  test("are read page by page, each once", async () => {
    const all = values((await answer("scan-contact-points", paths.first)).items);
    const read: string[] = [];
    let cursor: string | null = "";
    do {
      const query: Query = { limit: "3", ...(cursor === "" ? {} : { cursor }) };
      const page: { items: { value: string }[]; next_cursor: string | null } = await answer(
        "scan-contact-points",
        paths.first,
        query,
      );
      expect(page.items.length).toBeLessThanOrEqual(3);
      read.push(...values(page.items));
      cursor = page.next_cursor;
    } while (cursor !== null);
    expect(read).toEqual(all);
    expect(read).toHaveLength(FOOT.phones.length + FOOT.profiles.length + 2);
  });

  test("as CSV have one row each, with the columns in this order", async () => {
    const query = { phone_kind: "mobile" };
    const { body = "" } = await call("domain-contact-points", paths.now, query, { accept: "text/csv" });
    expect(body).toBe(
      "kind,value,network,phone_kind,has_captcha,written,person_name,person_role,department,seniority," +
        "person_reason,email,places_count,first_page,first_seen\r\n",
    );
  });
});

describe("the organisation", () => {
  const NOTHING = {
    legal_name: null,
    address: null,
    vat_number: null,
    register_number: null,
    register_court: null,
    directors: [],
  };

  test("has each fact with its source", async () => {
    const source = { method: "imprint", element: "p", places_count: 1, page: "https://acme.com/team" };
    expect(await answer("scan-organization", paths.first)).toEqual({
      ...NOTHING,
      legal_name: { value: "Acme GmbH", ...source },
      directors: [{ value: "Kim Roe", ...source }],
    });
  });

  test("of which no page tells anything has no facts", async () => {
    expect(await answer("scan-organization", paths.second)).toEqual(NOTHING);
    expect(await answer("domain-organization", paths.now)).toEqual(NOTHING);
  });
});

test.each<[RouteEntry, Query, string]>([
  ["scan-people", { department: "sailing" }, "department"],
  ["scan-people", { seniority: "chief" }, "seniority"],
  ["scan-contact-points", { kind: "fax" }, "kind"],
  ["scan-contact-points", { phone_kind: "office", network: "x" }, "network"],
  ["scan-contact-points", { cursor: "abc" }, "cursor"],
  // One of a list in the order of time.
  [
    "scan-people",
    { cursor: Buffer.from(`[1772443804000000,"${randomUUID()}"]`).toString("base64url") },
    "cursor",
  ],
  ["scan-people", { cursor: Buffer.from("2147483648").toString("base64url") }, "cursor"],
])("%s refuses %j", async (entry, query, field) => {
  const { statusCode, body = "" } = await call(entry, paths.first, query);
  expect(statusCode).toBe(422);
  expect(JSON.parse(body)).toMatchObject({ errors: [{ field }] });
});

test("a scan whose rows are deleted, or not yet made, tells no list of them", async () => {
  const { jobId } = await scanned(db, `${randomUUID()}.com`, [readPage("/", [], FOOT)]);
  for (const [scan_rows, status] of [
    ["deleted", 410],
    [null, 503],
    ["reconstructed", 200],
  ] as const) {
    await db.updateTable("jobs").set({ scan_rows }).where("job_id", "=", jobId).execute();
    for (const entry of ["scan-people", "scan-contact-points", "scan-organization"] as const) {
      expect((await call(entry, { job_id: jobId })).statusCode).toBe(status);
    }
  }
});
