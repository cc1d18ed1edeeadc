import {
  LABELLED_METRICS,
  METRICS_NAMESPACE,
  type Metrics,
  PLAIN_METRICS,
  type PlainMetric,
} from "../metrics.ts";

/** Samples that one line may hold for a metric (Embedded Metric Format: "no more than 100"). */
const MAX_SAMPLES = 100;

export type EmfMetrics = Metrics & {
  /** Writes what was gathered since the last call. */
  flush(): void;
};

export type EmfOptions = {
  /** the value of the Stage dimension */
  readonly stage: string;
  readonly now: () => number;
  /** Takes one line of a log that CloudWatch Logs reads, without its end of line. */
  readonly writeLine: (line: string) => void;
};

/**
 * Metrics as lines of the log in CloudWatch's Embedded Metric Format: no request and no permission of their own.
 * Counts are summed until the flush. Own code, because Powertools' metrics write a line a value as soon as metrics of
 * one invocation have different dimensions.
 */
export function createEmfMetrics({ stage, now, writeLine }: EmfOptions): EmfMetrics {
  const plain = new Map<PlainMetric, number[]>();
  const labelled = new Map<string, { name: keyof typeof LABELLED_METRICS; label: string; sum: number }>();

  function write(dimension: string | undefined, values: Record<string, unknown>, metrics: object[]): void {
    // A labelled metric has its total too: an alarm cannot add up labels.
    const dimensions = dimension === undefined ? [["Stage"]] : [["Stage"], ["Stage", dimension]];
    const definition = { Namespace: METRICS_NAMESPACE, Dimensions: dimensions, Metrics: metrics };
    writeLine(
      JSON.stringify({
        _aws: { Timestamp: now(), CloudWatchMetrics: [definition] },
        Stage: stage,
        ...values,
      }),
    );
  }

  return {
    add(name, value) {
      const values = plain.get(name) ?? [];
      plain.set(name, values);
      if (PLAIN_METRICS[name].unit === "Count") values[0] = (values[0] ?? 0) + value;
      else values.push(value);
    },
    addLabelled(name, label, value) {
      const key = `${name} ${label}`;
      const sum = (labelled.get(key)?.sum ?? 0) + value;
      labelled.set(key, { name, label, sum });
    },
    flush() {
      for (const [name, values] of plain) {
        const { unit } = PLAIN_METRICS[name];
        for (let start = 0; start < values.length; start += MAX_SAMPLES) {
          const samples = values.slice(start, start + MAX_SAMPLES);
          write(undefined, { [name]: samples }, [{ Name: name, Unit: unit }]);
        }
      }
      for (const { name, label, sum } of labelled.values()) {
        const { unit, dimension } = LABELLED_METRICS[name];
        write(dimension, { [dimension]: label, [name]: sum }, [{ Name: name, Unit: unit }]);
      }
      plain.clear();
      labelled.clear();
    },
  };
}
