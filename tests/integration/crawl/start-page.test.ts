import type { ServerResponse } from "node:http";
import { createFetcher } from "@contact-scanner/core/http/fetcher";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { startUrls } from "@contact-scanner/core/url/start-urls";
import { describe, expect, test } from "vitest";
import { crawlWith } from "../../helpers/crawl-site.ts";
import { type Site, startInternet } from "../../helpers/internet.ts";
import { SITE_PATHS } from "../../helpers/site-server.ts";

const NO_HOSTS = parseAllowedHosts([]);

/** Scans acme.com in an internet of these sites: what came of it and what was asked for, what each scan does apart. */
async function scan(sites: Readonly<Record<string, Site>>, domain = "acme.com") {
  const internet = await startInternet(sites);
  const fetcher = createFetcher({ userAgent: "Test/1.0", allowedHosts: NO_HOSTS, ...internet.network });
  try {
    const urls = startUrls({ domain, startUrl: null }, NO_HOSTS);
    const { outcome, pages } = await crawlWith({ fetch: fetcher.fetch }, { startUrls: urls, maxPages: 5 });
    const asked = internet.requests.filter(
      (request) =>
        !/\/(?:robots\.txt|sitemap\S*)$/.test(request) && !SITE_PATHS.has(request.replace(/^GET [^/]*/, "")),
    );
    const { requests, lookups } = internet;
    return { outcome, pages, asked, requests, lookups };
  } finally {
    await fetcher.close();
    await internet.stop();
  }
}

/** A site that answers its home page so, on both ports, and has no robots.txt. */
function site(home: (response: ServerResponse) => void, robots?: string): Site {
  return {
    plainHttps: true,
    serve(request, response) {
      if (request.url !== "/robots.txt") return home(response);
      response.writeHead(robots === undefined ? 404 : 200, { "content-type": "text/plain" }).end(robots);
    },
  };
}

const html =
  (body: string, status = 200) =>
  (response: ServerResponse) =>
    void response.writeHead(status, { "content-type": "text/html" }).end(body);
const redirect = (location: string) => (response: ServerResponse) =>
  void response.writeHead(302, { location }).end();
const HOME = html("<title>Acme</title><p>Write to info@acme.com");

const FAILURES: readonly (readonly [string, Record<string, Site>, string])[] = [
  ["the name does not resolve", {}, "acme.com: the name does not resolve."],
  [
    "the name has no address",
    { "acme.com": { answers: [[]] }, "www.acme.com": { answers: [[]] } },
    "acme.com: the name has no address.",
  ],
  ["nobody listens", { "acme.com": { httpsOnly: true } }, "acme.com: the connection was refused."],
  ["the site answers 403", { "acme.com": site(html("No.", 403)) }, "acme.com answered HTTP 403."],
  ["the site answers 404", { "acme.com": site(html("None.", 404)) }, "acme.com answered HTTP 404."],
  ["the site answers 500 each time", { "acme.com": site(html("Oh.", 500)) }, "acme.com answered HTTP 500."],
  [
    "robots.txt forbids the start page",
    { "acme.com": site(HOME, "User-agent: *\nDisallow: /\n") },
    "The robots.txt of acme.com forbids us to read its start page.",
  ],
  [
    "robots.txt cannot be read",
    { "acme.com": { plainHttps: true, serve: (_request, response) => html("Busy.", 503)(response) } },
    "The robots.txt of acme.com could not be read (HTTP 503), so we may not read the site.",
  ],
  [
    "the start page is a file",
    {
      "acme.com": site(
        (response) => void response.writeHead(200, { "content-type": "application/pdf" }).end("%PDF"),
      ),
    },
    'https://acme.com/ is no web page but "application/pdf".',
  ],
  [
    "the start page has a content type of 30 kB, with escape sequences",
    {
      "acme.com": site(
        (response) =>
          void response.writeHead(200, { "content-type": `a/\u009b31m${"b".repeat(30_000)}` }).end("x"),
      ),
    },
    `https://acme.com/ is no web page but "a/ 31m${"b".repeat(93)}…".`,
  ],
  [
    "a redirect leads to a very long address that is none of the web",
    { "acme.com": site(redirect(`data:\u009d${"b".repeat(30_000)}`)) },
    `acme.com redirects to "data:%9D${"b".repeat(191)}…", which is no web address.`,
  ],
  [
    "the start page redirects to itself",
    { "acme.com": site(redirect("/")) },
    "acme.com redirects in a circle, or more than 5 times in a row.",
  ],
  [
    "a redirect says nothing",
    { "acme.com": site((response) => void response.writeHead(302).end()) },
    "acme.com answered HTTP 302 without saying where to.",
  ],
  [
    "a redirect leads to no web address",
    { "acme.com": site(redirect("mailto:info@acme.com")) },
    'acme.com redirects to "mailto:info@acme.com", which is no web address.',
  ],
  [
    "a redirect leads into a page of another site",
    { "acme.com": site(redirect("https://www.social.com/acme")) },
    "acme.com redirects to https://www.social.com/acme, a page within another website. Scan that one if it is what you mean.",
  ],
  [
    "redirects lead through several sites",
    { "acme.com": site(redirect("https://one.com/")), "one.com": site(redirect("https://two.com/")) },
    "acme.com redirects through several other sites, at last to two.com.",
  ],
  [
    "a redirect leads to an IP address",
    { "acme.com": site(redirect("http://93.184.216.34/")) },
    "93.184.216.34 is an IP address: a website is named by its domain.",
  ],
  [
    "a redirect leads to another port",
    { "acme.com": site(redirect("https://acme.com:8443/")) },
    "acme.com is not fetched on port 8443: only 80 and 443 are.",
  ],
  [
    "the name resolves to a private address",
    { "acme.com": { answers: [["10.0.0.5"]] } },
    "acme.com resolves to a private address: only public addresses are fetched.",
  ],
  [
    "one of the name's addresses is a loopback address",
    { "acme.com": { answers: [["93.184.216.34", "::1"]] } },
    "acme.com resolves to a loopback address: only public addresses are fetched.",
  ],
];

describe("a scan fails with a sentence for a person when", () => {
  test.each(FAILURES)("%s", async (_, sites, message) => {
    expect((await scan(sites)).outcome).toMatchObject({ kind: "failed", fault: { message } });
  });
});

describe("the start page", () => {
  test("is https before http, and no other is asked when it answers", async () => {
    const { outcome, asked } = await scan({ "acme.com": site(HOME), "www.acme.com": site(HOME) });
    expect([outcome.kind, asked]).toEqual(["complete", ["GET acme.com/"]]);
  });

  test("is www where the apex is dead", async () => {
    const { outcome, pages } = await scan({ "www.acme.com": site(HOME) });
    expect([outcome.kind, pages[0]?.url]).toEqual(["complete", "https://www.acme.com/"]);
  });

  test("is http where https is refused", async () => {
    const { outcome, pages } = await scan({ "acme.com": { serve: site(HOME).serve ?? (() => {}) } });
    expect([outcome.kind, pages[0]?.url]).toEqual(["complete", "http://acme.com/"]);
  });

  test("is looked for once a name: one that does not resolve is not asked on http again", async () => {
    expect((await scan({})).lookups).toEqual(["acme.com", "www.acme.com"]);
  });

  test("that fails is told by the attempt that got furthest", async () => {
    const { outcome } = await scan({ "acme.com": { serve: site(html("No.", 403)).serve ?? (() => {}) } });
    expect(outcome).toMatchObject({ fault: { code: "forbidden", message: "acme.com answered HTTP 403." } });
  });

  test.each([
    "https://acme.io/",
    "https://www.acme-group.com/en/",
    "https://acme-group.com/de-de/home",
    "https://acme-group.com/index.php",
    "https://www.acme.io/company/welcome-page",
  ])("may move once to another site, which is the scope then: %s", async (target) => {
    const { hostname } = new URL(target);
    const moved = site(html('<p>Home <a href="/team">Team</a> <a href="https://acme.com/old">Old</a>'));
    const { outcome, asked } = await scan({ "acme.com": site(redirect(target)), [hostname]: moved });
    expect(outcome).toMatchObject({ kind: "complete" });
    expect(asked).toContain(`GET ${hostname}/team`);
    expect(asked).not.toContain("GET acme.com/old");
  });

  const refresh = (target: string) =>
    site(html(`<p>Acme has moved.</p><meta http-equiv=refresh content="0; url=${target}">`));

  test("may move to another site by a refresh", async () => {
    const moved = site(html('<p>Home <a href="/team">Team</a>'));
    const { asked, pages } = await scan({ "acme.com": refresh("https://acme.io/"), "acme.io": moved });
    expect(pages[0]?.url).toBe("https://acme.io/");
    expect(asked).toContain("GET acme.io/team");
  });

  test.each(["https://www.social.com/acme", "https://gone.acme.io/"])(
    "is what there is where its refresh leads to no site that could be scanned: %s",
    async (target) => {
      const { outcome, pages } = await scan({ "acme.com": refresh(target) });
      expect(outcome).toMatchObject({ kind: "complete", counters: { pagesScanned: 1 } });
      expect(pages[0]?.url).toBe("https://acme.com/");
    },
  );

  test("alone may move the scope: another page's redirect to a foreign site is not followed", async () => {
    const home: Site = {
      plainHttps: true,
      serve(request, response) {
        if (request.url === "/") return html('<p>Home <a href="/team">Team</a>')(response);
        if (request.url === "/team") return redirect("https://other.com/")(response);
        response.writeHead(404).end();
      },
    };
    const { outcome, asked } = await scan({ "acme.com": home, "other.com": site(HOME) });
    expect(outcome).toMatchObject({ kind: "complete", counters: { pagesSkipped: { off_site: 1 } } });
    expect(asked).not.toContain("GET other.com/");
  });

  test("that is a bot check ends the scan as blocked, nothing of it taken for content", async () => {
    const challenge =
      '<title>Just a moment...</title><p>Checking your browser. Ask help@shield.com</p><a href="/x">x</a>';
    const { outcome, pages, asked } = await scan({ "acme.com": site(html(challenge, 403)) });
    expect(outcome).toMatchObject({ kind: "complete", evidence: "blocked", stoppedBy: "blocked" });
    expect(pages).toMatchObject([
      { error: "acme.com shows a bot check instead of its page.", statusCode: 403, contacts: [] },
    ]);
    expect(asked).toEqual(["GET acme.com/"]);
  });
});

test("robots.txt is asked for once of each origin of a scan", async () => {
  const links = Array.from({ length: 2 }, (_, n) => `<a href="/${n}">${n}</a>`).join("");
  const home = html(`<p>Home ${links} <a href="https://shop.acme.com/">Shop</a>`);
  const { requests } = await scan({ "acme.com": site(home), "shop.acme.com": site(HOME) });
  const robots = requests.filter((request) => request.endsWith("/robots.txt"));
  expect(robots).toEqual(["GET acme.com/robots.txt", "GET shop.acme.com/robots.txt"]);
});

test("a page whose host is refused is a row with the reason, and the scan goes on", async () => {
  const links =
    '<a href="https://intranet.acme.com/">Intranet</a> <a href="/team">Team</a> <a href="https://intranet.acme.com/x">x</a>';
  const { outcome, pages } = await scan({
    "acme.com": site(html(`<p>Home ${links}`)),
    "intranet.acme.com": { answers: [["10.0.0.5"]] },
  });
  const refused = pages.find(({ url }) => url.startsWith("https://intranet.acme.com/"));
  expect(outcome).toMatchObject({
    kind: "complete",
    evidence: "partial",
    counters: { pagesFailed: { address_refused: 1 }, pagesSkipped: { unavailable: 1 } },
  });
  expect(refused ?? outcome).toMatchObject({
    error: expect.stringContaining("resolves to a private address"),
  });
});
