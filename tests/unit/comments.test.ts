import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");

/** Columns that a line may have: those that Biome formats code to, which leaves comments and prose as they are. */
const COLUMNS = 120;

function tooWide(pattern: string, isText: (line: string) => boolean): string[] {
  const files = globSync(pattern, {
    cwd: ROOT,
    exclude: (name) => ["node_modules", "dist", "api-types.d.ts"].includes(name),
  });
  expect(files.length).toBeGreaterThan(5);
  return files.flatMap((file) =>
    readFileSync(join(ROOT, file), "utf8")
      .split("\n")
      .flatMap((line, index) => (line.length > COLUMNS && isText(line) ? [`${file}:${index + 1}`] : [])),
  );
}

test("no comment is wider than the code", () => {
  expect(
    tooWide("{packages,migrations,infra,tests}/**/*.{ts,tsx,css}", (line) =>
      /^\s*(?:\/\/|\/\*|\*)/.test(line),
    ),
  ).toEqual([]);
});

test("no prose of a document is wider than that, its tables, drawings and commands apart", () => {
  const isProse = (line: string) =>
    /^(?:\s*(?:[-*]|\d+\.) |\s*\w)/.test(line) && !/^\s*(?:curl|npm|HTML,|JSON,) /.test(line);
  expect(tooWide("{*.md,docs/**/*.md,packages/*/*.md}", isProse)).toEqual([]);
});
