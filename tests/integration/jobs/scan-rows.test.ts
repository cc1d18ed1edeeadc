import { listDomainContacts } from "@contact-scanner/core/contacts/list-domain-contacts";
import { listScanContacts } from "@contact-scanner/core/contacts/list-scan-contacts";
import type { ListPosition } from "@contact-scanner/core/db/keyset";
import type { Run } from "@contact-scanner/core/jobs/save-checkpoint";
import { scanStatus } from "@contact-scanner/core/jobs/status";
import { listScanPages } from "@contact-scanner/core/pages/list-pages";
import { beforeEach, describe, expect, test } from "vitest";
import {
  complete,
  cutPage,
  failedPage,
  gonePage,
  readPage,
  runningScan,
  scanned,
  store,
  textContact,
} from "../../helpers/checkpoints.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const ALL = { window: { after: undefined, limit: 100 }, filters: {}, maxSources: 20 };
const ANN = textContact("ann@acme.com");
const BOB = textContact("bob@acme.com");

beforeEach(async () => {
  await db.deleteFrom("domains").execute();
});

/** All that the API tells of what a scan saw. */
async function toldOf({ scanId, jobId, domainId }: Run) {
  const scan = { id: scanId, job_id: jobId, domain_id: domainId };
  return {
    contacts: (await listScanContacts(db, scan, ALL)).map(({ row }) => row),
    pages: (await listScanPages(db, scan, ALL.window)).map(({ row }) => row),
    status: await scanStatus(db, jobId),
  };
}

async function statesOf({ domainId }: Run): Promise<Record<string, string>> {
  const rows = await listDomainContacts(db, domainId, ALL);
  return Object.fromEntries(rows.map(({ row }) => [row.email.replace("@acme.com", ""), row.state]));
}

/** The last scan's contacts, by their names, with the pages where it saw them. */
async function seenBy(run: Run): Promise<Record<string, string[]>> {
  const { contacts } = await toldOf(run);
  return Object.fromEntries(
    contacts.map(({ email, sources }) => [
      email.replace("@acme.com", ""),
      sources.map(({ page }) => new URL(page).pathname).sort(),
    ]),
  );
}

async function countSightings(): Promise<number> {
  return (await db.selectFrom("sightings").select("contact_id").execute()).length;
}

test("an ended scan tells the same after a larger one, and after one that found its addresses gone", async () => {
  await scanned(db, "acme.com", [readPage("/", [ANN]), readPage("/old", [textContact("old@acme.com")])]);
  const small = await scanned(db, "acme.com", [
    readPage("/", [ANN], {
      title: "Home",
      metadata: { bytes: 5, fetch_ms: 1, links: 2, skipped: { robots: 2 } },
    }),
    readPage("/team", [BOB]),
  ]);
  const told = await toldOf(small);
  expect(told.status.result_data).toMatchObject({ contacts_found: 2, emails: [ANN.email, BOB.email] });
  expect(told.contacts.map(({ email }) => email)).toEqual([ANN.email, BOB.email]);
  expect(told.pages.map(({ title, links_skipped }) => [title, links_skipped])).toContainEqual([
    "Home",
    { robots: 2 },
  ]);
  await scanned(db, "acme.com", [
    readPage("/", [textContact(ANN.email, { type: "corporate", context: "Ann, head of sales" })], {
      title: "New",
    }),
    readPage("/team", [BOB, textContact("new@acme.com")]),
    readPage("/more", [ANN]),
  ]);
  await scanned(db, "acme.com", [gonePage("/"), failedPage("/team"), cutPage("/more", [])]);
  expect(await toldOf(small)).toEqual(told);
});

test("what stands on a page as before is not written again", async () => {
  const pages = [readPage("/", [ANN, BOB]), readPage("/team", [ANN])];
  await scanned(db, "acme.com", pages);
  expect(await countSightings()).toBe(3);
  const again = await scanned(db, "acme.com", pages);
  expect(await countSightings()).toBe(3);
  expect(await seenBy(again)).toEqual({ ann: ["/", "/team"], bob: ["/"] });
});

test("a checkpoint whose answer was lost is stored again, and changes nothing of what the scan saw", async () => {
  await scanned(db, "acme.com", [readPage("/", [ANN, BOB]), readPage("/cut", [ANN])]);
  const run = await runningScan(db, "acme.com");
  const pages = [
    readPage("/", [textContact(ANN.email, { context: "Ann" })]),
    cutPage("/cut", []),
    readPage("/new", [textContact("new@acme.com")]),
  ];
  await store(db, run, pages);
  const { contacts, pages: read } = await toldOf(run);
  const sightings = await db.selectFrom("sightings").selectAll().orderBy("contact_id").execute();
  await store(db, run, pages);
  expect(await toldOf(run)).toMatchObject({ contacts, pages: read });
  expect(await db.selectFrom("sightings").selectAll().orderBy("contact_id").execute()).toEqual(sightings);
});

test("each scan tells what stood on a page as it was then", async () => {
  const first = await scanned(db, "acme.com", [
    readPage("/", [textContact(ANN.email, { context: "Ann, sales" })]),
  ]);
  const second = await scanned(db, "acme.com", [
    readPage("/", [textContact(ANN.email, { context: "Ann, legal", method: "mailto", type: "corporate" })]),
  ]);
  expect((await toldOf(first)).contacts).toMatchObject([
    { context: "Ann, sales", method: "text", email_type: "unknown", source_job_id: first.jobId },
  ]);
  expect((await toldOf(second)).contacts).toMatchObject([
    { context: "Ann, legal", method: "mailto", email_type: "corporate", source_job_id: second.jobId },
  ]);
});

describe("what becomes of an address that", () => {
  const before = [readPage("/", [ANN]), readPage("/team", [BOB])];
  test.each<[string, ReturnType<typeof readPage>[], string, string[] | undefined]>([
    ["still stands on its page", before, "current", ["/team"]],
    ["no longer stands on its page", [readPage("/", [ANN]), readPage("/team", [])], "gone", undefined],
    ["stood on a page that is no more", [readPage("/", [ANN]), gonePage("/team")], "gone", undefined],
    ["stands on a page that failed", [readPage("/", [ANN]), failedPage("/team")], "unknown", undefined],
    ["stands on a page that was not reached", [readPage("/", [ANN])], "unknown", undefined],
    ["is not on the part of its page that was read", [cutPage("/team", [ANN])], "unknown", undefined],
    ["is on the part of its page that was read", [cutPage("/team", [BOB])], "current", ["/team"]],
    ["moved to another page", [readPage("/team", []), readPage("/about", [BOB])], "current", ["/about"]],
    [
      "stands on another page too, and its own failed",
      [failedPage("/team"), readPage("/about", [BOB])],
      "current",
      ["/about"],
    ],
  ])("%s", async (_what, pages, state, seenOn) => {
    await scanned(db, "acme.com", before);
    const again = await scanned(db, "acme.com", pages);
    expect((await statesOf(again)).bob).toBe(state);
    expect((await seenBy(again)).bob).toEqual(seenOn);
  });

  test("was not found on a part of its page is gone once all of it is read without it, and current once it is back", async () => {
    const first = await scanned(db, "acme.com", before);
    const cut = await scanned(db, "acme.com", [cutPage("/team", [])]);
    const gone = await scanned(db, "acme.com", [readPage("/team", [])]);
    expect((await statesOf(gone)).bob).toBe("gone");
    // It is kept for some time from then on, and not since when nobody could tell.
    const { ended_at, read_at } = await db
      .selectFrom("sightings")
      .innerJoin("scan_pages", "scan_pages.page_id", "sightings.page_id")
      .select(["ended_at", "read_at"])
      .where("ending", "=", "gone")
      .where("scan_id", "=", gone.scanId)
      .executeTakeFirstOrThrow();
    expect(ended_at).toEqual(read_at);
    const back = await scanned(db, "acme.com", [readPage("/team", [BOB])]);
    expect((await statesOf(back)).bob).toBe("current");
    const seen = await Promise.all([first, cut, gone, back].map(seenBy));
    expect(seen.map(({ bob }) => bob)).toEqual([["/team"], undefined, undefined, ["/team"]]);
  });

  test("is gone stays so while a scan runs that has not come to its page", async () => {
    await scanned(db, "acme.com", before);
    await scanned(db, "acme.com", [readPage("/", [ANN]), readPage("/team", [])]);
    const running = await runningScan(db, "acme.com");
    await store(db, running, [readPage("/", [ANN])]);
    expect(await statesOf(running)).toEqual({ ann: "current", bob: "gone" });
    await complete(db, running);
    expect(await statesOf(running)).toEqual({ ann: "current", bob: "gone" });
  });
});

test("a domain's contact tells where it stands, where it stood, where nobody could look, and since when", async () => {
  const first = await scanned(db, "acme.com", [
    readPage("/still", [BOB]),
    readPage("/gone", [BOB]),
    readPage("/down", [BOB]),
  ]);
  const [before] = await listDomainContacts(db, first.domainId, ALL);
  const last = await scanned(db, "acme.com", [
    readPage("/still", [BOB]),
    readPage("/gone", []),
    failedPage("/down"),
  ]);
  const [now] = await listDomainContacts(db, last.domainId, ALL);
  const { sources, ...contact } = now?.row ?? { sources: [] };
  expect(
    Object.fromEntries(sources.map(({ page, still_on_page }) => [new URL(page).pathname, still_on_page])),
  ).toEqual({
    "/still": true,
    "/gone": false,
    "/down": null,
  });
  expect(contact).toMatchObject({
    sources_count: 3,
    method: "text",
    source_job_id: first.jobId,
    first_seen: before?.row.first_seen,
    last_confirmed: (await toldOf(last)).contacts[0]?.last_seen,
  });
  const goneSource = sources.find(({ page }) => page.endsWith("/gone"));
  expect(goneSource?.last_seen).toEqual(before?.row.last_confirmed);
});

test.each([
  [{ state: "current" }, ["ann"]],
  [{ state: "gone" }, ["bob"]],
  [{ state: "unknown" }, []],
] as const)("a domain's contacts are filtered by %j", async (filters, names) => {
  await scanned(db, "acme.com", [readPage("/", [ANN, BOB])]);
  const { domainId } = await scanned(db, "acme.com", [readPage("/", [ANN])]);
  const rows = await listDomainContacts(db, domainId, { ...ALL, filters });
  expect(rows.map(({ row }) => row.email)).toEqual(names.map((name) => `${name}@acme.com`));
});

test("a domain's contacts are filtered by when they were last confirmed", async () => {
  await scanned(db, "acme.com", [readPage("/", [ANN, BOB])]);
  const { domainId } = await scanned(db, "acme.com", [readPage("/", [ANN])]);
  const { updated_at: between } = await db
    .selectFrom("sightings")
    .select("ended_at as updated_at")
    .where("ending", "=", "gone")
    .executeTakeFirstOrThrow();
  const emails = async (filters: { confirmedSince?: Date; confirmedBefore?: Date }) =>
    (await listDomainContacts(db, domainId, { ...ALL, filters })).map(({ row }) => row.email);
  const when = between ?? new Date(0);
  expect(await emails({ confirmedSince: when })).toEqual([ANN.email]);
  expect(await emails({ confirmedBefore: when })).toEqual([BOB.email]);
});

test("a scan's contacts are found by the words that stood around them then", async () => {
  const first = await scanned(db, "acme.com", [
    readPage("/", [textContact(ANN.email, { context: "Ann, sales" }), BOB]),
  ]);
  const second = await scanned(db, "acme.com", [
    readPage("/", [textContact(ANN.email, { context: "Ann, legal" }), BOB]),
  ]);
  const found = async ({ scanId, jobId, domainId }: Run, search: string) => {
    const scan = { id: scanId, job_id: jobId, domain_id: domainId };
    return (await listScanContacts(db, scan, { ...ALL, filters: { search } })).map(({ row }) => row.email);
  };
  expect(await found(first, "SALES")).toEqual([ANN.email]);
  expect(await found(first, "legal")).toEqual([]);
  expect(await found(second, "legal")).toEqual([ANN.email]);
  expect(await found(second, "sales")).toEqual([]);
  expect(await found(second, "bob@")).toEqual([BOB.email]);
});

test("a search goes on behind contacts that the scan saw in other words, page by page", async () => {
  const team = (words: (n: number) => string) =>
    Array.from({ length: 12 }, (_none, n) =>
      textContact(`kim${n}@acme.com`, { context: `${words(n)} ${n}` }),
    );
  const first = await scanned(db, "acme.com", [
    readPage(
      "/",
      team(() => "Sales"),
    ),
  ]);
  const second = await scanned(db, "acme.com", [
    readPage(
      "/",
      team((n) => (n % 6 === 5 ? "Sales" : "Legal")),
    ),
  ]);
  const found = async ({ scanId, jobId, domainId }: Run, search: string) => {
    const scan = { id: scanId, job_id: jobId, domain_id: domainId };
    const emails: string[] = [];
    for (let after: ListPosition | undefined; ; ) {
      const page = await listScanContacts(db, scan, {
        ...ALL,
        filters: { search },
        window: { after, limit: 1 },
      });
      const [only] = page;
      if (!only) return emails.toSorted();
      expect(page).toHaveLength(1);
      emails.push(only.row.email);
      after = only.position;
    }
  };
  expect(await found(second, "sales")).toEqual(["kim11@acme.com", "kim5@acme.com"]);
  expect(await found(first, "sales")).toHaveLength(12);
  expect(await found(second, "legal")).toHaveLength(10);
  expect(await found(first, "legal")).toEqual([]);
});
