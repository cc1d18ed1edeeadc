import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { PDF_READER_ROLE, READER_ROLE } from "@contact-scanner/core/reader/messages";
import { background, hasTelemetry, sendsJobs } from "@contact-scanner/functions/background";
import { routes } from "@contact-scanner/functions/routes";
import type { Metafile } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import {
  bundleBytes,
  bundleEntries,
  bundleFilesAtStart,
  lambdaEntries,
  ROOT,
  START_ENVIRONMENT,
} from "../../../generators/bundles/functions.ts";
import { writePdf } from "../../helpers/write-pdf.ts";

const run = promisify(execFile);
const outDir = mkdtempSync(join(tmpdir(), "contact-scanner-bundles-"));
let bundles: ReadonlyMap<string, Metafile> = new Map();

/** ms for all bundles: seconds where nothing else runs, much more where everything does */
const BUNDLING_TIMEOUT_MS = 240_000;

beforeAll(async () => {
  bundles = await bundleEntries(lambdaEntries(), outDir);
}, BUNDLING_TIMEOUT_MS);
afterAll(() => rmSync(outDir, { recursive: true }));

/** The packages of node_modules that a bundle has code of, by their keys in the lock file. */
function packagesIn(entry: string): string[] {
  const outputs = Object.values(bundles.get(entry)?.outputs ?? {});
  const files = outputs.flatMap(({ inputs }) => Object.keys(inputs));
  const keys = files.map((file) => file.match(/^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0]);
  return [...new Set(keys.filter((key) => key !== undefined))];
}

test("every entry is a route's or a background function's, and every one of these has its entry", () => {
  const known = [...routes, ...background].map(({ entry }) => entry);
  expect(lambdaEntries().toSorted()).toEqual(known.toSorted());
});

test("every bundle loads alone, outside the repository, without node_modules", async () => {
  const files = lambdaEntries().map((entry) => pathToFileURL(join(outDir, entry, "bundle.mjs")).href);
  const script = `
    const kinds = [];
    for (const file of ${JSON.stringify(files)}) kinds.push(typeof (await import(file)).handler);
    process.stdout.write(JSON.stringify(kinds), () => process.exit());`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: outDir,
    env: START_ENVIRONMENT,
  });
  expect(JSON.parse(stdout)).toEqual(files.map(() => "function"));
});

/** What deploys is installed for that alone; its reader of links goes into the bundles. */
const DEPLOYER = "node_modules/sst";

test.each(lambdaEntries())("the bundle of %s has no development dependency in it", (entry) => {
  const { packages } = z
    .object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })) })
    .parse(JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")));
  const found = packagesIn(entry);
  expect(found).toContain("node_modules/@aws-lambda-powertools/logger");
  expect(found.filter((key) => packages[key]?.dev === true && key !== DEPLOYER)).toEqual([]);
  expect(found.filter((key) => packages[key] === undefined)).toEqual([]);
});

test("only the crawler carries the parts of crawling, and who tells webhooks or renders pages the client of requests", () => {
  // The list of free-mail providers is told of contacts' confidence, too: lists work it out from their rows.
  const crawling = ["undici", "node-html-parser", "role-based-email-addresses", "unpdf"].map(
    (name) => `node_modules/${name}`,
  );
  expect(packagesIn("crawl")).toEqual(expect.arrayContaining(crawling));
  for (const entry of lambdaEntries().filter((name) => name !== "crawl")) {
    const client = ["deliver", "render"].includes(entry) ? ["node_modules/undici"] : [];
    expect(packagesIn(entry).filter((name) => crawling.includes(name))).toEqual(client);
  }
});

test("a thread of the crawler's bundle reads a page alone, outside the repository", async () => {
  const files = Object.entries(bundles.get("crawl")?.outputs ?? {});
  const [file] = files.find(([, { entryPoint }]) => entryPoint?.endsWith("/reader/thread-file.ts")) ?? [];
  const script = `
    import { Worker } from "node:worker_threads";
    const worker = new Worker(process.argv[1], { execArgv: [], workerData: ${JSON.stringify(READER_ROLE)} });
    worker.on("message", (answer) => {
      if (answer.kind !== "ready") process.stdout.write(JSON.stringify(answer.page.contacts), () => process.exit());
    });
    const html = '<a href="mailto:ann@acme.com">Ann</a>';
    worker.postMessage({ kind: "page", scan: 1, page: { url: "https://acme.com/", html } });`;
  const { stdout } = await run(
    process.execPath,
    ["--input-type=module", "--eval", script, resolve(ROOT, file ?? "")],
    { cwd: outDir },
  );
  expect(JSON.parse(stdout)).toMatchObject([{ email: "ann@acme.com", method: "mailto" }]);
});

test("a thread of the crawler's bundle reads a PDF alone, outside the repository", async () => {
  const files = Object.entries(bundles.get("crawl")?.outputs ?? {});
  const [file] = files.find(([, { entryPoint }]) => entryPoint?.endsWith("/reader/pdf-thread-file.ts")) ?? [];
  const script = `
    import { Worker } from "node:worker_threads";
    const worker = new Worker(process.argv[1], { execArgv: [], workerData: ${JSON.stringify(PDF_READER_ROLE)} });
    worker.on("message", (answer) => {
      if (answer.kind !== "ready") process.stdout.write(JSON.stringify(answer.page.contacts), () => process.exit());
    });
    const pdf = Buffer.from(process.argv[2], "base64");
    worker.postMessage({ kind: "page", scan: 1, page: { url: "https://acme.com/a.pdf", pdf } });`;
  const pdf = Buffer.from(writePdf([{ texts: [{ text: "ann@acme.com", x: 50, y: 700 }] }])).toString(
    "base64",
  );
  const { stdout } = await run(
    process.execPath,
    ["--input-type=module", "--eval", script, resolve(ROOT, file ?? ""), pdf],
    { cwd: outDir },
  );
  expect(JSON.parse(stdout)).toMatchObject([{ email: "ann@acme.com", method: "pdf" }]);
});

test("the crawler itself begins without what its threads read pages with", () => {
  const outputs = bundles.get("crawl")?.outputs ?? {};
  const atStart = bundleFilesAtStart(outputs).flatMap((file) => Object.keys(outputs[file]?.inputs ?? {}));
  expect(atStart).toContain("packages/core/src/reader/page-reader.ts");
  expect(
    atStart.filter((file) => /node-html-parser|email-providers|unpdf|extract\/page\.ts$/.test(file)),
  ).toEqual([]);
});

test("only the function that renders pages carries what drives a browser, and no function the browser", () => {
  const browsers = /puppeteer|chromium|devtools|webdriver/;
  for (const entry of lambdaEntries()) {
    const found = packagesIn(entry).filter((name) => browsers.test(name));
    expect([entry, found.includes("node_modules/puppeteer-core")]).toEqual([entry, entry === "render"]);
    expect(found).not.toContain("node_modules/@sparticuz/chromium");
    if (entry !== "render") expect([entry, found]).toEqual([entry, []]);
  }
  const crawler = Object.values(bundles.get("crawl")?.outputs ?? {}).flatMap(({ inputs }) =>
    Object.keys(inputs),
  );
  expect(crawler.filter((file) => file.includes("packages/renderer/"))).toEqual([]);
});

test("the crawler begins without the client that asks for pages to be rendered", () => {
  const outputs = bundles.get("crawl")?.outputs ?? {};
  const files = (each: readonly string[]) => each.flatMap((file) => Object.keys(outputs[file]?.inputs ?? {}));
  const isClient = (file: string) => file.includes("/client-lambda/");
  expect(files(Object.keys(outputs)).some(isClient)).toBe(true);
  expect(files(bundleFilesAtStart(outputs)).filter(isClient)).toEqual([]);
});

test("only the functions that send jobs carry the SQS client, and the crawler that of Lambda: there is no more of the AWS SDK", () => {
  const carriers = lambdaEntries().filter((entry) =>
    packagesIn(entry).some((name) => name.includes("@aws-sdk/")),
  );
  expect(carriers).toEqual(lambdaEntries().filter(sendsJobs));
  for (const entry of carriers) {
    expect(
      packagesIn(entry)
        .filter((name) => name.includes("@aws-sdk/client-"))
        .toSorted(),
    ).toEqual([
      ...(entry === "crawl" ? ["node_modules/@aws-sdk/client-lambda"] : []),
      "node_modules/@aws-sdk/client-sqs",
    ]);
  }
});

test("a cold start of a function that reads rows reads less than half a megabyte", () => {
  const metafile = bundles.get("scan-status");
  expect(metafile && bundleBytes(metafile).atStart).toBeLessThan(500_000);
});

test("OpenTelemetry is in the bundles of functions that tell of their work alone, and no cold start reads it", () => {
  const isTelemetry = (file: string) => file.includes("node_modules/@opentelemetry/");
  for (const entry of lambdaEntries()) {
    const outputs = bundles.get(entry)?.outputs ?? {};
    const inputsOf = (files: readonly string[]) =>
      files.flatMap((file) => Object.keys(outputs[file]?.inputs ?? {}));
    expect([entry, inputsOf(Object.keys(outputs)).some(isTelemetry)]).toEqual([entry, hasTelemetry(entry)]);
    expect([entry, inputsOf(bundleFilesAtStart(outputs)).filter(isTelemetry)]).toEqual([entry, []]);
  }
});
