import { expect, test } from "vitest";
import { noneOf, whyNone } from "../../../packages/console/src/scan-detail/empty-words.ts";
import { exampleScan } from "./example-scan.ts";

test.each([
  ["all of the site was seen", "complete", "there is none on it"],
  ["a part was not seen", "partial", "may be some"],
  ["the site did not let itself be read", "blocked", "not known"],
  ["no page had words", "empty", "not known"],
] as const)(
  "an empty list says whether there is none, or whether none could be seen: %s",
  (_, evidence, words) => {
    expect(whyNone(exampleScan({}, { evidence }), ["phones"])).toContain(words);
  },
);

test.each([
  ["runs", { status: "running" }, "as it is found"],
  [
    "failed",
    { status: "failed", error: "The host does not exist.", result_data: null },
    "The host does not exist.",
  ],
  [
    "was cancelled before its first page",
    { status: "cancelled", result_data: null },
    "before it had read a page",
  ],
  ["was cancelled", { status: "cancelled" }, "before it had seen all"],
] as const)("an empty list of a scan that %s does not say that there is none", (_, scan, words) => {
  const why = whyNone(exampleScan(scan, { evidence: "complete" }), []);
  expect(why).toContain(words);
  expect(why).not.toContain("there is none on it");
});

test("what the scan was not asked to keep is not said to be missing on the site", () => {
  const scan = exampleScan({}, { collected: ["emails", "phones"] });
  expect(whyNone(scan, ["people"])).toBe("The scan was not asked to keep any.");
  expect(whyNone(scan, ["phones", "profiles", "forms"])).toContain("there is none on it");
  expect(whyNone(exampleScan({}), ["people"])).toContain("there is none on it");
});

test("a list that may still get rows is not said to have none", () => {
  expect(noneOf(exampleScan({ status: "running" }), "No contact.", []).title).toBe("Nothing yet.");
  expect(noneOf(exampleScan({}), "No contact.", []).title).toBe("No contact.");
});
