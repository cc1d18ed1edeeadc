/** The CloudWatch namespace of every metric of ours. */
export const METRICS_NAMESPACE = "ContactScanner";

/** The metrics that have a dimension, and its name; `help` says what each counts. */
export const LABELLED_METRICS = {
  Slices: {
    unit: "Count",
    dimension: "Outcome",
    help: "deliveries of a scan message by what became of them: a RunScanOutcome's kind, or `fault` for one of ours",
  },
  PageErrors: { unit: "Count", dimension: "Reason", help: "pages that could not be read, by SiteFaultCode" },
  DeadLetters: {
    unit: "Count",
    dimension: "Verdict",
    help: "messages that were delivered too often, by DeadLetterVerdict",
  },
  Reconciled: {
    unit: "Count",
    dimension: "Action",
    help: "jobs that the reconciler had to touch: `failed`, `sent` again, `released` to a free place of their user's",
  },
  SchedulesDue: { unit: "Count", dimension: "Outcome", help: "schedules that were due, by ScheduleOutcome" },
  RowsDeleted: { unit: "Count", dimension: "Kind", help: "rows that were kept no longer, by RetentionName" },
  Deliveries: {
    unit: "Count",
    dimension: "Outcome",
    help: "requests to webhooks by what came of them: a TryOutcome",
  },
} as const satisfies Readonly<Record<string, { unit: "Count"; dimension: string; help: string }>>;

/** What a metric without a dimension is. */
export type PlainDefinition = {
  readonly unit: "Count" | "Milliseconds";
  readonly help: string;
  readonly state?: true;
};

/**
 * The metrics without one. Those that are a `state` tell how things stand, so that the last value counts where metrics
 * have gauges.
 */
export const PLAIN_METRICS = {
  Pages: { unit: "Count", help: "pages visited, those that could not be read included" },
  Contacts: { unit: "Count", help: "contacts of the scans that completed" },
  QueueAge: { unit: "Milliseconds", help: "from a message's sending to its arrival at a worker" },
  ScanBacklog: {
    unit: "Milliseconds",
    state: true,
    help: "how long the scan waits that nobody has begun for longest, from when it had a place among its user's",
  },
  SliceTime: { unit: "Milliseconds", help: "how long a worker had a scan at work, for one delivery" },
  DeliveryTime: { unit: "Milliseconds", help: "one request to a webhook" },
  DeliveryBacklog: {
    unit: "Milliseconds",
    state: true,
    help: "how long the delivery is due that waits longest, of webhooks that take what they are told",
  },
  CheckpointTime: { unit: "Milliseconds", help: "one checkpoint's transaction, retries included" },
  Removals: { unit: "Count", help: "addresses that were removed for good on request" },
  SchedulesLate: {
    unit: "Count",
    state: true,
    help: "schedules that are a quarter of an hour late after a run of the reconciler, though their users have room",
  },
} as const satisfies Readonly<Record<string, PlainDefinition>>;

export type LabelledMetric = keyof typeof LABELLED_METRICS;
export type PlainMetric = keyof typeof PLAIN_METRICS;

/** The metrics port: a count adds to its sum, a time is one sample of its distribution. */
export type Metrics = {
  add(name: PlainMetric, value: number): void;
  addLabelled(name: LabelledMetric, label: string, value: number): void;
};

export const SILENT_METRICS: Metrics = { add: () => {}, addLabelled: () => {} };

/** Metrics that go to each of these. */
export function metricsTo(...all: readonly Metrics[]): Metrics {
  return {
    add: (name, value) => {
      for (const metrics of all) metrics.add(name, value);
    },
    addLabelled: (name, label, value) => {
      for (const metrics of all) metrics.addLabelled(name, label, value);
    },
  };
}
