import { LIMITS } from "@contact-scanner/core/config";
import { parseSitemap } from "@contact-scanner/core/sitemap/parse-sitemap";
import { describe, expect, it } from "vitest";

const BASE_URL = "https://example.com/sitemap.xml";

function parse(text: string, maxUrls = 100) {
  return parseSitemap(text, { baseUrl: BASE_URL, maxUrls });
}

async function urlsOf(text: string): Promise<string[]> {
  return (await parse(text)).entries.map((entry) => entry.url);
}

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

function urlset(...records: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${NAMESPACE}>\n${records.join("\n")}\n</urlset>\n`;
}

describe("a urlset", () => {
  it("gives each page with its priority and date", async () => {
    const text = urlset(
      "<url><loc>https://example.com/team</loc><lastmod>2026-01-02</lastmod><priority>0.8</priority></url>",
      "<url>\n  <loc>\n https://example.com/ </loc>\n</url>",
    );
    expect(await parse(text)).toEqual({
      entries: [
        { url: "https://example.com/team", priority: 0.8, lastModified: new Date("2026-01-02T00:00:00Z") },
        { url: "https://example.com/", priority: 0.5, lastModified: null },
      ],
      sitemaps: [],
      invalid: 0,
    });
  });

  it.each([
    ["1.0", 1],
    ["0", 0],
    [".3", 0.3],
    ["7", 1],
    ["-1", 0.5],
    ["high", 0.5],
    ["", 0.5],
    ["1e3", 0.5],
  ])("rates priority %j as %d", async (written, priority) => {
    const text = urlset(`<url><loc>https://example.com/</loc><priority>${written}</priority></url>`);
    expect((await parse(text)).entries[0]?.priority).toBe(priority);
  });

  it.each([
    ["2026-01-02T03:04:05+01:00", "2026-01-02T02:04:05.000Z"],
    ["2026-01", "2026-01-01T00:00:00.000Z"],
    ["yesterday", undefined],
  ])("reads lastmod %j as %j", async (written, date) => {
    const text = urlset(`<url><loc>https://example.com/</loc><lastmod>${written}</lastmod></url>`);
    expect((await parse(text)).entries[0]?.lastModified?.toISOString()).toBe(date);
  });

  it("is read with any namespace prefix and in any case", async () => {
    const text = `<sm:urlset xmlns:sm="x"><SM:URL><sm:Loc>https://example.com/a</sm:Loc></SM:URL></sm:urlset>`;
    expect(await urlsOf(text)).toEqual(["https://example.com/a"]);
  });

  it("does not take the address of an image, a video or an alternate for the page's", async () => {
    const text = urlset(
      `<url>
        <image:image><image:loc>https://example.com/i.png</image:loc></image:image>
        <video:video><video:player_loc>https://example.com/v</video:player_loc></video:video>
        <loc>https://example.com/a</loc>
        <xhtml:link rel="alternate" hreflang="de" href="https://example.com/de/a"/>
      </url>`,
    );
    expect(await urlsOf(text)).toEqual(["https://example.com/a"]);
  });

  it("resolves references, takes CDATA as it stands and skips comments", async () => {
    const text = urlset(
      "<url><loc>https://example.com/?a=1&amp;b=2&#38;c=&#x33;&unknown;</loc></url>",
      "<url><loc><![CDATA[https://example.com/?a=1&b=<2>]]></loc></url>",
      "<!-- <url><loc>https://example.com/gone</loc></url> -->",
    );
    expect(await urlsOf(text)).toEqual([
      "https://example.com/?a=1&b=2&c=3&unknown;",
      "https://example.com/?a=1&b=%3C2%3E",
    ]);
  });

  it("is read behind a byte order mark", async () => {
    expect(await urlsOf(`\uFEFF${urlset("<url><loc>https://example.com/a</loc></url>")}`)).toHaveLength(1);
  });
});

describe("a sitemap index", () => {
  it("gives its sitemaps, those with a relative address too", async () => {
    const text = `<sitemapindex ${NAMESPACE}>
      <sitemap><loc>https://cdn.example.net/a.xml.gz</loc><lastmod>2026-01-01</lastmod></sitemap>
      <sitemap><loc>/b.xml</loc></sitemap>
    </sitemapindex>`;
    const { entries, sitemaps } = await parse(text);
    expect(sitemaps).toEqual(["https://cdn.example.net/a.xml.gz", "https://example.com/b.xml"]);
    expect(entries).toEqual([]);
  });
});

describe("other forms", () => {
  it("a text file has one URL a line", async () => {
    const text = "https://example.com/a\r\n\r\n  HTTP://EXAMPLE.com/b \nno address\n";
    expect(await urlsOf(text)).toEqual(["https://example.com/a", "http://example.com/b"]);
  });

  it("RSS has its items' links, not the channel's image", async () => {
    const text = `<rss version="2.0"><channel><link>https://example.com/</link>
      <image><url>https://example.com/logo.png</url><link>https://example.com/</link></image>
      <item><title>A &amp; b</title><link>https://example.com/news/1</link><pubDate>Fri, 02 Jan 2026 00:00:00 GMT</pubDate></item>
    </channel></rss>`;
    expect((await parse(text)).entries).toEqual([
      { url: "https://example.com/news/1", priority: 0.5, lastModified: new Date("2026-01-02T00:00:00Z") },
    ]);
  });

  it("Atom has its entries' links to the page", async () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="https://example.com/feed"/>
      <entry><link rel="edit" href="https://example.com/edit/1"/><link href='https://example.com/news/1?a&amp;b'/>
      <updated>2026-01-02T00:00:00Z</updated></entry></feed>`;
    expect(await urlsOf(text)).toEqual(["https://example.com/news/1?a&b"]);
  });

  it.each([
    ["nothing", ""],
    ["blanks", " \n\t"],
    [
      "a web page",
      "<!doctype html><html><head><link href='/a.css'></head><body><a href='/b'>b</a></body></html>",
    ],
    ["JSON", '{"url": "https://example.com/"}'],
  ])("%s is no sitemap", async (_what, text) => {
    expect(await parse(text)).toEqual({ entries: [], sitemaps: [], invalid: 0 });
  });
});

describe("hostile and broken files", () => {
  it("declare entities that are never expanded nor loaded", async () => {
    const text = `<!DOCTYPE urlset [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>
      ${urlset("<url><loc>https://example.com/&b;&file;</loc></url>")}`;
    expect(await urlsOf(text)).toEqual(["https://example.com/&b;&file;"]);
  });

  it.each([
    "file:///etc/passwd",
    "javascript:alert(1)",
    "mailto:a@example.com",
    "https://",
    `/${"a".repeat(LIMITS.maxUrlLength)}`,
  ])("name %.40s, which counts as invalid", async (loc) => {
    expect(await parse(urlset(`<url><loc>${loc}</loc></url>`))).toEqual({
      entries: [],
      sitemaps: [],
      invalid: 1,
    });
  });

  it("are read up to where they are cut, a half address left out", async () => {
    const whole = urlset(
      "<url><loc>https://example.com/a</loc></url>",
      "<url><loc>https://example.com/b</loc></url>",
    );
    expect(await urlsOf(whole.slice(0, whole.indexOf("/b<") + 1))).toEqual(["https://example.com/a"]);
    expect(await urlsOf(whole.slice(0, whole.lastIndexOf("</url>")))).toHaveLength(2);
  });

  it("leave elements open", async () => {
    expect(
      await urlsOf("<urlset><url><loc>https://example.com/a<url><loc>https://example.com/b</loc>"),
    ).toContain("https://example.com/b");
  });

  it("close what was never opened", async () => {
    expect(
      await urlsOf(`</x></url>${urlset("</y><url></loc><loc>https://example.com/a</loc></url>")}`),
    ).toHaveLength(1);
  });

  it("give no more records than asked for", async () => {
    const records = Array.from({ length: 200 }, (_, i) => `<url><loc>https://example.com/${i}</loc></url>`);
    expect((await parse(urlset(...records), 50)).entries).toHaveLength(50);
  });

  it.each(["<", "<a ", '<a b="', "<!--", "<![CDATA[", "<!DOCTYPE [", "<url>", "</url>", "<loc>", "&#", ">"])(
    "of a million times %j give nothing",
    async (part) => {
      expect((await parse(`<urlset>${part.repeat(1_000_000)}`)).entries).toEqual([]);
    },
  );
});

it("lets the event loop turn while it reads a large one", async () => {
  const urls = Array.from({ length: 10_000 }, (_, n) => `<url><loc>https://acme.com/${n}</loc></url>`);
  let turns = 0;
  let isRead = false;
  const count = () => {
    turns++;
    if (!isRead) setImmediate(count);
  };
  setImmediate(count);
  const { entries } = await parse(`<urlset>${urls.join("")}</urlset>`, 50_000);
  isRead = true;
  expect(entries).toHaveLength(urls.length);
  expect(turns).toBeGreaterThanOrEqual(9);
});
