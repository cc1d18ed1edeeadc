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

/** A message as a worker is given it. */
export type ReceivedMessage = {
  readonly id: string;
  readonly body: string;
  /** ms since the Unix epoch */
  readonly sentAt: number;
};

/** The scan queue's receiving end, for a worker that has room for more than it was given. */
export type ScanIntake = {
  /**
   * Some messages, none where none comes within about a second. A message in hand is nobody else's until it is late.
   */
  receive(most: number, signal: AbortSignal): Promise<readonly TakenMessage[]>;
};

/** A message that the worker took by itself. */
export type TakenMessage = ReceivedMessage & {
  /** Says that it was handled: it comes no more. */
  readonly acknowledge: () => Promise<void>;
};
