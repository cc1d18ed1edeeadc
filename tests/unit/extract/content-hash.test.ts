import { contentHash } from "@contact-scanner/core/extract/content-hash";
import { expect, test } from "vitest";

const page = { title: "Events", text: "Nothing on this day", emails: ["b@acme.com", "a@acme.com"] };

test("pages that read the same have one hash, in whatever order their addresses were found", () => {
  expect(contentHash({ ...page, emails: ["a@acme.com", "b@acme.com"] })).toBe(contentHash(page));
});

test.each([
  { title: "Contact" },
  { title: null },
  { text: "Nothing on this day." },
  { emails: ["a@acme.com"] },
])("a page that reads otherwise, or holds other addresses, has another: %j", (change) => {
  expect(contentHash({ ...page, ...change })).not.toBe(contentHash(page));
});

test("a page without text has none: its images may differ", () => {
  expect(contentHash({ ...page, text: "" })).toBeNull();
});
