import { quantile } from "../quantile.ts";

export type LoadResult = {
  readonly perSecond: number;
  /** ms that half of the calls took at most */
  readonly p50Ms: number;
  /** ms that 99 of 100 calls took at most */
  readonly p99Ms: number;
};

/**
 * Makes `count` calls, `concurrency` at a time: the next begins when one has ended. Rejects with the first call that
 * does. A loop of its own, so that a bare function, a handler and an HTTP call are measured by the same ruler.
 */
export async function load(
  { count, concurrency }: { count: number; concurrency: number },
  call: (n: number) => Promise<void>,
): Promise<LoadResult> {
  const times: number[] = [];
  let next = 0;
  const start = performance.now();
  const worker = async () => {
    for (let n = next++; n < count; n = next++) {
      const before = performance.now();
      await call(n);
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  const seconds = (performance.now() - start) / 1_000;
  return { perSecond: count / seconds, p50Ms: quantile(times, 0.5), p99Ms: quantile(times, 0.99) };
}
