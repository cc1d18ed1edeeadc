import type { Clock } from "./clock.ts";
import { NoAnswer } from "./errors.ts";

/**
 * Does work under a signal that ends it when the caller's aborts, and after `timeoutMs`; after a failure too, so that a
 * body which nobody reads to its end is let go. Throws the caller's reason, NoAnswer in the second case, and what the
 * work throws.
 */
export async function withDeadline<Done>(
  { clock, timeoutMs }: { readonly clock: Clock; readonly timeoutMs: number },
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Done>,
): Promise<Done> {
  signal?.throwIfAborted();
  const aborter = new AbortController();
  // Ends the clock's sleep, and takes the listener off a signal that may live on for long.
  const over = new AbortController();
  signal?.addEventListener("abort", () => aborter.abort(), { signal: over.signal });
  clock.sleep(timeoutMs, over.signal).then(
    () => aborter.abort(),
    () => {},
  );
  try {
    return await work(aborter.signal);
  } catch (error) {
    const wasEnded = aborter.signal.aborted;
    aborter.abort();
    if (signal?.aborted) throw signal.reason;
    if (wasEnded) throw new NoAnswer("timeout", `The API gave no answer within ${timeoutMs} ms.`);
    throw error;
  } finally {
    over.abort();
  }
}
