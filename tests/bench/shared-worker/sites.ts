/**
 * Many small sites, each on a port of its own, whose pages take 100 to 300 ms: `sites.ts SITES PAGES` prints the ports.
 * A process of its own, so that its CPU is.
 */
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const MIN_LATENCY_MS = 100;
const MAX_LATENCY_MS = 300;

const [siteCount = 1, pageCount = 1] = process.argv.slice(2).map(Number);
const templates: string[] = readFileSync(join(import.meta.dirname, "../extract/pages.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line).html)
  // A site is as large as it is said to be: their own links lead nowhere.
  .map((html) => html.replaceAll(/\s(?:href|src|action|data-\w+)=/gi, " title="));

/** Each page links to all others, as a menu does. */
function pageOf(site: number, page: number): Buffer {
  const links = Array.from({ length: pageCount }, (_none, n) => `<a href="/page-${n}">Page ${n}</a>`).join(
    " ",
  );
  const contact = `<p>Page ${page} of site ${site}: person-${page}@site-${site}.com</p>`;
  return gzipSync(`${templates[(site * 7 + page) % templates.length]}${contact}${links}`);
}

/** The same for each run, and no two pages in a row alike. */
function latencyMs(site: number, page: number): number {
  return MIN_LATENCY_MS + ((site * 131 + page * 37) % (MAX_LATENCY_MS - MIN_LATENCY_MS));
}

async function startSite(site: number): Promise<Server> {
  const pages = Array.from({ length: pageCount }, (_none, page) => pageOf(site, page));
  const server = createServer((request, response) => {
    const name = /^\/(?:page-(\d+))?$/.exec(request.url ?? "");
    const page = Number(name?.[1] ?? 0);
    const body = name ? pages[page] : undefined;
    setTimeout(
      () => {
        if (!body) return void response.writeHead(404).end();
        response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-encoding": "gzip" });
        response.end(body);
      },
      latencyMs(site, page),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

const servers = await Promise.all(Array.from({ length: siteCount }, (_none, site) => startSite(site)));
const ports = servers.map((server) => {
  const address = server.address();
  return typeof address === "object" ? address?.port : undefined;
});
process.stdout.write(`${ports.join(" ")}\n`);
