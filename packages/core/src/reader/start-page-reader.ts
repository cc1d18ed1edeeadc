import { LIMITS } from "../config.ts";
import type { Clock } from "../time.ts";
import { READER_ROLE } from "./messages.ts";
import { createPageReader, type PageReader } from "./page-reader.ts";
import { startReaderThread, type ThreadMemory } from "./reader-thread.ts";

/** The machine that the threads run on. */
export type ReaderMachine = {
  /** threads that it runs at a time */
  readonly parallelism: number;
  /** MB of memory for the whole process */
  readonly memoryMb: number;
};

/**
 * Starts what reads the pages of a process. One thread of the machine's is left to the loop that fetches and stores.
 */
export function startPageReader({
  parallelism,
  memoryMb,
  clock,
}: ReaderMachine & { readonly clock: Clock }): PageReader {
  const threads = Math.max(1, Math.min(parallelism - 1, LIMITS.maxReaderThreads));
  const memory = threadMemory(memoryMb / threads);
  return createPageReader({
    threads,
    startThread: async () => {
      // On demand, so that bundles have a file of its own for it, which is what a thread can start from.
      const { THREAD_FILE } = await import("./thread-file.ts");
      return await startReaderThread({ file: THREAD_FILE, role: READER_ROLE }, memory);
    },
    clock,
    limits: LIMITS,
  });
}

/** Share of the memory that reading may take: of Lambda's 1,024 MB that is twice what one page may cost. */
const HEAP_SHARE = 0.4;

/** MB of heap, the most that a thread gets: a page costs at most 200, and more saves no time that could be measured. */
const MAX_HEAP_MB = 512;

/**
 * MB of the young generation, 8 for each half of it: V8's own choice takes 50 MB more for 2,000 pages, and half of this
 * costs a tenth of the time.
 */
const YOUNG_MB = 24;

function threadMemory(memoryMb: number): ThreadMemory {
  const old = Math.floor(Math.min(MAX_HEAP_MB, memoryMb * HEAP_SHARE));
  return { maxOldGenerationSizeMb: old, maxYoungGenerationSizeMb: YOUNG_MB };
}
