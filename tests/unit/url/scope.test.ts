import { movesHome } from "@contact-scanner/core/url/moved-site";
import { isInScope, scopeOf, withoutWww } from "@contact-scanner/core/url/scope";
import { describe, expect, test } from "vitest";

describe("in the scope of a scan is", () => {
  test.each([
    ["https://acme.com/", "https://acme.com/team", true],
    ["https://acme.com/", "http://acme.com/team", true],
    ["https://acme.com/", "https://www.acme.com/", true],
    ["https://www.acme.co.uk/", "https://shop.acme.co.uk/", true],
    ["https://acme.com/", "https://acme.com./", true],
    ["https://acme.co.uk/", "https://other.co.uk/", false],
    ["https://acme.com/", "https://acme.com.attacker.net/", false],
    ["https://acme.com/", "https://notacme.com/", false],
    ["https://acme.com/", "https://acme.com:8443/", false],
    ["https://acme.com/", "ftp://acme.com/", false],
    ["https://ann.github.io/", "https://bob.github.io/", false],
    ["https://ann.github.io/", "https://www.ann.github.io/", true],
    ["https://ann.blogspot.com/", "https://www.blogspot.com/", false],
    ["https://shop.myshopify.com/", "https://other.myshopify.com/", false],
    ["http://127.0.0.1:4000/", "http://127.0.0.1:4000/a", true],
    ["http://127.0.0.1:4000/", "http://127.0.0.1:4001/", false],
    ["http://127.0.0.1:4000/", "http://1.0.0.1:4000/", false],
  ])("of %s: %s %j", (start, url, isIn) => {
    expect(isInScope(url, scopeOf(start))).toBe(isIn);
  });
});

test.each([
  ["www.acme.com", "acme.com"],
  ["www.shop.acme.com", "shop.acme.com"],
  ["www.www.acme.com", "www.acme.com"],
  ["acme.com", "acme.com"],
  ["wwwacme.com", "wwwacme.com"],
  ["www.com", "www.com"],
  ["www.co.uk", "www.co.uk"],
  ["www.gov.uk", "www.gov.uk"],
  ["www.github.io", "www.github.io"],
])("%s without its www is %s", (hostname, without) => {
  expect(withoutWww(hostname)).toBe(without);
});

describe("a redirect to another site moves home", () => {
  test.each([
    ["https://acme.io/", true],
    ["https://other.com/?from=acme.com", true],
    ["https://other.com/en", true],
    ["https://other.com/de-DE/", true],
    ["https://other.com/home", true],
    ["https://other.com/fr/accueil", true],
    ["https://other.com/index.html", true],
    ["https://other.com/Default.aspx", true],
    ["https://other.com/home.html", true],
    ["https://other.com/us/en/", true],
    ["https://other.com/us/en/acme", false],
    ["https://www.acme.co.uk/a/b/c", true],
    ["https://www.social.com/acme", false],
    ["https://www.social.com/company/acme/", false],
    ["https://links.net/@acme", false],
    ["https://login.other.com/oauth2/authorize", false],
  ])("to %s: %j", (target, isHome) => {
    expect(movesHome("https://www.acme.com/", target)).toBe(isHome);
  });
});
