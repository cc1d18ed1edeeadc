import { LIMITS } from "../config.ts";

/** What an answer says about how its host bears our requests. */
export type PaceOutcome =
  /** It answered with a status that does not ask us to slow down. */
  | "served"
  /** 429 or 503: it asks for fewer requests. */
  | "throttled"
  /** No answer in time, or the connection broke. */
  | "timed_out"
  /** Nothing listens there, or the name does not resolve for now: there is no server to slow down for. */
  | "absent";

export type PaceResponse = {
  /** ms from the request's start to its end */
  readonly latencyMs: number;
  readonly outcome: PaceOutcome;
  /** ms that the host asked us to wait (Retry-After), where it did */
  readonly retryAfterMs?: number | undefined;
};

/**
 * How fast one host is asked: an immutable value that every request and response turns into the next one. Widens by
 * one connection a round and halves at a sign of load (AIMD, as TCP does: RFC 5681, 3.1).
 */
export type Pace = {
  /** ms between two requests that robots.txt asks for; null = none */
  readonly crawlDelayMs: number | null;
  /** Connections that it never holds more of. */
  readonly maxWidth: number;
  /** Connections at a time; a fraction is on its way to the next whole one. */
  readonly width: number;
  /** ms between the starts of two requests that we add of our own accord */
  readonly gapMs: number;
  /** Epoch ms before which no request starts. */
  readonly resumesAtMs: number;
  /** Epoch ms of the last slowing: requests that were on their way then do not slow us twice. */
  readonly slowedAtMs: number;
  /** ms, a moving average; null before the first answer */
  readonly latencyMs: number | null;
  /** ms that an answer takes when the host is at ease; null before the first answer */
  readonly easyLatencyMs: number | null;
  /** Requests in a row that it did not serve, up to the last one. */
  readonly unserved: number;
  /** Epoch ms at which the first of them ended. */
  readonly unservedSinceMs: number;
};

/** ms of the first gap after a sign of load; doubled by each further one. */
const FIRST_GAP_MS = 500;
/** ms that a gap grows to at most; for mere slowness it stays within the host's own latency. */
export const MAX_GAP_MS = 30_000;
/** ms below which a shrinking gap is none: a request itself takes longer */
const NEGLIGIBLE_GAP_MS = 50;
/** What remains of a gap after an answer that came in good time. */
const GAP_DECAY = 0.75;
/** Share of a new latency in the moving average. */
const LATENCY_WEIGHT = 0.25;
/** How fast the easy latency gives way when a host is slower for good. */
const EASY_LATENCY_WEIGHT = 0.02;
/** Latency grown by this factor, and by LATENCY_SLACK_MS at least, is a sign of load. */
const LATENCY_RISE = 2;
/** ms: less is the noise of networks, however fast a host answers */
const LATENCY_SLACK_MS = 250;

/**
 * Requests in a row after which a host that serves none of them is left alone: two for each of the connections that it
 * may have.
 */
const MAX_UNSERVED = 8;
/** Requests in a row after which it is left alone when they took MAX_UNSERVED_MS: each was told to wait, or hung. */
const MAX_UNSERVED_LONG = 3;
/** ms; half of a slice, so that a slice decides about a host even when it does nothing but wait for it */
const MAX_UNSERVED_MS = 120_000;

/**
 * The pace for a host that we have not asked yet; robots.txt's crawl-delay is its lower bound ever after, and
 * `maxWidth` what it may hold of connections at most.
 */
export function initialPace(
  crawlDelayMs: number | null,
  maxWidth: number = LIMITS.maxConnectionsPerHost,
): Pace {
  return {
    crawlDelayMs: crawlDelayMs === null ? null : clamp(crawlDelayMs, 0, LIMITS.maxCrawlDelayMs),
    maxWidth,
    width: crawlDelayMs ? 1 : maxWidth,
    gapMs: 0,
    resumesAtMs: 0,
    slowedAtMs: 0,
    latencyMs: null,
    easyLatencyMs: null,
    unserved: 0,
    unservedSinceMs: 0,
  };
}

/** The pace once robots.txt has been read, at `nowMs`: the delay counts from its own request on. */
export function withCrawlDelay(pace: Pace, askedMs: number, nowMs: number): Pace {
  const crawlDelayMs = clamp(askedMs, 0, LIMITS.maxCrawlDelayMs);
  return { ...pace, crawlDelayMs, resumesAtMs: Math.max(pace.resumesAtMs, nowMs + crawlDelayMs) };
}

/** Whether the host has refused, or not answered, so many requests in a row that we leave it alone. */
export function isGivenUp({ unserved, unservedSinceMs }: Pace, nowMs: number): boolean {
  if (unserved >= MAX_UNSERVED) return true;
  return unserved >= MAX_UNSERVED_LONG && nowMs - unservedSinceMs >= MAX_UNSERVED_MS;
}

/** Connections the host may hold at a time: 1 to the pace's `maxWidth`, 1 where it has a crawl-delay. */
export function concurrency(pace: Pace): number {
  return pace.crawlDelayMs ? 1 : Math.floor(pace.width);
}

/** ms to wait from `nowMs` until the next request may start. */
export function delayMs(pace: Pace, nowMs: number): number {
  return Math.max(0, pace.resumesAtMs - nowMs);
}

/** ms between the starts of two requests, at least. */
export function gapOf({ crawlDelayMs, gapMs }: Pace): number {
  return Math.max(crawlDelayMs ?? 0, gapMs);
}

/** The pace once a request has started: the next one waits for the gap. */
export function afterRequest(pace: Pace, nowMs: number): Pace {
  return { ...pace, resumesAtMs: Math.max(pace.resumesAtMs, nowMs + gapOf(pace)) };
}

/** The pace once a request has ended, at `nowMs`. */
export function afterResponse(before: Pace, response: PaceResponse, nowMs: number): Pace {
  const pace = countUnserved(before, response.outcome, nowMs);
  if (response.outcome === "absent") return pace;
  const startedAtMs = nowMs - response.latencyMs;
  if (response.outcome === "served") {
    const measured = withLatency(pace, response.latencyMs);
    if (!isSlowing(measured)) return faster(measured);
    return startedAtMs < pace.slowedAtMs ? measured : slower(measured, nowMs, measured.latencyMs ?? 0);
  }
  const waitMs = clamp(response.retryAfterMs ?? 0, 0, LIMITS.maxRetryAfterMs);
  const slowed = startedAtMs < pace.slowedAtMs ? pace : slower(pace, nowMs, MAX_GAP_MS);
  return { ...slowed, resumesAtMs: Math.max(slowed.resumesAtMs, nowMs + Math.max(waitMs, slowed.gapMs)) };
}

function countUnserved(pace: Pace, outcome: PaceOutcome, nowMs: number): Pace {
  if (outcome === "served") return { ...pace, unserved: 0 };
  return {
    ...pace,
    unserved: pace.unserved + 1,
    unservedSinceMs: pace.unserved === 0 ? nowMs : pace.unservedSinceMs,
  };
}

function faster(pace: Pace): Pace {
  const gapMs = pace.gapMs * GAP_DECAY;
  return {
    ...pace,
    gapMs: gapMs < NEGLIGIBLE_GAP_MS ? 0 : gapMs,
    width: Math.min(pace.maxWidth, pace.width + 1 / pace.width),
  };
}

function slower(pace: Pace, nowMs: number, maxGapMs: number): Pace {
  const gapMs = Math.min(MAX_GAP_MS, maxGapMs, Math.max(FIRST_GAP_MS, pace.gapMs * 2));
  return {
    ...pace,
    gapMs: Math.max(pace.gapMs, gapMs),
    width: Math.max(1, pace.width / 2),
    slowedAtMs: nowMs,
  };
}

function withLatency(pace: Pace, latencyMs: number): Pace {
  const average = pace.latencyMs ?? latencyMs;
  const easy = pace.easyLatencyMs ?? latencyMs;
  return {
    ...pace,
    latencyMs: average + (latencyMs - average) * LATENCY_WEIGHT,
    easyLatencyMs: Math.min(latencyMs, easy + (latencyMs - easy) * EASY_LATENCY_WEIGHT),
  };
}

function isSlowing({ latencyMs, easyLatencyMs }: Pace): boolean {
  if (latencyMs === null || easyLatencyMs === null) return false;
  return latencyMs > Math.max(easyLatencyMs * LATENCY_RISE, easyLatencyMs + LATENCY_SLACK_MS);
}

/** The value, or the bound that it lies beyond. */
export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
