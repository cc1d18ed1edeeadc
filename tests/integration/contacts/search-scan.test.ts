import { listScanContacts } from "@contact-scanner/core/contacts/list-scan-contacts";
import type { ListPosition } from "@contact-scanner/core/db/keyset";
import type { EmailType } from "@contact-scanner/core/extract/contact";
import type { Run } from "@contact-scanner/core/jobs/save-checkpoint";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPage, scanned, textContact } from "../../helpers/checkpoints.ts";
import { countingRoundTrips } from "../../helpers/count-round-trips.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db, url } = testDatabase();
let counted: Awaited<ReturnType<typeof countingRoundTrips>>;
beforeAll(async () => {
  counted = await countingRoundTrips(url);
});
afterAll(async () => await counted.stop());

/** contacts of a page: together more than a search for one looks at before it goes through the list */
const PER_PAGE = 1_000;
const PAGES = 4;
/** every so many of them are of the type that is asked for */
const RARE = 600;
/** statements that a search may take, however many contacts there are to look at */
const MOST_STATEMENTS = 15;

/** Pages of contacts whose addresses all hold an @; a few of them are free mail. */
function manyContacts() {
  return Array.from({ length: PAGES }, (_none, page) =>
    readPage(
      `/${page}`,
      Array.from({ length: PER_PAGE }, (_contact, n) => {
        const number = page * PER_PAGE + n;
        const type: EmailType = number % RARE === RARE - 1 ? "free" : "corporate";
        return textContact(`kim${number}@acme.com`, { type });
      }),
    ),
  );
}

function keyOf({ scanId, jobId, domainId }: Run) {
  return { id: scanId, job_id: jobId, domain_id: domainId };
}

function partOf(filters: { search?: string; type?: EmailType }, limit: number, after?: ListPosition) {
  return { filters, window: { after, limit }, maxSources: 1 };
}

test("a search with a filter that hardly anything fits ends, and its pages miss and double nothing", async () => {
  const scan = keyOf(await scanned(db, "acme.com", manyContacts()));
  counted.take();
  expect(await listScanContacts(counted.db, scan, partOf({ search: "@", type: "service" }, 1))).toEqual([]);
  expect(counted.take().statements).toBeLessThanOrEqual(MOST_STATEMENTS);
  const emails: string[] = [];
  for (let after: ListPosition | undefined; ; ) {
    const page = await listScanContacts(counted.db, scan, partOf({ search: "@", type: "free" }, 2, after));
    expect(counted.take().statements).toBeLessThanOrEqual(MOST_STATEMENTS);
    emails.push(...page.map(({ row }) => row.email));
    after = page.at(-1)?.position;
    if (page.length < 2) break;
  }
  const all = await listScanContacts(db, scan, partOf({ type: "free" }, 100));
  expect(all).toHaveLength(Math.floor((PAGES * PER_PAGE) / RARE));
  expect(emails).toEqual(all.map(({ row }) => row.email));
});

test("a search looks at none of the contacts that other scans alone saw", async () => {
  const first = keyOf(await scanned(db, "acme.com", manyContacts()));
  const last = keyOf(await scanned(db, "acme.com", [readPage("/0", [textContact("zoe@acme.com")])]));
  counted.take();
  const found = async (scan: typeof last) =>
    (await listScanContacts(counted.db, scan, partOf({ search: "@" }, 2))).map(({ row }) => row.email);
  expect(await found(last)).toEqual(["zoe@acme.com"]);
  const forOne = counted.take().statements;
  expect(await found(first)).toHaveLength(2);
  expect(forOne).toBeLessThanOrEqual(counted.take().statements);
});
