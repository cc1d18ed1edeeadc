import { readFileSync } from "node:fs";
import { ERROR_CODES } from "@contact-scanner/core/errors";
import { PROBLEM_TYPES } from "@contact-scanner/functions/http/problem-details";
import { expect, test } from "vitest";

const file = "packages/functions/ERRORS.md";
const text = readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8");

test("ERRORS.md lists each error code once, with its status and whether to retry", () => {
  const rows = [...text.matchAll(/^\| <a id="(\w+)"><\/a>`(\w+)` \| (\d+) \| (\w+) \| .+\.? \|$/gm)];
  expect(rows.map(([, anchor, code, status, retry]) => [anchor, code, Number(status), retry])).toEqual(
    Object.entries(ERROR_CODES).map(([code, { status, retry }]) => [code, code, status, retry]),
  );
});

test("a problem's type leads to ERRORS.md", () => {
  expect(PROBLEM_TYPES).toMatch(new RegExp(`^https://.*/${file}#$`));
});
