import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { systemClock } from "@contact-scanner/core/time";
import { startRenderer } from "@contact-scanner/renderer/start-renderer";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { silentLog } from "../helpers/silent-log.ts";
import { browserProcesses } from "./rig/browser-processes.ts";
import { FAST_CLOCK, siteOf, startTestRenderer, type TestRenderer } from "./rig/start-test-renderer.ts";

const found = inject("chromium");

const ASSETS = {
  "/app.js": { type: "text/javascript", text: 'import("/lazy.js")' },
  "/lazy.js": {
    type: "text/javascript",
    text: `const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/style.css" });
     style.onload = () => fetch("/team.json").then((a) => a.json()).then(({ mail }) => { root.innerHTML = mail; });
     document.head.append(style);`,
  },
  "/team.json": { type: "application/json", text: '{"mail":"<a href=mailto:team@acme.com>Team & co</a>"}' },
} as const;

const site = siteOf({
  ...Object.fromEntries(
    Object.entries(ASSETS).map(([path, { type, text }]) => [
      path,
      (_request, response) => void response.setHeader("content-type", type).end(text),
    ]),
  ),
  "/": '<!doctype html><div id=root></div><img src="/picture.png"><script type=module src="/app.js"></script>',
  "/shadow": `<x-card><b slot=name>Ann</b></x-card><p hidden>hidden@acme.com<script>
    customElements.define("x-card", class extends HTMLElement {
      connectedCallback() { this.attachShadow({ mode: "open" }).innerHTML = "<p>Card of <slot name=name></slot>: shadow@acme.com"; }
    });</script>`,
  "/frames": `<iframe src="/folder/own"></iframe><iframe src="http://sub.acme.com/"></iframe>
    <iframe src="http://other.com/"></iframe><iframe srcdoc="<p>srcdoc@acme.com"></iframe>`,
  "/folder/own": '<p>own@acme.com <a href="next">next</a>',
  "/moves": '<script>location.replace("/arrived")</script>',
  "/arrived": "<p>arrived@acme.com",
  "/plain": "<p>plain@acme.com",
  "/missing-data":
    '<p>rest@acme.com<script>fetch("/private/data").catch((error) => document.body.append("fetch: " + error.name))</script>',
  "/consent": `<div class="cookie-banner"><button onclick="out.textContent = 'accepted'">Accept all</button>
    <a href="/elsewhere">Reject all</a><button onclick="out.textContent = 'refused'"> Alle ablehnen! </button></div>
    <div class=order><button onclick="out.textContent = 'order cancelled'">Decline</button></div><p id=out>`,
  "/no-consent": `<div class=order><button onclick="out.textContent = 'clicked'">Decline</button></div><p id=out>`,
  "/remembers": `<p id=out><script>out.textContent = "before: " + localStorage.seen + document.cookie;
    localStorage.seen = document.cookie = "yes";</script>`,
  "/headers": (request, response) =>
    void response.setHeader("content-type", "text/html").end(
      `<p>${request.headers.cookie} ${request.headers["x-key"]} ${request.headers["user-agent"]}
       <p id=out><script>out.textContent = "script sees: " + document.cookie; fetch("http://other.com/headers")</script>`,
    ),
});

const other = siteOf({
  "/": "<p>other@other.com",
  "/remembers": `<p id=out><script>out.textContent = "before: " + localStorage.seen + document.cookie</script>`,
});

describe.skipIf(found.kind === "missing")("a page is rendered", () => {
  let renderer: TestRenderer;

  beforeAll(async () => {
    if (found.kind === "missing") return;
    renderer = await startTestRenderer(found.chromium, {
      "acme.com": site,
      "sub.acme.com": siteOf({ "/": "<p>sub@acme.com" }),
      "other.com": other,
    });
  });
  afterAll(() => renderer?.stop());

  async function htmlOf(path: string, more: Parameters<TestRenderer["render"]>[1] = {}): Promise<string> {
    const result = await renderer.render(`http://acme.com${path}`, more);
    if (result.kind !== "rendered") throw new Error(`${result.code}: ${result.message}`);
    return result.html;
  }

  test("with what its scripts load, and without its pictures and styles", async () => {
    const result = await renderer.render("http://acme.com/");
    expect(result).toMatchObject({
      kind: "rendered",
      url: "http://acme.com/",
      html: expect.stringContaining('<a href="mailto:team@acme.com">Team &amp; co</a>'),
      requests: 4,
      bytes: expect.toSatisfy((bytes) => bytes > 0),
      cpuMs: expect.toSatisfy((ms) => ms > 0),
    });
    expect(renderer.internet.requests.filter((line) => /png|css|ico/.test(line))).toEqual([]);
  });

  test("with its open shadow roots where they are seen", async () => {
    expect(await htmlOf("/shadow")).toMatch(
      /Card of <slot name="name"><b slot="name">Ann<\/b><\/slot>: shadow@acme\.com/,
    );
  });

  test("with the frames of its own site, their links as they lead", async () => {
    const html = await htmlOf("/frames");
    expect(html).toContain('own@acme.com <a href="http://acme.com/folder/next">');
    expect(html).toContain("sub@acme.com");
    expect(html).toContain("<p>srcdoc@acme.com");
    expect(html).not.toContain("other@other.com");
  });

  test("where its scripts lead", async () => {
    expect(await renderer.render("http://acme.com/moves")).toMatchObject({
      url: "http://acme.com/arrived",
      html: expect.stringContaining("arrived@acme.com"),
    });
  });

  test("under its site's robots.txt", async () => {
    const robots = { "http://acme.com": "User-agent: *\nDisallow: /private/" };
    expect(await htmlOf("/missing-data", { robots })).toContain("fetch: TypeError");
    expect(renderer.internet.requests).not.toContain("GET acme.com/private/data");
  });

  test("with consent refused, and nothing else clicked", async () => {
    expect(await htmlOf("/consent")).toContain('<p id="out">refused</p>');
    expect(await htmlOf("/no-consent")).toContain('<p id="out"></p>');
  });

  test("with what its site left, and nothing of other sites", async () => {
    expect(await htmlOf("/remembers")).toContain("before: undefined<");
    expect(await htmlOf("/remembers")).toContain("before: yesyes<");
    const elsewhere = await renderer.render("http://other.com/remembers");
    expect(elsewhere).toMatchObject({ html: expect.stringContaining("before: undefined<") });
    expect(await htmlOf("/remembers")).toContain("before: undefined<");
  });

  test("with the scan's own headers for its host alone, and cookies that no script sees", async () => {
    const html = await htmlOf("/headers", { headers: { cookie: "session=1", "x-key": "secret" } });
    expect(html).toContain("session=1 secret ContactScanner/1.0");
    expect(html).toContain("script sees: <");
  });

  test("until whoever asked for it gives up", async () => {
    if (found.kind === "missing") return;
    const idle = startRenderer({
      allowedHosts: new Set(),
      ...renderer.internet.network,
      chromium: found.chromium,
      clock: systemClock,
      log: silentLog,
    });
    const request = {
      url: "http://acme.com/plain",
      userAgent: "ContactScanner/1.0",
      registrableDomain: "acme.com",
      robots: {},
      intervalMs: 0,
    };
    const abort = new AbortController();
    const rendered = idle.render(request, abort.signal);
    abort.abort(new Error("the slice is over"));
    await expect(rendered).rejects.toThrow("the slice is over");
    await idle.close();
    expect(await idle.render(request, new AbortController().signal)).toMatchObject({
      code: "render_unavailable",
    });
  });
});

describe.skipIf(found.kind === "missing")("a renderer", () => {
  test("keeps the site's pace, and leaves neither processes nor files behind", async () => {
    if (found.kind === "missing") return;
    const page = `<p>mail@acme.com<script>fetch("/data"); fetch("http://other.com/")</script>`;
    const sites = { "acme.com": siteOf({ "/": page }), "other.com": other };
    const renderer = await startTestRenderer(found.chromium, sites, FAST_CLOCK);
    const result = await renderer.render("http://acme.com/", { intervalMs: 60_000 });
    expect(result).toMatchObject({ kind: "rendered", html: expect.stringContaining("mail@acme.com") });
    // Its data would come a minute after its document, when the page's time is over.
    expect(renderer.internet.requests.toSorted()).toEqual(["GET acme.com/", "GET other.com/"]);
    await renderer.stop();
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith("cs-"))).toEqual([]);
    expect(browserProcesses()).toEqual([]);
  });

  test("without a browser that starts says so", async () => {
    const renderer = await startTestRenderer({ executablePath: "/nowhere/chromium", env: {}, args: [] }, {});
    expect(await renderer.render("http://acme.com/")).toEqual({
      kind: "failed",
      code: "render_unavailable",
      message: "The browser did not start.",
    });
    await renderer.stop();
  });
});
