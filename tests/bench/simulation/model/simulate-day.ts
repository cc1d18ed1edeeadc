import { quantile } from "../../quantile.ts";
import { createSimulation } from "../engine/event-queue.ts";
import { createFifo, type Fifo } from "../engine/fifo.ts";
import { createPool } from "../engine/pool.ts";
import { createProcessor } from "../engine/processor.ts";
import { createRandom } from "../engine/random.ts";
import { createFlow } from "../engine/statistics.ts";
import { type Submit, submitsOf } from "./arrivals.ts";
import { createDatabase } from "./database.ts";
import { createEventSource } from "./event-source.ts";
import type { Scan } from "./scan.ts";
import { createScanQueue } from "./scan-queue.ts";
import type { Day, Outcome } from "./stage.ts";
import { wireBytesOfFailed, wireBytesOfPage, wireBytesOfScan } from "./wire.ts";
import { MB_A_CORE } from "./worker.ts";
import { createWorkerFleet } from "./worker-fleet.ts";

/** Scans of a user, of which some wait for a place. */
type User = { active: number; readonly waiting: Fifo<Scan> };

/** Simulates the stage on AWS from the first submit until the last scan has ended. */
export function simulateDay(day: Day): Outcome {
  const { costs, web, stage } = day;
  const simulation = createSimulation();
  const random = createRandom(day.seed);
  // Numbers of their own, so that the same sites come whatever the stage is.
  const ofSites = createRandom(day.seed + 1);
  const disk = createProcessor(simulation, 1);
  const databaseCores = createProcessor(simulation, stage.database.cores);
  const bytesPerMs = stage.database.diskBytesPerSecond / 1_000;
  const database = createDatabase({
    simulation,
    costs,
    processor: databaseCores,
    disk: { processor: disk, bytesPerMs },
    transactionMs: stage.database.transactionMs,
  });
  const nat = createFlow(() => simulation.now);
  const [ofPage, ofFailed, ofScan] = [wireBytesOfPage(web), wireBytesOfFailed(web), wireBytesOfScan(web)];
  let sentBytes = 0;
  const queue = createScanQueue(simulation, () => source.look());
  const fleet = createWorkerFleet({
    simulation,
    random,
    costs,
    settings: stage.workers,
    database,
    failedShare: web.failedShare,
    deadSiteMs: web.deadSeconds * 1_000,
    ended: endTurn,
    askedAnew: () => source.look(),
  });
  const source = createEventSource({
    simulation,
    random,
    queue,
    scaling: stage.scaling,
    batchSize: stage.batchSize,
    windowMs: stage.windowSeconds * 1_000,
    invoke: fleet.invoke,
    workers: fleet,
  });
  const apiPool = createPool(stage.database.otherConnections);
  const users = new Map<number, User>();
  const firstPages: number[] = [];
  const smallUsersFirstPages: number[] = [];
  const submits = submitsOf(day.pattern, { sites: day.sites, hours: day.hours, random: ofSites });
  let sites = 0;
  let open = 0;
  let pages = 0;
  let failed = 0;
  let lastSubmitAt = 0;
  let endedAt = 0;
  let haveAllCome = false;

  function waitForNext(): void {
    const { value, done } = submits.next();
    if (done) {
      haveAllCome = true;
      endWhenDone();
      return;
    }
    simulation.after(Math.max(0, value.atMs - simulation.now), () => {
      submit(value);
      waitForNext();
    });
  }
  function submit({ user: id, sites: count }: Submit): void {
    lastSubmitAt = simulation.now;
    const user = users.get(id) ?? { active: 0, waiting: createFifo<Scan>() };
    users.set(id, user);
    for (let site = 0; site < count; site++) {
      sites++;
      open++;
      user.waiting.add({
        user: id,
        submittedAt: simulation.now,
        latencyMs: ofSites.logNormal(web.latencySeconds * 1_000, web.latencySigma),
        pages: Math.max(1, Math.round(ofSites.quantile(web.pagesQuantiles))),
        isDead: ofSites.next() < web.deadShare,
        sentAt: 0,
        pagesDone: 0,
        pagesFailed: 0,
        siteFilesAsked: 0,
        firstPageAt: undefined,
      });
    }
    database.submit(apiPool, count, () => sendOf(user));
  }
  function sendOf(user: User): void {
    while (user.active < stage.maxActiveScans) {
      const scan = user.waiting.take();
      if (!scan) return;
      user.active++;
      queue.send(scan);
    }
  }
  function endTurn(scan: Scan, outcome: "complete" | "yielded"): void {
    if (outcome === "yielded") return void queue.send(scan);
    pages += scan.pagesDone;
    failed += scan.pagesFailed;
    pass(scan);
    endedAt = simulation.now;
    open--;
    if (scan.firstPageAt !== undefined) {
      const seconds = (scan.firstPageAt - scan.submittedAt) / 1_000;
      firstPages.push(seconds);
      if (scan.user !== 0) smallUsersFirstPages.push(seconds);
    }
    const user = users.get(scan.user);
    if (user) {
      user.active--;
      sendOf(user);
      if (user.active === 0) users.delete(scan.user);
    }
    endWhenDone();
  }
  /** A site at which nobody answers has next to nothing on the wire. */
  function pass({ isDead, pagesDone, pagesFailed }: Scan): void {
    if (isDead) return;
    const pagesRead = pagesDone - pagesFailed;
    const received = ofScan.received + pagesRead * ofPage.received + pagesFailed * ofFailed.received;
    const sent = ofScan.sent + pagesRead * ofPage.sent + pagesFailed * ofFailed.sent;
    nat.add(received + sent);
    sentBytes += sent;
  }
  function endWhenDone(): void {
    if (haveAllCome && open === 0) source.stop();
  }
  waitForNext();
  simulation.run();

  const ages = queue.ages.map((ms) => ms / 1_000);
  const perPage = database.rows.total / Math.max(1, pages);
  const byCores = (1_000 * stage.database.cores * pages) / Math.max(1, databaseCores.usedMs);
  const byDisk = (stage.database.diskBytesPerSecond * pages) / Math.max(1, database.logBytes.total);
  return {
    sites,
    pages,
    failed,
    spanSeconds: endedAt / 1_000,
    afterSeconds: (endedAt - lastSubmitAt) / 1_000,
    queueAge: { p50: quantile(ages, 0.5), p99: quantile(ages, 0.99), max: quantile(ages, 1) },
    firstPage: { p50: quantile(firstPages, 0.5), p95: quantile(firstPages, 0.95) },
    smallUsersFirstPage: {
      p50: quantile(smallUsersFirstPages, 0.5),
      p95: quantile(smallUsersFirstPages, 0.95),
    },
    peakQueue: queue.peak,
    workers: { peak: fleet.busy.peak, mean: fleet.busy.total / endedAt },
    peakContainers: fleet.containers.peak,
    scansAWorker: fleet.atWork.total / Math.max(1, fleet.busy.total),
    cpuShare: fleet.usedMs / Math.max(1, (fleet.busy.total * stage.workers.memoryMb) / MB_A_CORE),
    workerSeconds: fleet.busy.total / 1_000,
    invocations: fleet.invocations,
    coldStarts: fleet.coldStarts,
    sends: queue.sends,
    rows: { total: database.rows.total, peakPerSecond: database.rows.peakPerSecond },
    log: { total: database.logBytes.total, peakPerSecond: database.logBytes.peakPerSecond },
    databaseShare: databaseCores.usedMs / (endedAt * stage.database.cores),
    rowsCapacity: Math.min(byCores, byDisk) * perPage,
    peakConnections: fleet.containers.peak * stage.workers.pool + stage.database.otherConnections,
    nat: { total: nat.total, peakPerSecond: nat.peakPerSecond, sent: sentBytes },
  };
}
