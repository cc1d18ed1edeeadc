import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { openApiDocument } from "@contact-scanner/functions/openapi/document";
import { routes } from "@contact-scanner/functions/routes";
import { expect, test } from "vitest";
import { apiTypesText } from "../../../packages/console/api-types-text.ts";
import { generatedFiles, staleEntries } from "../../../packages/functions/generated-files.ts";

const ROOT = resolve(import.meta.dirname, "../../..");

test("the console's types are those of the API; npm run routes writes them anew", {
  timeout: 60_000,
}, async () => {
  const written = readFileSync(join(ROOT, "packages/console/src/api/api-types.ts"), "utf8");
  expect(await apiTypesText(JSON.stringify(openApiDocument(routes)))).toBe(written);
});

test("what is made of the routes is as they make it; npm run routes writes it anew", async () => {
  for (const [path, text] of await generatedFiles())
    expect([path, readFileSync(path, "utf8")]).toEqual([path, text]);
  expect(await staleEntries()).toEqual([]);
});
