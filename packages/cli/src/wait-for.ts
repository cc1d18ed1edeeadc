import { setTimeout as delay } from "node:timers/promises";

/** Resolves when the signal aborts, and after `ms` at the latest. */
export async function waitFor(signal: AbortSignal, ms: number): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => {});
}
