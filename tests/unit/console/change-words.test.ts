import { expect, test } from "vitest";
import {
  changeWords,
  comparisonWords,
  earlierScans,
  earlierScanWords,
  isSeen,
  noChange,
  typeChangeWords,
  unknownWords,
  wantedChange,
} from "../../../packages/console/src/scan-detail/change-words.ts";
import { exampleScan } from "./example-scan.ts";

const MOVED = { changes: ["moved", "retyped"], email_type: "corporate", previous_type: "unknown" } as const;
const GONE = { changes: ["gone"], email_type: "service", previous_type: null } as const;
const UNKNOWN = { changes: ["unknown"], email_type: "service", previous_type: null } as const;

test("a change is told in words, and a type with what it was before", () => {
  expect(changeWords({ ...MOVED, changes: [...MOVED.changes] })).toBe("moved, of another type");
  expect(typeChangeWords({ ...MOVED, changes: [...MOVED.changes] })).toBe("unknown → corporate");
  expect(typeChangeWords({ ...GONE, changes: [...GONE.changes] })).toBe("service");
});

test("an address that the scan did not see has no page in it", () => {
  expect(
    [MOVED, GONE, UNKNOWN].map(({ changes, ...rest }) => isSeen({ ...rest, changes: [...changes] })),
  ).toEqual([true, false, false]);
});

test("what may be gone is counted apart from what is gone", () => {
  expect(unknownWords([{ changes: ["gone"] }, { changes: ["moved"] }])).toBe("");
  expect(unknownWords([{ changes: ["gone"] }, { changes: ["unknown"] }])).toContain("one address is");
  expect(unknownWords([{ changes: ["unknown"] }, { changes: ["unknown"] }])).toContain("2 addresses are");
});

test("a filter of the page's address is one of the changes, or none", () => {
  expect(wantedChange("gone")).toBe("gone");
  expect(wantedChange("toString")).toBeUndefined();
  expect(wantedChange(null)).toBeUndefined();
});

test("a scan is compared with earlier ones that ended and still have their rows", () => {
  const at = (hour: string) => ({ created_at: `2026-01-01T${hour}:00:00Z`, job_id: hour });
  const scans = [
    exampleScan(at("12")),
    exampleScan(at("10")),
    exampleScan({ ...at("09"), status: "running", scan_rows: null }),
    exampleScan({ ...at("08"), scan_rows: "deleted" }),
    exampleScan({ ...at("07"), scan_rows: "reconstructed" }),
    exampleScan({ ...at("06"), status: "cancelled" }),
    exampleScan({ ...at("05"), status: "complete", scan_rows: null }),
  ];
  expect(earlierScans(scans, exampleScan(at("11"))).map(({ job_id }) => job_id)).toEqual(["10", "07", "06"]);
});

test("an earlier scan is told by when it was, how it ended and what it found", () => {
  expect(earlierScanWords(exampleScan({}, { contacts_found: 1 }), () => "now")).toBe(
    "now, complete, 1 contact",
  );
  expect(
    earlierScanWords(exampleScan({}, { evidence: "partial", contacts_found: 1200 }), () => "yesterday"),
  ).toBe("yesterday, partial, 1,200 contacts");
  expect(earlierScanWords(exampleScan({ status: "failed", result_data: null }), () => "today")).toBe(
    "today, failed",
  );
});

test("without an earlier scan, or without having read the site, nothing is said to be as it was", () => {
  const unread = exampleScan({}, { evidence: "blocked" });
  expect(comparisonWords(exampleScan({}), null)).toContain("no earlier complete scan");
  expect(comparisonWords(exampleScan({}), "an id")).toBe("");
  expect(noChange(exampleScan({}), null).title).toBe("Nothing to compare.");
  expect(noChange(exampleScan({ status: "running" }), "an id").title).toBe("No change yet.");
  expect(noChange(unread, "an id").title).toBe("No change can be told.");
  expect(noChange(exampleScan({ status: "failed", result_data: null }), null).title).toBe(
    "No change can be told.",
  );
  expect(noChange(exampleScan({}), "an id").title).toBe("Nothing changed.");
});
