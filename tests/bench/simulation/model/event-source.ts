import type { Simulation } from "../engine/event-queue.ts";
import type { Random } from "../engine/random.ts";
import type { Scan } from "./scan.ts";
import type { ScanQueue } from "./scan-queue.ts";

/**
 * How Lambda reads a standard queue (AWS Lambda Developer Guide, "Configuring scaling behavior for SQS event source
 * mappings", read in November 2026). By itself it begins with five invocations at a time and adds up to 300 a minute
 * while messages are left, up to 1,250; with little to do it goes back to five. In provisioned mode each poller has up
 * to ten invocations at a time, and they grow by up to 1,000 invocations a minute.
 */
export type Scaling =
  | {
      readonly mode: "standard";
      /** invocations at a time, 2 to 1,000 (ScalingConfig.MaximumConcurrency) */
      readonly maximumConcurrency: number;
    }
  | {
      readonly mode: "provisioned";
      /** 2 to 200 */
      readonly minimumPollers: number;
      /** 2 to 2,000 */
      readonly maximumPollers: number;
    };

/** invocations at a time by which a mapping begins, that it has at most, and that come in a minute */
const STANDARD = { first: 5, most: 1_250, aMinute: 300 };
const PROVISIONED = { ofPoller: 10, aMinute: 1_000 };
const MINUTE_MS = 60_000;

/** How many invocations there are at a time at the beginning, at most, and how many come in a minute. */
export function scalingRule(scaling: Scaling): { first: number; most: number; aMinute: number } {
  if (scaling.mode === "standard") {
    const most = Math.min(STANDARD.most, scaling.maximumConcurrency);
    return { first: Math.min(STANDARD.first, most), most, aMinute: STANDARD.aMinute };
  }
  return {
    first: scaling.minimumPollers * PROVISIONED.ofPoller,
    most: scaling.maximumPollers * PROVISIONED.ofPoller,
    aMinute: PROVISIONED.aMinute,
  };
}

export type EventSource = {
  /** Looks at the queue: a message has come, or a place is free. */
  look(): void;
  /** Ends the ramp's minutes, so that the simulation can end. */
  stop(): void;
  /** invocations at a time that are allowed now */
  readonly allowed: number;
};

export type EventSourceOptions = {
  readonly simulation: Simulation;
  readonly random: Random;
  readonly queue: ScanQueue;
  readonly scaling: Scaling;
  /** messages of an invocation at most (BatchSize); above ten a window is needed */
  readonly batchSize: number;
  /** ms that messages are gathered for (MaximumBatchingWindowInSeconds) */
  readonly windowMs: number;
  /** Invokes the function; `ended` happens when it has answered. */
  readonly invoke: (batch: readonly Scan[], ended: () => void) => void;
  /** Workers that ask the queue for messages themselves, beside Lambda's pollers; undefined = none do. */
  readonly workers?: { readonly asking: number; give(scan: Scan): void };
};

/** What one poller gathers; it is invoked when it is full or its window is over. */
type Batch = { readonly scans: Scan[] };

/**
 * Reads a queue as Lambda does. A message goes to any of the pollers that are free, as SQS has many answer at once:
 * with many of them and few messages, batches stay small. Workers that ask for messages themselves are answered alike.
 */
export function createEventSource(options: EventSourceOptions): EventSource {
  const { simulation, random, queue, batchSize, windowMs, workers } = options;
  const rule = scalingRule(options.scaling);
  const gathering: Batch[] = [];
  let allowed = rule.first;
  let busy = 0;
  let isStopped = false;

  function invoke(batch: Batch): void {
    const index = gathering.indexOf(batch);
    if (index < 0) return;
    gathering[index] = gathering.at(-1) ?? batch;
    gathering.pop();
    busy++;
    options.invoke(batch.scans, () => {
      busy--;
      look();
    });
  }
  /** Any of those who ask is as likely to be answered. */
  function isForWorker(): boolean {
    const asking = workers?.asking ?? 0;
    return asking > 0 && random.next() * (asking + Math.max(0, allowed - busy)) < asking;
  }
  function anyFree(): Batch | undefined {
    const free = allowed - busy;
    if (free <= 0) return undefined;
    const found = gathering[Math.floor(random.next() * free)];
    if (found) return found;
    if (gathering.length >= free) return gathering[0];
    const batch: Batch = { scans: [] };
    gathering.push(batch);
    return batch;
  }
  function look(): void {
    while (queue.size > 0) {
      if (isForWorker()) {
        const scan = queue.take();
        if (scan) workers?.give(scan);
        continue;
      }
      const batch = anyFree();
      if (!batch) return;
      if (windowMs === 0) {
        fill(batch);
        invoke(batch);
        continue;
      }
      if (batch.scans.length === 0) simulation.after(windowMs, () => invoke(batch));
      const scan = queue.take();
      if (scan) batch.scans.push(scan);
      if (batch.scans.length >= batchSize) invoke(batch);
    }
  }
  function fill({ scans }: Batch): void {
    while (scans.length < batchSize) {
      const scan = queue.take();
      if (!scan) return;
      scans.push(scan);
    }
  }
  function ramp(): void {
    if (isStopped) return;
    if (queue.size > 0) allowed = Math.min(rule.most, allowed + rule.aMinute);
    else allowed = Math.max(rule.first, Math.min(allowed, busy + gathering.length));
    look();
    simulation.after(MINUTE_MS, ramp);
  }
  simulation.after(MINUTE_MS, ramp);

  return {
    look,
    stop() {
      isStopped = true;
    },
    get allowed() {
      return allowed;
    },
  };
}
