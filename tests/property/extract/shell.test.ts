import { extractPage } from "@contact-scanner/core/extract/page";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const isShell = (body: string) =>
  extractPage({ html: `<!doctype html><body>${body}</body>`, url: "https://acme.example/" }).shell !== null;

/** Parts of shells and of pages that come near. */
const part = fc.constantFrom(
  `<div id="root"></div>`,
  `<div id="app"><h1>Acme</h1></div>`,
  `<app-root></app-root>`,
  `<noscript>Please enable JavaScript.</noscript>`,
  `<noscript>Please enable JavaScript to view the comments.</noscript>`,
  `<script src="/app.js"></script>`,
  `<script src="/_next/static/chunks/main.js"></script>`,
  `<script>start()</script>`,
  `<img src="/a.png">`,
  `<iframe src="/map"></iframe>`,
  `<a href="/about">About</a>`,
  `<p>Loading…</p>`,
  `<p>We mend boats in Kiel.</p>`,
  `<meta http-equiv="refresh" content="0; url=/new">`,
  `<div`,
  `</div>`,
  `<svg><path d="M0 0"/></svg>`,
);
const body = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(""));
const words = fc
  .array(fc.stringMatching(/^[a-km-z]{2,9}$/), { minLength: 1, maxLength: 80 })
  .map((all) => all.join(" "));

describe("for every page", () => {
  test("text that is added to it never makes it a shell", () => {
    fc.assert(
      fc.property(body, words, (html, text) => {
        if (!isShell(html)) expect(isShell(`${html}<p>${text}</p>`)).toBe(false);
      }),
    );
  });

  test("fifty words more make it no shell", () => {
    fc.assert(
      fc.property(body, (html) => void expect(isShell(`<p>${"boat ".repeat(50)}</p>${html}`)).toBe(false)),
    );
  });

  test("what is no script makes no shell without one", () => {
    const markup = fc
      .array(part, { maxLength: 12 })
      .map((parts) => parts.filter((p) => !p.startsWith("<script")).join(""));
    fc.assert(fc.property(markup, (html) => void expect(isShell(html)).toBe(false)));
  });
});
