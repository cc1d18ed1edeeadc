import { parseRetryAfter } from "../backoff.ts";
import type { Fetch, FetchResult } from "../http/fetch.ts";
import type { SiteFault, SiteFaultCode } from "../http/site-fault.ts";
import type { Clock } from "../time.ts";
import { connectionsTo, type HostConnections, NO_HOST_CONNECTIONS } from "../url/host-connections.ts";
import { type LearnedPace, learnedPace, resumedPace } from "./learned-pace.ts";
import {
  afterRequest,
  afterResponse,
  concurrency,
  delayMs,
  gapOf,
  initialPace,
  isGivenUp,
  type Pace,
  type PaceOutcome,
  type PaceResponse,
  withCrawlDelay,
} from "./politeness.ts";

/** A fetch that keeps the pace of each host. */
export type PacedFetch = {
  /**
   * The given fetch, which holds each request back until its host bears one more. For a host that was given up it
   * answers at once with the fault `host_unavailable`.
   */
  readonly fetch: Fetch;
  /**
   * Asks the URL's host by other means than the fetch, as one of its connections and once it bears one more. `work` is
   * given the ms that lie between two of its requests at least. null = the host was given up.
   */
  during<Result>(
    url: string,
    work: (intervalMs: number) => Promise<Result>,
    signal: AbortSignal,
  ): Promise<Result | null>;
  /** Keeps the delay that the robots.txt of the URL's host asks for, in ms. */
  setCrawlDelay(url: string, crawlDelayMs: number): void;
  /** Whether the URL's host is left alone, because it served none of the last requests to it. */
  isGivenUp(url: string): boolean;
  /** What was learned of the hosts, for whoever resumes the scan. */
  learned(): LearnedPaces;
};

/** What was learned of hosts, by host and port. Hosts that bear whatever we ask for are left out. */
export type LearnedPaces = Readonly<Record<string, LearnedPace>>;

/** The most hosts whose pace is handed over: those that matter to a scan are few, and a trap makes any number. */
const MAX_LEARNED_HOSTS = 50;

type Host = {
  pace: Pace;
  /** requests on their way */
  active: number;
  /** Resolves when one of them has ended. */
  freed: PromiseWithResolvers<void>;
};

/** One pace a host of the scan; http and https of one name and port are one host. */
export function createPacedFetch({
  fetch,
  clock,
  paces = {},
  connections = NO_HOST_CONNECTIONS,
}: {
  fetch: Fetch;
  clock: Clock;
  /** What an earlier worker of the scan learned. */
  paces?: LearnedPaces;
  /** What owners of hosts let us hold. */
  connections?: HostConnections;
}): PacedFetch {
  const hosts = new Map(
    Object.entries(paces).map(([name, pace]) => [
      name,
      newHost(resumedPace(pace, clock.now(), connections.get(name))),
    ]),
  );

  function hostOf(url: string): Host {
    const { host: name } = new URL(url);
    const known = hosts.get(name);
    if (known) return known;
    const host = newHost(initialPace(null, connectionsTo(url, connections)));
    hosts.set(name, host);
    return host;
  }

  /** Resolves to whether the host may be asked; the request counts as on its way then. */
  async function enter(host: Host, signal: AbortSignal): Promise<boolean> {
    for (;;) {
      signal.throwIfAborted();
      const nowMs = clock.now();
      if (isGivenUp(host.pace, nowMs)) return false;
      const waitMs = delayMs(host.pace, nowMs);
      if (host.active >= concurrency(host.pace)) await host.freed.promise;
      else if (waitMs > 0) await clock.sleep(waitMs, signal);
      else break;
    }
    host.active++;
    host.pace = afterRequest(host.pace, clock.now());
    return true;
  }

  function leave(host: Host): void {
    host.active--;
    host.freed.resolve();
    host.freed = Promise.withResolvers();
  }

  return {
    async fetch(request, signal) {
      const host = hostOf(request.url);
      if (!(await enter(host, signal))) return givenUp(request.url);
      const startedAtMs = clock.now();
      try {
        const result = await fetch(request, signal);
        const response = paceResponse(result, startedAtMs, clock.now());
        if (response) host.pace = afterResponse(host.pace, response, clock.now());
        return result;
      } finally {
        leave(host);
      }
    },
    async during(url, work, signal) {
      const host = hostOf(url);
      if (!(await enter(host, signal))) return null;
      try {
        return await work(gapOf(host.pace));
      } finally {
        // Its last request may have been made just now.
        host.pace = afterRequest(host.pace, clock.now());
        leave(host);
      }
    },
    setCrawlDelay(url, crawlDelayMs) {
      const host = hostOf(url);
      host.pace = withCrawlDelay(host.pace, crawlDelayMs, clock.now());
    },
    isGivenUp: (url) => isGivenUp(hostOf(url).pace, clock.now()),
    learned() {
      const learned = [...hosts].flatMap(([name, { pace }]): [string, LearnedPace][] => {
        const kept = learnedPace(pace, clock.now());
        return kept ? [[name, kept]] : [];
      });
      return Object.fromEntries(learned.slice(0, MAX_LEARNED_HOSTS));
    },
  };
}

function newHost(pace: Pace): Host {
  return { pace, active: 0, freed: Promise.withResolvers() };
}

const OUTCOME_OF_FAULT: Partial<Record<SiteFaultCode, PaceOutcome>> = {
  page_timeout: "timed_out",
  connect_timeout: "timed_out",
  connection_reset: "timed_out",
  connection_refused: "absent",
  dns_failed: "absent",
};

/** What an answer says about its host; undefined where it says nothing. */
function paceResponse(result: FetchResult, startedAtMs: number, nowMs: number): PaceResponse | undefined {
  const latencyMs = Math.max(0, nowMs - startedAtMs);
  if (result.kind === "failed" && result.status === null) {
    const outcome = OUTCOME_OF_FAULT[result.fault.code];
    return outcome && { latencyMs, outcome, retryAfterMs: result.fault.retryAfterMs };
  }
  const isThrottled = result.status === 429 || result.status === 503;
  return {
    latencyMs,
    outcome: isThrottled ? "throttled" : "served",
    retryAfterMs: retryAfterMs(result, nowMs),
  };
}

function retryAfterMs(result: FetchResult, nowMs: number): number | undefined {
  if (result.kind !== "document") return undefined;
  return parseRetryAfter(result.headers["retry-after"], nowMs) ?? undefined;
}

function givenUp(url: string): FetchResult {
  const message = `${new URL(url).host} served none of our last requests, so we leave it alone.`;
  const fault: SiteFault = { code: "host_unavailable", message, retry: "never" };
  return { kind: "failed", url, status: null, fault };
}
