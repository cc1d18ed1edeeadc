import type { Checkpoint } from "../crawl/checkpoint.ts";
import type { Transact } from "../db/retry-transaction.ts";
import type { EmailHasher } from "../suppression/email-hash.ts";
import type { Clock } from "../time.ts";
import { type Run, saveCheckpoint } from "./save-checkpoint.ts";
import type { ScanEvent } from "./scan-event.ts";

/** What storing a checkpoint takes beside the database. */
export type CheckpointPorts = {
  readonly hashEmail: EmailHasher;
  readonly clock: Clock;
  readonly observe: (event: ScanEvent) => void;
};

/** Stores a run's checkpoints, and knows how far they got the scan. */
export function checkpointStore(
  { hashEmail, clock, observe }: CheckpointPorts,
  transact: Transact,
  run: Run,
) {
  let hasProgress = false;
  let pages = 0;
  return {
    async save(checkpoint: Checkpoint): Promise<void> {
      const startedAt = clock.now();
      await transact((trx) => saveCheckpoint(trx, run, checkpoint, hashEmail));
      observe({ kind: "checkpoint", ms: clock.now() - startedAt });
      hasProgress ||= checkpoint.done.length > 0;
      pages += checkpoint.pages.length;
    },
    /** Whether any of them got the scan further. */
    get hasProgress() {
      return hasProgress;
    },
    /** pages stored */
    get pages() {
      return pages;
    },
  };
}
