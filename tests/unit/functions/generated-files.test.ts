import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generatedFiles, staleEntries } from "../../../packages/functions/generated-files.ts";

test("what is made of the routes is as they make it; npm run routes writes it anew", async () => {
  for (const [path, text] of await generatedFiles())
    expect([path, readFileSync(path, "utf8")]).toEqual([path, text]);
  expect(await staleEntries()).toEqual([]);
});
