import { extractPage } from "@contact-scanner/core/extract/page";
import { FOREIGN_SIGNS } from "@contact-scanner/core/extract/profiles/foreign-profiles";
import { NETWORK_RULES } from "@contact-scanner/core/extract/profiles/networks";
import { normalizeProfile } from "@contact-scanner/core/extract/profiles/normalize-profile";
import { NETWORKS } from "@contact-scanner/core/extract/profiles/profile";
import { describe, expect, test } from "vitest";

function profiles(html: string) {
  return extractPage({ html, url: "https://www.acme.com/" }).profiles;
}

describe.each(NETWORK_RULES)("$network", ({ network, examples, keep }) => {
  test.each(examples)("%s is %s", (link, value) => {
    expect(normalizeProfile(link)).toEqual({ network, value });
    expect(normalizeProfile(value)).toEqual({ network, value });
  });
  test.each(keep)("%s is no profile", (link) => expect(normalizeProfile(link)).toBeUndefined());
});

test("every network has a rule but the one of many hosts", () => {
  const ruled = NETWORK_RULES.map(({ network }) => network);
  expect(ruled.sort()).toEqual(NETWORKS.filter((name) => name !== "mastodon").sort());
});

describe.each(FOREIGN_SIGNS)("another's: $name", ({ examples, keep }) => {
  test.each(examples)("%s", (html) => expect(profiles(html)).toEqual([]));
  test.each(keep)("not so %s", (html) => expect(profiles(html)).toHaveLength(1));
});

test("its own maker's site keeps its profiles", () => {
  const html = '<a href="https://x.com/WordPress">X</a>';
  expect(extractPage({ html, url: "https://wordpress.org/" }).profiles).toHaveLength(1);
});

test("what a template has in the place of a name is none", () => {
  const links = ["/your-page", "/yourname", "/username", "/#", "/"].map(
    (path) => `<a href="https://www.facebook.com${path}">f</a>`,
  );
  expect(profiles(links.join(""))).toEqual([]);
});

describe("Mastodon", () => {
  test.each([
    '<a rel="me" href="https://acme.example/@acme">M</a>',
    '<link rel="me" href="https://acme.example/@acme">',
    '<a href="https://acme.example/@acme">Mastodon</a>',
    '<a href="https://acme.example/@acme">@acme@acme.example</a>',
    '<a class="icon-mastodon" href="https://acme.example/@acme"></a>',
  ])("%s", (html) => {
    expect(profiles(html)).toEqual([
      expect.objectContaining({ network: "mastodon", value: "https://acme.example/@acme" }),
    ]);
  });
  test.each([
    '<a href="https://acme.example/@acme">Blog</a>',
    '<a href="https://medium.com/@acme">Mastodon</a>',
    '<a rel="me" href="https://other.example/about">Me</a>',
    '<a href="https://mastodon.social/@acme/110000000000000001">Toot</a>',
    '<a href="https://mastodon.social/share?text=x">Mastodon</a>',
  ])("none: %s", (html) => expect(profiles(html)).toEqual([]));
});

test("a profile stands once, by the method that is trusted most", () => {
  const same = JSON.stringify({ "@type": "Organization", sameAs: ["https://twitter.com/acme"] });
  const html = `<script type="application/ld+json">${same}</script>
<a class="x" href="https://x.com/acme">X</a><a href="https://www.twitter.com/acme/?s=20">X</a>
<a id="m" rel="me" href="https://github.com/acme">G</a>`;
  expect(profiles(html)).toEqual([
    { network: "x", value: "https://x.com/acme", method: "structured_data", element: "script" },
    { network: "github", value: "https://github.com/acme", method: "rel_me", element: "a#m" },
  ]);
});

test("what structured data says of a brand or an event is not the site's", () => {
  const thing = { "@type": "Product", brand: { "@type": "Brand", sameAs: "https://x.com/other" } };
  expect(profiles(`<script type="application/ld+json">${JSON.stringify(thing)}</script>`)).toEqual([]);
});

test("a page keeps two hundred profiles", () => {
  const links = Array.from({ length: 300 }, (_, index) => `<a href="https://x.com/acme${index}">X</a>`);
  expect(profiles(links.join(""))).toHaveLength(200);
});
