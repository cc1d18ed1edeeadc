import type { Simulation } from "../engine/event-queue.ts";
import type { Pool } from "../engine/pool.ts";
import type { Processor } from "../engine/processor.ts";
import { createFlow, type Flow } from "../engine/statistics.ts";
import { costOfWork, type ScanCosts, type StoredWork } from "./scan-costs.ts";

/** A database that statements of pages and scans are carried out by. */
export type Database = {
  /** Carries out the statements that store so much, on a connection of the pool. */
  store(pool: Pool, work: StoredWork, stored: () => void): void;
  /** Carries out the statements of one submit of so many URLs, on a connection of the pool. */
  submit(pool: Pool, urls: number, submitted: () => void): void;
  readonly rows: Flow;
  readonly logBytes: Flow;
};

export type DatabaseOptions = {
  readonly simulation: Simulation;
  readonly costs: ScanCosts;
  readonly processor: Processor;
  /** What writes the log, in work of ms; undefined = nothing waits for it, as on a server without fsync. */
  readonly disk: { readonly processor: Processor; readonly bytesPerMs: number } | undefined;
  /** ms that the answers to one transaction are on their way and its commit takes, whatever it does */
  readonly transactionMs: number;
};

/** A database without rows. */
export function createDatabase({
  simulation,
  costs,
  processor,
  disk,
  transactionMs,
}: DatabaseOptions): Database {
  const now = () => simulation.now;
  const rows = createFlow(now);
  const logBytes = createFlow(now);

  function write(bytes: number, written: () => void): void {
    if (disk) disk.processor.run(bytes / disk.bytesPerMs, written);
    else written();
  }
  return {
    rows,
    logBytes,
    store(pool, work, stored) {
      const cpuMs = costOfWork(costs, work, "databaseMs");
      const bytes = costOfWork(costs, work, "logBytes");
      pool.take((leave) =>
        simulation.after(transactionMs, () =>
          processor.run(cpuMs, () =>
            write(bytes, () => {
              rows.add(costOfWork(costs, work, "rows"));
              logBytes.add(bytes);
              leave();
              stored();
            }),
          ),
        ),
      );
    },
    submit(pool, urls, submitted) {
      pool.take((leave) =>
        simulation.after(transactionMs, () =>
          processor.run(urls * costs.submit.databaseMs, () => {
            leave();
            submitted();
          }),
        ),
      );
    },
  };
}
