import { explainPage } from "@contact-scanner/core/extract/explain-page";
import { extractPage } from "@contact-scanner/core/extract/page";
import { describe, expect, test } from "vitest";

const PARTNER = "<p>ann@acme-holding.com, bob@tallowick.com</p>";

/** The addresses of a page that are the site's own. */
function corporate(body: string, url = "https://www.acme.de/about"): string[] {
  const { contacts } = extractPage({ html: `<html><body>${body}</body></html>`, url });
  return contacts.filter(({ type }) => type === "corporate").map(({ email }) => email);
}

function linkedData(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>${PARTNER}`;
}

describe("domains that JSON-LD tells as the site's own", () => {
  test.each<[string, unknown]>([
    [
      "by the organisation's mailbox",
      { "@type": "Organization", url: "https://acme.de/", email: "office@acme-holding.com" },
    ],
    [
      "by its other URLs",
      {
        "@type": "LocalBusiness",
        url: "https://www.acme.de",
        sameAs: ["https://facebook.com/acme", "https://www.acme-holding.com/"],
      },
    ],
    [
      "by what it belongs to",
      {
        "@type": "Hotel",
        "@id": "https://acme.de/#hotel",
        parentOrganization: { "@type": "Organization", url: "https://acme-holding.com" },
      },
    ],
    [
      "in a graph",
      {
        "@graph": [
          { "@type": "WebSite", url: "https://acme.de" },
          { "@type": ["Organization", "Brand"], url: "https://acme-holding.com" },
        ],
      },
    ],
    [
      "by who publishes the page",
      {
        "@type": "NewsArticle",
        publisher: { "@type": "NewsMediaOrganization", url: "https://acme-holding.com" },
      },
    ],
  ])("%s", (_name, value) => {
    expect(corporate(linkedData(value))).toEqual(["ann@acme-holding.com"]);
  });

  test.each<[string, unknown]>([
    [
      "a network",
      { "@type": "Organization", url: "https://acme.de/", sameAs: "https://www.linkedin.com/company/acme" },
    ],
    [
      "another firm's listing",
      { "@type": "LocalBusiness", url: "https://acme-holding.com", email: "office@acme-holding.com" },
    ],
    [
      "one of several organisations",
      [
        { "@type": "Organization", url: "https://acme-holding.com" },
        { "@type": "Organization", url: "https://tallowick.com" },
      ],
    ],
    [
      "who offers a job",
      {
        "@type": "JobPosting",
        hiringOrganization: { "@type": "Organization", url: "https://acme-holding.com" },
      },
    ],
    ["a person", { "@type": "Person", url: "https://acme.de/", email: "ann@acme-holding.com" }],
    ["broken data", "{"],
  ])("but not those of %s", (_name, value) => {
    expect(corporate(linkedData(value))).toEqual([]);
  });

  test("a free-mail provider stays one", () => {
    const body = linkedData({
      "@type": "Organization",
      url: "https://acme.de/",
      email: "acme.fan@gmail.com",
    });
    const { contacts } = extractPage({ html: body, url: "https://acme.de/" });
    expect(contacts.find(({ email }) => email === "acme.fan@gmail.com")?.type).toBe("free");
  });

  test("the explanation names them", () => {
    const html = linkedData({
      "@type": "Organization",
      url: "https://acme.de/",
      email: "x@acme-holding.com",
    });
    expect([...explainPage({ html, url: "https://acme.de/" }).told]).toEqual(["acme-holding.com"]);
  });
});

describe("the domain of the first mailbox on an imprint", () => {
  test.each(["/impressum", "/de/impressum.html", "/mentions-legales/", "/legal-notice"])(
    "is the site's own: %s",
    (path) => {
      expect(corporate(PARTNER, `https://www.acme.de${path}`)).toEqual(["ann@acme-holding.com"]);
    },
  );

  test("on another page it is not", () => {
    expect(corporate(PARTNER)).toEqual([]);
  });

  test("and others are not where the site's own stands first", () => {
    expect(corporate(`<p>eve@acme.de</p>${PARTNER}`, "https://www.acme.de/impressum")).toEqual([
      "eve@acme.de",
    ]);
  });
});
