import type { SiteResult } from "@contact-scanner/cli/list/site-result";
import { writeResults } from "@contact-scanner/cli/list/write-results";
import { expect, test } from "vitest";
import { collected, streamed } from "../../../helpers/async-values.ts";
import { foundContact } from "../../../helpers/found-contact.ts";

const CONTACT = foundContact({
  email: "info@xn--mller-kva.example",
  source_url: "https://xn--mller-kva.example/contact?a=b",
  context: 'Say "info@xn--mller-kva.example", please',
});
const FOUND: SiteResult = {
  line: 1,
  site: "müller.example",
  status: "complete",
  evidence: "partial",
  pages: 3,
  error: null,
  contacts: [CONTACT],
};
const RESULTS: readonly SiteResult[] = [
  FOUND,
  {
    line: 2,
    site: "empty.example",
    status: "complete",
    evidence: "empty",
    pages: 1,
    error: null,
    contacts: [],
  },
  { line: 4, site: "no site", status: "unreadable", evidence: null, pages: null, error: "No.", contacts: [] },
  {
    line: 5,
    site: "dead.example",
    status: "failed",
    evidence: null,
    pages: null,
    error: "Dead.",
    contacts: [],
  },
];

async function written(format: "csv" | "jsonl" | "table", bom = false, results = RESULTS): Promise<string> {
  return (await collected(writeResults(streamed(results), { format, bom, columns: 100 }))).join("");
}

test("CSV has a row for each contact, and one for each site without", async () => {
  expect((await written("csv")).split("\r\n")).toEqual([
    "line,site,status,evidence,pages,email,email_type,method,source_url,context,error,person_name,person_role,department,seniority,confidence,deliverability",
    '1,müller.example,complete,partial,3,info@xn--mller-kva.example,service,mailto,https://xn--mller-kva.example/contact?a=b,"Say ""info@xn--mller-kva.example"", please",,,,,,80,ok',
    "2,empty.example,complete,empty,1,,,,,,,,,,,,",
    "4,no site,unreadable,,,,,,,,No.,,,,,,",
    "5,dead.example,failed,,,,,,,,Dead.,,,,,,",
    "",
  ]);
  expect(await written("csv", true)).toBe(`\ufeff${await written("csv")}`);
});

test("CSV names whom a contact reaches in its last columns", async () => {
  const ann = foundContact({
    person_name: "Ann Whitlock",
    person_role: "Head of Sales",
    department: "sales",
    seniority: "head",
  });
  const [, row = ""] = (await written("csv", false, [{ ...FOUND, contacts: [ann] }])).split("\r\n");
  expect(row.endsWith(",Ann Whitlock,Head of Sales,sales,head,80,ok")).toBe(true);
});

test("JSON lines have a line for each site, its contacts in it", async () => {
  const lines = (await written("jsonl")).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual(RESULTS);
});

test("a table has all contacts, then what there was and what is not complete", async () => {
  expect((await written("table")).split("\n")).toEqual([
    expect.stringMatching(/^SITE +EMAIL +TYPE +PAGE +CONTEXT$/),
    expect.stringMatching(/^müller.example +info@müller.example +service +\/contact\?a=b +/),
    "",
    "1 contact, 2 sites complete, 1 failed, 1 line that is no site.",
    "Line 4: No.",
    "dead.example: Dead.",
    "",
  ]);
});

test("a table of more rows than are kept in memory says how many are missing", async () => {
  const many = { ...FOUND, contacts: Array.from({ length: 6_000 }, () => CONTACT) };
  const lines = (await written("table", false, [many, many])).split("\n");
  expect(lines[10_001]).toBe("… and 2000 contacts more: --csv and --jsonl give them all.");
});

test("no form of output holds what a terminal obeys or a spreadsheet runs", async () => {
  const hostile = "=1+1\u001b]0;owned\u0007\u009b31m\u202ered";
  const contacts = [{ ...CONTACT, context: hostile }];
  const results: readonly SiteResult[] = [
    { line: 1, site: hostile, status: "failed", evidence: null, pages: null, error: hostile, contacts },
  ];
  for (const format of ["csv", "jsonl", "table"] as const) {
    expect(await written(format, false, results)).not.toMatch(/[^\P{Cc}\r\n]|\u202e/u);
  }
  expect(await written("csv", false, results)).not.toMatch(/(?:^|,)"?=/m);
});
