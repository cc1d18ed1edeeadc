import { looksLikeFile } from "@contact-scanner/core/url/page-extension";
import { expect, test } from "vitest";

test.each([
  "https://acme.com/brochure.pdf",
  "https://acme.com/brochure.PDF?download=1",
  "https://acme.com/img/team.jpeg",
  "https://acme.com/app.js",
  "https://acme.com/fonts/a.woff2",
  "https://acme.com/release.tar.gz",
  "https://acme.com/card.vcf",
])("%s is a file", (url) => {
  expect(looksLikeFile(url)).toBe(true);
});

test.each([
  "https://acme.com/",
  "https://acme.com/team",
  "https://acme.com/team.html",
  "https://acme.com/team.php?photo=ann.jpg",
  "https://acme.com/index.aspx",
  "https://acme.com/about.us",
  "https://acme.com/v1.2",
  "https://acme.com/brochure.pdf/",
  "https://pdf.com/",
])("%s may be a page", (url) => {
  expect(looksLikeFile(url)).toBe(false);
});
