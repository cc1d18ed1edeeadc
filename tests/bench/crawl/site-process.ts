/** A process of its own that serves a generated site: `node site-process.ts PAGES LATENCY_MS`; it prints its port. */
import { createServer } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { listen } from "../../helpers/listen.ts";
import { siteEmail } from "./site-email.ts";

const LINKS_A_PAGE = 10;
const PARAGRAPHS = 30;
const PARAGRAPH =
  "Harbour Lane keeps a hand press, two binders and a cat, and is open on every day but one. ".repeat(3);

const [pages = 0, latencyMs = 0] = process.argv.slice(2).map(Number);

const server = createServer(async ({ url = "/" }, response) => {
  if (latencyMs > 0) await delay(latencyMs);
  const number = url === "/" ? 0 : Number(/^\/page\/(\d+)$/.exec(url)?.[1] ?? Number.NaN);
  const isPage = number < pages;
  response.writeHead(isPage ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
  response.end(isPage ? pageHtml(number) : "<h1>Not found</h1>");
});
process.stdout.write(`${await listen(server)}\n`);

/** About 10 kB: a menu, text, the links of a tree, an address of the page's own. */
function pageHtml(number: number): string {
  const children = Array.from({ length: LINKS_A_PAGE }, (_, index) => number * LINKS_A_PAGE + index + 1);
  const links = children
    .filter((child) => child < pages)
    .map((child) => `<li><a href="/page/${child}">Page ${child}</a></li>`);
  const menu = Array.from(
    { length: LINKS_A_PAGE },
    (_, index) => `<li><a href="/page/${index + 1}">Part ${index + 1}</a></li>`,
  );
  const email = siteEmail(number);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page ${number}</title></head><body>
<nav><ul>${menu.join("")}</ul></nav><main><h1>Page ${number}</h1>
${`<p class="text">${PARAGRAPH}</p>\n`.repeat(PARAGRAPHS)}
<ul>${links.join("")}</ul></main>
<footer>Write to <a href="mailto:${email}">${email}</a></footer></body></html>`;
}
