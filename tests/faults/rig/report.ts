import { appendFileSync } from "node:fs";

/** What one scenario did and found. */
export type FaultTally = {
  readonly scenario: string;
  readonly jobs: number;
  readonly faults: number;
  /** jobs without an end, or rows that are missing */
  readonly lost: number;
  /** rows that are too many, or counted twice */
  readonly doubled: number;
  /** jobs that are still pending or running */
  readonly stuck: number;
};

/** Tells the tally to `npm run test:faults`, which prints the summary. */
export function reportTally(tally: FaultTally): void {
  const file = process.env.FAULT_REPORT;
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(tally)}\n`);
}
