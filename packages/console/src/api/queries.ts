import { notifyManager, QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "./problem.ts";

/** ms in which an answer is not asked for again: the parts of one page want the same */
const FRESH_MS = 2_000;
/** tries after the first one of a call that met no answer or a 5xx */
const MOST_RETRIES = 2;
/** ms before the first retry; each later one waits twice as long */
const RETRY_MS = 500;

/** What the console asks of the API and keeps while the page is open. */
export function createQueries(): QueryClient {
  // Told at once that a change is under way, a button is off before a second click can send it again.
  notifyManager.setScheduler(queueMicrotask);
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (failures, error) => failures < MOST_RETRIES && isPassing(error),
        retryDelay: (failures) => RETRY_MS * 2 ** failures,
      },
      // A change is never sent twice unasked: whoever made it sees what failed and decides.
      mutations: { retry: false },
    },
  });
}

/** A refusal (4xx) stays one; a 429 says itself when to come back, and `Failure` counts down to it. */
function isPassing(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 0 || error.status >= 500);
}
