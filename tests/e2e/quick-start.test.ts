import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Language } from "@contact-scanner/functions/docs/languages";
import { QUICK_START } from "@contact-scanner/functions/docs/quick-start";
import { startDemoSite } from "@contact-scanner/local/demo-site/server";
import { LOCAL_TOKEN } from "@contact-scanner/local/local-user";
import type { Stage } from "@contact-scanner/local/stage";
import { afterAll, beforeAll, expect, test } from "vitest";
import { HAS_PYTHON, startPython } from "../helpers/python.ts";
import { testDatabase } from "../helpers/test-database.ts";
import { startTestStage } from "../helpers/test-stage.ts";

const run = promisify(execFile);
const database = testDatabase();
const demo = await startDemoSite({ host: "127.0.0.1", port: 0 });
const cwd = mkdtempSync(join(tmpdir(), "quick-start-"));
const hasCurl = spawnSync("curl", ["--version"]).status === 0;
let stage: Stage;

beforeAll(async () => {
  stage = await startTestStage({ databaseUrl: database.url, hosts: [demo.host] });
});
afterAll(async () => {
  await stage.stop();
  await demo.stop();
  rmSync(cwd, { recursive: true });
});

test("the quick start's steps in JavaScript are one program, which lists and keeps contacts", async () => {
  const file = join(cwd, "quick-start.mjs");
  writeFileSync(file, program("javascript"));
  const { stdout } = await run(process.execPath, [file], { cwd, env: environment() });
  expect(stdout).toMatch(/^complete \{/);
  expect(stdout).toMatch(/^orders@harbour-lane-books\.com \w+ http/m);
  expectCsv();
});

test.skipIf(!HAS_PYTHON)("so are those in Python", async () => {
  const python = startPython(environment(), cwd);
  const [status, ...contacts] = await python.run(program("python"));
  python.stop();
  expect(status).toEqual(["complete", expect.objectContaining({ evidence: "complete" })]);
  expect(contacts).toContainEqual(["orders@harbour-lane-books.com", expect.any(String), expect.any(String)]);
  expectCsv();
});

test.skipIf(!hasCurl)("so are those for a shell with curl", async () => {
  const { stdout } = await run("sh", ["-e", "-c", program("curl")], { cwd, env: environment() });
  expect(JSON.parse(stdout).items).toContainEqual(
    expect.objectContaining({ email: "orders@harbour-lane-books.com" }),
  );
  expectCsv();
});

function program(language: Language): string {
  const steps = QUICK_START.map(({ sample }) => sample[language]);
  return steps.join("\n").replace("https://example.com", demo.url);
}

function environment() {
  return { PATH: process.env.PATH ?? "", API: stage.url, TOKEN: LOCAL_TOKEN };
}

/** The file that the last step wrote; it goes, so that the next test's is its own. */
function expectCsv(): void {
  const file = join(cwd, "contacts.csv");
  expect(readFileSync(file, "utf8")).toMatch(/^email,[\s\S]+\r\norders@harbour-lane-books\.com,/);
  rmSync(file);
}
