import { createRobotsCache } from "@contact-scanner/core/crawl/robots-cache";
import type { Fetch } from "@contact-scanner/core/http/fetch";
import { expect, test } from "vitest";
import { virtualClock } from "../../helpers/virtual-clock.ts";

/** A cache of origins whose robots.txt are these, by host; null = it cannot be read. */
function cacheOf(texts: Readonly<Record<string, string | null>>) {
  const fetch: Fetch = async ({ url }) => {
    const { host } = new URL(url);
    const text = texts[host];
    if (text === null) {
      const fault = { code: "connection_reset", message: "cut", retry: "never" } as const;
      return { kind: "failed", url, status: null, fault };
    }
    const status = text === undefined ? 404 : 200;
    return {
      kind: "document",
      url,
      status,
      contentType: "text/plain",
      headers: {},
      text: text ?? "",
      bytes: 0,
    };
  };
  const ports = { fetch, clock: virtualClock(), random: () => 0.5 };
  return createRobotsCache(ports, () => {}, new AbortController().signal);
}

test("the texts of a page's site are those that were read, and no other site's", async () => {
  const cache = cacheOf({ "acme.com": "Disallow: /a", "shop.acme.com": "Disallow: /b", "other.com": "c" });
  for (const host of ["other.com", "shop.acme.com", "acme.com", "new.acme.com"]) {
    await cache.policyFor(`https://${host}/x`);
  }
  expect(await cache.textsFor("https://acme.com/page")).toEqual({
    "https://acme.com": "Disallow: /a",
    "https://shop.acme.com": "Disallow: /b",
  });
});

test("an origin whose rules are not known for a fault, or are too long, is closed", async () => {
  const rules = `User-agent: *\n${"Disallow: /x\n".repeat(30_000)}`;
  const cache = cacheOf({
    "a.acme.com": rules,
    "b.acme.com": rules,
    "c.acme.com": rules,
    "d.acme.com": null,
  });
  for (const host of ["c", "a", "b", "d"]) await cache.policyFor(`https://${host}.acme.com/`);
  const texts = await cache.textsFor("https://a.acme.com/");
  const closed = "User-agent: *\nDisallow: /\n";
  expect(texts["https://a.acme.com"]).toBe(rules);
  expect(Object.values(texts).filter((text) => text === closed)).toHaveLength(2);
  expect(texts["https://d.acme.com"]).toBe(closed);
  expect(Object.values(texts).join("").length).toBeLessThan(1_001_000);
});
