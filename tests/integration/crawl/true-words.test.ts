import { LIMITS } from "@contact-scanner/core/config";
import type { PageRecord } from "@contact-scanner/core/crawl/checkpoint";
import { createFetcher } from "@contact-scanner/core/http/fetcher";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { startUrls } from "@contact-scanner/core/url/start-urls";
import { describe, expect, test } from "vitest";
import { crawlWith } from "../../helpers/crawl-site.ts";
import { type Page, startSiteServer } from "../../helpers/site-server.ts";

type Serve = Extract<Page, (...parts: never) => unknown>;

/** ms after which an answer that does not come counts as slow here. */
const PATIENCE_MS = 300;

/** Scans a server that speaks http alone: where that fails https is tried, whose handshake fails too. */
async function scan(serve: Serve) {
  const site = await startSiteServer(() => serve);
  const allowedHosts = parseAllowedHosts([site.host]);
  const limits = { ...LIMITS, pageTimeoutMs: PATIENCE_MS };
  const fetcher = createFetcher({ userAgent: "Test/1.0", allowedHosts, limits });
  try {
    const urls = startUrls({ domain: site.host, startUrl: null }, allowedHosts);
    expect(urls.map((url) => URL.parse(url)?.protocol)).toEqual(["http:", "https:"]);
    return { host: site.host, ...(await crawlWith({ fetch: fetcher.fetch }, { startUrls: urls })) };
  } finally {
    await fetcher.close();
    await site.stop();
  }
}

/** No robots.txt, and this at every other path. */
const withoutRobots =
  (serve: Serve): Serve =>
  (request, response) =>
    request.url === "/robots.txt" ? void response.writeHead(404).end() : serve(request, response);

describe("a scan that fails says what came in its way last", () => {
  test.each<[string, Serve, (host: string) => string]>([
    [
      "a robots.txt that does not answer",
      () => {},
      (host) => `The robots.txt of ${host} did not arrive in time, so we may not read the site.`,
    ],
    [
      "a robots.txt that stops half-way",
      (_request, response) =>
        void response.writeHead(200, { "content-type": "text/plain" }).write("User-agent: *"),
      (host) => `The robots.txt of ${host} did not arrive in time, so we may not read the site.`,
    ],
    [
      "a robots.txt that is cut off",
      (_request, response) => {
        response.writeHead(200, { "content-type": "text/plain", "content-length": 1_000 });
        response.write("User-agent: *", () => response.destroy());
      },
      (host) => `The robots.txt of ${host} broke off half-way, so we may not read the site.`,
    ],
    [
      "a start page that does not answer",
      withoutRobots(() => {}),
      (host) => `${host}: the page did not arrive in time.`,
    ],
    [
      "a start page that is cut off",
      withoutRobots((_request, response) => {
        response.writeHead(200, { "content-type": "text/html", "transfer-encoding": "chunked" });
        response.write("<p>Wel", () => response.destroy());
      }),
      (host) => `${host}: the answer broke off half-way.`,
    ],
    [
      "a start page led by control bytes",
      withoutRobots(
        (_request, response) =>
          void response.writeHead(200, { "content-type": "text/html" }).end(`\x01\x02\x03\x04<p>Welcome`),
      ),
      (host) =>
        `http://${host}/ is no web page, though it is sent as "text/html": it begins with bytes that no text has.`,
    ],
  ])("%s", async (_name, serve, message) => {
    const { outcome, host } = await scan(serve);
    expect(outcome).toMatchObject({ kind: "failed", fault: { message: message(host) } });
  });
});

describe("addresses behind what is read of a page are not told as none", () => {
  const page = (html: string) =>
    scan(
      withoutRobots((request, response) => {
        const isHome = request.url === "/";
        response.writeHead(isHome ? 200 : 404, { "content-type": "text/html" }).end(isHome ? html : "");
      }),
    );
  const truncated = ({ pages }: { pages: readonly PageRecord[] }) => pages[0]?.metadata.truncated;

  test.each([
    ["100,000 links", '<a href="#"></a>'.repeat(100_000)],
    ["200,000 nested elements", "<div>".repeat(200_000)],
  ])("behind %s", async (_name, front) => {
    const result = await page(`${front}<p>Write to info@acme.com`);
    expect(truncated(result)).toBe(true);
    expect(result.outcome).toMatchObject({ evidence: "partial", counters: { pagesTruncated: 1 } });
  });

  test("a page that is read to its end is not marked", async () => {
    const result = await page("<p>Write to info@acme.com");
    expect(truncated(result)).toBeUndefined();
    expect(result.outcome).toMatchObject({ evidence: "complete", counters: { pagesTruncated: 0 } });
  });
});
