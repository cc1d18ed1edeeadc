import { randomUUID } from "node:crypto";
import { findBaseScan, requireBaseScan } from "@contact-scanner/core/changes/base-scan";
import type { DB } from "@contact-scanner/core/db/database";
import type { Updateable } from "kysely";
import { describe, expect, test } from "vitest";
import {
  cut,
  type EndedScan,
  FAILED,
  GONE,
  type History,
  read,
  scanHistory,
  type Visit,
} from "../../helpers/scan-history.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();

/** Scans of a domain that read its page, the first one first. */
async function scansOf(count: number): Promise<EndedScan[]> {
  return await scanHistory(db, Array(count).fill({ "/": read("ann") }));
}

async function change(scan: EndedScan | undefined, values: Updateable<DB["jobs"]>): Promise<void> {
  await db
    .updateTable("jobs")
    .set(values)
    .where("id", "=", scan?.id ?? 0)
    .execute();
}

describe("without a name a scan is compared with the domain's last one before it", () => {
  async function baseOfLast(scans: readonly EndedScan[]): Promise<number | undefined> {
    const scan = scans.at(-1);
    const base = scan && (await findBaseScan(db, scan));
    return base ? scans.findIndex(({ id }) => id === base.id) : undefined;
  }

  test("which is none, where there was none", async () => {
    expect(await baseOfLast(await scansOf(1))).toBeUndefined();
  });

  test("of its own domain", async () => {
    const scans = await scansOf(2);
    await scansOf(1);
    expect(await baseOfLast(scans)).toBe(0);
    expect(await baseOfLast(await scansOf(3))).toBe(1);
  });

  test.each<[string, Updateable<DB["jobs"]>, number]>([
    ["one that was cancelled does not", { status: "cancelled" }, 0],
    ["one whose rows were reconstructed counts", { scan_rows: "reconstructed" }, 1],
    ["one that failed does not", { status: "failed" }, 0],
    ["one whose rows were deleted does not", { scan_rows: "deleted" }, 0],
    ["one whose rows are yet to be made does not", { scan_rows: null }, 0],
  ])("%s", async (_name, values, place) => {
    const scans = await scansOf(3);
    await change(scans[1], values);
    expect(await baseOfLast(scans)).toBe(place);
  });

  test.each<[string, History[number]]>([
    ["visited no page", {}],
    ["could read none of its pages", { "/": FAILED, "/team": FAILED }],
  ])("one that %s does not", async (_name, visits) => {
    const page = { "/": read("ann") };
    expect(await baseOfLast(await scanHistory(db, [page, visits, page]))).toBe(0);
  });

  test.each<[string, Visit]>([
    ["that is no more", GONE],
    ["that broke off", cut()],
  ])("one that read a page %s counts", async (_name, visit) => {
    const page = { "/": read("ann") };
    expect(await baseOfLast(await scanHistory(db, [page, { "/": visit, "/team": FAILED }, page]))).toBe(1);
  });
});

describe("a scan that is named as the base", () => {
  test("is any earlier one of the domain, a failed one too", async () => {
    const [first, second, third] = await scansOf(3);
    if (!first || !second || !third) throw new Error("There are three scans.");
    expect(await requireBaseScan(db, third, first.job_id)).toMatchObject({ id: first.id });
    await change(second, { status: "failed" });
    expect(await requireBaseScan(db, third, second.job_id)).toMatchObject({ id: second.id });
  });

  test("is refused where it is of nobody, of another domain, later, or the scan itself", async () => {
    const [first, second] = await scansOf(2);
    const [stranger] = await scansOf(1);
    if (!first || !second || !stranger) throw new Error("There are three scans.");
    await expect(requireBaseScan(db, first, randomUUID())).rejects.toMatchObject({ code: "not_found" });
    for (const [scan, since] of [
      [stranger, first],
      [first, second],
      [second, second],
    ] as const) {
      await expect(requireBaseScan(db, scan, since.job_id)).rejects.toMatchObject({
        code: "invalid_fields",
        fields: [{ field: "since" }],
      });
    }
  });

  test("is refused where its rows are not kept, or not made yet", async () => {
    const [first, second] = await scansOf(2);
    if (!first || !second) throw new Error("There are two scans.");
    await change(first, { scan_rows: "deleted" });
    await expect(requireBaseScan(db, second, first.job_id)).rejects.toMatchObject({ code: "expired" });
    await change(first, { scan_rows: null });
    await expect(requireBaseScan(db, second, first.job_id)).rejects.toMatchObject({ code: "unavailable" });
  });
});
