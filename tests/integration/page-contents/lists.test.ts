import { randomUUID } from "node:crypto";
import { listContactPoints, type PointPart } from "@contact-scanner/core/contact-points/list-contact-points";
import { listDomainContacts } from "@contact-scanner/core/contacts/list-domain-contacts";
import { listScanContacts } from "@contact-scanner/core/contacts/list-scan-contacts";
import { showOrganization } from "@contact-scanner/core/organizations/show-organization";
import { listPeople, type PeoplePart } from "@contact-scanner/core/people/list-people";
import type { View } from "@contact-scanner/core/sightings/readings";
import { beforeAll, expect, test } from "vitest";
import { failedPage, gonePage, readPage, scanned, textContact } from "../../helpers/checkpoints.ts";
import { FOOT, fact, organization, person, phone } from "../../helpers/page-contents.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const window = { after: undefined, limit: 50 };
const jane = person("Jane Doe");
const kim = person("Kim Roe", { role: null, department: null, seniority: null, reason: "paragraph" });

/** Two scans: the second one finds a page gone, one changed and one closed. */
async function history() {
  const domain = `${randomUUID()}.com`;
  const imprint = readPage("/imprint", [], {
    ...FOOT,
    organization: organization({
      legalName: fact("Acme GmbH"),
      directors: [fact("Kim Roe"), fact("Jane Doe")],
    }),
  });
  const home = readPage("/", [textContact("info@acme.com", { person: kim })], {
    ...FOOT,
    forms: [{ value: "https://acme.com/", hasCaptcha: false, element: "form" }],
    organization: organization({
      legalName: fact("Acme", { method: "structured_data" }),
      vatNumber: fact("DE123456789", { method: "structured_data" }),
    }),
  });
  const team = readPage(
    "/team",
    [textContact("jane@acme.com", { person: jane }), textContact("info@acme.com", { person: jane })],
    {
      ...FOOT,
      phones: [
        ...FOOT.phones,
        phone("+491511234567", { kind: "mobile", person: jane, email: "jane@acme.com" }),
      ],
    },
  );
  const old = readPage("/old", [], { phones: [phone("+49309999999", { kind: "fax" })] });
  const first = await scanned(db, domain, [home, imprint, team, old]);
  const later = readPage("/team", [textContact("jane@acme.com", { person: { ...jane, role: "CEO" } })]);
  const second = await scanned(db, domain, [home, failedPage("/imprint"), later, gonePage("/old")]);
  const view = ({ scanId, jobId, domainId }: typeof first): View => ({
    kind: "scan",
    scan: { id: scanId, job_id: jobId, domain_id: domainId },
  });
  return {
    first: view(first),
    second: view(second),
    now: { kind: "domain", domainId: first.domainId } as const,
  };
}

let views: Awaited<ReturnType<typeof history>>;

beforeAll(async () => {
  views = await history();
});

async function points(view: View, part: Partial<PointPart> = {}) {
  return await listContactPoints(db, view, { filters: {}, window, maxPlaces: 20, ...part });
}

async function people(view: View, part: Partial<PeoplePart> = {}) {
  return await listPeople(db, view, { filters: {}, window, maxPlaces: 20, ...part });
}

test("a scan's points are those of the pages that it read, with each page's telling", async () => {
  const first = await points(views.first);
  expect(first).toHaveLength(FOOT.phones.length + FOOT.profiles.length + 3);
  expect(first.find(({ value }) => value === "+49301234567")).toMatchObject({
    kind: "phone",
    places_count: 3,
    places: [
      { page: "https://acme.com/" },
      { page: "https://acme.com/imprint" },
      { page: "https://acme.com/team" },
    ].map(() =>
      expect.objectContaining({
        label: "office",
        method: "tel",
        element: "a.tel",
        written: "0301234567",
        person: null,
      }),
    ),
  });
  expect(first.find(({ value }) => value === "+491511234567")).toMatchObject({
    places_count: 1,
    places: [{ page: "https://acme.com/team", label: "mobile", person: jane, email: "jane@acme.com" }],
  });
  const second = await points(views.second);
  const expected = [...FOOT.phones, ...FOOT.profiles, { value: "https://acme.com/" }].map(
    ({ value }) => value,
  );
  expect(second.map(({ value }) => value).toSorted()).toEqual(expected.toSorted());
  expect(new Set(second.map(({ places_count }) => places_count))).toEqual(new Set([1]));
});

test("a domain's points are those of its pages as each was last read", async () => {
  const now = await points(views.now);
  const count = (value: string) => now.find((point) => point.value === value)?.places_count;
  // The imprint could not be read again, and tells what it told.
  expect([count("+49301234567"), count("+49309999999"), count("+491511234567")]).toEqual([
    2,
    undefined,
    undefined,
  ]);
});

test("points are narrowed down by kind, label and words, and read page by page", async () => {
  const values = async (part: Partial<PointPart>) =>
    (await points(views.first, part)).map(({ value }) => value);
  expect(await values({ filters: { kind: "form" } })).toEqual(["https://acme.com/"]);
  expect(await values({ filters: { label: "fax" } })).toEqual(["+49309999999"]);
  expect(await values({ filters: { search: "LinkedIn" } })).toEqual([
    "https://www.linkedin.com/company/acme",
  ]);
  expect(await values({ filters: { search: "0151" } })).toEqual(["+491511234567"]);
  const all = await points(views.first);
  const paged = [];
  let after: number | undefined;
  do {
    const page = await points(views.first, { window: { after, limit: 2 } });
    paged.push(...page);
    after = page.length < 2 ? undefined : page.at(-1)?.id;
  } while (after !== undefined);
  expect(paged).toEqual(all);
  const few = await points(views.first, { maxPlaces: 1 });
  const office = few.find(({ value }) => value === "+49301234567");
  expect([office?.places.length, office?.places_count]).toEqual([1, 3]);
});

test("people have the addresses and numbers that they stand beside, and where", async () => {
  const [second, first] = (await people(views.first)).toSorted((a, b) => (a.name < b.name ? 1 : -1));
  expect(first).toMatchObject({
    name: "Jane Doe",
    role: "Head of Sales",
    department: "sales",
    seniority: "head",
    emails: ["info@acme.com", "jane@acme.com"],
    phones: ["+491511234567"],
    places_count: 3,
  });
  expect(
    first?.places.every(
      ({ page, reason, element }) =>
        page === "https://acme.com/team" && reason === "table_row" && element === "tr.member",
    ),
  ).toBe(true);
  expect(second).toMatchObject({ name: "Kim Roe", emails: ["info@acme.com"], phones: [], places_count: 1 });
  const roles = async (view: View) => (await people(view)).map(({ name, role }) => [name, role]).toSorted();
  const later = [
    ["Jane Doe", "CEO"],
    ["Kim Roe", null],
  ];
  expect(await roles(views.second)).toEqual(later);
  expect(await roles(views.now)).toEqual(later);
});

test("people are narrowed down by department, seniority and words, and read page by page", async () => {
  const names = async (part: Partial<PeoplePart>) =>
    (await people(views.first, part)).map(({ name }) => name);
  expect(await names({ filters: { department: "sales" } })).toEqual(["Jane Doe"]);
  expect(await names({ filters: { seniority: "junior" } })).toEqual([]);
  expect(await names({ filters: { search: "head of" } })).toEqual(["Jane Doe"]);
  const [one] = await people(views.first, { window: { after: undefined, limit: 1 } });
  const [two, ...none] = await people(views.first, { window: { after: one?.id, limit: 5 } });
  expect([one?.name, two?.name].toSorted()).toEqual(["Jane Doe", "Kim Roe"]);
  expect(none).toEqual([]);
});

test("of the organisation each fact is the most trustworthy one, with where it stands", async () => {
  const first = await showOrganization(db, views.first);
  expect(first).toMatchObject({
    legal_name: { value: "Acme GmbH", method: "imprint", page: "https://acme.com/imprint", places_count: 1 },
    vat_number: { value: "DE123456789", method: "structured_data", page: "https://acme.com/" },
    address: null,
    directors: [{ value: "Kim Roe" }, { value: "Jane Doe" }],
  });
  expect(await showOrganization(db, views.second)).toMatchObject({
    legal_name: { value: "Acme" },
    directors: [],
  });
  expect(await showOrganization(db, views.now)).toMatchObject({ legal_name: { value: "Acme GmbH" } });
  const { domainId } = await scanned(db, `${randomUUID()}.com`, [readPage("/", [])]);
  expect(await showOrganization(db, { kind: "domain", domainId })).toBeNull();
});

test("a contact in a list is whom the best reason names, in that scan and now", async () => {
  const part = { filters: {}, window: { after: undefined, limit: 50 }, maxSources: 20 };
  const named = (rows: Awaited<ReturnType<typeof listScanContacts>>) =>
    Object.fromEntries(
      rows.map(({ row }) => [row.email, [row.person_name, row.person_role, row.person_reason]]),
    );
  const scan = (view: View) => (view.kind === "scan" ? view.scan : { id: 0, job_id: "", domain_id: null });
  expect(named(await listScanContacts(db, scan(views.first), part))).toEqual({
    "info@acme.com": ["Jane Doe", "Head of Sales", "table_row"],
    "jane@acme.com": ["Jane Doe", "Head of Sales", "table_row"],
  });
  const later = {
    "info@acme.com": ["Kim Roe", null, "paragraph"],
    "jane@acme.com": ["Jane Doe", "CEO", "table_row"],
  };
  expect(named(await listScanContacts(db, scan(views.second), part))).toEqual(later);
  expect(named(await listDomainContacts(db, views.now.domainId, part))).toEqual(later);
});
