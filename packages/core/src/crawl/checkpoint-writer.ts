import type { Checkpoint } from "./checkpoint.ts";

/** Stores checkpoints beside the crawl, one at a time and in their order. */
export type CheckpointWriter = {
  /** The checkpoint on its way; undefined when there is none. It never rejects. */
  readonly current: Promise<void> | undefined;
  /** Begins to store a checkpoint. Only while there is no `current`. */
  begin(checkpoint: Checkpoint): void;
};

/**
 * Makes a writer that stores by `store`. It passes what `store` rejects with to `onFault`, as nobody may be waiting for
 * the checkpoint at that moment.
 */
export function createCheckpointWriter(
  store: (checkpoint: Checkpoint) => Promise<void>,
  onFault: (fault: unknown) => void,
): CheckpointWriter {
  let current: Promise<void> | undefined;
  return {
    get current() {
      return current;
    },
    begin(checkpoint) {
      current = store(checkpoint)
        .catch(onFault)
        .finally(() => {
          current = undefined;
        });
    },
  };
}
