import type { CrawlJob } from "@contact-scanner/core/crawl/crawl-run";
import { describe, expect, test } from "vitest";
import { crawlServer } from "../../helpers/crawl-site.ts";
import { type Page, startSiteServer } from "../../helpers/site-server.ts";

const SHELL = `<!doctype html><title>Acme</title><noscript>You need to enable JavaScript to run this app.</noscript>
<div id="root"></div><script type="module" src="/assets/index-3f2a.js"></script>`;

async function scan(pages: Record<string, Page>, job: Partial<CrawlJob> = {}) {
  const site = await startSiteServer(pages);
  try {
    const { outcome, pages: records } = await crawlServer(site, job);
    const needing = records.flatMap(({ url, metadata }) =>
      metadata.needs_script ? [new URL(url).pathname] : [],
    );
    return { outcome, records, needing };
  } finally {
    await site.stop();
  }
}

describe("a site whose pages only scripts fill", () => {
  test.each<[string, Partial<CrawlJob>]>([
    ["a scan of it", {}],
    ["a scan of its start page alone", { maxPages: 1 }],
    ["a scan without links", { maxDepth: 0 }],
  ])("%s is partial, neither complete nor empty", async (_name, job) => {
    const { outcome, needing } = await scan({ "/": SHELL }, job);
    expect(needing).toEqual(["/"]);
    expect(outcome).toMatchObject({
      kind: "complete",
      evidence: "partial",
      stoppedBy: "frontier_empty",
      counters: { pagesScanned: 1, pagesNeedingScript: 1, wordsRead: 0 },
    });
  });

  test("a page of it among others is told by its own row", async () => {
    const { outcome, needing } = await scan({
      "/": `<p>Welcome to Acme</p><a href="/shop">Shop</a> <a href="/about">About</a>`,
      "/shop": SHELL,
      "/about": "<p>Write to info@acme.com</p>",
    });
    expect(needing).toEqual(["/shop"]);
    expect(outcome).toMatchObject({ evidence: "partial", counters: { pagesNeedingScript: 1 } });
  });
});

describe("is complete without scripts", () => {
  test.each<[string, Record<string, Page>]>([
    [
      "a site of frames",
      {
        "/": `<script src="/a.js"></script><frameset><frame src="/main"></frameset>`,
        "/main": "<p>Hello</p>",
      },
    ],
    ["a page that moved", { "/": `<script>location.href = "/new"</script>`, "/new": "<p>Hello</p>" }],
    [
      "an entrance of pictures",
      { "/": `<script src="/a.js"></script><a href="/en"><img src="/en.png"></a>`, "/en": "<p>Hello</p>" },
    ],
    [
      "a page whose header sends its reader on",
      {
        "/": (_request, response) =>
          void response.writeHead(200, { "content-type": "text/html", refresh: "0; url=/new" }).end(SHELL),
        "/new": "<p>Hello</p>",
      },
    ],
  ])("%s", async (_name, pages) => {
    const { outcome, needing } = await scan(pages);
    expect(needing).toEqual([]);
    expect(outcome).toMatchObject({ evidence: "complete", counters: { pagesNeedingScript: 0 } });
  });
});

test("a bot check is blocked, whatever it asks for", async () => {
  const { outcome } = await scan({
    "/": `<title>Just a moment...</title><noscript>Enable JavaScript and cookies to continue</noscript><script>window._cf_chl_opt = {}</script><script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script>`,
  });
  expect(outcome).toMatchObject({ evidence: "blocked", counters: { pagesNeedingScript: 0 } });
});

test("a shell leaves nothing to ask a later scan by: its scripts change while it does not", async () => {
  const { records } = await scan({
    "/": (_request, response) =>
      void response.writeHead(200, { "content-type": "text/html", etag: '"v1"' }).end(SHELL),
  });
  expect(records[0]?.metadata).toMatchObject({ needs_script: true });
  expect(records[0]?.metadata).not.toHaveProperty("etag");
});
