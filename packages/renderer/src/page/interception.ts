import { type Clock, pause } from "@contact-scanner/core/time";
import type { CDPSession, Protocol } from "puppeteer-core";
import type { Grant } from "../proxy/grant.ts";
import type { RequestGate } from "./request-gate.ts";

/** Whose requests are let pass now. */
export type CurrentPage = {
  readonly gate: RequestGate;
  readonly grant: Grant;
  /** Frames at the top of windows that the page opened. */
  readonly popUps: ReadonlySet<string>;
};

/** What stands between a browser and its proxy for each request. */
export type Interception = {
  /** From now on this page's gate decides; with null nothing passes. */
  serve(page: CurrentPage | null): void;
};

/**
 * Has every request of a browser asked for: those of pages, frames, workers and service workers alike, as the whole
 * browser is asked and not one page. WebSockets and connections ahead of requests are not; they meet the proxy.
 */
export async function startInterception(session: CDPSession, clock: Clock): Promise<Interception> {
  let current: CurrentPage | null = null;
  let ended = new AbortController();
  // A target that has ended answers nothing more, and needs nothing.
  const tell = (command: Promise<unknown>) => void command.catch(() => {});

  const block = (requestId: string) =>
    tell(session.send("Fetch.failRequest", { requestId, errorReason: "BlockedByClient" }));

  async function decide(event: Protocol.Fetch.RequestPausedEvent): Promise<void> {
    const { requestId, request, resourceType, frameId } = event;
    const page = current;
    const { signal } = ended;
    if (page === null || page.popUps.has(frameId)) return block(requestId);
    // The browser of a flood is ended: each answer to it would cost the page time that it has for being read.
    if (page.gate.isFlooded()) return;
    const isServiceWorker = request.headers["Service-Worker"] === "script";
    const asked = { url: request.url, kind: resourceType, isServiceWorker };
    const verdict = page.gate.judge(asked, clock.now());
    if (verdict.kind === "blocked") return block(requestId);
    if (verdict.kind === "empty_style") {
      return tell(
        session.send("Fetch.fulfillRequest", {
          requestId,
          responseCode: 200,
          responseHeaders: STYLE_HEADERS,
        }),
      );
    }
    const isTurn = verdict.waitMs === 0 || (await pause(clock, verdict.waitMs, signal));
    if (!isTurn) return block(requestId);
    const headers = verdict.headers && entries({ ...request.headers, ...verdict.headers });
    tell(session.send("Fetch.continueRequest", { requestId, ...(headers && { headers }) }));
  }

  session.on("Fetch.requestPaused", (event) => void decide(event));
  session.on("Fetch.authRequired", ({ requestId, authChallenge }) => {
    const grant = authChallenge.source === "Proxy" ? current?.grant : undefined;
    const answer: Protocol.Fetch.AuthChallengeResponse = grant
      ? { response: "ProvideCredentials", username: grant.username, password: grant.password }
      : { response: "CancelAuth" };
    tell(session.send("Fetch.continueWithAuth", { requestId, authChallengeResponse: answer }));
  });
  await session.send("Fetch.enable", { patterns: [{ urlPattern: "*" }], handleAuthRequests: true });
  return {
    serve(page) {
      ended.abort();
      ended = new AbortController();
      current = page;
    },
  };
}

/** Its loading succeeds: what waits for a style sheet goes on. */
const STYLE_HEADERS = entries({ "content-type": "text/css", "access-control-allow-origin": "*" });

function entries(headers: Readonly<Record<string, string>>): Protocol.Fetch.HeaderEntry[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}
