import { documentKind } from "@contact-scanner/core/extract/document-kind";
import { expect, test } from "vitest";

test.each([
  ["html", "text/html; charset=utf-8"],
  ["html", "TEXT/HTML"],
  ["html", "application/xhtml+xml"],
  ["xml", "application/rss+xml"],
  ["xml", "image/svg+xml"],
  ["json", "application/json"],
  ["json", "application/ld+json; charset=utf-8"],
  ["json", "application/x-ndjson"],
  ["card", "text/vcard"],
  ["card", "text/calendar"],
  ["script", "text/javascript"],
  ["text", "text/plain"],
  ["text", "text/csv"],
  ["text", "application/yaml"],
  ["binary", "image/png"],
  ["binary", "application/pdf"],
  ["binary", "text/css"],
] as const)("%s is what %s says", (kind, contentType) => {
  expect(documentKind(contentType, "<p>ann@acme.com</p>")).toBe(kind);
});

test.each([
  ["html", "<p>ann@acme.com</p>"],
  ["html", "ann@acme.com"],
  ["html", '<?xml version="1.0"?><html><p>ann@acme.com</p></html>'],
  ["xml", '\ufeff<?xml version="1.0"?><feed/>'],
  ["card", "BEGIN:VCARD\r\nEMAIL:ann@acme.com"],
  ["binary", "\u0001\u0002ann@acme.com"],
] as const)("%s is what the document itself says: %j", (kind, text) => {
  expect(documentKind(null, text)).toBe(kind);
  expect(documentKind("application/octet-stream", text)).toBe(kind);
});
