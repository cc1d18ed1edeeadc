import type { RenderRequest } from "@contact-scanner/core/rendering/render";
import { createRequestGate } from "@contact-scanner/renderer/page/request-gate";
import { describe, expect, test } from "vitest";

const REQUEST: RenderRequest = {
  url: "https://www.acme.com/",
  userAgent: "ContactScanner/1.0",
  registrableDomain: "acme.com",
  robots: { "https://www.acme.com": "User-agent: *\nDisallow: /private" },
  intervalMs: 1_000,
  headers: { "x-key": "secret" },
};

const gate = (more: Partial<RenderRequest> = {}) => {
  const made = createRequestGate({ ...REQUEST, ...more });
  return {
    ...made,
    ask: (url: string, kind = "Script", nowMs = 0) =>
      made.judge({ url, kind, isServiceWorker: false }, nowMs),
  };
};

test.each(["Image", "Font", "Media", "Ping", "Prefetch", "Manifest", "CSPViolationReport"])(
  "a request of the kind %s is blocked",
  (kind) => expect(gate().ask("https://cdn.com/x", kind)).toEqual({ kind: "blocked" }),
);

test("a style sheet is answered without being asked for", () => {
  expect(gate().ask("https://cdn.com/x.css", "Stylesheet")).toEqual({ kind: "empty_style" });
});

test.each(["file:///etc/passwd", "ftp://acme.com/", "chrome://version/", "devtools://x/", "no URL"])(
  "%s is blocked",
  (url) => expect(gate().ask(url, "Document")).toEqual({ kind: "blocked" }),
);

test.each(["data:text/html,x", "blob:https://www.acme.com/1"])("%s counts as no request", (url) => {
  const it = gate();
  expect(it.ask(url, "Document")).toEqual({ kind: "pass", waitMs: 0 });
  expect(it.passed()).toBe(0);
});

test("the script of a service worker is blocked", () => {
  const asked = { url: "https://www.acme.com/sw.js", kind: "Other", isServiceWorker: true };
  expect(gate().judge(asked, 0)).toEqual({ kind: "blocked" });
});

describe("robots.txt", () => {
  test.each(["Script", "XHR", "Document"])("holds for the site's own requests: %s", (kind) => {
    expect(gate().ask("https://www.acme.com/private/x", kind)).toEqual({ kind: "blocked" });
  });

  test("holds for its origin alone", () => {
    expect(gate().ask("https://api.acme.com/private/x")).toMatchObject({ kind: "pass" });
    expect(gate().ask("https://cdn.com/private/x")).toMatchObject({ kind: "pass" });
  });
});

describe("the pace", () => {
  test("spaces documents and data of the site's own hosts", () => {
    const it = gate();
    expect(it.ask("https://www.acme.com/", "Document", 5_000)).toMatchObject({ waitMs: 0 });
    expect(it.ask("https://api.acme.com/a", "Fetch", 5_000)).toMatchObject({ waitMs: 1_000 });
    expect(it.ask("https://api.acme.com/b", "XHR", 5_500)).toMatchObject({ waitMs: 1_500 });
    expect(it.ask("https://api.acme.com/c", "XHR", 9_000)).toMatchObject({ waitMs: 0 });
  });

  test("holds neither for scripts nor for other sites", () => {
    const it = gate();
    it.ask("https://www.acme.com/", "Document");
    expect(it.ask("https://www.acme.com/app.js", "Script")).toMatchObject({ waitMs: 0 });
    expect(it.ask("https://cdn.com/data", "Fetch")).toMatchObject({ waitMs: 0 });
  });
});

describe("the scan's own headers", () => {
  test.each([
    ["https://www.acme.com/", true],
    ["https://acme.com/x", true],
    ["http://acme.com/x", false],
    ["https://api.acme.com/", false],
    ["https://acme.com:8443/", false],
    ["https://cdn.com/", false],
  ])("go to the start host alone: %s %s", (url, isSent) => {
    const verdict = gate().ask(url);
    expect("headers" in verdict).toBe(isSent);
  });
});

test("the hundred and first request is blocked, and counts as none that passed", () => {
  const it = gate();
  for (let at = 0; at < 100; at++) expect(it.ask(`https://cdn.com/${at}`)).toMatchObject({ kind: "pass" });
  expect(it.ask("https://cdn.com/more")).toEqual({ kind: "blocked" });
  expect(it.passed()).toBe(100);
});

test("a page that asks on and on is a flood", () => {
  const it = gate();
  for (let at = 0; at < 500; at++) it.ask(`https://cdn.com/${at}`);
  expect(it.isFlooded()).toBe(false);
  it.ask("https://cdn.com/more");
  expect(it.isFlooded()).toBe(true);
});
