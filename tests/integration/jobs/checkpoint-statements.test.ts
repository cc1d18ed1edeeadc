import type { PageRecord } from "@contact-scanner/core/crawl/checkpoint";
import { expect, test } from "vitest";
import { complete, readPage, runningScan, store, textContact } from "../../helpers/checkpoints.ts";
import { countingRoundTrips, type Traffic } from "../../helpers/count-round-trips.ts";
import { FOOT, fact, organization, person, phone } from "../../helpers/page-contents.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db, url } = testDatabase();

/** Ten pages that each have an address, a person and a number of their own, and the foot of their site. */
function tenPages(round = ""): PageRecord[] {
  return Array.from({ length: 10 }, (_none, n) => {
    const who = person(`Jane Doe${round} ${n}`);
    return readPage(
      `/team/${n}`,
      [textContact(`jane${round}${n}@acme.com`, { person: who }), textContact("info@acme.com")],
      {
        ...FOOT,
        phones: [phone(`+4930123456${n}`, { person: who })],
        organization: organization({ legalName: fact("Acme GmbH") }),
      },
    );
  });
}

/** What storing the pages costs, of a domain that has those of earlier scans. */
async function trafficOf(earlier: readonly PageRecord[][], pages: readonly PageRecord[]): Promise<Traffic> {
  const domain = `${crypto.randomUUID()}.com`;
  for (const before of earlier) {
    const run = await runningScan(db, domain);
    await store(db, run, before);
    await complete(db, run);
  }
  const run = await runningScan(db, domain);
  const counted = await countingRoundTrips(url);
  await store(counted.db, run, pages);
  const traffic = counted.take();
  await counted.stop();
  return traffic;
}

// BEGIN and COMMIT are two of the statements; BEGIN goes with the first two, COMMIT with the last.
const FOUR: Traffic = { roundTrips: 3, statements: 2 + 4 };
const THREE: Traffic = { roundTrips: 2, statements: 2 + 3 };

test("a checkpoint of ten new pages is four statements", async () => {
  expect(await trafficOf([], tenPages())).toEqual(FOUR);
});

test("a checkpoint of ten pages that are as they were is four statements", async () => {
  expect(await trafficOf([tenPages()], tenPages())).toEqual(FOUR);
});

test("a checkpoint of ten pages on which everybody changed is four statements", async () => {
  expect(await trafficOf([tenPages()], tenPages("ii"))).toEqual(FOUR);
});

test("a checkpoint of pages that tell addresses alone is three statements", async () => {
  const pages = Array.from({ length: 10 }, (_none, n) => readPage(`/${n}`, [textContact(`m${n}@acme.com`)]));
  expect(await trafficOf([], pages)).toEqual(THREE);
  expect(await trafficOf([], [])).toEqual(THREE);
});

test("a checkpoint whose last statement fails leaves nothing", async () => {
  const run = await runningScan(db, `${crypto.randomUUID()}.com`);
  // A page's row refers to its scan's number: of one that there is none the last statement fails.
  const saved = store(db, { ...run, scanId: -1 }, tenPages());
  await expect(saved).rejects.toMatchObject({ code: "23503" });
  const pages = await db.selectFrom("pages").select("id").where("domain_id", "=", run.domainId).execute();
  const people = await db.selectFrom("people").select("id").where("domain_id", "=", run.domainId).execute();
  expect([pages, people]).toEqual([[], []]);
  await store(db, run, tenPages());
});
