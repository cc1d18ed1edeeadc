import type { CrawlPorts } from "@contact-scanner/core/crawl/ports";
import { extractPage } from "@contact-scanner/core/extract/page";
import type { Fetch } from "@contact-scanner/core/http/fetch";
import type { SiteFault } from "@contact-scanner/core/http/site-fault";
import { expect, test } from "vitest";
import { crawlWith } from "../../helpers/crawl-site.ts";

const FAULT: SiteFault = { code: "reading_timeout", message: "It takes too long.", retry: "never" };

const PAGES: Readonly<Record<string, string>> = {
  "/": '<a href="/slow">Slow</a> <a href="/team">Team</a>',
  "/slow": '<p>slow@acme.com</p><a href="/behind">Behind</a>',
  "/team": "<p>ann@acme.com</p>",
  "/sitemap.xml": "<urlset><url><loc>https://acme.com/team</loc></url></urlset>",
};

const fetch: Fetch = async ({ url }) => {
  const text = PAGES[new URL(url).pathname];
  const status = text === undefined ? 404 : 200;
  return {
    kind: "document",
    url,
    status,
    contentType: "text/html",
    headers: {},
    text: text ?? "",
    bytes: 1_000,
  };
};

/** Crawls the site; pages of these paths cannot be read. */
function crawlAcme(unread: readonly string[]) {
  const extract: CrawlPorts["extract"] = (page) =>
    unread.includes(new URL(page.url).pathname) ? { fault: FAULT } : extractPage(page);
  return crawlWith({ fetch, extract }, { startUrls: ["https://acme.com/"] });
}

test("a page that cannot be read is a page with an error, and the scan goes on", async () => {
  const { pages, outcome } = await crawlAcme(["/slow"]);
  expect(Object.fromEntries(pages.map(({ url, error }) => [new URL(url).pathname, error]))).toEqual({
    "/": null,
    "/slow": "It takes too long.",
    "/team": null,
  });
  const slow = pages.find(({ url }) => url.endsWith("/slow"));
  expect(slow).toMatchObject({
    statusCode: 200,
    contacts: [],
    metadata: { fault: "reading_timeout", bytes: 1_000 },
  });
  expect(outcome).toMatchObject({
    kind: "complete",
    evidence: "partial",
    counters: { pagesScanned: 2, pagesFailed: { reading_timeout: 1 } },
  });
});

test("a start page that cannot be read leaves the scan the pages of its sitemap", async () => {
  const { pages, outcome } = await crawlAcme(["/"]);
  expect(pages.map(({ url, error }) => [new URL(url).pathname, error])).toEqual([
    ["/", "It takes too long."],
    ["/team", null],
  ]);
  expect(pages.flatMap(({ contacts }) => contacts.map(({ email }) => email))).toEqual(["ann@acme.com"]);
  expect(outcome).toMatchObject({ kind: "complete", evidence: "partial" });
});
