import type { Fetch, FetchRequest } from "@contact-scanner/core/http/fetch";
import {
  parseSiteHeaders,
  renderWithSiteHeaders,
  withSiteHeaders,
} from "@contact-scanner/core/http/site-headers";
import { describe, expect, test } from "vitest";
import { fakeRenderer } from "../../helpers/fake-renderer.ts";

const SITE: Parameters<typeof parseSiteHeaders>[1] = { domain: "acme.com", startUrl: null };

/** What a request of this URL carries. */
async function sent(url: string, site = SITE, request: Partial<FetchRequest> = {}) {
  const own = parseSiteHeaders(["Cookie: own=1; session=mine", "X-Preview: secret"], site);
  let asked: FetchRequest | undefined;
  const fetch: Fetch = async (each) => {
    asked = each;
    return { kind: "unchanged", url, status: 304 };
  };
  await withSiteHeaders(fetch, own)({ url, purpose: "page", ...request }, new AbortController().signal);
  return { headers: asked?.headers, cookie: asked?.cookie };
}

const OWN = { headers: { "x-preview": "secret" }, cookie: "own=1; session=mine" };
const NONE = { headers: undefined, cookie: undefined };

describe("a user's own headers", () => {
  test.each(["https://acme.com/", "https://www.acme.com/robots.txt"])("are sent to %s", async (url) => {
    expect(await sent(url)).toEqual(OWN);
  });

  test.each([
    "http://acme.com/",
    "https://shop.acme.com/",
    "https://acme.com.evil.net/",
    "https://acme.com:8443/",
    "https://evil.net/?acme.com",
  ])("are not sent to %s", async (url) => {
    expect(await sent(url)).toEqual(NONE);
  });

  test("are sent without https where the site was given so, and to its port alone", async () => {
    const site = { domain: "acme.com:8080", startUrl: "http://acme.com:8080/" };
    expect(await sent("http://acme.com:8080/a", site)).toEqual(OWN);
    expect(await sent("http://acme.com/a", site)).toEqual(NONE);
  });

  test("give way to cookies that the site sets, and to nothing else", async () => {
    expect(await sent("https://acme.com/", SITE, { cookie: "session=new; b=2" })).toMatchObject({
      cookie: "own=1; session=new; b=2",
    });
    expect(await sent("https://shop.acme.com/", SITE, { cookie: "b=2" })).toMatchObject({ cookie: "b=2" });
  });
});

test("pages of their host are rendered with them, and no others", async () => {
  const { render, asked } = fakeRenderer({});
  const own = parseSiteHeaders(["Cookie: own=1; session=mine", "X-Preview: secret"], SITE);
  const page = { registrableDomain: "acme.com", robots: {}, intervalMs: 0 };
  const headers = { cookie: "session=new" };
  const signal = new AbortController().signal;
  await renderWithSiteHeaders(render, own)({ ...page, url: "https://www.acme.com/" }, signal);
  await renderWithSiteHeaders(render, own)({ ...page, url: "https://acme.com/", headers }, signal);
  await renderWithSiteHeaders(render, own)({ ...page, url: "https://shop.acme.com/", headers }, signal);
  expect(asked.map((request) => request.headers)).toEqual([
    { cookie: "own=1; session=mine", "x-preview": "secret" },
    { cookie: "own=1; session=new", "x-preview": "secret" },
    headers,
  ]);
});

test("an answer to them leaves no validators, and nobody asks whether a page changed with them", async () => {
  const own = parseSiteHeaders(["X-Preview: secret"], SITE);
  const asked: FetchRequest[] = [];
  const headers = {
    etag: '"v1"',
    "last-modified": "Mon, 02 Mar 2026 09:30:00 GMT",
    "content-language": "de",
  };
  const fetch = withSiteHeaders(async (request) => {
    asked.push(request);
    const { url } = request;
    return { kind: "document", url, status: 200, contentType: "text/html", headers, text: "", bytes: 0 };
  }, own);
  const copy = { purpose: "page", etag: '"v0"', lastModified: headers["last-modified"] } as const;
  const never = new AbortController().signal;
  const answer = await fetch({ url: "https://acme.com/", ...copy }, never);
  expect(answer).toMatchObject({ headers: { "content-language": "de" } });
  expect(Object.keys("headers" in answer ? answer.headers : {})).toEqual(["content-language"]);
  expect(await fetch({ url: "https://shop.acme.com/", ...copy }, never)).toMatchObject({ headers });
  expect(asked.map(({ etag, lastModified }) => [etag, lastModified])).toEqual([
    [undefined, undefined],
    [copy.etag, copy.lastModified],
  ]);
});

describe("a header is refused, and its value not repeated", () => {
  test.each([
    ["Host: secret", "belongs to the connection"],
    ["content-LENGTH: secret", "belongs to the connection"],
    ["Transfer-Encoding: secret", "belongs to the connection"],
    ["Connection: secret", "belongs to the connection"],
    ["Proxy-Authorization: secret", "is for proxies"],
    ["Accept-Encoding: secret", "its own"],
    ["If-None-Match: secret", "its own"],
    ["User-Agent: secret", "--user-agent"],
    ["secret", "a name, a colon and a value"],
    [": secret", "a name, a colon and a value"],
    ["X Y: secret", "a name, a colon and a value"],
    ["X-A: secret\r\nX-B: 1", "printable ASCII"],
    ["X-A: sécret", "printable ASCII"],
    ["X-A:  ", "printable ASCII"],
    [`X-A: secret${"a".repeat(4_000)}`, "4000 printable ASCII"],
  ])("%j", (line, detail) => {
    const parse = () => parseSiteHeaders([line], SITE);
    expect(parse).toThrow(detail);
    expect(parse).not.toThrow("secret");
  });

  test("where it is there twice, or one too many", () => {
    expect(() => parseSiteHeaders(["X-A: secret", "x-a: 2"], SITE)).toThrow("there twice");
    const many = Array.from({ length: 21 }, (_, n) => `X-${n}: secret`);
    expect(() => parseSiteHeaders(many, SITE)).toThrow("20 headers");
  });

  test("where all together are too long", () => {
    const long = ["a", "b"].map((name) => `${name}: ${"x".repeat(3_500)}`);
    expect(() => parseSiteHeaders(long, SITE)).toThrow("7000 characters in all");
  });
});
