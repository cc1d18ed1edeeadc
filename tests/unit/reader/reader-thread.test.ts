import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { extractPage } from "@contact-scanner/core/extract/page";
import type { PageInput } from "@contact-scanner/core/extract/page-input";
import { READER_ROLE } from "@contact-scanner/core/reader/messages";
import { createPageReader, type PageReader } from "@contact-scanner/core/reader/page-reader";
import { startReaderThread } from "@contact-scanner/core/reader/reader-thread";
import { startPageReader } from "@contact-scanner/core/reader/start-page-reader";
import { systemClock } from "@contact-scanner/core/time";
import { afterEach, expect, test } from "vitest";

const HOSTILE_THREAD = new URL("../../helpers/hostile-thread.ts", import.meta.url);
/** MB, enough for a page and soon full */
const SMALL_HEAP = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16 };
/** ms that a page which never ends uses up soon, and no other */
const SHORT_MS = 500;
const LONG_MS = 60_000;

let reader: PageReader | undefined;
afterEach(async () => await reader?.close());

function openScan(maxReadingCpuMs: number) {
  reader = createPageReader({
    threads: 1,
    startThread: () => startReaderThread({ file: HOSTILE_THREAD, role: READER_ROLE }, SMALL_HEAP),
    clock: systemClock,
    limits: { maxReadingCpuMs, maxReadingMs: LONG_MS, maxThreadEndMs: LONG_MS },
  });
  return reader.openScan(new AbortController().signal);
}

function page(html: string): PageInput {
  return { url: "https://acme.com/", html: `<p>${html}</p>` };
}

test("a page is the same from a thread as it is at one go", async () => {
  reader = startPageReader({ parallelism: 1, memoryMb: 1_024, clock: systemClock });
  const { read } = reader.openScan(new AbortController().signal);
  const pages: PageInput[] = [
    page('Write to <a href="mailto:ann@acme.com">Ann</a> or <a rel="nofollow" href="/contact">us</a>.'),
    { url: "https://acme.com/team.txt", html: "bob@acme.com", contentType: "text/plain" },
    page("Жанна: zhanna@acme.com \u{1f600}"),
    page(""),
  ];
  expect(await Promise.all(pages.map(read))).toEqual(pages.map((input) => extractPage(input)));
});

test.each([
  ["never ends", "endless", SHORT_MS, "reading_timeout"],
  ["needs more memory than a thread has", "bomb", LONG_MS, "reading_failed"],
  ["ends its thread", "exit", LONG_MS, "reading_failed"],
])("a page that %s is one with a fault, and the next is read", async (_what, html, maxReadingCpuMs, code) => {
  const { read } = openScan(maxReadingCpuMs);
  const pages = await Promise.all([read(page(html)), read(page("bob@acme.com"))]);
  expect(pages).toEqual([{ fault: expect.objectContaining({ code }) }, extractPage(page("bob@acme.com"))]);
});

test("a thread that cannot start is a fault of ours, with its reason", async () => {
  const missing = new URL("no-such-file.ts", import.meta.url);
  await expect(startReaderThread({ file: missing, role: READER_ROLE }, SMALL_HEAP)).rejects.toThrow(
    "no-such-file",
  );
});

test("a thread knows nothing of the environment", async () => {
  const file = new URL(
    `data:text/javascript,${encodeURIComponent("throw new Error(JSON.stringify(process.env))")}`,
  );
  await expect(startReaderThread({ file, role: READER_ROLE }, SMALL_HEAP)).rejects.toThrow("{}");
});

test("a process waits for a page that is read, and not for its reader to be closed", async () => {
  const script = fileURLToPath(new URL("../../helpers/read-and-end.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script]);
  expect(stdout).toBe("ann@acme.com");
});
