import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { importCircles, importedModules } from "../helpers/import-circles.ts";

const ROOT = resolve(import.meta.dirname, "../..");

/** Project file → the modules that it imports, those of the project as its files. */
const allImports = new Map(
  globSync("{packages,migrations,infra,tests}/**/*.{ts,tsx}", {
    cwd: ROOT,
    exclude: (name) => name === "node_modules" || name === "dist",
  }).map((file) => [file, importsOf(file)]),
);

const imports = new Map([...allImports].filter(([file]) => /^(?:packages|migrations)\//.test(file)));

function importsOf(file: string): string[] {
  return importedModules(readFileSync(join(ROOT, file), "utf8")).map((specifier) =>
    specifier.startsWith(".") ? join(file, "..", specifier) : specifier,
  );
}

/** Every import of these files of a module that matches. */
function found(files: RegExp, modules: RegExp): string[] {
  return [...imports].flatMap(([file, specifiers]) =>
    files.test(file)
      ? specifiers.filter((name) => modules.test(name)).map((name) => `${file} → ${name}`)
      : [],
  );
}

/** The file that a package exports by this name; undefined for what is no module of the project. */
function fileOfPackage(name: string): string | undefined {
  const [, room, module] = /^@contact-scanner\/(\w+)\/(.+)$/.exec(name) ?? [];
  return room && `packages/${room}/src/${module}.ts`;
}

const DATABASE_OR_CLOUD = /^(?:kysely|pg|sst|@aws-sdk\/|@middy\/|@aws-lambda-powertools\/)/;

describe("arrows between packages go one way", () => {
  test.each([
    ["core", /^packages\/core\//, /^@contact-scanner\/(?!core\/)/],
    [
      "functions",
      /^packages\/functions\//,
      /^@contact-scanner\/(?!core\/|functions\/|renderer\/|migrations)/,
    ],
    [
      "local",
      /^packages\/local\//,
      /^@contact-scanner\/(?!console\/|core\/|functions\/|renderer\/|local\/|migrations)/,
    ],
    ["extract", /^packages\/extract\//, /^@contact-scanner\/(?!core\/)/],
    ["renderer", /^packages\/renderer\//, /^@contact-scanner\/(?!core\/|renderer\/)/],
    [
      "console",
      /^packages\/console\//,
      /^@contact-scanner\/(?!core\/(?:csv|xlsx\/workbook|xlsx\/parts|crawl\/reason-words)$|client\/api-types$)/,
    ],
    // What is published has its own files and nothing else.
    ["client", /^packages\/client\/src\//, /^(?!packages\/client\/)/],
    [
      "cli",
      /^packages\/cli\//,
      /^@contact-scanner\/(?!core\/|functions\/mcp\/|local\/|renderer\/|migrations|cli\/)/,
    ],
    ["migrations", /^migrations\//, /^(?!kysely(?:$|\/)|migrations\/)/],
  ])("%s", (_name, files, forbidden) => {
    expect(found(files, forbidden)).toEqual([]);
  });
});

describe("inside core", () => {
  test("crawling and extraction know no database, queue, cloud or HTTP framework", () => {
    const pure = /^packages\/core\/src\/(?:url|robots|sitemap|http|extract|reader|crawl)\//;
    expect(found(pure, DATABASE_OR_CLOUD)).toEqual([]);
    expect(found(pure, /core\/src\/(?:db|jobs|domains|pages|contacts|auth)\//)).toEqual([]);
  });

  test.each([
    ["url", /core\/src\/(?:robots|http|extract|reader|crawl|sitemap|db|jobs)\//],
    ["robots", /core\/src\/(?:extract|reader|crawl|db|jobs)\//],
    ["http", /core\/src\/(?:robots|extract|reader|crawl|sitemap|db|jobs)\//],
    ["extract", /core\/src\/(?:robots|reader|crawl|sitemap|db|jobs)\//],
    ["reader", /core\/src\/(?:robots|crawl|sitemap|db|jobs)\//],
    ["db", /core\/src\/(?:domains|pages|contacts|jobs|crawl)\//],
    ["contacts", /core\/src\/jobs\//],
  ])("%s does not look up to its users", (slice, users) => {
    expect(found(new RegExp(`^packages/core/src/${slice}/`), users)).toEqual([]);
  });
});

describe("no module leads back to itself", () => {
  test("in the house there is no circle of imports, of types neither", () => {
    const graph = new Map(
      [...allImports].map(([file, modules]) => [file, modules.map((name) => fileOfPackage(name) ?? name)]),
    );
    expect(graph.get("packages/local/src/service.ts")).toContain("packages/core/src/config.ts");
    expect(importCircles(graph)).toEqual([]);
  });

  test.each([
    ["import", 'import { b } from "b";'],
    ["import of several lines", 'import {\n  b,\n} from "b";'],
    ["import type", 'import type { B } from "b";'],
    ["import for its effect", 'import "b";'],
    ["export", 'export { b } from "b";'],
    ["import()", 'const b = await import("b");'],
    ["type of import()", 'type B = import("b").B;'],
  ])("a circle by %s is found", (_name, source) => {
    const graph = new Map([
      ["start", ["a"]],
      ["a", importedModules(source)],
      ["b", ["c", "elsewhere"]],
      ["c", ["a"]],
    ]);
    expect(importCircles(graph)).toEqual(["a → b → c → a"]);
  });

  test("two ways to one module are no circle", () => {
    const graph = new Map([
      ["a", ["b", "c"]],
      ["b", ["d"]],
      ["c", ["d"]],
    ]);
    expect(importCircles(graph)).toEqual([]);
  });
});

describe("each outside thing has one door", () => {
  test("pg is imported by the database client alone", () => {
    expect(found(/^(?!packages\/core\/src\/db\/client\.ts$)/, /^pg$/)).toEqual([]);
  });

  test("the AWS SDK is imported by functions' adapters and the local stage alone", () => {
    expect(found(/^(?!packages\/functions\/src\/adapters\/|packages\/local\/)/, /^@aws-sdk\//)).toEqual([
      // The places that make clients, once a cold start.
      "packages/functions/src/render-function.ts → @aws-sdk/client-lambda",
      "packages/functions/src/scan-queue.ts → @aws-sdk/client-sqs",
    ]);
  });

  test("puppeteer is imported by the renderer alone", () => {
    expect(found(/^(?!packages\/renderer\/)/, /^puppeteer/)).toEqual([]);
  });

  test("the environment is read in env.ts files alone", () => {
    const readers = [...imports.keys()].filter((file) =>
      readFileSync(join(ROOT, file), "utf8").includes("process.env"),
    );
    // What the documentation's samples read is their reader's.
    const others = readers.filter((file) => !file.endsWith("/env.ts") && !file.includes("/src/docs/"));
    expect(others).toEqual([]);
  });

  test("no file re-exports another", () => {
    const barrels = [...imports.keys()].filter((file) =>
      /^export \* from/m.test(readFileSync(join(ROOT, file), "utf8")),
    );
    expect(barrels).toEqual([]);
  });
});
