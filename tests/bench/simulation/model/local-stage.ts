import { createSimulation } from "../engine/event-queue.ts";
import { createPool } from "../engine/pool.ts";
import { createProcessor } from "../engine/processor.ts";
import { createRandom } from "../engine/random.ts";
import { createGauge } from "../engine/statistics.ts";
import { createDatabase } from "./database.ts";
import { runTurn, type Scan } from "./scan.ts";
import { costOfWork, type ScanCosts } from "./scan-costs.ts";
import { createScanQueue } from "./scan-queue.ts";

/** A run of sites through the local stage: all in one machine, the sites' server too. */
export type LocalRun = {
  readonly costs: ScanCosts;
  /** ms of CPU that the sites' process takes for a request */
  readonly siteMsPerRequest: number;
  readonly cores: number;
  readonly scansAtWork: number;
  /** s after which a scan gives up its place where a newcomer waits, once it stored a checkpoint; 0 = at once */
  readonly turnSeconds: number;
  /** ms, of each site */
  readonly latencies: readonly number[];
  /** pages of each site */
  readonly pages: number;
  readonly seed: number;
};

/** What the simulation says of such a run. */
export type LocalPrediction = {
  readonly pages: number;
  readonly wallSeconds: number;
  readonly stageMs: number;
  readonly databaseMs: number;
  readonly sitesMs: number;
  readonly rows: number;
  /** s from its submit to a scan's first page, of each scan */
  readonly firstPageSeconds: readonly number[];
  /** scans at work on average */
  readonly atWork: number;
};

/** Connections of the local stage (packages/local's service.ts). */
const POOL_SIZE = 10;
/** Threads that read at most (LIMITS.maxReaderThreads); one core is left to the main thread. */
const MOST_READER_THREADS = 3;
/** URLs of a batch submit (LIMITS.maxBatchUrls) */
const BATCH_URLS = 1_000;

/** Simulates a run in which all sites are submitted at once. */
export function simulateLocalStage(run: LocalRun): LocalPrediction {
  const { costs, cores, latencies, pages } = run;
  const simulation = createSimulation();
  const random = createRandom(run.seed);
  const machine = createProcessor(simulation, cores);
  const main = machine.newThread();
  const readers = Array.from({ length: Math.max(1, Math.min(cores - 1, MOST_READER_THREADS)) }, () =>
    machine.newThread(),
  );
  const site = machine.newThread();
  const pool = createPool(POOL_SIZE);
  const database = createDatabase({
    simulation,
    costs,
    processor: machine,
    disk: undefined,
    transactionMs: 0,
  });
  const atWork = createGauge(() => simulation.now);
  const scans: Scan[] = [];
  let turns = 0;
  let requests = 0;
  let databaseMs = 0;
  let endedAt = 0;
  const queue = createScanQueue(simulation, takeNext);

  function takeNext(): void {
    if (atWork.value === run.scansAtWork) return;
    const scan = queue.take();
    if (!scan) return;
    atWork.add(1);
    const reader = readers[turns++ % readers.length] ?? main;
    const turnEndsAt = simulation.now + run.turnSeconds * 1_000;
    runTurn(
      scan,
      {
        simulation,
        random,
        costs,
        failedShare: 0,
        main,
        reader,
        ask(asked, answered) {
          requests++;
          simulation.after(asked.latencyMs, () => site.run(run.siteMsPerRequest, answered));
        },
        store(work, stored) {
          databaseMs += costOfWork(costs, work, "databaseMs");
          database.store(pool, work, stored);
        },
        isTimeUp: () => false,
        isAwaited: () => queue.newcomers > 0 && simulation.now >= turnEndsAt,
      },
      (outcome) => {
        atWork.add(-1);
        endedAt = simulation.now;
        if (outcome === "yielded") queue.send(scan);
        takeNext();
      },
    );
  }
  for (let start = 0; start < latencies.length; start += BATCH_URLS) {
    const batch = latencies.slice(start, start + BATCH_URLS);
    // A batch is one request, answered before the next one is sent.
    main.run(batch.length * costs.submit.stageMs, () => {
      database.submit(pool, batch.length, () => {});
      for (const latencyMs of batch) {
        const scan: Scan = {
          user: 0,
          submittedAt: simulation.now,
          latencyMs,
          pages,
          isDead: false,
          sentAt: 0,
          pagesDone: 0,
          pagesFailed: 0,
          siteFilesAsked: 0,
          firstPageAt: undefined,
        };
        scans.push(scan);
        queue.send(scan);
      }
    });
  }
  simulation.run();
  const done = scans.reduce((sum, { pagesDone }) => sum + pagesDone, 0);
  const sitesMs = requests * run.siteMsPerRequest;
  const submitMs = scans.length * costs.submit.databaseMs;
  return {
    pages: done,
    wallSeconds: endedAt / 1_000,
    stageMs: machine.usedMs - sitesMs - databaseMs - submitMs,
    databaseMs: databaseMs + submitMs,
    sitesMs,
    rows: database.rows.total,
    firstPageSeconds: scans.map(({ firstPageAt, submittedAt }) => ((firstPageAt ?? 0) - submittedAt) / 1_000),
    atWork: atWork.total / endedAt,
  };
}
