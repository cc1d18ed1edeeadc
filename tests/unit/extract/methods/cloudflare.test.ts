import { cloudflareAddresses, protectedLink } from "@contact-scanner/core/extract/methods/cloudflare";
import { describe, expect, test } from "vitest";

/** As Cloudflare hides a text: the key, then each byte combined with it by exclusive or. */
function hide(text: string, key: number): string {
  return Buffer.from([key, ...[...Buffer.from(text)].map((byte) => byte ^ key)]).toString("hex");
}

describe("what Cloudflare's e-mail protection hid", () => {
  test.each([0, 1, 0x7f, 0xff])("is read with the key %d", (key) => {
    expect(cloudflareAddresses(hide("ann@acme.com", key))).toEqual(["ann@acme.com"]);
  });

  test("is bytes of UTF-8, in digits of either case", () => {
    expect(cloudflareAddresses(hide("zoë@acme.com", 0xa7).toUpperCase())).toEqual(["zoë@acme.com"]);
  });

  test("may be the recipients of a link with its fields", () => {
    expect(cloudflareAddresses(hide("ann@acme.com?subject=eve@acme.com&cc=bob@acme.com", 9))).toEqual([
      "ann@acme.com",
      "bob@acme.com",
    ]);
  });

  test.each(["", "zz", "0971497a6", "5e", "5e5e5e5e5e"])("is nothing in %j", (hex) => {
    expect(cloudflareAddresses(hex)).toEqual([]);
  });
});

test.each(["/cdn-cgi/l/email-protection#5e3f", "https://acme.com/cdn-cgi/l/email-protection#5E3F"])(
  "the link %s says it",
  (href) => {
    expect(protectedLink(href)?.toLowerCase()).toBe("5e3f");
  },
);

test("the link without a fragment says nothing", () => {
  expect(protectedLink("/cdn-cgi/l/email-protection")).toBeUndefined();
});
