import { reconstructScans } from "@contact-scanner/core/jobs/reconstruct-scans";
import fc from "fast-check";
import { expect, test } from "vitest";
import { newDomain } from "../../helpers/found-rows.ts";
import { jobRow } from "../../helpers/jobs.ts";
import {
  endOlderScan,
  type OlderVisit,
  olderCheckpoint,
  olderLists,
  olderScan,
} from "../../helpers/older-version.ts";
import { ownLists } from "../../helpers/own-lists.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const URLS = ["https://acme.com/", "https://acme.com/a", "https://acme.com/b"];
const EMAILS = ["ann@acme.com", "bob@acme.com", "cid@acme.com"];

/** What a visit of a page found; null = the scan did not come to it. */
const visit = fc.option(
  fc.oneof(
    fc.record({
      status: fc.constant(200),
      error: fc.constantFrom(null, null, "The page broke off."),
      emails: fc.subarray(EMAILS),
      metadata: fc.constantFrom({}, {}, { truncated: true as const }),
    }),
    fc.record({
      status: fc.constantFrom(404, 410, 500),
      error: fc.constant("The page failed."),
      emails: fc.constant([]),
      metadata: fc.constant({}),
    }),
  ),
);
const scan = fc.record({
  visits: fc.tuple(visit, visit, visit),
  status: fc.constantFrom("complete" as const, "failed" as const, "cancelled" as const),
  hasBegun: fc.constantFrom(true, true, true, false),
  /** Whether the new version comes to reconstruct after so many of its pages, before its end. */
  reconstructAt: fc.option(fc.integer({ min: 0, max: 2 })),
  reconstructAfter: fc.boolean(),
});

test("whatever the older version's scans did, each lists what it listed when its rows were made, and goes on to", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(scan, { minLength: 1, maxLength: 5 }), async (scans) => {
      const domainId = await newDomain(db);
      let minutes = 0;
      const nextMinute = () => new Date(Date.UTC(2026, 0, 1, 0, minutes++)).toISOString();
      const waiting = new Set<string>();
      const listed = new Map<string, { urls: string[]; emails: string[] }>();

      async function reconstruct() {
        for (const jobId of waiting) listed.set(jobId, await olderLists(db, jobId));
        expect(await reconstructScans({ db, log: silentLog }, { isTimeUp: () => false })).toBe(waiting.size);
        waiting.clear();
        for (const [jobId, lists] of listed) {
          expect(await jobRow(db, jobId)).toMatchObject({ scan_rows: "reconstructed" });
          expect(await ownLists(db, jobId)).toEqual(lists);
        }
      }

      for (const { visits, status, hasBegun, reconstructAt, reconstructAfter } of scans) {
        const jobId = await olderScan(db, domainId, hasBegun ? nextMinute() : null);
        for (const [index, found] of visits.entries()) {
          if (reconstructAt === index) await reconstruct();
          if (!hasBegun || found === null) continue;
          const page: OlderVisit = { url: URLS[index] ?? "", at: nextMinute(), ...found };
          await olderCheckpoint(db, { jobId, domainId }, page);
        }
        await endOlderScan(db, jobId, { at: nextMinute(), status });
        waiting.add(jobId);
        if (reconstructAfter) await reconstruct();
      }
      await reconstruct();
      const last = await db
        .selectFrom("sightings")
        .select((eb) => ["contact_id", "page_id", eb.fn.countAll<string>().as("rows")])
        .where("ending", "is distinct from", "superseded")
        .groupBy(["contact_id", "page_id"])
        .having((eb) => eb.fn.countAll(), ">", 1)
        .execute();
      expect(last).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
