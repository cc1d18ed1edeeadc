/**
 * Opens a scan of many contacts in the built console, in a real Chromium, and prints how long it took to the first row
 * and to the last, how the table scrolls, searches and sorts, and what it holds in memory. The API is made up: what is
 * measured is the browser's part.
 *
 *   npm run bench:console [-- CONTACTS]     (100000 unless said otherwise)
 */
import { createServer } from "node:http";
import { resolve } from "node:path";
import { EXAMPLE_CONTACT } from "@contact-scanner/functions/http/example-rows";
import { buildConsole } from "@contact-scanner/local/console/build-console";
import { consoleAnswers } from "@contact-scanner/local/console/console-answers";
import { readConsoleFiles } from "@contact-scanner/local/console/console-files";
import { consoleSignIn } from "@contact-scanner/local/console/console-sign-in";
import { findChromium } from "@contact-scanner/renderer/chromium/find-chromium";
import { readBrowserSettings } from "@contact-scanner/renderer/env";
import { chromium, type Page } from "playwright-core";
import { listen } from "../../helpers/listen.ts";

const JOB_ID = "6f1d2c9a-0000-4000-8000-000000000000";
const PAGE_ROWS = 1_000;
/** frames that are scrolled through, and pixels that each goes on: some 27 rows, faster than anybody reads */
const FRAMES = 240;
const STEP_PX = 1_200;

/** A scan that has ended; its contacts are made up as they are asked for. */
const SCAN = {
  job_id: JOB_ID,
  job_type: "website_scan",
  status: "complete",
  waiting: false,
  paused_at: null,
  progress: 1,
  domain_id: JOB_ID,
  domain: "example.com",
  created_by: JOB_ID,
  result_data: null,
  scan_rows: "own",
  error: null,
  created_at: "2026-01-01T00:00:00.000Z",
  updated_at: "2026-01-01T00:00:00.000Z",
  started_at: "2026-01-01T00:00:00.000Z",
  finished_at: "2026-01-01T00:01:00.000Z",
};

/** What runs in the page. */
const TWO_FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";
const SCROLL = `(async () => {
  const scroller = document.querySelector(".table-scroller");
  const lengths = [];
  let last = performance.now();
  for (let frame = 0; frame < ${FRAMES}; frame += 1) {
    scroller.scrollTop += ${STEP_PX};
    await new Promise((done) => requestAnimationFrame(done));
    const now = performance.now();
    lengths.push(now - last);
    last = now;
  }
  return lengths;
})()`;

const contacts = Number(process.argv[2] ?? 100_000);
const built = await buildConsole();
if (built.kind === "missing") throw new Error(built.message);
const found = findChromium({
  ...readBrowserSettings(),
  cacheDir: resolve(import.meta.dirname, "../../../.local/browser"),
});
if (found.kind === "missing") throw new Error(found.message);

const answer = consoleAnswers(readConsoleFiles(built.folder), consoleSignIn({}, undefined, ""));
const server = createServer((request, response) => {
  const { url: target = "/", headers } = request;
  const { pathname, searchParams } = new URL(target, "http://localhost");
  const body = apiAnswer(pathname, searchParams.get("cursor"));
  if (body !== undefined) {
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
    return;
  }
  const file = answer({
    method: "GET",
    target,
    headers: { accept: headers.accept ?? "", "accept-encoding": String(headers["accept-encoding"] ?? "") },
    sourceIp: "127.0.0.1",
  });
  response.writeHead(file?.status ?? 404, file?.headers).end(file?.body);
});
const site = `http://127.0.0.1:${await listen(server)}`;
const { executablePath, env, args } = found.chromium;
const browser = await chromium.launch({
  executablePath,
  env: { ...env },
  args: [...args],
  chromiumSandbox: process.getuid?.() !== 0,
});
const page = await browser.newPage({ viewport: { width: 1_280, height: 800 } });

const start = performance.now();
await page.goto(`${site}/scans/${JOB_ID}`);
await page.locator("tbody tr[aria-rowindex]").first().waitFor();
line("first row on screen", `${(performance.now() - start).toFixed(0)} ms`);
await page.getByText(`${contacts.toLocaleString("en")} rows`).waitFor({ timeout: 300_000 });
line(`all ${contacts.toLocaleString("en")} rows`, `${((performance.now() - start) / 1_000).toFixed(1)} s`);
line("rows in the page", String(await page.locator("tbody tr[aria-rowindex]").count()));
line("JavaScript's memory", `${((await heapBytes(page)) / 1e6).toFixed(0)} MB`);

const frames = await scroll(page);
const sorted = frames.toSorted((a, b) => a - b);
const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
line("a frame, median", `${at(0.5)} ms`);
line("a frame, 95 of 100", `${at(0.95)} ms`);
line(
  "frames of 60 a second",
  `${((100 * frames.filter((ms) => ms < 1.5 * (1_000 / 60)).length) / frames.length).toFixed(0)} %`,
);

await timed("search for one address", async () => {
  await page.getByLabel("Search the table").fill(`contact${contacts - 1}@`);
  await page.getByText(`1 of ${contacts.toLocaleString("en")} rows`).waitFor();
});
await timed("all rows again", async () => {
  await page.getByLabel("Search the table").fill("");
  await page.getByText(`${contacts.toLocaleString("en")} rows`, { exact: true }).waitFor();
});
await timed("sort by address", async () => {
  await page.getByRole("button", { name: "Address" }).click();
  await page.locator('th[aria-sort="ascending"]').waitFor();
  await page.evaluate(TWO_FRAMES);
});
await browser.close();
server.close();

function apiAnswer(path: string, cursor: string | null): unknown {
  if (path === `/api/v3/scan/status/${JOB_ID}`) return SCAN;
  if (path === `/api/v3/scan/${JOB_ID}/pages`) return { items: [], next_cursor: null };
  if (path !== `/api/v3/scan/${JOB_ID}/contacts`) return undefined;
  const from = Number(cursor ?? 0);
  const to = Math.min(from + PAGE_ROWS, contacts);
  const items = Array.from({ length: to - from }, (_, index) => ({
    ...EXAMPLE_CONTACT,
    id: `contact-${from + index}`,
    email: `contact${from + index}@example.com`,
  }));
  return { items, next_cursor: to < contacts ? String(to) : null };
}

/** ms between one frame and the next while the table is scrolled down. */
async function scroll(target: Page): Promise<number[]> {
  return await target.evaluate<number[]>(SCROLL);
}

async function heapBytes(target: Page): Promise<number> {
  const session = await target.context().newCDPSession(target);
  await session.send("HeapProfiler.collectGarbage");
  return (await session.send("Runtime.getHeapUsage")).usedSize;
}

async function timed(what: string, work: () => Promise<void>): Promise<void> {
  const begun = performance.now();
  await work();
  line(what, `${(performance.now() - begun).toFixed(0)} ms`);
}

function line(what: string, figure: string): void {
  process.stdout.write(`${what.padEnd(26)}${figure.padStart(12)}\n`);
}
