/** The CloudWatch namespace of every metric of ours. */
export const METRICS_NAMESPACE = "ContactScanner";

/** The metrics that have a dimension, and its name. */
export const LABELLED_METRICS = {
  /** deliveries of a scan message by what became of them: a RunScanOutcome's kind, or `fault` for one of ours */
  Slices: { unit: "Count", dimension: "Outcome" },
  /** pages that could not be read, by SiteFaultCode */
  PageErrors: { unit: "Count", dimension: "Reason" },
  /** messages that were delivered too often, by DeadLetterVerdict */
  DeadLetters: { unit: "Count", dimension: "Verdict" },
  /** jobs that the reconciler had to touch: `failed`, `sent` again, `released` to a free place of their user's */
  Reconciled: { unit: "Count", dimension: "Action" },
  /** schedules that were due, by ScheduleOutcome */
  SchedulesDue: { unit: "Count", dimension: "Outcome" },
  /** rows that were kept no longer, by RetentionName */
  RowsDeleted: { unit: "Count", dimension: "Kind" },
  /** requests to webhooks by what came of them: a TryOutcome */
  Deliveries: { unit: "Count", dimension: "Outcome" },
} as const;

/** The metrics without one. */
export const PLAIN_METRICS = {
  /** pages visited, those that could not be read included */
  Pages: { unit: "Count" },
  /** contacts of the scans that completed */
  Contacts: { unit: "Count" },
  /** from a message's sending to its arrival at a worker */
  QueueAge: { unit: "Milliseconds" },
  /** how long a worker had a scan at work, for one delivery */
  SliceTime: { unit: "Milliseconds" },
  /** one request to a webhook */
  DeliveryTime: { unit: "Milliseconds" },
  /** how long the delivery is due that waits longest, of webhooks that take what they are told */
  DeliveryBacklog: { unit: "Milliseconds" },
  /** one checkpoint's transaction, retries included */
  CheckpointTime: { unit: "Milliseconds" },
  /** addresses that were removed for good on request */
  Removals: { unit: "Count" },
  /** schedules that are a quarter of an hour late after a run of the reconciler, though their users have room */
  SchedulesLate: { unit: "Count" },
} as const;

export type LabelledMetric = keyof typeof LABELLED_METRICS;
export type PlainMetric = keyof typeof PLAIN_METRICS;

/** The metrics port: a count adds to its sum, a time is one sample of its distribution. */
export type Metrics = {
  add(name: PlainMetric, value: number): void;
  addLabelled(name: LabelledMetric, label: string, value: number): void;
};

export const SILENT_METRICS: Metrics = { add: () => {}, addLabelled: () => {} };
