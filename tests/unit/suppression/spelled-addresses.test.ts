import { spelledAddresses } from "@contact-scanner/core/suppression/spelled-addresses";
import { expect, test } from "vitest";

test.each([
  "Ask jona.weller @acme-candles.com or call",
  "jona.weller@ acme-candles.com",
  "Jona.Weller AT acme-candles.com",
  "jona dot weller at acme-candles dot com",
  "jona [dot] weller [at] acme-candles [dot] com",
  "jona . weller @ acme-candles . com",
  "jona.weller(@)acme-candles.com",
  "jona punkt weller ät acme bindestrich candles punkt com",
  "jona.weller arroba acme-candles punto com",
  "jona.weller-at-acme-candles-dot-com",
  "jona.weller%40acme-candles.com",
  "jona.weller@acme–candles.com",
  "ｊｏｎａ．ｗｅｌｌｅｒ＠ａｃｍｅ－ｃａｎｄｌｅｓ．ｃｏｍ",
  "We answer. jona.weller at acme-candles.com. You may call too.",
])("a text spells an address: %s", (text) =>
  expect(spelledAddresses(text)).toContain("jona.weller@acme-candles.com"),
);

test.each(["", "Meet us at home", "All of Acme Candles. Since 1890.", "@acme_candles"])(
  "a text spells none: %s",
  (text) => expect(spelledAddresses(text)).toEqual([]),
);

test("a text of countless signs gives some", () => {
  expect(spelledAddresses("a at b dot c ".repeat(1_000)).length).toBeLessThanOrEqual(100);
});
