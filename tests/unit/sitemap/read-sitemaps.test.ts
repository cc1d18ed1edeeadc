import type { Fetch, FetchResult } from "@contact-scanner/core/http/fetch";
import {
  readSitemaps,
  SITEMAP_LIMITS,
  type SitemapFile,
  type SitemapLimits,
  type SitemapPorts,
  sitemapQueue,
} from "@contact-scanner/core/sitemap/read-sitemaps";
import { describe, expect, it } from "vitest";

const SITE = "https://example.com";

/** A site of sitemaps by path; a text is a file, a result an answer of another kind. */
type Site = Readonly<Record<string, string | FetchResult>>;

async function read(
  site: Site,
  {
    seeds = ["/sitemap.xml"],
    from = sitemapQueue(seeds.map((path) => SITE + path)),
    isLeftOut = () => false,
    ...limits
  }: Partial<SitemapLimits> &
    Partial<Pick<SitemapPorts, "isLeftOut">> & {
      seeds?: string[];
      from?: SitemapFile["queue"] | undefined;
    } = {},
) {
  const fetched: string[] = [];
  const fetch: Fetch = async ({ url, purpose }) => {
    expect(purpose).toBe("sitemap");
    const path = url.replace(SITE, "");
    fetched.push(path);
    const found = site[path];
    if (typeof found === "object") return found;
    const status = found === undefined ? 404 : 200;
    const text = found ?? "Not found";
    return { kind: "document", url, status, contentType: "text/xml", headers: {}, text, bytes: text.length };
  };
  const reading: SitemapFile[] = [];
  const signal = new AbortController().signal;
  for await (const file of readSitemaps(
    from,
    { fetch, isLeftOut },
    { ...SITEMAP_LIMITS, ...limits },
    signal,
  )) {
    reading.push(file);
  }
  const entries = reading.flatMap((file) => file.entries);
  return { reading, entries, paths: entries.map((entry) => entry.url.replace(SITE, "")), fetched };
}

function urlset(...paths: string[]): string {
  return `<urlset>${paths.map((path) => `<url><loc>${path}</loc></url>`).join("")}</urlset>`;
}

function index(...paths: string[]): string {
  return `<sitemapindex>${paths.map((path) => `<sitemap><loc>${path}</loc></sitemap>`).join("")}</sitemapindex>`;
}

function redirect(path: string, location: string): FetchResult {
  return { kind: "redirect", url: SITE + path, status: 301, location };
}

describe("reading sitemaps", () => {
  it("gives the pages of every file, with their priority", async () => {
    const { reading } = await read(
      {
        "/one.xml":
          "<urlset><url><loc>/a</loc><priority>0.9</priority></url><url><loc>/b</loc></url></urlset>",
        "/two.txt": `${SITE}/b\n${SITE}/c\n`,
      },
      { seeds: ["/one.xml", "/two.txt"] },
    );
    expect(reading.map(({ entries }) => entries.map(({ url, priority }) => [url, priority]))).toEqual([
      [
        [`${SITE}/a`, 0.9],
        [`${SITE}/b`, 0.5],
      ],
      [
        [`${SITE}/b`, 0.5],
        [`${SITE}/c`, 0.5],
      ],
    ]);
  });

  it("follows index files level by level", async () => {
    const { fetched, paths } = await read({
      "/sitemap.xml": index("/left.xml", "/right.xml"),
      "/left.xml": index("/deep.xml"),
      "/right.xml": urlset("/r"),
      "/deep.xml": urlset("/d"),
    });
    expect(fetched).toEqual(["/sitemap.xml", "/left.xml", "/right.xml", "/deep.xml"]);
    expect(paths).toEqual(["/r", "/d"]);
  });

  it("reads each file once, though they name one another and themselves", async () => {
    const { fetched } = await read({
      "/sitemap.xml": index("/sitemap.xml", "/b.xml"),
      "/b.xml": index("/sitemap.xml", "/b.xml"),
    });
    expect(fetched).toEqual(["/sitemap.xml", "/b.xml"]);
  });

  it("follows redirects and resolves addresses against where they led", async () => {
    const { paths, fetched } = await read({
      "/sitemap.xml": redirect("/sitemap.xml", "/maps/index.xml"),
      "/maps/index.xml": urlset("page"),
    });
    expect([paths, fetched]).toEqual([["/maps/page"], ["/sitemap.xml", "/maps/index.xml"]]);
  });
});

describe("what does not load is passed over", () => {
  const fault = {
    code: "connection_reset",
    message: "example.com closed the connection.",
    retry: "later",
  } as const;
  const url = `${SITE}/sitemap.xml`;

  it.each<[string, Site]>([
    ["a missing file", {}],
    ["a fault of the site", { "/sitemap.xml": { kind: "failed", url, status: null, fault } }],
    ["an image", { "/sitemap.xml": { kind: "ignored", url, status: 200, contentType: "image/png" } }],
    ["an answer that nothing has changed", { "/sitemap.xml": { kind: "unchanged", url, status: 304 } }],
    ["a redirect to itself", { "/sitemap.xml": redirect("/sitemap.xml", "/sitemap.xml") }],
    ["a redirect to no web address", { "/sitemap.xml": redirect("/sitemap.xml", "file:///etc/passwd") }],
  ])("%s", async (_what, site) => {
    const { reading } = await read(site);
    expect(reading).toEqual([
      { url, entries: [], queue: { files: [url], next: 1, urls: 0, bytes: expect.any(Number) } },
    ]);
  });

  it("and the files after it are read", async () => {
    const { paths } = await read({ "/b.xml": urlset("/b") }, { seeds: ["/a.xml", "/b.xml"] });
    expect(paths).toEqual(["/b"]);
  });

  it("nor is a record without an address", async () => {
    expect((await read({ "/sitemap.xml": urlset("javascript:1", "/a") })).paths).toEqual(["/a"]);
  });
});

describe("limits", () => {
  const endless: Site = Object.fromEntries(
    Array.from({ length: 200 }, (_, i) => [
      i === 0 ? "/sitemap.xml" : `/${i}.xml`,
      index(`/${i + 1}.xml`, `/${i + 2}.xml`) + urlset(`/page-${i}`),
    ]),
  );

  it("on files hold on a chain of index files without end", async () => {
    expect((await read(endless, { maxFiles: 10 })).fetched).toHaveLength(10);
  });

  it("on files count those that do not load", async () => {
    const { fetched } = await read(
      { "/sitemap.xml": index(...Array.from({ length: 99 }, (_, i) => `/no-${i}`)) },
      { maxFiles: 5 },
    );
    expect(fetched).toHaveLength(5);
  });

  it("on URLs are exact, over all files", async () => {
    const { paths, fetched } = await read(
      { "/a": urlset("/1", "/2"), "/b": urlset("/2", "/3", "/4"), "/c": urlset("/5") },
      { seeds: ["/a", "/b", "/c"], maxUrls: 3 },
    );
    expect([paths, fetched]).toEqual([
      ["/1", "/2", "/2"],
      ["/a", "/b"],
    ]);
  });

  it("on bytes end the reading after the file that passes them", async () => {
    const { fetched } = await read(endless, { maxBytes: 150 });
    expect(fetched).toHaveLength(2);
  });
});

it("goes on where another reading stopped, and reads no file again", async () => {
  const site: Site = {
    "/sitemap.xml": index("/a.xml", "/b.xml"),
    "/a.xml": index("/sitemap.xml", "/c.xml"),
    "/b.xml": urlset("/b"),
    "/c.xml": urlset("/c"),
  };
  const { reading } = await read(site);
  const rest = await read(site, { from: reading[1]?.queue });
  expect([rest.fetched, rest.paths]).toEqual([
    ["/b.xml", "/c.xml"],
    ["/b", "/c"],
  ]);
});

it("asks for no file that is left out, by a redirect neither", async () => {
  const { paths, fetched } = await read(
    {
      "/sitemap.xml":
        "<sitemapindex><sitemap><loc>/a.xml</loc></sitemap><sitemap><loc>/private/b.xml</loc></sitemap><sitemap><loc>/c.xml</loc></sitemap></sitemapindex>",
      "/a.xml": urlset("/a"),
      "/c.xml": { kind: "redirect", url: `${SITE}/c.xml`, status: 301, location: "/private/c.xml" },
      "/private/b.xml": urlset("/b"),
      "/private/c.xml": urlset("/c"),
    },
    { isLeftOut: (url) => url.includes("/private/") },
  );
  expect(paths).toEqual(["/a"]);
  expect(fetched).toEqual(["/sitemap.xml", "/a.xml", "/c.xml"]);
});

it("rejects with the scan's reason when it is aborted", async () => {
  const scan = new AbortController();
  scan.abort(new Error("cancelled"));
  const fetch: Fetch = async (_request, signal) => {
    signal.throwIfAborted();
    throw new Error("The signal did not reach the fetch.");
  };
  const reading = readSitemaps(
    sitemapQueue([`${SITE}/s`]),
    { fetch, isLeftOut: () => false },
    SITEMAP_LIMITS,
    scan.signal,
  );
  await expect(reading.next()).rejects.toThrow("cancelled");
});
