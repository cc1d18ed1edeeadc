import { LIMITS } from "../config.ts";
import { clamp, delayMs, initialPace, MAX_GAP_MS, type Pace } from "./politeness.ts";

/** What one worker learned of a host's pace, for the one that goes on with the scan. */
export type LearnedPace = Pick<Pace, "width" | "gapMs" | "resumesAtMs" | "latencyMs" | "easyLatencyMs">;

/** What is worth keeping of a pace; null for a host that bears whatever we ask for. */
export function learnedPace(pace: Pace, nowMs: number): LearnedPace | null {
  const { width, gapMs, resumesAtMs, latencyMs, easyLatencyMs } = pace;
  const isAtEase = width >= pace.maxWidth && gapMs === 0 && delayMs(pace, nowMs) === 0;
  return isAtEase ? null : { width, gapMs, resumesAtMs, latencyMs, easyLatencyMs };
}

/**
 * The pace that another worker left, within the bounds of a fresh one, as clocks differ. Requests that the host did not
 * serve are forgotten: each worker gives a host its chance. robots.txt is read anew, and its crawl-delay with it.
 */
export function resumedPace(
  learned: LearnedPace,
  nowMs: number,
  maxWidth: number = LIMITS.maxConnectionsPerHost,
): Pace {
  return {
    ...initialPace(null, maxWidth),
    ...learned,
    width: clamp(learned.width, 1, maxWidth),
    gapMs: clamp(learned.gapMs, 0, MAX_GAP_MS),
    resumesAtMs: Math.min(learned.resumesAtMs, nowMs + LIMITS.maxRetryAfterMs),
  };
}
