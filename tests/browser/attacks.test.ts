import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Site } from "../helpers/internet.ts";
import { type ForbiddenPlace, startForbiddenPlace } from "./rig/forbidden-place.ts";
import { FAST_CLOCK, siteOf, startTestRenderer, type TestRenderer } from "./rig/start-test-renderer.ts";

const found = inject("chromium");

const redirectTo =
  (location: string): NonNullable<Site["serve"]> =>
  (_request, response) =>
    response.writeHead(302, { location }).end();

const download: NonNullable<Site["serve"]> = (_request, response) =>
  response.setHeader("content-disposition", 'attachment; filename="loot.bin"').end("loot");

/** Pages of one hostile site; `forbidden` is an origin that nobody may reach. */
function hostilePages(forbidden: string): Parameters<typeof siteOf>[0] {
  return {
    "/redirect": redirectTo(`${forbidden}/`),
    "/redirect-metadata": redirectTo("http://169.254.169.254/latest/meta-data/"),
    "/refresh": '<meta http-equiv="refresh" content="0;url=http://private.com/"><p>mail@evil.com',
    "/form":
      '<form method=post action="http://private.com/"><input name=a></form><script>document.forms[0].submit()</script>',
    "/file": `<p>mail@evil.com<iframe src="file:///etc/passwd"></iframe><script>
      fetch("file:///etc/passwd").catch((error) => document.body.append("fetch: " + error.name));
      window.open("file:///etc/passwd");
      location = "file:///etc/passwd";</script>`,
    "/download": download,
    "/downloads": `<p>mail@evil.com<iframe src="/download"></iframe><a download href="/download" id=a>x</a>
      <script>a.click(); location = "/download"; open(URL.createObjectURL(new Blob(["loot"])));</script>`,
    "/flood": `<p>mail@evil.com<script>for (let i = 0; i < 1000; i++) fetch("/many?" + i).catch(() => {})</script>`,
    "/loop": "<p>mail@evil.com<script>for (;;);</script>",
    "/lingers": `<p>mail@evil.com<script>const loop = URL.createObjectURL(new Blob(["for (;;);"]));
      new SharedWorker(loop); new Worker(loop);
      onbeforeunload = (event) => { event.preventDefault(); event.returnValue = "stay"; };
      onpagehide = () => { fetch("/bye", { keepalive: true }); for (;;); };</script>`,
    "/remembers": `<p id=out><script>out.textContent = "before: " + localStorage.seen; localStorage.seen = "yes"</script>`,
    "/late-loop": "<p>mail@evil.com<script>onload = () => setTimeout(() => { for (;;); }, 50)</script>",
    "/bomb": `<p>mail@evil.com<script>const kept = [];
      setInterval(() => { for (let i = 0; i < 4; i++) kept.push(new Uint8Array(32_000_000).fill(7)); })</script>`,
    "/dialogs": `<p>mail@evil.com<script>onbeforeunload = () => "stay";
      alert(1); document.body.append("confirm: " + confirm(2) + "; prompt: " + prompt(3));
      navigator.geolocation?.getCurrentPosition(() => {}, (error) => document.body.append("; place: " + error.code));
      print();</script>`,
    "/pop-ups": `<p>mail@evil.com<a target=_blank rel=noopener href="/popup?link" id=a>x</a><form target=_blank action="/popup"></form>
      <script>for (let i = 0; i < 10; i++) { window.open("/popup?" + i); a.click(); document.forms[0].submit(); }</script>`,
    "/restless": `<p>mail@evil.com<p id=n><script>let i = 0;
      setInterval(() => { n.textContent = i++; fetch("/many?" + i) }, 20)</script>`,
    "/deep": `<p>mail@evil.com<script>let at = document.body; for (let i = 0; i < 600; i++) at = at.appendChild(document.createElement("div"))</script>`,
    "/wide": `<p>mail@evil.com<p hidden id=a><script>for (let i = 0; i < 800; i++) a.append("x".repeat(10_000))</script>`,
    "/worker": `<p>mail@evil.com<script>navigator.serviceWorker?.register("/sw.js"); new Worker(URL.createObjectURL(new Blob(["for(;;);"])))</script>`,
    "/endless": (_request, response) =>
      void response.setHeader("content-type", "text/html").write("<p>mail@evil.com"),
    "/polluted": `<p>mail@evil.com<script>
      Element.prototype.getAttribute = Array.prototype.push = JSON.stringify = () => { throw new Error("no") };
      Object.defineProperty(Document.prototype, "documentElement", { get: () => null });
      Object.defineProperty(Node.prototype, "childNodes", { get: () => [] });
      window.reading = { document: () => "forged" };</script>`,
    "/silent": () => {},
    "/": "<p>mail@evil.com",
  };
}

describe.skipIf(found.kind === "missing")("a hostile page", () => {
  let place: ForbiddenPlace;
  let usual: TestRenderer;
  let hasty: TestRenderer;

  beforeAll(async () => {
    if (found.kind === "missing") return;
    place = await startForbiddenPlace();
    const forbidden = `http://127.0.0.1:${place.tcpPort}`;
    const sites: Readonly<Record<string, Site>> = {
      "evil.com": siteOf(hostilePages(forbidden)),
      "private.com": { answers: [["10.0.0.5"]] },
      "rebinding.com": {
        answers: [["93.184.216.34"], ["127.0.0.1"]],
        ...siteOf({
          "/": `<p>mail@evil.com<script>fetch("/again").catch((error) => document.body.append("fetch: " + error.name))</script>`,
        }),
      },
    };
    usual = await startTestRenderer(found.chromium, sites);
    hasty = await startTestRenderer(found.chromium, sites, FAST_CLOCK);
  });

  afterAll(async () => {
    expect(place?.seen ?? []).toEqual([]);
    await usual?.stop();
    await hasty?.stop();
    await place?.stop();
  });

  test.each([
    ["/redirect", /is not fetched on port \d+/],
    ["/redirect-metadata", /169\.254\.169\.254 is an IP address/],
    ["/refresh", /private\.com resolves to a private address/],
    ["/form", /private\.com resolves to a private address/],
  ])("that leads elsewhere (%s) ends with the guard's reason", async (path, reason) => {
    expect(await usual.render(`http://evil.com${path}`)).toEqual({
      kind: "failed",
      code: "render_refused",
      message: expect.stringMatching(reason),
    });
    expect(place.seen).toEqual([]);
  });

  test("whose name moves to this machine gets no further", async () => {
    const result = await usual.render("http://rebinding.com/");
    expect(result).toMatchObject({ kind: "rendered", html: expect.stringContaining("fetch: TypeError") });
    expect(usual.internet.connections.filter((line) => line.startsWith("rebinding.com"))).toEqual([
      "rebinding.com:80 > 93.184.216.34",
    ]);
  });

  test("reads no file of the machine", async () => {
    const result = await usual.render("http://evil.com/file");
    expect(result).toMatchObject({ kind: "rendered", html: expect.stringContaining("fetch: TypeError") });
    expect(JSON.stringify(result)).not.toContain("root:");
  });

  test("is no download", async () => {
    expect(await usual.render("http://evil.com/download")).toMatchObject({ code: "render_refused" });
  });

  test("stores no download", async () => {
    expect(await hasty.render("http://evil.com/downloads")).toMatchObject({ kind: "rendered" });
    const stored = readdirSync(tmpdir(), { recursive: true, encoding: "utf8" });
    expect(stored.filter((name) => /loot|crdownload/.test(name))).toEqual([]);
  });

  test("makes a hundred requests of a thousand", async () => {
    const result = await usual.render("http://evil.com/flood");
    expect(result).toMatchObject({
      kind: "rendered",
      html: expect.stringContaining("mail@evil.com"),
      requests: 100,
    });
    expect(usual.internet.requests.filter((line) => line.includes("/many")).length).toBeLessThan(100);
  });

  test.each(["/loop", "/late-loop", "/silent"])("that never gives way (%s) is given up", async (path) => {
    expect(await hasty.render(`http://evil.com${path}`)).toMatchObject({ code: "render_timeout" });
    expect(await hasty.render("http://evil.com/")).toMatchObject({ kind: "rendered" });
  });

  test.each(["/restless", "/endless"])("that never settles (%s) is read as it is", async (path) => {
    const result = await hasty.render(`http://evil.com${path}`);
    expect(result).toMatchObject({ kind: "rendered", html: expect.stringContaining("mail@evil.com") });
  });

  test("that fills the memory costs itself alone", async () => {
    expect(await usual.render("http://evil.com/bomb")).toEqual({
      kind: "failed",
      code: "render_crashed",
      message: "The page took more than 1000 MB of memory.",
    });
    expect(await usual.render("http://evil.com/")).toMatchObject({ kind: "rendered" });
  });

  test("is answered no to whatever it asks its visitor", async () => {
    const result = await usual.render("http://evil.com/dialogs");
    expect(result).toMatchObject({
      kind: "rendered",
      html: expect.stringContaining("confirm: false; prompt: null"),
    });
  });

  test("opens no windows", async () => {
    const result = await usual.render("http://evil.com/pop-ups");
    expect(result).toMatchObject({ kind: "rendered", html: expect.stringContaining("mail@evil.com") });
    expect(usual.internet.requests.filter((line) => line.includes("/popup"))).toEqual([]);
  });

  test("leaves no worker behind", async () => {
    expect(await usual.render("http://evil.com/worker")).toMatchObject({ kind: "rendered" });
    expect(usual.internet.requests).not.toContain("GET evil.com/sw.js");
  });

  test("that goes on after it was read takes its browser with it", async () => {
    await usual.render("http://evil.com/remembers");
    expect(await usual.render("http://evil.com/lingers")).toMatchObject({ kind: "rendered" });
    const fresh = await usual.render("http://evil.com/remembers");
    expect(fresh).toMatchObject({ html: expect.stringContaining("before: undefined") });
  });

  test.each(["/deep", "/polluted"])("that is made to fool its reader (%s) does not", async (path) => {
    const result = await usual.render(`http://evil.com${path}`);
    expect(result).toMatchObject({ kind: "rendered", html: expect.stringContaining("mail@evil.com") });
    expect(JSON.stringify(result)).not.toContain("<html>forged");
  });

  test("gives 5 MB of eight", async () => {
    const result = await usual.render("http://evil.com/wide");
    expect(result.kind === "rendered" && result.html.length).toBe(5_000_000);
  });
});
