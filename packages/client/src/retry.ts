import type { ApiAnswer } from "./api-answer.ts";
import type { ApiRequest } from "./api-request.ts";
import { ApiProblem, NoAnswer } from "./errors.ts";
import { send, type Transport } from "./send.ts";

/** How calls that met no answer, or were put off, are tried again. */
export type Retrying = {
  /** tries after the first one */
  readonly maxRetries: number;
  /** a number from 0 up to 1, for the pauses' lengths */
  readonly random: () => number;
};

/** ms that the pause before the first retry lasts at most; each later one may last twice as long */
const FIRST_PAUSE_MS = 500;
/** ms that a pause of our own lasts at most: an outage that outlives a few of these is not waited out by calls */
const MAX_PAUSE_MS = 8_000;
/** ms over which calls that were told to wait equally long come back, so that they do not come all at once */
const SPREAD_MS = 1_000;
/** ms that the API may have us wait: its quotas are of a minute, and whoever is to wait longer is to know it */
const MAX_RETRY_AFTER_MS = 120_000;

/** Sends a request until it is answered, refused for good, or was tried often enough. Throws as `send` does. */
export async function sendWithRetries(
  { transport, retrying }: { readonly transport: Transport; readonly retrying: Retrying },
  request: ApiRequest,
  signal: AbortSignal | undefined,
): Promise<ApiAnswer> {
  for (let retries = 0; ; retries++) {
    try {
      return await send(transport, request, signal);
    } catch (failure) {
      const isLast = retries >= retrying.maxRetries || signal?.aborted;
      const pauseMs = isLast ? undefined : pauseBeforeRetry(failure, request, retries, retrying.random);
      if (pauseMs === undefined) throw failure;
      await transport.clock.sleep(pauseMs, signal);
    }
  }
}

/**
 * ms to wait before another try, drawn at random so that many clients do not come back at once; undefined = none is
 * made. A wait that the API asks for is never cut short.
 */
export function pauseBeforeRetry(
  failure: unknown,
  request: Pick<ApiRequest, "operation" | "idempotencyKey">,
  retries: number,
  random: () => number,
): number | undefined {
  if (!isWorthRetry(failure, request)) return undefined;
  const askedMs = failure instanceof ApiProblem ? failure.retryAfterMs : undefined;
  if (askedMs === undefined) return random() * Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** retries);
  return askedMs > MAX_RETRY_AFTER_MS ? undefined : askedMs + random() * SPREAD_MS;
}

/** HTTP statuses that say that the service is away for a moment, its gateway's among them */
const PASSING_STATUSES: readonly number[] = [500, 502, 503, 504];

function isWorthRetry(
  failure: unknown,
  { operation, idempotencyKey }: Pick<ApiRequest, "operation" | "idempotencyKey">,
): boolean {
  // What was put off by a limit was not begun, so any call may come again.
  if (failure instanceof ApiProblem && failure.status === 429) return true;
  const isRepeatable =
    operation.method === "GET" || operation.method === "DELETE" || idempotencyKey !== undefined;
  if (!isRepeatable) return false;
  if (failure instanceof NoAnswer) return failure.code === "unreachable" || failure.code === "timeout";
  return failure instanceof ApiProblem && PASSING_STATUSES.includes(failure.status);
}
