import { randomUUID } from "node:crypto";
import type { Collection } from "@contact-scanner/core/collection/collection";
import { EVERYTHING } from "@contact-scanner/core/collection/collection";
import { pointsOf } from "@contact-scanner/core/contact-points/point-content";
import { toFacts } from "@contact-scanner/core/organizations/facts";
import { storeParts } from "@contact-scanner/core/pages/store-parts";
import { storedPages } from "@contact-scanner/core/pages/stored-pages";
import { expect, test } from "vitest";
import {
  complete,
  failedPage,
  gonePage,
  readPage,
  runningScan,
  scanned,
  store,
  textContact,
} from "../../helpers/checkpoints.ts";
import { newDomain } from "../../helpers/found-rows.ts";
import { FOOT, fact, organization, person, phone, profile } from "../../helpers/page-contents.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();

const jane = person("Jane Doe");

function teamPage(path = "/team") {
  return readPage(
    path,
    [textContact("jane@acme.com", { person: jane }), textContact("info@acme.com", { type: "service" })],
    {
      ...FOOT,
      phones: [
        ...FOOT.phones,
        phone("+491511234567", { kind: "mobile", person: jane, email: "jane@acme.com" }),
      ],
      forms: [{ value: `https://acme.com${path}`, hasCaptcha: true, element: "form.contact" }],
      organization: organization({ legalName: fact("Acme GmbH"), directors: [fact("Kim Roe")] }),
    },
  );
}

async function count(
  table: "people" | "contact_points" | "contact_point_details" | "page_contents" | "organizations",
  domainId: string,
) {
  const points = db.selectFrom("contact_points").select("id").where("domain_id", "=", domainId);
  const rows =
    table === "contact_point_details"
      ? await db.selectFrom(table).select("id").where("contact_point_id", "in", points).execute()
      : await db.selectFrom(table).select("id").where("domain_id", "=", domainId).execute();
  return rows.length;
}

async function contentsOf(scanId: number) {
  const rows = await db
    .selectFrom("scan_pages")
    .innerJoin("pages", "pages.id", "scan_pages.page_id")
    .select(["pages.url", "scan_pages.contents_id", "pages.contents_id as now"])
    .where("scan_id", "=", scanId)
    .execute();
  return new Map(rows.map((row) => [new URL(row.url).pathname, row]));
}

test("what stands on every page of a site is stored once, in one scan and the next", async () => {
  const domain = `${randomUUID()}.com`;
  const pages = Array.from({ length: 30 }, (_, n) => readPage(`/${n}`, [], FOOT));
  const first = await runningScan(db, domain);
  for (let start = 0; start < pages.length; start += 10)
    await store(db, first, pages.slice(start, start + 10));
  await complete(db, first);
  const second = await scanned(db, domain, pages);
  expect(await count("contact_points", first.domainId)).toBe(6);
  expect(await count("contact_point_details", first.domainId)).toBe(6);
  expect(await count("page_contents", first.domainId)).toBe(1);
  for (const { scanId } of [first, second]) {
    const ids = new Set([...(await contentsOf(scanId)).values()].map(({ contents_id }) => contents_id));
    expect(ids.size).toBe(1);
    expect(ids).not.toContain(null);
  }
});

test("a page that tells nothing has no contents; one that cannot be read keeps what was last read", async () => {
  const domain = `${randomUUID()}.com`;
  await scanned(db, domain, [teamPage(), readPage("/foot", [], FOOT), readPage("/empty", [])]);
  const { scanId } = await scanned(db, domain, [
    failedPage("/team"),
    gonePage("/foot"),
    readPage("/empty", []),
  ]);
  const contents = await contentsOf(scanId);
  expect(contents.get("/team")).toMatchObject({ contents_id: null, now: expect.any(Number) });
  expect(contents.get("/foot")).toMatchObject({ contents_id: null, now: null });
  expect(contents.get("/empty")).toMatchObject({ contents_id: null, now: null });
});

test("a page that is as it was gives back what was stored, and is stored as the same", async () => {
  const domain = `${randomUUID()}.com`;
  const outlinks: [string, string][] = [];
  const page = { ...teamPage(), metadata: { bytes: 1, fetch_ms: 1, links: 0, etag: '"1"', outlinks } };
  const first = await scanned(db, domain, [page]);
  const stored = storedPages(db, first.domainId, EVERYTHING);
  const found = await stored.find(page.url);
  if (found === undefined) throw new Error("The page is not found.");
  const contents = await stored.contents(found);
  expect(contents.phones).toHaveLength(page.phones.length);
  expect(contents.phones).toEqual(expect.arrayContaining([...page.phones]));
  expect(contents.profiles).toHaveLength(page.profiles.length);
  expect(contents.profiles).toEqual(expect.arrayContaining([...page.profiles]));
  expect(contents.forms).toEqual(page.forms);
  expect(contents.organization).toEqual(page.organization);
  expect(contents.contacts.find(({ email }) => email === "jane@acme.com")?.person).toEqual(jane);
  const second = await scanned(db, domain, [{ ...page, ...contents }]);
  const [before, after] = [await contentsOf(first.scanId), await contentsOf(second.scanId)];
  expect(after.get("/team")?.contents_id).toBe(before.get("/team")?.contents_id);
  const begun = await db
    .selectFrom("sightings")
    .select("from_scan")
    .where("from_scan", "=", second.scanId)
    .execute();
  expect(begun).toEqual([]);
});

test("a page of which less was kept than is to be kept now is read again", async () => {
  const domain = `${randomUUID()}.com`;
  const outlinks: [string, string][] = [["https://acme.com/jane", "Jane Doe"]];
  const page = { ...teamPage(), metadata: { bytes: 1, fetch_ms: 1, links: 1, etag: '"1"', outlinks } };
  const addresses: Collection = { kinds: new Set(["emails"]), roleOnly: false };
  const roles: Collection = { ...EVERYTHING, roleOnly: true };
  const find = async (domainId: string, collection: Collection) =>
    (await storedPages(db, domainId, collection).find(page.url)) !== undefined;
  const { domainId } = await scanned(db, domain, [page]);
  expect([
    await find(domainId, EVERYTHING),
    await find(domainId, addresses),
    await find(domainId, roles),
  ]).toEqual([true, true, true]);
  const narrow = await runningScan(db, domain);
  await store(db, { ...narrow, collection: addresses }, [page]);
  await complete(db, narrow);
  expect([await find(domainId, EVERYTHING), await find(domainId, addresses)]).toEqual([false, true]);
  const role = await runningScan(db, domain);
  await store(db, { ...role, collection: roles }, [page]);
  await complete(db, role);
  expect([
    await find(domainId, EVERYTHING),
    await find(domainId, addresses),
    await find(domainId, roles),
  ]).toEqual([false, false, true]);
});

test("another role, reason or element begins another sighting, and the scan before still names whom it saw", async () => {
  const domain = `${randomUUID()}.com`;
  const named = (who: Parameters<typeof person>[1]) =>
    scanned(db, domain, [
      readPage("/team", [textContact("jane@acme.com", { person: person("Jane Doe", who) })]),
    ]);
  await named({});
  await named({});
  await named({ role: "CEO" });
  await named({ role: "CEO", reason: "json_ld" });
  const { domainId } = await named({ role: "CEO", reason: "json_ld", element: null });
  const rows = await db
    .selectFrom("sightings")
    .innerJoin("people", "people.id", "sightings.person_id")
    .select(["people.role", "person_reason", "person_element", "ending"])
    .where("people.domain_id", "=", domainId)
    .orderBy("from_scan")
    .execute();
  expect(
    rows.map(({ role, person_reason, person_element, ending }) => [
      role,
      person_reason,
      person_element,
      ending,
    ]),
  ).toEqual([
    ["Head of Sales", "table_row", "tr.member", "superseded"],
    ["CEO", "table_row", "tr.member", "superseded"],
    ["CEO", "json_ld", "tr.member", "superseded"],
    ["CEO", "json_ld", null, null],
  ]);
  expect(await count("people", domainId)).toBe(2);
});

test("no more is kept of a page than a page may have, in one line and bounded, without an address in it", async () => {
  const many = Array.from({ length: 300 }, (_, n) => phone(`+4930${1_000_000 + n}`));
  const page = readPage(
    "/",
    [textContact("a@acme.com", { person: person(`${"x".repeat(200)}\n`, { role: "write to b@acme.com" }) })],
    {
      phones: [...many, ...many],
      profiles: [profile(`https://x.com/${"y".repeat(3_000)}`, "x")],
      organization: organization({ legalName: fact("mail c@acme.com"), address: fact("z".repeat(400)) }),
    },
  );
  const { domainId } = await scanned(db, `${randomUUID()}.com`, [page]);
  expect(await count("contact_points", domainId)).toBe(200);
  const stored = await db
    .selectFrom("people")
    .select(["name", "role"])
    .where("domain_id", "=", domainId)
    .executeTakeFirstOrThrow();
  expect(stored).toEqual({ name: `${"x".repeat(99)}…`, role: null });
  const { facts } = await db
    .selectFrom("organizations")
    .select("facts")
    .where("domain_id", "=", domainId)
    .executeTakeFirstOrThrow();
  expect(JSON.stringify(facts)).not.toContain("@");
  expect(facts).toMatchObject({ address: { value: `${"z".repeat(299)}…` } });
});

test("two that store the same at once wait for each other, and both find one row", async () => {
  const domainId = await newDomain(db);
  const people = ["Jane Doe", "Kim Roe", "Max Moe"].map((name) => person(name));
  const points = pointsOf({
    phones: people.map((who, n) => phone(`+4930123456${n}`, { person: who })),
    profiles: FOOT.profiles,
    forms: [],
  });
  const organizations = ["Acme GmbH", "Acme AG"].flatMap(
    (name) => toFacts(organization({ legalName: fact(name) })) ?? [],
  );
  const storeAll = async (order: <T>(rows: readonly T[]) => T[]) =>
    await db.transaction().execute(async (trx) => {
      const parts = { people: order(people), points: order(points), organizations: order(organizations) };
      const numbers = await storeParts(trx, domainId, parts);
      return Object.values(numbers).map((ids) => [...ids].toSorted());
    });
  const [first, second, third] = await Promise.all([
    storeAll((rows) => [...rows]),
    storeAll((rows) => rows.toReversed()),
    storeAll((rows) => [...rows]),
  ]);
  expect(first.map((ids) => ids.length)).toEqual([3, 8, 2]);
  expect(second).toEqual(first);
  expect(third).toEqual(first);
});
