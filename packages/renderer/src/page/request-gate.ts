import { PRODUCT_TOKEN } from "@contact-scanner/core/config";
import type { RenderRequest } from "@contact-scanner/core/rendering/render";
import { isAllowed } from "@contact-scanner/core/robots/match";
import { parseRobots, type RobotsRules } from "@contact-scanner/core/robots/parse-robots";
import { scopeOf, withoutWww } from "@contact-scanner/core/url/scope";

/** Requests that a page may make, its document's included: large applications come in some 60 files. */
const MAX_REQUESTS = 100;

/** Requests, let pass or not, after which a page is taken for a flood and left: each costs us a message. */
const MAX_ASKED = 500;

/** A request that a browser is about to make. */
export type Asked = {
  readonly url: string;
  /** Chromium's kind: Document, Stylesheet, Image, Media, Font, Script, XHR, Fetch … */
  readonly kind: string;
  /** Whether it is for the script of a service worker. */
  readonly isServiceWorker: boolean;
};

/** What becomes of a request. */
export type Verdict =
  /** `waitMs` keeps the pace of the page's own site. */
  | { readonly kind: "pass"; readonly waitMs: number; readonly headers?: Readonly<Record<string, string>> }
  /** Answered with a style sheet that says nothing. */
  | { readonly kind: "empty_style" }
  | { readonly kind: "blocked" };

/** What decides on the requests of one page. */
export type RequestGate = {
  judge(asked: Asked, nowMs: number): Verdict;
  /** Requests that were let pass. */
  passed(): number;
  /** Whether the page asks for so much that it is left. */
  isFlooded(): boolean;
};

/** Kinds that no address is read from. */
const BLOCKED_KINDS: ReadonlySet<string> = new Set([
  "CSPViolationReport",
  "Font",
  "Image",
  "Manifest",
  "Media",
  "Ping",
  "Prefetch",
  "TextTrack",
]);

/** Kinds that the pace of the page's own site holds for. Workers' scripts are "Other", as are their imports. */
const PACED_KINDS: ReadonlySet<string> = new Set(["Document", "EventSource", "Fetch", "XHR"]);

/**
 * Decides on each request of one page: it trims, counts, keeps robots.txt and the pace. Where a request may lead is not
 * its matter but the proxy's, which what is not asked here meets too.
 */
export function createRequestGate(request: RenderRequest): RequestGate {
  const rules = new Map<string, RobotsRules>(
    Object.entries(request.robots).map(([origin, text]) => [origin, parseRobots(text, PRODUCT_TOKEN)]),
  );
  const start = new URL(request.url);
  let asked = 0;
  let passed = 0;
  let nextAtMs = 0;

  const isOwn = (url: URL) => scopeOf(url.href).site === request.registrableDomain;
  const isStartHost = (url: URL) =>
    withoutWww(url.host) === withoutWww(start.host) &&
    (start.protocol === "http:" || url.protocol === "https:");

  function pace(nowMs: number): number {
    const atMs = Math.max(nowMs, nextAtMs);
    nextAtMs = atMs + request.intervalMs;
    return atMs - nowMs;
  }

  return {
    judge({ url: text, kind, isServiceWorker }, nowMs) {
      asked++;
      const url = URL.parse(text);
      if (!url || isServiceWorker || BLOCKED_KINDS.has(kind)) return BLOCKED;
      // A Chromium with a window asks every site for its icon, as a request of no kind.
      if (kind === "Other" && url.pathname === "/favicon.ico") return BLOCKED;
      if (url.protocol === "data:" || url.protocol === "blob:") return { kind: "pass", waitMs: 0 };
      if (url.protocol !== "http:" && url.protocol !== "https:") return BLOCKED;
      if (kind === "Stylesheet") return { kind: "empty_style" };
      const own = isOwn(url);
      const robots = own ? rules.get(url.origin) : undefined;
      if ((robots && !isAllowed(robots, url.href)) || passed >= MAX_REQUESTS) return BLOCKED;
      passed++;
      const waitMs = own && PACED_KINDS.has(kind) ? pace(nowMs) : 0;
      if (request.headers === undefined || !isStartHost(url)) return { kind: "pass", waitMs };
      return { kind: "pass", waitMs, headers: request.headers };
    },
    passed: () => passed,
    isFlooded: () => asked > MAX_ASKED,
  };
}

const BLOCKED: Verdict = { kind: "blocked" };
