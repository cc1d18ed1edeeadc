import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { startDemoSite } from "@contact-scanner/local/demo-site/server";
import { LOCAL_TOKEN } from "@contact-scanner/local/local-user";
import type { Stage } from "@contact-scanner/local/stage";
import { afterAll, beforeAll, expect, test } from "vitest";
import { typesOfDocument } from "../../generators/api-types-text.ts";
import { testDatabase } from "../helpers/test-database.ts";
import { startTestStage } from "../helpers/test-stage.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const run = promisify(execFile);
const database = testDatabase();
const demo = await startDemoSite({ host: "127.0.0.1", port: 0 });
/** A program's own folder: it has the packages of npm, and nothing of the project. */
const folder = mkdtempSync(join(tmpdir(), "generated-client-"));
let stage: Stage;

beforeAll(async () => {
  stage = await startTestStage({ databaseUrl: database.url, hosts: [demo.host] });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  copyFileSync(join(import.meta.dirname, "generated-client/client.ts"), join(folder, "client.ts"));
  const document = await (await fetch(`${stage.url}/openapi.json`)).text();
  writeFileSync(join(folder, "api.ts"), await typesOfDocument(document));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(STRICT));
});

afterAll(async () => {
  await stage.stop();
  await demo.stop();
  rmSync(folder, { recursive: true });
});

const STRICT = {
  compilerOptions: {
    noEmit: true,
    strict: true,
    target: "es2024",
    module: "nodenext",
    types: ["node"],
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
  },
  files: ["client.ts"],
};

test("a client made of the served document compiles strictly, and scans a site by it", async () => {
  await run(process.execPath, [join(ROOT, "tests/node_modules/typescript/bin/tsc"), "-p", folder]);
  const { stdout } = await run(process.execPath, [
    join(folder, "client.ts"),
    stage.url,
    LOCAL_TOKEN,
    demo.url,
  ]);
  const answer = JSON.parse(stdout);
  expect(answer).toMatchObject({ status: "complete", more: expect.any(String), lines: 9 });
  expect(answer.emails).toHaveLength(5);
});
