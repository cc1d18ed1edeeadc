import { LIMITS } from "../config.ts";
import type { Clock } from "../time.ts";
import { createPageReader, type PageReader } from "./page-reader.ts";
import { startReaderThread } from "./reader-thread.ts";

/**
 * The page reader of a process. `parallelism` is how many threads the machine runs at a time: one is left to the loop
 * that fetches and stores.
 */
export function startPageReader({ parallelism, clock }: { parallelism: number; clock: Clock }): PageReader {
  return createPageReader({
    threads: Math.max(1, Math.min(parallelism - 1, LIMITS.maxReaderThreads)),
    startThread: async () => {
      // On demand, so that bundles have a file of its own for it, which is what a thread can start from.
      const { THREAD_FILE } = await import("./thread-file.ts");
      return await startReaderThread(THREAD_FILE, LIMITS.readerMemory);
    },
    clock,
    limits: LIMITS,
  });
}
