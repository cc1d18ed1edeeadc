import { isNofollowHeader } from "@contact-scanner/core/crawl/nofollow";
import { expect, test } from "vitest";

test.each([
  "nofollow",
  "noindex, nofollow",
  "NONE",
  "contactscanner: nofollow",
  "googlebot: noindex, contactscanner: noindex, nofollow",
  "unavailable_after: 25 Jun 2030 15:00:00 PST, nofollow",
  "*: nofollow",
])("asks us to leave the links alone: %s", (header) => expect(isNofollowHeader(header)).toBe(true));

test.each([
  undefined,
  "",
  "noindex",
  "googlebot: nofollow",
  "googlebot: noindex, nofollow",
  "max-snippet: 0",
  "nofollowing",
])("does not: %s", (header) => expect(isNofollowHeader(header)).toBe(false));
