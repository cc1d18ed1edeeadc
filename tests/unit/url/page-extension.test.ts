import { looksLikeFile, readFileKind } from "@contact-scanner/core/url/page-extension";
import { expect, test } from "vitest";

test.each([
  "https://acme.com/prices.xlsx",
  "https://acme.com/prices.XLSX?download=1",
  "https://acme.com/img/team.jpeg",
  "https://acme.com/app.js",
  "https://acme.com/fonts/a.woff2",
  "https://acme.com/release.tar.gz",
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

test.each([
  ["https://acme.com/brochure.pdf", "pdf"],
  ["https://acme.com/brochure.PDF?download=1", "pdf"],
  ["https://acme.com/ann.vcf", "card"],
  ["https://acme.com/humans.txt", "text"],
  ["https://acme.com/team?file=team.pdf", null],
  ["https://acme.com/prices.xlsx", null],
  ["https://pdf/", null],
])("of %s is read: %s", (url, kind) => {
  expect(readFileKind(url)).toBe(kind);
  expect(kind !== null && looksLikeFile(url)).toBe(false);
});
