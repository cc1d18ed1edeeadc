import { helpOf } from "@contact-scanner/cli/command-line";
import { parseRetentionArguments, retentionSyntax } from "@contact-scanner/cli/retention-arguments";
import { formatRetentionTable } from "@contact-scanner/cli/retention-table";
import { countDueRows } from "@contact-scanner/core/retention/retain";
import { expect, test } from "vitest";
import { forEver } from "../../helpers/retention.ts";

test.each([
  [[], { kind: "run", command: { isDryRun: false } }],
  [["--dry-run"], { kind: "run", command: { isDryRun: true } }],
  [["--help"], { kind: "help" }],
  [["--dry-run", "-h"], { kind: "help" }],
])("%j is understood", (argv, line) => {
  expect(parseRetentionArguments(argv)).toEqual(line);
});

test.each([["now"], ["--now"], ["--dry-run=1"]])(
  "%s is refused with a sentence, and deletes nothing",
  (argument) => {
    expect(parseRetentionArguments([argument])).toEqual({
      kind: "wrong",
      detail: expect.stringMatching(/\w+ \w+/),
    });
  },
);

test("an option that is nearly --dry-run is taken for a typing error, not for nothing", () => {
  expect(parseRetentionArguments(["--dryrun"])).toMatchObject({
    detail: expect.stringContaining("--dry-run"),
  });
});

test("the table says how many rows of each kind there are, for how long they are kept, and by which setting", () => {
  const counts = [
    { name: "idempotency_keys", days: 1, rows: 1_200 },
    { name: "scan_rows", days: 0, rows: 0 },
  ] as const;
  expect(formatRetentionTable(counts, "DUE", 80).split("\n")).toEqual([
    "DUE   DAYS  SETTING              WHAT",
    "1200  1     RETENTION_KEY_DAYS   keys of submits",
    "0     kept  RETENTION_SCAN_DAYS  pages of ended scans",
  ]);
});

test("the help names the setting of every kind", async () => {
  // Of what is kept for ever nothing is counted: no database is asked.
  const counts = await countDueRows(Object.create(null), forEver);
  const table = formatRetentionTable(counts, "DELETED", 120);
  const variables = table.match(/RETENTION_\w+/g) ?? [];
  expect(variables).toHaveLength(9);
  for (const variable of variables) expect(helpOf(retentionSyntax())).toContain(variable);
});
