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

// BEGIN and COMMIT are two of the statements; BEGIN goes with the first ones.
const FOUR: Traffic = { roundTrips: 4, statements: 2 + 4 };
const THREE: Traffic = { roundTrips: 3, statements: 2 + 3 };

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
