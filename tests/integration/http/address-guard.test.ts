import type { FetchResult } from "@contact-scanner/core/http/fetch";
import { createFetcher } from "@contact-scanner/core/http/fetcher";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { parseSite } from "@contact-scanner/core/url/site";
import { startUrls } from "@contact-scanner/core/url/start-urls";
import { afterEach, describe, expect, it, test } from "vitest";
import { type GuardCase, guardCases, guardTitle } from "../../helpers/address-guard-cases.ts";
import { crawlWith } from "../../helpers/crawl-site.ts";
import { type Internet, PUBLIC_ADDRESS, type Site, startInternet } from "../../helpers/internet.ts";

const NO_HOSTS = parseAllowedHosts([]);
const NEVER = new AbortController().signal;

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** A small internet, and a fetcher in it whose guard is the strict one. */
async function online(sites: Readonly<Record<string, Site>>) {
  const internet = await startInternet(sites);
  const fetcher = createFetcher({ userAgent: "Test/1.0", allowedHosts: NO_HOSTS, ...internet.network });
  cleanups.push(internet.stop, fetcher.close);
  const fetch = (url: string) => fetcher.fetch({ url, purpose: "page" }, NEVER);
  return { internet, fetcher, fetch };
}

/** Whether what was asked for was fetched, or refused for its address without a byte sent. */
function verdict(result: FetchResult, internet: Internet): "allow" | "block" | FetchResult {
  if (result.kind === "document" && internet.requests.length === 1) return "allow";
  const isRefused = result.kind === "failed" && internet.connections.length === 0;
  return isRefused && /^(?:address_refused|dns_not_found)$/.test(result.fault.code) ? "block" : result;
}

/** Every host that the allowed URLs name is a site. */
const NAMED_SITES = Object.fromEntries(
  guardCases("url")
    .filter((it) => it.expect === "allow")
    .map(({ input }) => [new URL(input).hostname.replace(/\.$/, ""), { plainHttps: true }]),
);

describe(guardTitle("url"), () => {
  it.each(guardCases("url"))("$id: $input ($why): $expect", async ({ input, expect: expected }) => {
    const { internet, fetch } = await online(NAMED_SITES);
    expect(verdict(await fetch(input), internet)).toBe(expected);
    if (expected === "block") expect(internet.lookups).toEqual([]);
  });

  it.each(guardCases("url").filter((it) => it.expect === "block"))(
    "$id: $input is refused to whoever names it as a website",
    ({ input }) => {
      expect(parseSite(input, NO_HOSTS)).toEqual({ ok: false, detail: expect.any(String) });
    },
  );
});

describe(guardTitle("domain"), () => {
  it.each(guardCases("domain"))("$id: $input ($why): $expect", async ({ input, expect: expected }) => {
    const { internet, fetcher } = await online({
      "github.io": { plainHttps: true },
      "example.com": { plainHttps: true },
      "xn--bcher-kva.de": { plainHttps: true },
    });
    const urls = startUrls({ domain: input, startUrl: null }, NO_HOSTS);
    const { outcome } = await crawlWith({ fetch: fetcher.fetch }, { startUrls: urls });
    expect(outcome.kind).toBe(expected === "allow" ? "complete" : "failed");
    if (expected === "block") expect([internet.connections, internet.lookups]).toEqual([[], []]);
    expect(parseSite(input, NO_HOSTS).ok).toBe(expected === "allow");
  });
});

function answersOf({ answers }: GuardCase): string[][] {
  const lists = Array.isArray(answers) ? answers : [];
  return Array.isArray(lists[0]) ? lists : [lists];
}

describe(guardTitle("dns"), () => {
  it.each(guardCases("dns"))("$id: $input > $answers ($why): $expect", async (it) => {
    const host = it.input.replace(/\.$/, "");
    const { internet, fetch } = await online({ [host]: { answers: answersOf(it) } });
    expect(verdict(await fetch(`http://${it.input}/`), internet)).toBe(it.expect);
  });
});

describe(guardTitle("rebind"), () => {
  it.each(guardCases("rebind"))("$id: $input > $answers ($why): $expect", async (it) => {
    const closing: Site["serve"] = (_request, response) => {
      response.writeHead(200, { "content-type": "text/html", connection: "close" }).end("<p>Public.");
    };
    const { internet, fetch } = await online({ [it.input]: { answers: answersOf(it), serve: closing } });
    const results = [await fetch(`http://${it.input}/`), await fetch(`http://${it.input}/`)];
    const isFetched = results.map(({ kind }) => kind === "document");
    expect(isFetched).toEqual(it.expect === "block" ? [true, false] : [true, true]);
    expect(new Set(internet.connections)).toEqual(new Set([`${it.input}:80 > ${PUBLIC_ADDRESS}`]));
  });

  test("an address is looked up once a connection: the one that was checked is the one connected to", async () => {
    const { internet, fetch } = await online({ "rebind.example.com": {} });
    await fetch("http://rebind.example.com/");
    expect([internet.lookups.length, internet.connections.length]).toEqual([1, 1]);
  });
});

describe(guardTitle("redirect"), () => {
  const cases = guardCases("redirect");

  /** The sites of a case: `from` answers with its status and location, each hop with the next one. */
  function sitesOf({ input, status = 302, hops = [], answers = {} }: GuardCase, from: string) {
    const next = new Map(hops.slice(0, -1).map((hop, index) => [hop, hops[index + 1] ?? ""]));
    const serve: Site["serve"] = (request, response) => {
      const url = `https://${request.headers.host}${request.url}`;
      const target = url === `https://example.com${from}` ? (hops[0] ?? input) : next.get(url);
      if (target !== undefined) {
        return void response.writeHead(status, { location: encodeLocation(target) }).end();
      }
      if (request.url === "/robots.txt") return void response.writeHead(404).end();
      response.writeHead(200, { "content-type": "text/html" }).end('<p>Home.<a href="/moved">Moved</a>');
    };
    const site: Site = { serve, plainHttps: true };
    const others = Object.entries(answers ?? {}).map(([host, found]) => [
      host,
      { answers: [found], ...site },
    ]);
    return { "example.com": site, "www.example.com": site, ...Object.fromEntries(others) };
  }

  it.each(cases)("$id: $status to $input ($why) from a start page: $expect", async (it) => {
    const { internet, fetcher } = await online(sitesOf(it, "/"));
    const { outcome } = await crawlWith({ fetch: fetcher.fetch }, { startUrls: [it.start ?? ""] });
    expect(outcome.kind).toBe(it.expect === "allow" ? "complete" : "failed");
    expect(internet.connections.every((line) => line.endsWith(`example.com:443 > ${PUBLIC_ADDRESS}`))).toBe(
      true,
    );
  });

  it.each(cases)("$id: $status to $input ($why) from robots.txt reaches public sites alone", async (it) => {
    const { internet, fetcher } = await online(sitesOf(it, "/robots.txt"));
    await crawlWith({ fetch: fetcher.fetch }, { startUrls: [it.start ?? ""] });
    expect(internet.connections.length).toBeGreaterThan(0);
    expect(internet.connections.every((line) => line.endsWith(`> ${PUBLIC_ADDRESS}`))).toBe(true);
  });

  it.each(cases)("$id: $status to $input ($why) from a linked page reaches the site alone", async (it) => {
    const { internet, fetcher } = await online(sitesOf(it, "/moved"));
    const { outcome } = await crawlWith({ fetch: fetcher.fetch }, { startUrls: [it.start ?? ""] });
    expect(outcome.kind).toBe("complete");
    expect(internet.connections.every((line) => /example\.com:(?:80|443) > 93\./.test(line))).toBe(true);
  });
});

/** A header holds bytes: others are written as UTF-8, as servers do. */
function encodeLocation(location: string): string {
  return Buffer.from(location, "utf8").toString("latin1");
}

describe(guardTitle("page"), () => {
  it.each(guardCases("page"))("$id: $input ($why): $expect", async ({ input, expect: expected }) => {
    const isXml = input.startsWith("<urlset");
    const robots = /^Sitemap:/i.test(input) ? input : "Sitemap: https://example.com/sitemap.xml";
    const serve: Site["serve"] = (request, response) => {
      const [type, body] =
        request.url === "/robots.txt"
          ? ["text/plain", robots]
          : request.url === "/sitemap.xml"
            ? ["application/xml", isXml ? input : "<urlset></urlset>"]
            : ["text/html", isXml ? "<p>Home." : `<p>Home.</p>${input}`];
      response.writeHead(200, { "content-type": type }).end(body);
    };
    const site: Site = { serve, plainHttps: true };
    const { internet, fetcher } = await online({ "example.com": site, "www.example.com": site });
    await crawlWith({ fetch: fetcher.fetch }, { startUrls: ["https://example.com/"] });
    expect(internet.lookups.every((host) => /^(?:www\.)?example\.com$/.test(host))).toBe(true);
    expect(internet.connections.every((line) => line.endsWith(`> ${PUBLIC_ADDRESS}`))).toBe(true);
    const isFollowed = internet.requests.some((request) => request.endsWith("/contact"));
    expect(isFollowed ? "allow" : "block").toBe(expected);
  });
});

describe(guardTitle("wire"), () => {
  it.each(guardCases("wire"))("$id: $input ($why): $expect", async ({ input, expect: expected }) => {
    const sent: string[] = [];
    const peer = /^remoteAddress=(.*)$/.exec(input)?.[1];
    const serve: Site["serve"] = (request, response) => {
      sent.push(...request.rawHeaders.map((part) => part.toLowerCase()));
      response.writeHead(200, { "content-type": "text/html" }).end("<p>Welcome.");
    };
    const { internet, fetch } = await online({
      "example.com": { serve, ...(peer === undefined ? {} : { peer }) },
    });
    const result = await fetch("http://example.com/");
    if (peer !== undefined) {
      expect(result.kind === "document" ? "allow" : "block").toBe(expected);
      if (expected === "block") expect([internet.requests, result]).toMatchObject([[], { kind: "failed" }]);
      return;
    }
    const [name = "", value = ""] = input.toLowerCase().split(": ");
    const headers = Object.fromEntries(sent.flatMap((part, i) => (i % 2 ? [] : [[part, sent[i + 1]]])));
    expect([expected, headers[name]]).toEqual(["block", name === "host" ? "example.com" : undefined]);
    expect(value).not.toBe("example.com");
  });

  test("a request holds these headers and no other", async () => {
    let names: string[] = [];
    const serve: Site["serve"] = (request, response) => {
      names = Object.keys(request.headers);
      response.writeHead(200, { "content-type": "text/html", "set-cookie": "id=1" }).end("<p>Welcome.");
    };
    const { fetch } = await online({ "example.com": { serve } });
    await fetch("http://example.com/");
    await fetch("http://example.com/again");
    expect(names.sort()).toEqual(["accept", "accept-encoding", "connection", "host", "user-agent"]);
  });
});
