import type { ScanMessage } from "./message.ts";

/** The scan queue's sending end. Delivery is at least once, in any order. */
export type ScanQueue = {
  /** Rejects when the queue did not confirm: the message may or may not have been sent. */
  send(message: ScanMessage): Promise<void>;
};
