import { LIMITS } from "@contact-scanner/core/config";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { normalizeUrl, pageKey } from "@contact-scanner/core/url/normalize";
import { publicUrlRefusal } from "@contact-scanner/core/url/public-url";
import { parseSite } from "@contact-scanner/core/url/site";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

/** Addresses as pages hold them: well-formed, nearly so, and none at all. */
const addresses = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.webUrl({ validSchemes: ["http", "https", "ftp", "javascript"] }),
  fc
    .tuple(
      fc.constantFrom("http://", "https://", "//", "HTTP:", "http:\\\\", ""),
      fc.constantFrom(
        "acme.com",
        "www.acme.com",
        "acme.com.",
        "u:p@acme.com",
        "ACME.co.uk:443",
        "127.1",
        "[::1]",
      ),
      fc.constantFrom("", "/", "/a/../b", "/%7ea%2", "/;jsessionid=1/x", "/ü"),
      fc.constantFrom("", "?", "?utm_source=1&a=%20'+", "?&&=&PHPSESSID=2", "?sid=0123456789abcdef0", "#x"),
    )
    .map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
);

describe("for every address", () => {
  it("a normalised URL stays as it is, when normalised again", () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const once = normalizeUrl(address, "https://acme.com/base/page");
        if (once !== null) expect(normalizeUrl(once)).toBe(once);
      }),
    );
  });

  it("a normalised URL is a short http(s) URL without fragment, user or final dot, and has a key", () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const normalized = normalizeUrl(address, "https://acme.com/base/page");
        if (normalized === null) return;
        const { protocol, hash, username, password, hostname } = new URL(normalized);
        expect(protocol).toMatch(/^https?:$/);
        expect([hash, username, password]).toEqual(["", "", ""]);
        expect(hostname).not.toMatch(/^\.|\.\.|\.$/);
        expect(normalized.length).toBeLessThanOrEqual(LIMITS.maxUrlLength);
        expect(pageKey(normalized)).toBe(pageKey(normalized.replace(/^https?:/, "http:")));
      }),
    );
  });

  it("what is taken as a website is public, and its start URL too", () => {
    const noHosts = parseAllowedHosts([]);
    fc.assert(
      fc.property(addresses, (address) => {
        const site = parseSite(address, noHosts);
        if (!site.ok) {
          expect(site.detail.length).toBeGreaterThan(0);
          return;
        }
        expect(publicUrlRefusal(site.startUrl ?? `https://${site.domain}/`, noHosts)).toBeNull();
        expect(publicUrlRefusal(`https://${site.domain}/`, noHosts)).toBeNull();
      }),
    );
  });
});
