import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { openApiDocument } from "@contact-scanner/functions/openapi/document";
import { routes } from "@contact-scanner/functions/routes";
import { expect, test } from "vitest";
import { madeFiles } from "../../../generators/made-files.ts";
import { generatedFiles, staleEntries } from "../../../packages/functions/generated-files.ts";

const ROOT = resolve(import.meta.dirname, "../../..");

test("the client's types and its table of calls are those of the API; npm run routes writes them anew", {
  timeout: 60_000,
}, async () => {
  const made = await madeFiles(JSON.stringify(openApiDocument(routes)));
  expect([...made.keys()].map((path) => relative(ROOT, path))).toEqual([
    "packages/client/api-types.d.ts",
    "packages/client/src/operations.ts",
  ]);
  for (const [path, text] of made) expect([path, readFileSync(path, "utf8")]).toEqual([path, text]);
});

test("what is made of the routes is as they make it; npm run routes writes it anew", async () => {
  for (const [path, text] of await generatedFiles())
    expect([path, readFileSync(path, "utf8")]).toEqual([path, text]);
  expect(await staleEntries()).toEqual([]);
});
