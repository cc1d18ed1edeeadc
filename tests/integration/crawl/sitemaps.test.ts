import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { crawlServer } from "../../helpers/crawl-site.ts";
import { type Page, type SiteServer, startSiteServer } from "../../helpers/site-server.ts";
import { virtualClock } from "../../helpers/virtual-clock.ts";

const servers: SiteServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function startSite(pages: Readonly<Record<string, Page>>): Promise<SiteServer> {
  const server = await startSiteServer(pages);
  servers.push(server);
  return server;
}

function urlset(...paths: (string | [path: string, priority: number])[]): string {
  const records = paths.map((path) => {
    const [loc, priority] = typeof path === "string" ? [path] : path;
    return `<url><loc>${loc}</loc>${priority === undefined ? "" : `<priority>${priority}</priority>`}</url>`;
  });
  return `<urlset>${records.join("")}</urlset>`;
}

function paths(pages: readonly { url: string }[]): string[] {
  return pages.map(({ url }) => new URL(url).pathname).sort();
}

const HOME = "<p>Welcome</p>";

test("pages that nobody links to are found by the sitemaps of robots.txt and the one at the usual place", async () => {
  const server = await startSite({
    "/": HOME,
    "/robots.txt": (request, response) =>
      void response.end(`Sitemap: http://${request.headers.host}/maps/index.xml`),
    "/maps/index.xml": "<sitemapindex><sitemap><loc>one.xml</loc></sitemap></sitemapindex>",
    "/maps/one.xml": urlset("/a"),
    "/sitemap.xml": urlset("/b", "/file.pdf", "https://elsewhere.example/c"),
    "/a": "<p>A</p>",
    "/b": "<p>B</p>",
  });
  const { outcome, pages } = await crawlServer(server);
  expect(paths(pages)).toEqual(["/", "/a", "/b"]);
  expect(outcome).toMatchObject({ evidence: "complete", counters: { pagesSkipped: { file: 1 } } });
});

test("a sitemap's priority decides what a small scan visits, and a promising page comes before it", async () => {
  const server = await startSite({
    "/": HOME,
    "/sitemap.xml": urlset(["/low", 0.1], ["/high", 0.9], ["/kontakt", 0.1], ["/middle", 0.5]),
    "/low": "<p>Low</p>",
    "/middle": "<p>Middle</p>",
    "/high": "<p>High</p>",
    "/kontakt": "<p>Kontakt</p>",
  });
  const { pages } = await crawlServer(server, { maxPages: 3 });
  expect(paths(pages)).toEqual(["/", "/high", "/kontakt"]);
});

test("a compressed sitemap is read", async () => {
  const server = await startSite({
    "/": HOME,
    "/robots.txt": (request, response) =>
      void response.end(`Sitemap: http://${request.headers.host}/sitemap.xml.gz`),
    "/sitemap.xml.gz": (_request, response) => {
      response.writeHead(200, { "content-type": "application/gzip" }).end(gzipSync(urlset("/a")));
    },
    "/a": "<p>A</p>",
  });
  const { pages } = await crawlServer(server);
  expect(paths(pages)).toEqual(["/", "/a"]);
});

test.each<[string, Page]>([
  ["is missing", (_request, response) => void response.writeHead(404).end()],
  ["fails", (_request, response) => void response.writeHead(500).end()],
  ["breaks off", (_request, response) => void response.destroy()],
  ["is a page", "<h1>Our sitemap</h1><a href='/x'>X</a>"],
  ["is no XML", "\0\u0001<urlset><url><loc>"],
  [
    "redirects in a circle",
    (_request, response) => void response.writeHead(302, { location: "/sitemap.xml" }).end(),
  ],
])("a sitemap that %s fails nothing", async (_what, sitemap) => {
  const server = await startSite({
    "/": `${HOME}<a href="/a">A</a>`,
    "/a": "<p>A</p>",
    "/sitemap.xml": sitemap,
  });
  const { outcome, pages } = await crawlServer(server);
  expect(paths(pages)).toEqual(["/", "/a"]);
  expect(outcome).toMatchObject({ kind: "complete", evidence: "complete" });
});

test("a sitemap at the usual place that robots.txt forbids is not read", async () => {
  const server = await startSite({
    "/": HOME,
    "/robots.txt": "User-agent: *\nDisallow: /sitemap",
    "/sitemap.xml": urlset("/a"),
    "/a": "<p>A</p>",
  });
  await crawlServer(server);
  expect(server.pagesAsked).toEqual(["/"]);
  expect(server.requests.map(({ path }) => path)).not.toContain("/sitemap.xml");
});

test("a scan of the start page alone reads none", async () => {
  const server = await startSite({ "/": HOME, "/sitemap.xml": urlset("/a") });
  await crawlServer(server, { maxPages: 1 });
  await crawlServer(server, { maxDepth: 0 });
  expect(server.requests.map(({ path }) => path)).not.toContain("/sitemap.xml");
});

test("whoever resumes the scan reads the sitemaps that are left, and none again", async () => {
  const clock = virtualClock();
  const startMs = clock.now();
  const names = ["/0.xml", "/1.xml", "/2.xml", "/3.xml"];
  const server = await startSite({
    "/": HOME,
    "/robots.txt": "User-agent: *\nCrawl-delay: 10",
    "/sitemap.xml": `<sitemapindex>${names.map((name) => `<sitemap><loc>${name}</loc></sitemap>`).join("")}</sitemapindex>`,
    ...Object.fromEntries(names.map((name, n) => [name, urlset(`/page/${n}`)])),
    ...Object.fromEntries(names.map((_, n) => [`/page/${n}`, `<p>Page ${n}</p>`])),
  });
  const first = await crawlServer(server, {}, { clock, isTimeUp: () => clock.now() - startMs > 45_000 });
  expect(first.outcome.kind).toBe("yielded");
  const last = first.checkpoints.at(-1);
  if (!last) throw new Error("There is no checkpoint.");
  expect(last.position.sitemaps.next).toBeGreaterThan(0);
  expect(last.position.sitemaps.next).toBeLessThan(5);
  const done = first.checkpoints.flatMap((checkpoint) => checkpoint.done);
  const queued = first.checkpoints
    .flatMap((checkpoint) => checkpoint.queued)
    .filter(({ url }) => !done.includes(url));
  const second = await crawlServer(
    server,
    { resume: { position: last.position, queued, done, visited: [], emails: [] } },
    { clock },
  );
  expect(paths([...first.pages, ...second.pages])).toEqual(["/", "/page/0", "/page/1", "/page/2", "/page/3"]);
  const sitemaps = server.requests.map(({ path }) => path).filter((path) => path.endsWith(".xml"));
  expect(sitemaps.sort()).toEqual([...names, "/sitemap.xml"]);
});
