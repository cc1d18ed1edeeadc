import { isAllowedHost, parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { publicUrlRefusal } from "@contact-scanner/core/url/public-url";
import { expect, test } from "vitest";

const allowed = parseAllowedHosts(["127.0.0.1:4000", "[::1]:4000", "Demo:80"]);

test.each([
  ["http://127.0.0.1:4000/a", true],
  ["https://127.0.0.1:4000/", true],
  ["http://0x7f.1:4000/", true],
  ["http://[::1]:4000/", true],
  ["http://demo/", true],
  ["https://demo/", false],
  ["http://127.0.0.1:4001/", false],
  ["http://127.0.0.2:4000/", false],
  ["http://localhost:4000/", false],
  ["http://demo.:80/", false],
])("%s is allowed: %j", (url, isAllowed) => {
  expect(isAllowedHost(url, allowed)).toBe(isAllowed);
});

test("an allowed host needs no public name, and still a web scheme and no user information", () => {
  expect(publicUrlRefusal("http://127.0.0.1:4000/", allowed)).toBeNull();
  expect(publicUrlRefusal("ftp://127.0.0.1:4000/", allowed)).toContain("only http and https");
  expect(publicUrlRefusal("http://me@127.0.0.1:4000/", allowed)).toContain("user name");
});

test.each([
  "127.0.0.1",
  "127.0.0.1:",
  "127.0.0.1:99999",
  "http://a:80",
  "a:80/path",
  "me@a:80",
  "a b:80",
  "",
])("%j is no host and port", (entry) => {
  expect(() => parseAllowedHosts([entry])).toThrow("write host:port");
});
