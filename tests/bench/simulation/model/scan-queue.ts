import type { Simulation } from "../engine/event-queue.ts";
import { createFifo } from "../engine/fifo.ts";
import type { Scan } from "./scan.ts";

/**
 * A standard queue of SQS: first in, first out here, which SQS tries as well as it can. A message that is taken is
 * hidden until it is deleted; visibility ends after half an hour, which no turn takes.
 */
export type ScanQueue = {
  readonly size: number;
  /** messages of scans that have never begun */
  readonly newcomers: number;
  /** the most that ever waited */
  readonly peak: number;
  send(scan: Scan): void;
  take(): Scan | undefined;
  /** ms that each first message waited */
  readonly ages: readonly number[];
  readonly sends: number;
};

/** An empty queue; `arrived` happens after each message. */
export function createScanQueue(simulation: Simulation, arrived: () => void): ScanQueue {
  const waiting = createFifo<Scan>();
  const ages: number[] = [];
  let newcomers = 0;
  let peak = 0;
  let sends = 0;
  return {
    ages,
    get size() {
      return waiting.size;
    },
    get newcomers() {
      return newcomers;
    },
    get peak() {
      return peak;
    },
    get sends() {
      return sends;
    },
    send(scan) {
      scan.sentAt = simulation.now;
      if (scan.pagesDone === 0) newcomers++;
      waiting.add(scan);
      sends++;
      peak = Math.max(peak, waiting.size);
      arrived();
    },
    take() {
      const scan = waiting.take();
      if (scan?.pagesDone === 0) {
        newcomers--;
        ages.push(simulation.now - scan.sentAt);
      }
      return scan;
    },
  };
}
