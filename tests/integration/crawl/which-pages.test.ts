import { ADDRESSES_ALONE } from "@contact-scanner/core/crawl/checkpoint";
import type { CrawlJob } from "@contact-scanner/core/crawl/crawl-run";
import type { PageChoice } from "@contact-scanner/core/crawl/page-choice";
import type { StoredPages } from "@contact-scanner/core/crawl/ports";
import type { Fetch } from "@contact-scanner/core/http/fetch";
import { describe, expect, test } from "vitest";
import { crawlServer, crawlWith } from "../../helpers/crawl-site.ts";
import { type Page, startSiteServer } from "../../helpers/site-server.ts";

async function scan(site: Record<string, Page>, pages: PageChoice, job: Partial<CrawlJob> = {}) {
  const server = await startSiteServer(site);
  try {
    const result = await crawlServer(server, { ...job, pages });
    const paths = result.pages.map(({ url }) => new URL(url).pathname + new URL(url).search).sort();
    return { ...result, paths, asked: server.pagesAsked };
  } finally {
    await server.stop();
  }
}

const to =
  (location: string): Page =>
  (_request, response) =>
    void response.writeHead(301, { location }).end();

const links = (...paths: string[]) => paths.map((path) => `<a href="${path}">${path}</a>`).join(" ");

describe("patterns", () => {
  const SITE: Record<string, Page> = {
    "/": `<p>Welcome</p>${links("/blog/", "/team", "/moved", "/shop?page=2")}`,
    "/blog/": `<p>Blog: blog@acme-works.com</p>${links("/blog/1")}`,
    "/blog/1": "<p>One</p>",
    "/team": `<p>Team</p>${links("/team/ann", "/blog/1")}`,
    "/team/ann": "<p>ann@acme-works.com</p>",
    "/moved": to("/blog/1"),
    "/shop?page=2": "<p>Shop</p>",
  };

  test("leave pages out, which are counted, and the scan is complete all the same", async () => {
    const { paths, asked, outcome } = await scan(SITE, { exclude: ["/blog/**"] });
    expect(paths).toEqual(["/", "/shop?page=2", "/team", "/team/ann"]);
    expect(asked.filter((path) => path.startsWith("/blog"))).toEqual([]);
    // Both pages of the blog, and the one that was moved there.
    expect(outcome).toMatchObject({
      evidence: "complete",
      stoppedBy: "frontier_empty",
      counters: { pagesSkipped: { excluded: 3 } },
    });
  });

  test("let pages in, and the start page always", async () => {
    const { paths } = await scan(SITE, { include: ["/team/**", "/shop?page=*"], exclude: ["/team"] });
    expect(paths).toEqual(["/", "/shop?page=2"]);
  });

  test("do not hold for the way to the start page", async () => {
    const { paths } = await scan(
      { ...SITE, "/": to("/home"), "/home": `<p>Home</p>${links("/team", "/")}` },
      { exclude: ["/home", "/"] },
    );
    expect(paths).toEqual(["/blog/1", "/home", "/team", "/team/ann"]);
  });

  test("leave no page unread because of its canonical URL", async () => {
    const { paths } = await scan(
      {
        "/": `<p>Welcome</p>${links("/list", "/list?all=1")}`,
        "/list": "<p>Short</p>",
        "/list?all=1": '<link rel="canonical" href="/list"><p>Long</p>',
      },
      { exclude: ["/list?"] },
    );
    expect(paths).toEqual(["/", "/list?all=1"]);
  });

  test("leave a page's links on record for a scan that leaves less out", async () => {
    const { pages } = await scan(
      {
        "/": (_request, response) =>
          void response
            .writeHead(200, { "content-type": "text/html", etag: '"1"' })
            .end(`<p>Welcome</p>${links("/team", "/fr/equipe")}`),
      },
      { exclude: ["/team"], onlyLanguages: ["en"] },
    );
    expect(pages[0]?.metadata.outlinks?.map(([url]) => new URL(url).pathname)).toEqual([
      "/team",
      "/fr/equipe",
    ]);
  });
});

describe("start paths", () => {
  const SITE: Record<string, Page> = {
    "/": `<p>Welcome</p>${links("/contact", "/a")}`,
    "/contact": "<p>Contact</p>",
    "/a": "<p>A</p>",
    "/hidden/x?y=1": `<p>Hidden</p>${links("/hidden/deeper")}`,
    "/hidden/deeper": `<p>Deeper</p>${links("/hidden/deepest")}`,
    "/hidden/deepest": "<p>Deepest</p>",
  };

  test("are visited before all others", async () => {
    const { asked, paths } = await scan(SITE, { startPaths: ["/hidden/x?y=1"] }, { maxPages: 2 });
    expect(asked).toEqual(["/", "/hidden/x?y=1"]);
    expect(paths).toEqual(["/", "/hidden/x?y=1"]);
  });

  test("are as near as the start page", async () => {
    const own = { startPaths: ["/hidden/x?y=1"] };
    expect((await scan(SITE, own, { maxDepth: 0 })).paths).toEqual(["/", "/hidden/x?y=1"]);
    const { paths, pages } = await scan(SITE, own, { maxDepth: 1 });
    expect(paths).toEqual(["/", "/a", "/contact", "/hidden/deeper", "/hidden/x?y=1"]);
    expect(pages.find(({ url }) => url.endsWith("y=1"))?.depth).toBe(0);
  });

  test("that are no pages count as skipped, each once", async () => {
    const { paths, outcome } = await scan(SITE, {
      startPaths: ["/list.pdf", "/list.pdf", "/hidden/deepest", "/"],
      exclude: ["/hidden/**"],
    });
    expect(paths).toEqual(["/", "/a", "/contact"]);
    expect(outcome).toMatchObject({ counters: { pagesSkipped: { file: 1, excluded: 1 } } });
  });
});

describe("languages", () => {
  const page = (lang: string, body: string) => `<html lang="${lang}"><body>${body}</body></html>`;

  test("a page is not asked for where a link or its path says another one", async () => {
    const { paths, asked, outcome } = await scan(
      {
        "/": page(
          "en",
          `<p>Welcome</p><a href="/uber-uns" hreflang="de-AT">Deutsch</a> ${links("/fr/equipe", "/team")}
           <a href="/kontakt" hreflang="de">K</a> <a href="/kontakt" hreflang="en">Contact</a>`,
        ),
        "/team": "<p>Team</p>",
        "/kontakt": "<p>Contact</p>",
        "/uber-uns": "<p>Wir</p>",
        "/fr/equipe": "<p>Nous</p>",
      },
      { onlyLanguages: ["en"] },
    );
    expect(paths).toEqual(["/", "/kontakt", "/team"]);
    expect(asked).not.toContain("/uber-uns");
    expect(asked).not.toContain("/fr/equipe");
    expect(outcome).toMatchObject({ evidence: "complete", counters: { pagesSkipped: { language: 2 } } });
  });

  test("a page is not counted where it says another one itself, and leads on to its translations alone", async () => {
    const header: Page = (_request, response) =>
      void response
        .writeHead(200, { "content-type": "text/html", "content-language": "fr" })
        .end("<p>nous@acme-works.com</p>");
    const { paths, pages, outcome } = await scan(
      {
        "/": page("en", links("/a", "/b", "/c", "/header", "/plain")),
        "/a": page(
          "de_AT",
          `<p>wir@acme-works.com</p>${links("/nur-deutsch")}<a href="/english" hreflang="en">English</a>`,
        ),
        "/b": page("en-GB", "<p>we@acme-works.com</p>"),
        "/c": page("", "<p>C</p>"),
        "/header": header,
        "/plain": "<p>Plain</p>",
        "/english": page("en", "<p>English</p>"),
        "/nur-deutsch": page("de", "<p>Deutsch</p>"),
      },
      { onlyLanguages: ["en"] },
    );
    expect(paths).toEqual(["/", "/b", "/c", "/english", "/plain"]);
    expect(pages.flatMap(({ contacts }) => contacts.map(({ email }) => email))).toEqual([
      "we@acme-works.com",
    ]);
    expect(outcome).toMatchObject({ evidence: "complete", counters: { pagesSkipped: { language: 2 } } });
  });

  test("the start page is read whatever it says", async () => {
    const { paths } = await scan(
      {
        "/": page("fr", links("/en/", "/fr/")),
        "/en/": page("en", "<p>Us</p>"),
        "/fr/": page("fr", "<p>Nous</p>"),
      },
      { onlyLanguages: ["en"] },
    );
    expect(paths).toEqual(["/", "/en/"]);
  });

  test("each page is read anew, as what is stored of it tells no language", async () => {
    const storedPages: StoredPages = {
      find: async () => {
        throw new Error("No stored page is asked for.");
      },
      contents: async () => ({ contacts: [], ...ADDRESSES_ALONE }),
    };
    const server = await startSiteServer({ "/": links("/a"), "/a": page("en", "<p>A</p>") });
    const { pages } = await crawlServer(server, { pages: { onlyLanguages: ["en"] } }, { storedPages });
    await server.stop();
    expect(pages).toHaveLength(2);
  });
});

test("without subdomains only the start page's host is visited, with and without www", async () => {
  const asked: string[] = [];
  const fetch: Fetch = async ({ url, purpose }) => {
    const answer = { kind: "document", url, contentType: "text/html", headers: {}, bytes: 1 } as const;
    if (purpose !== "page") return { ...answer, status: 404, text: "" };
    asked.push(url);
    const { host, pathname } = new URL(url);
    if (url === "https://acme.com/old") {
      return { kind: "redirect", url, status: 301, location: "https://shop.acme.com/new" };
    }
    const body = pathname === "/" ? links("https://acme.com/old", "/a", "https://jobs.acme.com/b") : "";
    return { ...answer, status: 200, text: `<p>${host}${pathname}</p>${body}` };
  };
  const job = { startUrls: ["https://www.acme.com/"] };
  const { outcome } = await crawlWith({ fetch }, { ...job, pages: { subdomains: false } });
  expect(asked.toSorted()).toEqual([
    "https://acme.com/old",
    "https://www.acme.com/",
    "https://www.acme.com/a",
  ]);
  expect(outcome).toMatchObject({ evidence: "complete", counters: { pagesSkipped: { excluded: 2 } } });

  await crawlWith({ fetch }, { ...job, pages: { subdomains: true } });
  expect(asked).toContain("https://shop.acme.com/new");
  expect(asked).toContain("https://jobs.acme.com/b");
});
