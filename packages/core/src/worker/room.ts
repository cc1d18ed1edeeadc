/**
 * How much a process that works on scans side by side has room for.
 *
 * The memory of a function of 1,024 MB, which is where the figures below are from:
 *
 *     100 MB  Node and the crawler's code, without a scan
 *     410 MB  the heap of the thread that reads pages, at most (reader/start-page-reader.ts)
 *     320 MB  the heap and the buffers of the thread that reads PDFs, at most (reader/start-pdf-reader.ts)
 *     194 MB  scans: 16 of 12 MB
 *
 * 12 MB is what an ordinary scan takes: pages on their way, what is gathered for a checkpoint (2 MB at most, and as
 * much again that is being stored), and URLs that wait. One scan may take far more (50,000 URLs that wait, pages of 5
 * MB), and the threads are hardly ever full. So this bounds how many there are, and what is measured decides.
 */

/** What a process is using of what it has. */
export type WorkerLoad = {
  /** share of the memory; 1 = all of it */
  readonly memory: number;
  /** share of the CPU, or of the main thread's time, whichever is more */
  readonly cpu: number;
};

/** MB that a process takes without a scan, its reading threads at their fullest; see above */
const FIXED_MB = 830;
/** MB that an ordinary scan takes; see above */
const SCAN_MB = 12;
/** scans at the same time, the fewest that count as too many: they always found room */
const MIN_MOST_SCANS = 4;
/** scans at the same time, the most: as many sites that answer in a second keep a core busy */
const MAX_MOST_SCANS = 64;

/** Scans that a process of so many MB may work on at the same time, however little they take. */
export function mostScansIn(memoryMb: number): number {
  const fitting = Math.floor((memoryMb - FIXED_MB) / SCAN_MB);
  return Math.min(MAX_MOST_SCANS, Math.max(MIN_MOST_SCANS, fitting));
}

/** Up to here a process takes more scans: what those take that have just begun shows later. */
const ROOMY: WorkerLoad = { memory: 0.7, cpu: 0.8 };
/**
 * From here on each scan visits fewer pages at a time: what a page waits for the CPU is better spent waiting unasked.
 */
const BUSY: WorkerLoad = { memory: 0.75, cpu: 0.95 };
/**
 * From here on a scan is to go on elsewhere: Lambda ends a function that has used all of its memory, with all scans.
 */
const FULL_MEMORY = 0.85;

/** Whether there is room for one more scan. */
export function isRoomy({ memory, cpu }: WorkerLoad): boolean {
  return memory < ROOMY.memory && cpu < ROOMY.cpu;
}

/** Whether a scan must go. */
export function isOverfull({ memory }: WorkerLoad): boolean {
  return memory >= FULL_MEMORY;
}

/** pages that each scan may visit at a time: as many as its site bears where there is room */
export function pagesAtATime(load: WorkerLoad): number {
  if (isOverfull(load)) return 1;
  return load.memory >= BUSY.memory || load.cpu >= BUSY.cpu ? 2 : Number.POSITIVE_INFINITY;
}
