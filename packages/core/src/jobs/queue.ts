import type { ScanMessage } from "./message.ts";

/** The scan queue's sending end. Delivery is at least once, in any order. */
export type ScanQueue = {
  /** Rejects when the queue did not confirm: the message may or may not have been sent. */
  send(message: ScanMessage): Promise<void>;
};

/** Sends many messages in few requests. */
export type BulkScanQueue = {
  /** Never rejects: tells which jobs' messages the queue confirmed, and why it did not confirm the rest. */
  sendAll(messages: readonly ScanMessage[]): Promise<{
    readonly sentJobIds: readonly string[];
    /** undefined = all were confirmed */
    readonly refusal: unknown;
  }>;
};
