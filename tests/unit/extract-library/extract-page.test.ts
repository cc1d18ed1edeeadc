import { describe, expect, test } from "vitest";
import { ExtractError, type ExtractErrorCode } from "../../../packages/extract/src/extract-error.ts";
import { explainPage, extractPage } from "../../../packages/extract/src/extract-page.ts";
import type { PageInput } from "../../../packages/extract/src/page.ts";

const url = "https://acme.com/contact";

/** The code with which a document is refused. */
function refusal(input: PageInput): ExtractErrorCode | undefined {
  try {
    extractPage(input);
    return undefined;
  } catch (error) {
    if (error instanceof ExtractError) return error.code;
    throw error;
  }
}

describe("a page", () => {
  test("is given in the library's words", () => {
    const html = `<html lang=de><title>Kontakt</title><p>Ann Whitlock: <a href="mailto:ann@acme.com">E-Mail</a>`;
    expect(extractPage({ url, html })).toMatchObject({
      title: "Kontakt",
      language: "de",
      wordCount: 3,
      contacts: [
        { email: "ann@acme.com", type: "corporate", method: "mailto", person: { name: "Ann Whitlock" } },
      ],
      phones: [],
      needsScript: false,
      truncated: false,
    });
  });

  test("that only its scripts fill says so", () => {
    const html =
      '<title>App</title><div id="root"></div><script type="module" src="/assets/index-1f2e3d4c.js"></script>';
    expect(extractPage({ url, html }).needsScript).toBe(true);
  });

  test("tells nothing that the crawl alone goes by", () => {
    const { title, language, wordCount, contacts, phones, profiles, forms, ...rest } = extractPage({
      url,
      html: "",
    });
    expect({ title, language, wordCount, contacts, phones, profiles, forms }).toBeDefined();
    expect(Object.keys(rest).sort()).toEqual(["links", "needsScript", "organization", "truncated"]);
  });

  test.each([
    [
      "the header's charset",
      Buffer.from("<p>b\xfcro: office@acme.com", "latin1"),
      "text/html; charset=iso-8859-1",
    ],
    ["its own", Buffer.from("<meta charset=iso-8859-1><p>b\xfcro: office@acme.com", "latin1"), undefined],
    ["UTF-8", new TextEncoder().encode("<p>büro: office@acme.com"), null],
  ])("is decoded by %s", (_name, html, contentType) => {
    expect(extractPage({ url, html, contentType }).contacts).toMatchObject([
      { context: "büro: office@acme.com" },
    ]);
  });
});

describe("a document is refused", () => {
  test.each<[ExtractErrorCode, string, PageInput]>([
    ["invalid_url", "a URL that is not absolute", { url: "/contact", html: "" }],
    ["invalid_url", "a URL of 2,049 characters", { url: url.padEnd(2_049, "a"), html: "" }],
    ["too_large", "5,000,001 characters", { url, html: " ".repeat(5_000_001) }],
    ["too_large", "5,000,001 bytes", { url, html: new Uint8Array(5_000_001) }],
    ["not_text", "a picture by its type", { url, html: "ann@acme.com", contentType: "image/svg" }],
    ["not_text", "a file of bytes", { url, html: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1) }],
  ])("as %s for %s", (code, _name, input) => {
    expect(refusal(input)).toBe(code);
  });

  test("at these bounds it is read", () => {
    expect(refusal({ url: url.padEnd(2_048, "a"), html: " ".repeat(5_000_000) })).toBeUndefined();
  });
});

test("an explained page has the reasons, for what is told by the page too", () => {
  const { contacts, rejected } = explainPage({
    url: "https://acme.de/",
    html: `<script type="application/ld+json">{"@type":"Organization","url":"https://acme.de/","email":"ann@acme-holding.com"}</script>
      <p>info@acme.de, you@example.com`,
  });
  expect(contacts.map(({ email, type, reason }) => [email, type, reason.rule])).toEqual([
    ["info@acme.de", "service", "role word"],
    ["ann@acme-holding.com", "corporate", "domain told by the site"],
  ]);
  expect(rejected).toMatchObject([{ candidate: "you@example.com", rule: "reserved domain" }]);
});
