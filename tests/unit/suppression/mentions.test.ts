import { mentionsEmail } from "@contact-scanner/core/suppression/mentions";
import { expect, test } from "vitest";

const email = "jane.doe@acme-candles.com";

test.each([
  ["as it is", "Write to jane.doe@acme-candles.com or call."],
  ["in upper case", "JANE.DOE@ACME-CANDLES.COM"],
  ["in full-width letters", "ｊａｎｅ．ｄｏｅ＠ａｃｍｅ－ｃａｎｄｌｅｓ．ｃｏｍ"],
  ["with brackets", "jane.doe [at] acme-candles [dot] com"],
  ["with words of another language", "jane.doe (arroba) acme-candles (punto) com"],
  ["with blanks", "j a n e . d o e @ a c m e - c a n d l e s . c o m"],
  ["with nothing for the at sign", "jane.doe — acme-candles.com"],
  ["cut off in front", "ne.doe@acme-candles.com, sales"],
  ["cut off after an ellipsis", "…doe@acme-candles.com"],
  ["cut off at the end", "ask for help: jane.doe@acme-can"],
  ["cut off within the local part", "ask for help: jane.d"],
])("an address that stands there %s is told", (_how, text) => {
  expect(mentionsEmail(text, email)).toBe(true);
});

test.each([
  ["nothing", ""],
  ["another address of the site", "john@acme-candles.com"],
  ["the site's name", "Welcome to Acme Candles"],
  [
    "the person's name with the site far away",
    `Jane Doe likes candles ${"and wax ".repeat(5)} of acme-candles`,
  ],
  ["another address with the same local part", "jane.doe@other.org"],
])("%s does not tell it", (_what, text) => {
  expect(mentionsEmail(text, email)).toBe(false);
});

test("a long text costs linear time", () => {
  expect(mentionsEmail(`${"jane.doe ".repeat(20_000)}!`, "jane.doe@example-of-another.site")).toBe(false);
});
