import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { startUrls } from "@contact-scanner/core/url/start-urls";
import { expect, test } from "vitest";

const NO_HOSTS = parseAllowedHosts([]);

test("https comes before http, the apex before www", () => {
  expect(startUrls({ domain: "acme.com", startUrl: null }, NO_HOSTS)).toEqual([
    "https://acme.com/",
    "https://www.acme.com/",
    "http://acme.com/",
    "http://www.acme.com/",
  ]);
});

test("a given page comes first, its www variant after it", () => {
  expect(startUrls({ domain: "acme.com", startUrl: "http://www.acme.com/team?x=1" }, NO_HOSTS)).toEqual([
    "https://www.acme.com/team?x=1",
    "https://acme.com/team?x=1",
    "http://www.acme.com/team?x=1",
    "http://acme.com/team?x=1",
  ]);
});

test.each(["github.io", "co.uk"])("www.%s is another site, and not tried", (domain) => {
  expect(startUrls({ domain, startUrl: null }, NO_HOSTS)).toEqual([
    `https://${domain}/`,
    `http://${domain}/`,
  ]);
});

test("an allowed host is asked as it was named, by its scheme first", () => {
  const allowed = parseAllowedHosts(["127.0.0.1:4000"]);
  expect(startUrls({ domain: "127.0.0.1:4000", startUrl: null }, allowed)).toEqual([
    "http://127.0.0.1:4000/",
    "https://127.0.0.1:4000/",
  ]);
  expect(startUrls({ domain: "127.0.0.1:4000", startUrl: "https://127.0.0.1:4000/a" }, allowed)).toEqual([
    "https://127.0.0.1:4000/a",
    "http://127.0.0.1:4000/a",
  ]);
});

test.each(["acme.com/path", "user@acme.com", "acme.com?x", "a b", "", "acme.com\u0000.internal", "::1"])(
  "the domain %j gives one URL that no one can fetch",
  (domain) => {
    const urls = startUrls({ domain, startUrl: null }, NO_HOSTS);
    expect([urls.length, urls.map((url) => URL.canParse(url))]).toEqual([1, [false]]);
  },
);
