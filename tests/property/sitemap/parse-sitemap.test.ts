import { parseSitemap } from "@contact-scanner/core/sitemap/parse-sitemap";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const options = { baseUrl: "https://example.com/sitemap.xml", maxUrls: 20 };

const markup = fc
  .array(
    fc.constantFrom(
      ..."<urlset> </urlset> <url> </url> <loc> </loc> <loc/> <sitemap> <item> <link> <!-- --> <![CDATA[ ]]> <? ?> <!DOCTYPE [ ]> < > & &amp; &#0; &#x110000; \" ' / https://example.com/a".split(
        " ",
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

/** Characters that need escaping, and some that do not. */
const path = fc.string({ unit: fc.constantFrom(..."ab&<>'\"é/?=;#"), maxLength: 12 });

describe("for every text", () => {
  it("parsing gives bounded web addresses with a priority from 0 to 1, and never throws", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(markup, fc.string({ unit: "binary" })), async (text) => {
        const { entries, sitemaps, invalid } = await parseSitemap(text, options);
        expect(entries.length + sitemaps.length + invalid).toBeLessThanOrEqual(options.maxUrls);
        for (const { url, priority } of entries) {
          expect(url).toMatch(/^https?:/);
          expect(priority).toBeGreaterThanOrEqual(0);
          expect(priority).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("an address comes back as it was escaped, in whichever way", async () => {
    const escapes: readonly ((text: string) => string)[] = [
      (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;"),
      (text) => Array.from(text, (character) => `&#${character.codePointAt(0)};`).join(""),
      (text) => `<![CDATA[${text}]]>`,
    ];
    await fc.assert(
      fc.asyncProperty(path, fc.constantFrom(...escapes), async (rest, escaped) => {
        const url = new URL(`https://example.com/${rest}`).href;
        const text = `<urlset><url><loc>${escaped(url)}</loc></url></urlset>`;
        const { entries } = await parseSitemap(text, options);
        expect(entries.map((entry) => entry.url)).toEqual([url]);
      }),
    );
  });
});
