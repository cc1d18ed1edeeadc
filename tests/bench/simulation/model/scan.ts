import type { Simulation } from "../engine/event-queue.ts";
import { createPool } from "../engine/pool.ts";
import type { Thread } from "../engine/processor.ts";
import type { Random } from "../engine/random.ts";
import type { ScanCosts, StoredWork } from "./scan-costs.ts";

/** A scan on its way through the queue and its turns at workers. */
export type Scan = {
  readonly user: number;
  readonly submittedAt: number;
  /** ms in which its site answers a request */
  readonly latencyMs: number;
  readonly pages: number;
  /** Whether nobody answers there. */
  readonly isDead: boolean;
  /** When its message was sent last. */
  sentAt: number;
  pagesDone: number;
  /** pages of those that failed */
  pagesFailed: number;
  siteFilesAsked: number;
  firstPageAt: number | undefined;
};

/** What a turn of a scan works with. */
export type TurnWorld = {
  readonly simulation: Simulation;
  readonly random: Random;
  readonly costs: ScanCosts;
  /** share of the pages behind the start page that answer an error */
  readonly failedShare: number;
  readonly main: Thread;
  readonly reader: Thread;
  /** Asks the scan's site for something; `answered` happens when it has come. */
  readonly ask: (scan: Scan, answered: () => void) => void;
  /** Has the database carry out the statements that store so much. */
  readonly store: (work: StoredWork, stored: () => void) => void;
  /** Whether the worker takes no further page of this turn, which has so many. */
  readonly isTimeUp: (pagesOfTurn: number) => boolean;
  /** Whether a scan that has not begun waits for this one's place. */
  readonly isAwaited: () => boolean;
};

/** Connections to a host (LIMITS.maxConnectionsPerHost). */
export const HOST_CONNECTIONS = 4;
/** Pages and ms between two checkpoints (LIMITS.checkpointPages, checkpointIntervalMs). */
const CHECKPOINT = { pages: 10, ms: 5_000 };
/** Requests for the files of a site's root, of which a site has none here (core's crawl/site-files.ts). */
const SITE_FILES = 5;
/** Requests of a scan beside its pages: robots.txt, the sitemap and those files. */
export const REQUESTS_BESIDE_PAGES = 2 + SITE_FILES;
/** Pages after which those are asked for, or once no page is left (core's crawl/feed-site-files.ts). */
const PAGES_BEFORE_SITE_FILES = 10;

/** What a checkpoint has to store that has nothing to store. */
const NOTHING: StoredWork = { pages: 0, failed: 0, scans: 0 };

/**
 * A scan's turn at a worker, as core's crawl goes: robots.txt, the start page and the sitemap one after the other, then
 * pages over four connections with the site's files beside them, and checkpoints beside both. It ends when there are no
 * more, or hands over when the time is up, or when a newcomer waits and a checkpoint was stored. What a further turn
 * takes of CPU is part of what its pages take, as it is where they are measured.
 */
export function runTurn(
  scan: Scan,
  world: TurnWorld,
  ended: (outcome: "complete" | "yielded") => void,
): void {
  const { simulation, costs, main, reader, store } = world;
  const host = createPool(HOST_CONNECTIONS);
  let visits = 0;
  let taken = scan.pagesDone;
  let pagesOfTurn = 0;
  let gathered = NOTHING;
  let isStoring = false;
  let isFeeding = false;
  let hasProgress = false;
  let hasEnded = false;
  let storedAt = simulation.now;

  if (scan.pagesDone > 0) ask(begin);
  else {
    reader.run(costs.scan.readerMs, () => {});
    main.run(costs.scan.mainMs / 2, () => store({ ...NOTHING, scans: 0.5 }, () => ask(begin)));
  }

  function ask(answered: () => void): void {
    host.take((leave) =>
      world.ask(scan, () => {
        leave();
        answered();
      }),
    );
  }
  /** Behind robots.txt. */
  function begin(): void {
    if (scan.isDead) return void complete();
    if (scan.pagesDone > 0) return void proceed();
    taken++;
    // The sitemap is read before the frontier.
    ask(() => read(() => ask(proceed)));
  }
  function read(done: () => void): void {
    reader.run(costs.page.readerMs * world.random.quantile(costs.readingQuantiles), () =>
      main.run(costs.page.mainMs, () => {
        count({ ...gathered, pages: gathered.pages + 1 });
        scan.firstPageAt ??= simulation.now;
        done();
      }),
    );
  }
  function fail(done: () => void): void {
    reader.run(costs.failed.readerMs, () =>
      main.run(costs.failed.mainMs, () => {
        count({ ...gathered, failed: gathered.failed + 1 });
        scan.pagesFailed++;
        done();
      }),
    );
  }
  function count(all: StoredWork): void {
    scan.pagesDone++;
    pagesOfTurn++;
    gathered = all;
  }
  function visit(): void {
    visits++;
    taken++;
    const visited = () => {
      visits--;
      proceed();
    };
    ask(() => (world.random.next() < world.failedShare ? fail(visited) : read(visited)));
  }
  function isOpen(): boolean {
    return !world.isTimeUp(pagesOfTurn) && !(hasProgress && world.isAwaited());
  }
  function proceed(): void {
    if (hasEnded) return;
    const isFull = () => gathered.pages + gathered.failed >= CHECKPOINT.pages;
    const isDue = isFull() || simulation.now - storedAt >= CHECKPOINT.ms || !isOpen();
    if (!isStoring && gathered !== NOTHING && isDue) checkpoint();
    while (taken < scan.pages && visits < HOST_CONNECTIONS && !(isStoring && isFull()) && isOpen()) visit();
    const isTimeForFiles = scan.pagesDone >= PAGES_BEFORE_SITE_FILES || visits === 0;
    if (!isFeeding && isTimeForFiles && scan.siteFilesAsked < SITE_FILES && isOpen()) feed();
    if (visits > 0 || isFeeding || (isStoring && isFull())) return;
    hasEnded = true;
    if (isStoring) return;
    finish();
  }
  function feed(): void {
    isFeeding = true;
    ask(() => {
      scan.siteFilesAsked++;
      isFeeding = false;
      proceed();
    });
  }
  function checkpoint(): void {
    isStoring = true;
    storedAt = simulation.now;
    const work = gathered;
    gathered = NOTHING;
    store(work, () => {
      isStoring = false;
      hasProgress = true;
      if (hasEnded) finish();
      else proceed();
    });
  }
  /** The last checkpoint, and the end of the turn or of the scan. */
  function finish(): void {
    const work = gathered;
    gathered = NOTHING;
    store(work, () => {
      const isComplete = taken >= scan.pages && scan.siteFilesAsked >= SITE_FILES;
      if (isComplete) complete();
      else ended("yielded");
    });
  }
  function complete(): void {
    main.run(costs.scan.mainMs / 2, () => store({ ...NOTHING, scans: 0.5 }, () => ended("complete")));
  }
}
