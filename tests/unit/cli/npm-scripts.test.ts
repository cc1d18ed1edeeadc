import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { formatScripts, NPM_SCRIPTS } from "@contact-scanner/cli/npm-scripts";
import { expect, test } from "vitest";

const packageFile = resolve(import.meta.dirname, "../../../package.json");
const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(packageFile, "utf8"));

test("npm run help has a line for every script, in package.json's order, and for no other", () => {
  expect(NPM_SCRIPTS.flatMap((group) => Object.keys(group.scripts))).toEqual(Object.keys(scripts));
});

test("each line is the script as one types it and what it does, within 100 columns", () => {
  const lines = formatScripts().split("\n");
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}npm run scan +scans a website/));
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
});
