import type { RenderRequest } from "@contact-scanner/core/rendering/render";
import { type Clock, pause } from "@contact-scanner/core/time";
import { quoted } from "@contact-scanner/core/url/public-url";
import type { RunningBrowser } from "../browser/launch.ts";
import type { Interception } from "./interception.ts";
import { type PageReading, startReading } from "./page-reading.ts";
import { openPage, type PageTarget } from "./page-target.ts";
import { watchPopUps } from "./pop-ups.ts";
import { createRequestGate, type RequestGate } from "./request-gate.ts";
import type { SiteContext } from "./site-context.ts";

/** ms after which a page that does not settle is read as it is: what remains of its 10 s is for the reading */
const SETTLE_BY_MS = 6_500;
/** ms without a change of the DOM and without an open request, after which a page is done: slower steps are rare */
const QUIET_MS = 500;
/** ms between two looks at a page that is not done: each is a few messages */
const LOOK_MS = 100;
/** times that a page is read which goes elsewhere meanwhile: it does so once or twice */
const MAX_READINGS = 3;

/** WebRTC is cut off by switches; a page without it does not even try. Nothing else is taken from pages. */
const WITHOUT_WEBRTC = `for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "RTCDataChannel"]) delete globalThis[name];`;

/** What rendering one page works with. */
export type PagePorts = {
  readonly running: RunningBrowser;
  readonly interception: Interception;
  readonly site: SiteContext;
  readonly clock: Clock;
};

/** What a page gave. */
export type PageOutcome =
  | {
      readonly kind: "read";
      readonly url: string;
      readonly html: string;
      readonly requests: number;
      /** Whether it asked for so much that its browser is best ended. */
      readonly isFlood: boolean;
    }
  | { readonly kind: "refused"; readonly message: string };

/** Loads one page, waits until it is done, and reads it. Rejects where its browser ends or is made to. */
export async function renderPage(
  { running, interception, site, clock }: PagePorts,
  request: RenderRequest,
  signal: AbortSignal,
): Promise<PageOutcome> {
  const untilMs = clock.now() + SETTLE_BY_MS;
  const target = await openPage(running.session, site.contextId, clock);
  const popUps = await watchPopUps(running.session);
  const gate = createRequestGate(request);
  try {
    await target.session.send("Page.addScriptToEvaluateOnNewDocument", { source: WITHOUT_WEBRTC });
    const reading = await startReading(target.session);
    site.grant.beginPage();
    interception.serve({ gate, grant: site.grant, popUps: popUps.frames });
    return await Promise.race([read(reading), target.crash]);
  } finally {
    interception.serve(null);
    popUps.stop();
    target.close();
  }

  async function read(reading: PageReading): Promise<PageOutcome> {
    const failure = await target.load(request.url);
    if (failure === null) {
      const settling = { target, reading, gate, clock, untilMs };
      await settle(settling, signal);
      if (await reading.refuseConsent().catch(() => false)) await settle(settling, signal);
    }
    const { url, html } = failure === null ? await readWhileItMoves(reading, request) : NOTHING;
    const refusal = failure ?? refusalOf(url, target.status());
    if (refusal !== null) return { kind: "refused", message: toSentence(refusal, site, request.url) };
    return { kind: "read", url, html, requests: gate.passed(), isFlood: gate.isFlooded() };
  }
}

type Settling = {
  readonly target: PageTarget;
  readonly reading: PageReading;
  readonly gate: RequestGate;
  readonly clock: Clock;
  readonly untilMs: number;
};

async function settle(
  { target, reading, gate, clock, untilMs }: Settling,
  signal: AbortSignal,
): Promise<void> {
  while (clock.now() < untilMs && !gate.isFlooded() && (await pause(clock, LOOK_MS, signal))) {
    // A page that goes elsewhere has no script of ours for a moment, and is not done.
    const quietMs = target.quietMs() < QUIET_MS ? 0 : await reading.quietMs().catch(() => 0);
    if (quietMs >= QUIET_MS) return;
  }
}

const NOTHING = { url: "", html: "" };

async function readWhileItMoves(
  reading: PageReading,
  { registrableDomain }: RenderRequest,
): Promise<{ url: string; html: string }> {
  for (let tries = 1; ; tries++) {
    try {
      return await reading.document(registrableDomain);
    } catch (error) {
      if (tries === MAX_READINGS) throw error;
    }
  }
}

function refusalOf(url: string, status: number | null): string | null {
  if (!/^https?:/.test(url)) return "ERR_FAILED";
  return status !== null && status >= 400 ? `HTTP ${status}` : null;
}

/** A sentence on why there is no document: what the proxy refused says more than what the browser makes of it. */
function toSentence(refusal: string, { grant }: SiteContext, url: string): string {
  const [refused] = grant.traffic().refusals;
  if (refused) return refused.reason;
  return `The browser did not get the page of ${quoted(new URL(url).host)} (${refusal}).`;
}
