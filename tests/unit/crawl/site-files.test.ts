import { SITE_FILES, siteFileDocument } from "@contact-scanner/core/crawl/site-files";
import { describe, expect, test } from "vitest";

test("each has a source and a reason, and lies at paths that no other has", () => {
  const paths = SITE_FILES.flatMap((file) => file.paths);
  expect(new Set(paths).size).toBe(paths.length);
  for (const { source, why } of SITE_FILES) expect([source, why]).not.toContain("");
});

describe("of fields, as in security.txt,", () => {
  const fields = (text: string) => siteFileDocument("contact_fields", text);

  test("the contacts are links, and nothing else is read", () => {
    expect(
      fields("Contact: mailto:a@acme.com\r\nCONTACT:tel:+1-201-555-0123 \nPolicy: mailto:b@acme.com\n")?.text,
    ).toBe(
      '<p>Contact: <a href="mailto:a@acme.com">mailto:a@acme.com</a></p>\n' +
        '<p>Contact: <a href="tel:+1-201-555-0123">tel:+1-201-555-0123</a></p>',
    );
  });

  test.each([
    ["web addresses", "Contact: https://acme.com/report"],
    ["values of two words", "Contact: mailto:a@acme.com or call"],
    ["markup", 'Contact: mailto:a@acme.com"><script>'],
    ["lines of a comment", "# Contact: mailto:a@acme.com\nContact: none"],
  ])("%s are no contacts", (_what, text) => expect(fields(text)?.text).toBe(""));

  test("signs of markup in a value stay what they are", () => {
    expect(fields("Contact: mailto:a@acme.com?cc=b@acme.com&amp=1")?.text).toContain(
      'href="mailto:a@acme.com?cc=b@acme.com&amp;amp=1"',
    );
  });

  test.each(["Not found", "", "<p>Contact: mailto:a@acme.com</p>"])("%j is none", (text) => {
    expect(fields(text)).toBeNull();
  });

  test("a file of a million lines is read in no time, to its first 200 contacts", () => {
    const page = fields("contact: mailto:a@acme.com\n".repeat(1_000_000 / 27));
    expect(page?.text.split("\n")).toHaveLength(200);
  });
});

test.each([
  ["text", "Ann Lee, ann@acme.com", "text/plain"],
  ["json", ' {"contacts":[]}', "application/json"],
] as const)("a file of %s is a document of its kind", (reading, text, contentType) => {
  expect(siteFileDocument(reading, text)).toEqual({ text, contentType });
});

test.each([
  ["text", " \n<!doctype html>"],
  ["json", "Not found"],
  ["json", "[]"],
  ["text", "  "],
] as const)("what comes in the place of %s is none: %j", (reading, text) => {
  expect(siteFileDocument(reading, text)).toBeNull();
});
