import { parseRetryAfter, retryDelayMs } from "../backoff.ts";
import { LIMITS } from "../config.ts";
import type { Fetch, FetchResult } from "../http/fetch.ts";
import type { SiteFault } from "../http/site-fault.ts";
import type { Clock } from "../time.ts";
import { isAllowed } from "./match.ts";
import { parseRobots, type RobotsRules } from "./parse-robots.ts";

/** What a site's robots.txt, or the lack of it, lets us do. */
export type RobotsPolicy =
  /** `text` is what was parsed, for whoever reads the site beside us. */
  | { readonly kind: "rules"; readonly rules: RobotsRules; readonly text: string }
  /** The site has no robots.txt (RFC 9309, 2.3.1.3): everything may be read. */
  | { readonly kind: "allow_all"; readonly reason: string }
  /** The site has one, perhaps, but we could not read it (RFC 9309, 2.3.1.4): nothing may be read. */
  | { readonly kind: "unreachable"; readonly fault: SiteFault };

export type RobotsPorts = { readonly fetch: Fetch; readonly clock: Clock; readonly random: () => number };

/** Requests for one URL, the first included. */
const MAX_TRIES = 3;

/** Redirects followed, to other hosts too; a site with more has no robots.txt (RFC 9309, 2.3.1.2). */
const MAX_REDIRECTS = 5;

/**
 * Reads the robots.txt of an origin for the crawler that calls itself `productToken`; what it says holds for that
 * origin, wherever redirects led. Rejects only when `signal` aborts.
 */
export async function loadRobots(
  origin: string,
  ports: RobotsPorts,
  options: { productToken: string },
  signal: AbortSignal,
): Promise<RobotsPolicy> {
  let url = new URL("/robots.txt", origin).href;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const result = await fetchWhileItMayRecover(url, ports, signal);
    if (result.kind !== "redirect") return toPolicy(result, origin, options.productToken);
    const target = URL.parse(result.location, url);
    if (!target || !/^https?:$/.test(target.protocol)) {
      return allowAll(`${new URL(url).host} redirects its robots.txt to no web address.`);
    }
    url = target.href;
  }
  return allowAll(`${new URL(origin).host} redirects its robots.txt more than ${MAX_REDIRECTS} times.`);
}

/** Whether a policy lets us read a URL of its origin. */
export function robotsAllow(policy: RobotsPolicy, url: string): boolean {
  switch (policy.kind) {
    case "rules":
      return isAllowed(policy.rules, url);
    case "allow_all":
      return true;
    case "unreachable":
      return false;
  }
}

/** Asks again while the site may recover, after a growing pause or the one it asks for where we can wait so long. */
async function fetchWhileItMayRecover(
  url: string,
  { fetch, clock, random }: RobotsPorts,
  signal: AbortSignal,
): Promise<FetchResult> {
  for (let tries = 1; ; tries++) {
    const result = await fetch({ url, purpose: "robots" }, signal);
    const askedPauseMs = retryAfterMs(result, clock.now());
    if (tries === MAX_TRIES || !mayRecover(result) || askedPauseMs > LIMITS.maxRetryAfterMs) return result;
    await clock.sleep(Math.max(askedPauseMs, retryDelayMs(tries, random)), signal);
  }
}

function mayRecover(result: FetchResult): boolean {
  if (result.kind === "failed") return result.fault.retry === "later" && !isUnavailable(result.status);
  return isBusy(result.status);
}

function retryAfterMs(result: FetchResult, nowMs: number): number {
  if (result.kind === "failed") return result.fault.retryAfterMs ?? 0;
  return result.kind === "document" ? (parseRetryAfter(result.headers["retry-after"], nowMs) ?? 0) : 0;
}

function toPolicy(
  result: Exclude<FetchResult, { kind: "redirect" }>,
  origin: string,
  productToken: string,
): RobotsPolicy {
  const { host } = new URL(origin);
  if (result.kind === "failed" && !isUnavailable(result.status)) {
    return { kind: "unreachable", fault: robotsFault(host, result.fault) };
  }
  if (isBusy(result.status)) return { kind: "unreachable", fault: busyFault(host, result.status) };
  if (result.kind === "document" && !isUnavailable(result.status)) {
    const text = result.text.slice(0, LIMITS.maxRobotsBytes);
    return { kind: "rules", rules: parseRobots(text, productToken), text };
  }
  return allowAll(`${host} has no robots.txt that can be read (HTTP ${result.status}).`);
}

/** RFC 9309, 2.3.1.3, less 429: a site that asks for fewer requests is not one without a robots.txt. */
function isUnavailable(status: number | null): boolean {
  return status !== null && status >= 400 && status < 500 && status !== 429;
}

function isBusy(status: number | null): boolean {
  return status !== null && (status === 429 || status >= 500);
}

function allowAll(reason: string): RobotsPolicy {
  return { kind: "allow_all", reason };
}

/** A fault that keeps us from the host is told as it is. One that comes later is told as the robots.txt's own. */
function robotsFault(host: string, fault: SiteFault): SiteFault {
  if (!fault.answered && fault.code !== "page_timeout") return fault;
  const reason = fault.code === "page_timeout" ? "did not arrive in time" : "broke off half-way";
  return { ...fault, message: `The robots.txt of ${host} ${reason}, so we may not read the site.` };
}

function busyFault(host: string, status: number | null): SiteFault {
  const message = `The robots.txt of ${host} could not be read (HTTP ${status}), so we may not read the site.`;
  return { code: "robots_unreachable", message, retry: "later" };
}
