import { readFileSync } from "node:fs";
import { extractPage } from "@contact-scanner/core/extract/page";
import { social } from "@crawlee/utils";

// Prints how fast pages are read, beside Crawlee's social helpers in the same run.

/** CPU ms of both in one comparison. */
const MIN_MS = 4_000;

type Page = { readonly html: string; readonly url: string };

const pages: readonly Page[] = readFileSync(`${import.meta.dirname}/pages.jsonl`, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line));
/** The same pages with nothing on them that could be an address. */
const bare = pages.map(({ html, url }) => ({
  url,
  html: html.replaceAll("@", "").replace(/mailto:|&#|cfemail|email-protection|\[at\]|\\u0040|%40/gi, ""),
}));

const extract = ({ html, url }: Page) => extractPage({ html, url });
const crawlee = ({ html }: Page) => social.parseHandlesFromHtml(html);

process.stdout.write(`
MB/s                     extractPage  Crawlee social   ratio
`);
compare("21 whole pages", pages);
compare("… without addresses", bare);

/** Both turn by turn, so that a busy machine slows both. */
function compare(name: string, set: readonly Page[]): void {
  let [ms, crawleeMs, rounds] = [0, 0, 0];
  readAll(set, extract);
  readAll(set, crawlee);
  while (ms + crawleeMs < MIN_MS) {
    ms += readAll(set, extract);
    crawleeMs += readAll(set, crawlee);
    rounds += 1;
  }
  const kilobytes = (rounds * set.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0)) / 1e3;
  const cells = [kilobytes / ms, kilobytes / crawleeMs, crawleeMs / ms].map((cell) => cell.toFixed(1));
  process.stdout.write(
    `${name.padEnd(24)} ${cells[0]?.padStart(11)} ${cells[1]?.padStart(15)} ${cells[2]?.padStart(7)}\n`,
  );
}

/** CPU milliseconds: other processes must not count. */
function readAll(set: readonly Page[], reader: (page: Page) => unknown): number {
  const before = process.cpuUsage();
  for (const page of set) reader(page);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
