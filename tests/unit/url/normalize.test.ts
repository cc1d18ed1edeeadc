import { LIMITS } from "@contact-scanner/core/config";
import { normalizeUrl, pageKey } from "@contact-scanner/core/url/normalize";
import { describe, expect, test } from "vitest";

describe("one spelling for a page's URL", () => {
  test.each([
    ["HTTPS://ACME.com", "https://acme.com/"],
    ["http://acme.com:80/a", "http://acme.com/a"],
    ["https://acme.com:443/a", "https://acme.com/a"],
    ["https://acme.com:80/a", "https://acme.com:80/a"],
    ["https://acme.com./a", "https://acme.com/a"],
    ["https://acme.com/a/../b/./c", "https://acme.com/b/c"],
    ["https://acme.com/%2e%2e/b", "https://acme.com/b"],
    ["https://acme.com\\b", "https://acme.com/b"],
    ["  https://acme.com/a\n", "https://acme.com/a"],
    ["https://acme.com/a#team", "https://acme.com/a"],
    ["https://acme.com/?", "https://acme.com/"],
    ["https://acme.com/??", "https://acme.com/??"],
    ["https://acme.com/??a=1&utm_source=x", "https://acme.com/??a=1"],
    ["https://acme.com/a b", "https://acme.com/a%20b"],
    ["https://bücher.de/ü", "https://xn--bcher-kva.de/%C3%BC"],
    ["https://ＡＣＭＥ。com/", "https://acme.com/"],
    // WHATWG maps capital sharp s to the domain of the small one, and no longer to ss.
    ["https://STRAẞE.de/", "https://xn--strae-oqa.de/"],
    ["https://straße.de/", "https://xn--strae-oqa.de/"],
    ["https://acme.com/?utm_source=x&id=1&UTM_Medium=y", "https://acme.com/?id=1"],
    ["https://acme.com/?fbclid=1&gclid=2&mc_eid=3", "https://acme.com/"],
    [
      "https://acme.com/?gad_source=1&hsa_acc=2&matomo_campaign=3&wt.mc_id=4&irclickid=5",
      "https://acme.com/",
    ],
    ["https://acme.com/?q=a%20b+c&utm_id=1&r=%C3%BC&flag", "https://acme.com/?q=a%20b+c&r=%C3%BC&flag"],
    ["https://acme.com/?PHPSESSID=1a2b&page=2", "https://acme.com/?page=2"],
    ["https://acme.com/a;jsessionid=0A1B2C?x=1", "https://acme.com/a?x=1"],
    ["https://acme.com/?sid=9f86d081884c7d659a2f", "https://acme.com/"],
    ["https://acme.com/?sid=12", "https://acme.com/?sid=12"],
    ["https://acme.com/?session=spring", "https://acme.com/?session=spring"],
    ["https://acme.com/?source=x&ref=y", "https://acme.com/?source=x&ref=y"],
  ])("%s becomes %s", (input, normalized) => {
    expect(normalizeUrl(input)).toBe(normalized);
  });

  test("relative addresses are read against their base", () => {
    expect(normalizeUrl("../team?x#y", "https://acme.com/a/b/c")).toBe("https://acme.com/a/team?x");
    expect(normalizeUrl("//www.acme.com/x", "https://acme.com/")).toBe("https://www.acme.com/x");
  });
});

describe("no page has", () => {
  test.each([
    "mailto:info@acme.com",
    "javascript:void(0)",
    "tel:+123",
    "data:text/html,x",
    "ftp://acme.com/",
    "http://",
    "http://:@acme.com/",
    "https://user@acme.com/",
    "https://user:secret@acme.com/",
    "http://./",
    "http://acme..com/",
    "http://.acme.com/",
    "http://acme.com../",
    "nonsense",
    `https://acme.com/${"a".repeat(LIMITS.maxUrlLength)}`,
  ])("the address %s", (input) => {
    expect(normalizeUrl(input)).toBeNull();
  });

  test("more characters than the limit, and a page may have as many", () => {
    const longest = `https://acme.com/${"a".repeat(LIMITS.maxUrlLength - "https://acme.com/".length)}`;
    expect([normalizeUrl(longest), normalizeUrl(`${longest}a`)]).toEqual([longest, null]);
  });
});

describe("of one page are", () => {
  const key = (url: string) => pageKey(normalizeUrl(url) ?? "");

  test.each([
    ["http and https", "http://acme.com/a", "https://acme.com/a"],
    ["www and none", "https://www.acme.com/a", "https://acme.com/a"],
    ["a slash at the end and none", "https://acme.com/a/", "https://acme.com/a"],
    ["a folder and its index file", "https://acme.com/team/", "https://acme.com/team/index.html"],
    ["the home page and its index file", "https://acme.com/", "https://acme.com/index.htm"],
    ["an index file in capitals", "https://acme.com", "https://acme.com/INDEX.HTML"],
    [
      "a query to a folder and to its index file",
      "https://acme.com/?id=5",
      "https://acme.com/index.html?id=5",
    ],
    ["octets encoded without need", "https://acme.com/%61~b", "https://acme.com/a%7Eb"],
    ["hex digits in either case", "https://acme.com/%c3%bc", "https://acme.com/%C3%BC"],
  ])("%s", (_, one, other) => {
    expect(key(one)).toBe(key(other));
  });

  test.each([
    ["another host of the site", "https://shop.acme.com/a", "https://acme.com/a"],
    ["another port", "https://acme.com:8443/a", "https://acme.com/a"],
    ["another query", "https://acme.com/a?x=1", "https://acme.com/a?x=2"],
    ["a page that only begins as an index file does", "https://acme.com/index.html.en", "https://acme.com/"],
    ["a program beside a page that greets", "https://acme.com/index.php", "https://acme.com/"],
    ["a page below an index file", "https://acme.com/index.php/team", "https://acme.com/team"],
    ["a file of no page", "https://acme.com/index.json", "https://acme.com/"],
    ["another case", "https://acme.com/A", "https://acme.com/a"],
    ["an encoded slash", "https://acme.com/a%2Fb", "https://acme.com/a/b"],
    ["www of a public suffix", "https://www.github.io/", "https://github.io/"],
  ])("not %s", (_, one, other) => {
    expect(key(one)).not.toBe(key(other));
  });
});
