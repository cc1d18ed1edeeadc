import { trapReason } from "@contact-scanner/core/url/traps";
import { expect, test } from "vitest";

test.each([
  [`https://acme.com/${"a/b/c/d/e/f/g/".repeat(3)}`, "its path is too deep"],
  ["https://acme.com/shop/item/shop/item/shop/item/shop/item", "its path repeats itself"],
  [`https://acme.com/?${"abcdefghijk".split("").join("=1&")}`, "its query has too many parameters"],
])("%s is a trap: %s", (url, reason) => {
  expect(trapReason(url)).toBe(reason);
});

test.each([
  "https://acme.com/",
  "https://acme.com/en/company/team/europe/germany/berlin",
  "https://acme.com/2024/05/05/2024-review",
  "https://acme.com/search?a=1&b=2&c=3&page=4",
  "https://acme.com//double//slash//path",
])("%s is none", (url) => {
  expect(trapReason(url)).toBeNull();
});
