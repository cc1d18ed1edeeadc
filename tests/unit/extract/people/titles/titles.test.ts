import { FIELD_ROWS } from "@contact-scanner/core/extract/people/department-words-field";
import { OFFICE_ROWS } from "@contact-scanner/core/extract/people/department-words-office";
import { TECHNICAL_ROWS } from "@contact-scanner/core/extract/people/department-words-technical";
import { meaningOf } from "@contact-scanner/core/extract/people/role";
import { SENIORITY_ROWS } from "@contact-scanner/core/extract/people/seniority-rows";
import { describe, expect, test } from "vitest";
import { EASTERN_TITLES } from "./eastern.ts";
import { GERMANIC_TITLES } from "./germanic.ts";
import { OTHER_TITLES } from "./other-scripts.ts";
import { ROMANCE_TITLES } from "./romance.ts";

const examples = [...OFFICE_ROWS, ...TECHNICAL_ROWS, ...FIELD_ROWS].flatMap(
  ({ department, examples: roles }) => roles.map((role) => [role, department] as const),
);
test.each(examples)("%s is of the department %s", (role, department) => {
  expect(meaningOf(role).department).toBe(department);
});

const ranks = SENIORITY_ROWS.flatMap(({ seniority, examples: roles }) =>
  roles.map((role) => [role, seniority] as const),
);
test.each(ranks)("%s stands as %s", (role, seniority) => {
  expect(meaningOf(role).seniority).toBe(seniority);
});

describe.each([GERMANIC_TITLES, ROMANCE_TITLES, EASTERN_TITLES, OTHER_TITLES])("titles", (table) => {
  const lines = table.trim().split("\n").map(lineOf);
  test.each(lines)("of %s are known as such: %s", (said, titles) => {
    const meanings = titles.map((title) => [title, said, true]);
    expect(titles.map(readAs)).toEqual(meanings);
  });
});

/** A line of a table: what its titles say, and these. */
function lineOf(line: string): [said: string, titles: string[]] {
  const [said = "", titles = ""] = line.trim().split(": ");
  return [said, titles.split(" | ")];
}

function readAs(title: string): [title: string, said: string, isRole: boolean] {
  const { department, seniority, isRole } = meaningOf(title);
  return [title, `${department ?? "-"} ${seniority ?? "-"}`, isRole];
}
