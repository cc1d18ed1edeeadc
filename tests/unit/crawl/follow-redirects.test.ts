import { ADDRESSES_ALONE } from "@contact-scanner/core/crawl/checkpoint";
import { followRedirects, redirectByRefresh } from "@contact-scanner/core/crawl/follow-redirects";
import { NO_SHELL, type ReadPage } from "@contact-scanner/core/crawl/read-document";
import { NO_DIRECTIVES } from "@contact-scanner/core/extract/page-directives";
import type { FetchResult } from "@contact-scanner/core/http/fetch";
import { expect, test } from "vitest";

const SITE = "https://acme.com";

type Answer = { readonly to?: string; readonly text?: string; readonly brings?: "cookie" };

/** Goes from the first path; each path gives its answers one after the other, the last one again and again. */
async function goFrom(start: string, answers: Readonly<Record<string, readonly Answer[]>>) {
  const asked: string[] = [];
  const end = await followRedirects<string>(SITE + start, {
    robots: {
      policyFor: async () => ({ kind: "allow_all", reason: "a test" }),
      isFirstRefused: () => true,
      textsFor: async () => ({}),
    },
    async ask(url) {
      const path = url.slice(SITE.length);
      const before = asked.filter((one) => one === path).length;
      asked.push(path);
      return toResult(url, answers[path]?.[before] ?? answers[path]?.at(-1) ?? {});
    },
    read: async (document) => readPage(document.url, document.text),
    leadsTo: redirectByRefresh,
    judge: (location) =>
      location.startsWith(SITE) ? { kind: "hop", url: location } : { kind: "refused", refusal: location },
  });
  return { end, asked };
}

function toResult(url: string, { to, text = "", brings }: Answer): FetchResult {
  const hasNewCookies = brings === "cookie";
  if (to !== undefined) {
    return {
      kind: "redirect",
      url,
      status: 302,
      location: to.startsWith("/") ? SITE + to : to,
      hasNewCookies,
    };
  }
  return {
    kind: "document",
    url,
    status: 200,
    contentType: "text/html",
    headers: {},
    text,
    bytes: text.length,
    hasNewCookies,
  };
}

function readPage(url: string, text: string): ReadPage {
  const [, target] = /^refresh (.+)$/.exec(text) ?? [];
  return {
    record: {
      url,
      depth: 0,
      statusCode: 200,
      contentType: "text/html",
      title: null,
      wordCount: text.length,
      error: null,
      metadata: { bytes: 0, fetch_ms: 0, links: 0 },
      contacts: [],
      ...ADDRESSES_ALONE,
    },
    links: [],
    directives: {
      ...NO_DIRECTIVES,
      refresh: target === undefined ? null : { url: SITE + target, seconds: 0 },
    },
    ...NO_SHELL,
  };
}

const PAGE = { text: "a page of many words ".repeat(5) };

test("redirects and refreshes are followed to their page", async () => {
  const { end, asked } = await goFrom("/a", {
    "/a": [{ to: "/b" }],
    "/b": [{ text: "refresh /c" }],
    "/c": [PAGE],
  });
  expect(asked).toEqual(["/a", "/b", "/c"]);
  expect(end).toMatchObject({ kind: "page", page: { record: { url: `${SITE}/c` } } });
});

test("a hop that is refused ends the way, unasked", async () => {
  const { end, asked } = await goFrom("/a", { "/a": [{ to: "https://elsewhere.com/" }] });
  expect(asked).toEqual(["/a"]);
  expect(end).toEqual({ kind: "refused", refusal: "https://elsewhere.com/" });
});

test("a circle ends where it closes, and tells whether it is of several pages", async () => {
  const alone = await goFrom("/a", { "/a": [{ to: "/a" }] });
  expect(alone.asked).toEqual(["/a"]);
  expect(alone.end).toEqual({ kind: "endless", url: `${SITE}/a`, isCircleOfPages: false });
  const both = await goFrom("/a", { "/a": [{ to: "/b" }], "/b": [{ to: "/a" }] });
  expect(both.asked).toEqual(["/a", "/b"]);
  expect(both.end).toEqual({ kind: "endless", url: `${SITE}/b`, isCircleOfPages: true });
});

test.each([
  [
    "one that is not there",
    { "/": [{ text: "refresh /index.html" }], "/index.html": [{ to: "ftp://nowhere" }] },
  ],
  ["one that leads back", { "/": [{ text: "refresh /index.html" }], "/index.html": [{ to: "/" }] }],
  ["itself", { "/": [{ text: "refresh /" }] }],
] as const)(
  "a page that sends its reader to another URL of its own, %s, is the page",
  async (_name, answers) => {
    const { end } = await goFrom("/", answers);
    expect(end).toMatchObject({ kind: "page", page: { record: { url: `${SITE}/` } } });
  },
);

test("a redirect back is followed where a cookie came in between", async () => {
  const { end, asked } = await goFrom("/a", {
    "/a": [{ to: "/check" }, PAGE],
    "/check": [{ to: "/a", brings: "cookie" }],
  });
  expect(asked).toEqual(["/a", "/check", "/a"]);
  expect(end).toMatchObject({ kind: "page", page: { record: { url: `${SITE}/a` } } });
});

test("cookies without end lead nowhere", async () => {
  const { end, asked } = await goFrom("/a", { "/a": [{ to: "/a", brings: "cookie" }] });
  expect(asked).toHaveLength(6);
  expect(end).toEqual({ kind: "endless", url: `${SITE}/a`, isCircleOfPages: false });
});

test.each([
  ["itself", { "/a": [{ text: "Wait", brings: "cookie" }] }, ["/a", "/a"]],
  [
    "the redirect before it",
    { "/a": [{ to: "/b", brings: "cookie" }], "/b": [{ text: "Wait" }] },
    ["/a", "/b", "/b"],
  ],
] as const)(
  "a page that says nothing is loaded once more, where a cookie came with %s",
  async (_name, answers, asked) => {
    const way = await goFrom("/a", answers);
    expect(way.asked).toEqual(asked);
    expect(way.end.kind).toBe("page");
  },
);

test("a page that says nothing and brings no cookie is not loaded again", async () => {
  expect((await goFrom("/a", { "/a": [{ text: "Wait" }] })).asked).toEqual(["/a"]);
});
