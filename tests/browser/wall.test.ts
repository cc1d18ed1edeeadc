import { systemClock } from "@contact-scanner/core/time";
import { launchBrowser } from "@contact-scanner/renderer/browser/launch";
import type { Chromium } from "@contact-scanner/renderer/chromium/chromium";
import { startInterception } from "@contact-scanner/renderer/page/interception";
import { openPage } from "@contact-scanner/renderer/page/page-target";
import type { RequestGate } from "@contact-scanner/renderer/page/request-gate";
import { startFilteringProxy } from "@contact-scanner/renderer/proxy/filtering-proxy";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { type Site, startInternet } from "../helpers/internet.ts";
import { silentLog } from "../helpers/silent-log.ts";
import { type AttackTargets, attackPage, WAYS, workerScript } from "./rig/attack-page.ts";
import { type ForbiddenPlace, startForbiddenPlace } from "./rig/forbidden-place.ts";

const found = inject("chromium");

/** Lets everything pass: what stops a request then is the proxy, or Chromium itself. */
const OPEN_GATE: RequestGate = {
  judge: () => ({ kind: "pass", waitMs: 0 }),
  passed: () => 0,
  isFlooded: () => false,
};

/** An attack page in a browser that nothing but its flags and the proxy hold; what it wrote. */
async function attack(chromium: Chromium, targets: AttackTargets, others: Readonly<Record<string, Site>>) {
  const pages: Readonly<Record<string, string>> = {
    "/": attackPage(targets),
    "/shared.js": workerScript(targets.origins, "shared-worker"),
    "/service.js": workerScript(targets.origins, "service-worker"),
  };
  // A page of localhost may have service workers without TLS.
  const serve: Site["serve"] = (request, response) => {
    const isScript = request.url?.endsWith(".js");
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(pages[request.url ?? ""] ?? "");
  };
  const internet = await startInternet({ localhost: { serve }, ...others });
  onTestFinished(() => internet.stop());
  const proxy = await startFilteringProxy({
    allowedHosts: new Set(["localhost:8080"]),
    ...internet.network,
  });
  onTestFinished(() => proxy.close());
  const running = await launchBrowser(chromium, {
    proxyPort: proxy.port,
    userAgent: "ContactScanner/1.0",
    log: silentLog,
  });
  onTestFinished(() => running.end());
  const grant = proxy.grant();
  const interception = await startInterception(running.session, systemClock);
  interception.serve({ gate: OPEN_GATE, grant, popUps: new Set() });
  const context = await running.browser.createBrowserContext();
  const page = await openPage(running.session, context.id ?? "", systemClock);
  await page.load("http://localhost:8080/");
  const evaluate = async (expression: string) =>
    (await page.session.send("Runtime.evaluate", { expression })).result.value;
  await expect.poll(() => evaluate("document.title")).toBe("done");
  const text = await evaluate("document.body.innerText");
  return { text: String(text), internet, refusals: grant.traffic().refusals };
}

/** Times that the page is opened until each of its ways was seen to get through. */
const MAX_ROUNDS = 3;

describe.skipIf(found.kind === "missing")("the proxy and Chromium's switches", () => {
  const chromium = found.kind === "found" ? found.chromium : undefined;

  async function forbiddenPlace(): Promise<ForbiddenPlace> {
    const place = await startForbiddenPlace();
    onTestFinished(() => place.stop());
    return place;
  }

  test("let every way of a page through to a public site", async () => {
    if (!chromium) return;
    const { tcpPort, udpPort } = await forbiddenPlace();
    const targets = { origins: ["http://open.com/"], tcpPort, udpPort };
    const ways = new Set<string>();
    // A way that begins last may not come to its turn before the page is over, on a machine that is busy.
    for (let round = 0; round < MAX_ROUNDS && !WAYS.every((way) => ways.has(way)); round++) {
      const { internet } = await attack(chromium, targets, { "open.com": {} });
      for (const request of internet.requests.filter((one) => one.includes("open.com/")))
        ways.add(request.replace(/^\w+ open\.com\//, ""));
    }
    expect([...ways]).toEqual(expect.arrayContaining([...WAYS]));
  });

  test("let none through to this machine, its network or a name that moves there", async () => {
    if (!chromium) return;
    const place = await forbiddenPlace();
    const hosts = [
      "127.0.0.1",
      "localhost",
      "[::1]",
      "2130706433",
      "0.0.0.0",
      place.ownAddress ?? "127.0.0.2",
    ];
    const origins = [
      ...hosts.map((host) => `http://${host}:${place.tcpPort}/`),
      "http://169.254.169.254/",
      "http://rebinding.com/",
      "http://private.com/",
    ];
    const { text, internet } = await attack(
      chromium,
      { ...place, origins },
      {
        "rebinding.com": { answers: [["93.184.216.34"], ["127.0.0.1"]] },
        "private.com": { answers: [["10.0.0.5"]] },
      },
    );
    expect(place.seen).toEqual([]);
    expect(text).not.toContain("the secret");
    expect(text).toContain("fetch: TypeError");
    const reached = internet.connections.filter((line) => !line.startsWith("localhost:8080 "));
    expect(reached).toEqual(["rebinding.com:80 > 93.184.216.34"]);
    expect(internet.requests.filter((request) => request.includes("rebinding.com"))).toHaveLength(1);
  });
});
