import { afterEach, describe, expect, test } from "vitest";
import { crawlServer } from "../../helpers/crawl-site.ts";
import { type Page, type SiteServer, startSiteServer } from "../../helpers/site-server.ts";

const servers: SiteServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function startSite(pages: Parameters<typeof startSiteServer>[0]): Promise<SiteServer> {
  const server = await startSiteServer(pages);
  servers.push(server);
  return server;
}

function links(...hrefs: string[]): string {
  return hrefs.map((href) => `<a href="${href}">${href.replace(/\W/g, "")}</a>`).join(" ");
}

describe("a page counts once", () => {
  test("though it can be read under endlessly many paths, which end", async () => {
    const server = await startSite((path) => {
      if (path === "/") return `<p>Welcome</p>${links("/deeper/", "/team")}`;
      if (path === "/team") return "<p>Our team</p>";
      return path.startsWith("/deeper/") ? '<p>Nothing here</p><a href="deeper/">Deeper</a>' : undefined;
    });
    const { outcome, pages } = await crawlServer(server);
    expect(pages).toHaveLength(3);
    expect(outcome).toMatchObject({
      stoppedBy: "frontier_empty",
      counters: { pagesScanned: 3, pagesSkipped: { duplicate: 1 } },
    });
  });

  test("though a calendar shows the same for every month", async () => {
    const server = await startSite((path) => {
      const month = Number(/^\/calendar\?month=(\d+)$/.exec(path)?.[1] ?? Number.NaN);
      if (path === "/") return `<p>Welcome</p>${links("/calendar?month=1")}`;
      if (Number.isNaN(month)) return undefined;
      return `<p>No events</p><a href="/calendar?month=${month + 1}">Next</a>`;
    });
    const { pages } = await crawlServer(server);
    expect(pages).toHaveLength(2);
    expect(server.pagesAsked).toHaveLength(3);
  });

  test("though its links carry a session, which does not count as another page", async () => {
    let session = 0;
    const server = await startSite((path) => {
      const name = /^\/(\w*)\??/.exec(path)?.[1] ?? "";
      if (!["", "about", "team"].includes(name)) return undefined;
      const id = `?token=${session++}`;
      return `<p>This is ${name}</p>${links(`/${id}`, `/about${id}`, `/team${id}`).replaceAll(/>\w+</g, ">link<")}`;
    });
    const { pages, outcome } = await crawlServer(server);
    expect(pages.map(({ url }) => new URL(url).pathname).sort()).toEqual(["/", "/about", "/team"]);
    expect(outcome).toMatchObject({ stoppedBy: "frontier_empty" });
  });

  test("under its canonical URL; links of its variants are followed, and an address of their own is kept", async () => {
    const canonical = '<link rel="canonical" href="/staff">';
    const server = await startSite({
      "/": `<p>Welcome</p>${links("/staff?sort=name", "/staff?sort=age", "/staff?page=2")}`,
      "/staff?sort=name": `${canonical}<p>Ann, Bob</p>`,
      "/staff?sort=age": `${canonical}<p>Bob, Ann</p>${links("/staff/bob")}`,
      "/staff?page=2": `${canonical}<p>Cem: cem@acme-works.com</p>`,
      "/staff": `${canonical}<p>Ann, Bob</p>`,
      "/staff/bob": "<p>Bob</p>",
    });
    const { pages, outcome } = await crawlServer(server);
    const contacts = pages.flatMap((page) => page.contacts.map(({ email }) => email));
    expect(contacts).toEqual(["cem@acme-works.com"]);
    expect(pages.map(({ url }) => new URL(url).pathname)).toContain("/staff/bob");
    expect(pages.length).toBe(4);
    expect(outcome).toMatchObject({ counters: { pagesSkipped: { duplicate: 1 } } });
  });

  test("but not under the home page's URL, which sites name for all their pages by mistake", async () => {
    const canonical = '<link rel="canonical" href="/">';
    const server = await startSite({
      "/": `${canonical}<p>Welcome</p>${links("/a", "/b")}`,
      "/a": `${canonical}<p>A</p>`,
      "/b": `${canonical}<p>B</p>`,
    });
    expect((await crawlServer(server)).pages).toHaveLength(3);
  });

  test("when a meta refresh leads to it", async () => {
    const server = await startSite({
      "/": `<p>Welcome</p>${links("/old", "/new")}`,
      "/old": '<meta http-equiv="refresh" content="0; url=/new"><p>We moved</p>',
      "/new": `<p>New</p>${links("/start")}`,
      "/start": '<meta http-equiv="refresh" content="1; url=/landing">',
      "/landing": "<p>Landing</p>",
    });
    const { pages } = await crawlServer(server);
    expect(pages.map(({ url }) => new URL(url).pathname).sort()).toEqual(["/", "/landing", "/new"]);
  });
});

test("a home page that sends its reader on, and a page that does so later, lead to where they send", async () => {
  const server = await startSite({
    "/": '<meta http-equiv="refresh" content="0; url=/en/">',
    "/en/": '<meta http-equiv="refresh" content="30; url=/news"><p>Welcome</p>',
    "/news": "<p>News</p>",
  });
  const { pages } = await crawlServer(server);
  expect(pages.map(({ url }) => new URL(url).pathname)).toEqual(["/", "/en/", "/news"]);
});

test("an empty page that sends its reader to an index file of its own folder is left for it", async () => {
  const server = await startSite({
    "/": '<meta http-equiv="refresh" content="0; url=index.html">',
    "/index.html": `<p>Welcome</p>${links("/team/")}`,
    "/team/": "<script>location.href = '/team/index.html'</script>",
    "/team/index.html": "<p>Write to office@acme-works.com</p>",
  });
  const { pages } = await crawlServer(server);
  expect(pages.map(({ url }) => new URL(url).pathname)).toEqual(["/index.html", "/team/index.html"]);
});

test("a page that greets and the program beside it are two pages", async () => {
  const server = await startSite({
    "/": `<p>Welcome</p>${links("/index.php", "/index.html")}`,
    "/index.php": "<p>Write to office@acme-works.com</p>",
  });
  const { pages } = await crawlServer(server);
  expect(pages.map(({ url }) => new URL(url).pathname)).toEqual(["/", "/index.php"]);
});

test("pages of one folder that send their reader to each other again and again are one page", async () => {
  const again = (path: string) =>
    `<meta http-equiv="refresh" content="5; url=${path}"><p>News of the hour</p>`;
  const server = await startSite({ "/": again("/index.html"), "/index.html": again("/") });
  const { outcome, pages } = await crawlServer(server);
  expect(outcome).toMatchObject({ kind: "complete" });
  expect(pages).toMatchObject([{ error: null }]);
});

test("a trap of pages that all differ is bounded by the number of pages, and contacts come before it", async () => {
  const server = await startSite((path) => {
    if (path === "/") return `<p>Welcome</p>${links("/day/1", "/contact")}`;
    if (path === "/contact") return "<p>office@acme-works.com</p>";
    const day = Number(/^\/day\/(\d+)$/.exec(path)?.[1] ?? Number.NaN);
    return Number.isNaN(day) ? undefined : `<p>Day ${day}</p>${links(`/day/${day + 1}`, `/day/${day * 2}`)}`;
  });
  const { outcome, pages } = await crawlServer(server, { maxPages: 10 });
  expect(pages).toHaveLength(10);
  expect(pages.flatMap((page) => page.contacts.map(({ email }) => email))).toEqual(["office@acme-works.com"]);
  expect(outcome).toMatchObject({ stoppedBy: "page_limit" });
});

test("filters that all differ leave room for the other pages of the site, however far behind those stand", async () => {
  const filters = (path: string) => {
    const query = path.split("?")[1] ?? "";
    return Array.from({ length: 10 }, (_, n) => `<a href="/rooms?${query}${n}">Kind ${n}</a>`).join("");
  };
  const server = await startSite((path) => {
    if (path === "/") return `<p>Welcome</p>${filters("/rooms")}${links("/step/1")}`;
    if (path.startsWith("/rooms")) return `<p>What ${path} gives</p>${filters(path)}`;
    const step = Number(/^\/step\/(\d+)$/.exec(path)?.[1] ?? Number.NaN);
    return Number.isNaN(step)
      ? undefined
      : `<p>Step ${step}</p>${step < 15 ? links(`/step/${step + 1}`) : ""}`;
  });
  const { pages } = await crawlServer(server, { maxPages: 100 });
  expect(pages).toHaveLength(100);
  expect(pages.filter(({ url }) => url.includes("/step/"))).toHaveLength(15);
});

test("a file that a page redirects to is not asked for", async () => {
  const server = await startSite({
    "/": `<p>Welcome</p>${links("/brochure")}`,
    "/brochure": (_request, response) => void response.writeHead(302, { location: "/brochure.pdf" }).end(),
  });
  const { outcome } = await crawlServer(server);
  expect(server.pagesAsked).toEqual(["/", "/brochure"]);
  expect(outcome).toMatchObject({ evidence: "complete", counters: { pagesSkipped: { file: 1 } } });
});

test("a site that gives endless files under page names is left", async () => {
  let file = 0;
  const endless: Page = (_request, response) =>
    void response.writeHead(200, { "content-type": "image/png" }).end();
  const server = await startSite((path) => {
    if (path !== "/") return endless;
    return `<p>Welcome</p>${links(...Array.from({ length: 3_000 }, () => `/view/${file++}`))}`;
  });
  const { outcome } = await crawlServer(server);
  expect(outcome).toMatchObject({ evidence: "partial", stoppedBy: "trap" });
  expect(server.pagesAsked.length).toBeLessThan(1_010);
});

describe("what asks that links be left alone is obeyed", () => {
  const target = "<p>Secret</p>";

  test("a page's meta element and X-Robots-Tag header", async () => {
    const server = await startSite({
      "/": `<p>Welcome</p>${links("/meta", "/header")}`,
      "/meta": `<meta name="robots" content="nofollow"><p>Meta</p>${links("/secret")}`,
      "/header": (_request, response) => {
        response.writeHead(200, { "content-type": "text/html", "x-robots-tag": "nofollow" });
        response.end(`<p>Header</p>${links("/secret")}`);
      },
      "/secret": target,
    });
    const { pages } = await crawlServer(server);
    expect(pages).toHaveLength(3);
    expect(pages.map(({ metadata }) => metadata.skipped)).toEqual([
      undefined,
      { nofollow: 1 },
      { nofollow: 1 },
    ]);
  });

  test("rel=nofollow where so configured; otherwise it vouches for nothing and forbids nothing", async () => {
    const server = await startSite({
      "/": '<p>Welcome</p><a rel="nofollow" href="/contact">Contact</a>',
      "/contact": target,
    });
    expect((await crawlServer(server)).pages).toHaveLength(2);
    const { pages, outcome } = await crawlServer(server, { followNofollow: false });
    expect(pages).toHaveLength(1);
    expect(outcome).toMatchObject({ counters: { pagesSkipped: { nofollow: 1 } } });
  });
});

test("a page's row tells how it was fetched and what of its links was skipped and why", async () => {
  const server = await startSite({
    "/": `<p>Welcome to us</p>${links("/a", "/price-list.pdf", "/x/x/x/x/x", "https://elsewhere.example/", "/gone")}`,
    "/a": "<title>A</title><p>A</p>",
  });
  const { pages, outcome } = await crawlServer(server, { maxDepth: 1 });
  const row = (path: string) => pages.find(({ url }) => new URL(url).pathname === path);
  expect(row("/")).toMatchObject({
    statusCode: 200,
    contentType: "text/html; charset=utf-8",
    error: null,
    metadata: {
      links: 5,
      skipped: { file: 1, trap: 1, off_site: 1 },
      bytes: expect.any(Number),
      fetch_ms: expect.any(Number),
    },
  });
  expect(row("/gone")).toMatchObject({
    statusCode: 404,
    error: `${server.host} answered HTTP 404.`,
    metadata: { fault: "gone" },
  });
  expect(outcome).toMatchObject({
    evidence: "complete",
    counters: { pagesFailed: { gone: 1 }, pagesSkipped: { file: 1, trap: 1 } },
  });
});

test("a page too deep for one link is visited by a shorter way", async () => {
  const server = await startSite({
    "/": `<p>Welcome</p>${links("/contact", "/a")}`,
    "/contact": `<p>Contact</p>${links("/team")}`,
    "/team": `<p>Team</p>${links("/b")}`,
    "/a": `<p>A</p>${links("/b")}`,
    "/b": "<p>B</p>",
  });
  const { pages, outcome } = await crawlServer(server, { maxDepth: 2 });
  expect(pages).toHaveLength(5);
  expect(outcome).toMatchObject({ stoppedBy: "frontier_empty", counters: { pagesSkipped: {} } });
});
