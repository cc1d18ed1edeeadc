/** A site of `PAGES` pages made of the whole pages of tests/bench/extract; a process of its own, so that its CPU is. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const pageCount = Number(process.argv[2]);
const source = readFileSync(join(import.meta.dirname, "../extract/pages.jsonl"), "utf8");
const templates: string[] = source
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line).html);

/** Each page links to the next hundred: as many links as a page with a menu has. */
function pageOf(number: number): string {
  const template = templates[number % templates.length] ?? "";
  const links = Array.from({ length: 100 }, (_, index) => `/page-${(number + index + 1) % pageCount}`);
  const anchors = links.map((path) => `<a href="${path}">Read on ${path}</a>`).join(" ");
  return `${template}<p>Page ${number}: person-${number}@site-${number % 97}.com</p>${anchors}${FOOT}`;
}

/** What stands in the foot of most sites: a number, and profiles. */
const FOOT = `<footer><a href="tel:+49301234567">030 1234567</a> ${[
  "https://www.linkedin.com/company/acme",
  "https://x.com/acme",
  "https://www.facebook.com/acme",
  "https://www.instagram.com/acme",
  "https://www.youtube.com/@acme",
]
  .map((url) => `<a href="${url}">${url}</a>`)
  .join(" ")}</footer>`;

const server = createServer((request, response) => {
  const number = Number(request.url?.match(/^\/(?:page-(\d+))?$/)?.[1] ?? 0);
  if (!request.url?.match(/^\/(?:page-\d+)?$/)) return void response.writeHead(404).end();
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-encoding": "gzip" });
  response.end(gzipSync(pageOf(number)));
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`${typeof address === "object" ? address?.port : ""}\n`);
});
