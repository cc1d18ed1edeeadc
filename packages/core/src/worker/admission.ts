import { type Clock, pause } from "../time.ts";
import { isOverfull, isRoomy, pagesAtATime, type WorkerLoad } from "./room.ts";

/** A scan that is to begin. */
export type Candidate = {
  readonly userId: string;
  /** Whether an earlier worker died of it, as far as is known: it runs alone until it is cleared. */
  readonly isSuspect: boolean;
};

/** The right to work on one scan beside others. */
export type Permit = {
  /** Whether the scan should give up its place; once true, it stays so. */
  readonly isAwaited: () => boolean;
  /** How many pages the scan may visit at a time now. */
  readonly pagesAtATime: () => number;
  /** Tells how many pages the scan knows: of several, who knows most holds most memory. */
  weigh(pagesKnown: number): void;
  /** Tells that the scan stored something: it is a suspect no longer, and others may begin beside it. */
  clear(): void;
  /** Gives the place to the next. */
  release(): void;
};

/** Decides which scans a process works on at the same time. */
export type Admission = {
  /** Waits for room, after those whose turn is before; undefined once `late` aborts before that. */
  enter(candidate: Candidate, late: AbortSignal): Promise<Permit | undefined>;
  /** How many more scans could begin at once: as many may be fetched from the queue. */
  room(): number;
  /** Says that somebody waits outside: one scan that had a turn gives up its place. */
  callForPlace(): void;
};

export type AdmissionOptions = {
  /** scans at the same time at most */
  readonly most: number;
  /** What the process uses; another object once it has measured again. */
  readonly load: () => WorkerLoad;
  readonly clock: Clock;
};

/** scans that begin between two measurements: what they take must show before others begin */
const MAX_BEGINNING = 4;
/** ms between two looks for room while somebody waits: as long as a measurement holds */
const LOOK_MS = 500;

type AtWork = Pick<Candidate, "userId"> & { isSuspect: boolean; pagesKnown: number; isCeding: boolean };
type Waiting = Candidate & { readonly begin: (permit: Permit) => void };

/**
 * Admits one scan at least, and more while there is room; of those that wait, one whose user has the fewest at work.
 * A suspect waits until all others have gone, and nobody begins beside it before it has stored something.
 */
export function createAdmission({ most, load, clock }: AdmissionOptions): Admission {
  const atWork = new Set<AtWork>();
  let waiting: Waiting[] = [];
  /** Those that began since the measurement that was looked at last. */
  let beginning = 0;
  let measured: WorkerLoad | undefined;
  let isCalledFor = false;
  let isLooking = false;

  function currentLoad(): WorkerLoad {
    const now = load();
    if (now !== measured) beginning = 0;
    measured = now;
    return now;
  }

  /** How many may begin now, beside those at work. */
  function places(): number {
    const roomy = isRoomy(currentLoad()) ? Math.min(most - atWork.size, MAX_BEGINNING - beginning) : 0;
    return atWork.size === 0 ? Math.max(1, roomy) : roomy;
  }

  function isFull(): boolean {
    return atWork.size >= most || !isRoomy(currentLoad()) || hasSuspect(atWork);
  }

  /** Whose turn it is; undefined while there is room for nobody. */
  function next(): Waiting | undefined {
    if (hasSuspect(atWork)) return undefined;
    const others = waiting.filter(({ isSuspect }) => !isSuspect);
    if (others.length === 0) return atWork.size === 0 ? waiting[0] : undefined;
    return places() > 0 ? fewestAtWork(others) : undefined;
  }

  function fewestAtWork(candidates: readonly Waiting[]): Waiting | undefined {
    const counts = new Map<string, number>();
    for (const { userId } of atWork) counts.set(userId, (counts.get(userId) ?? 0) + 1);
    const countOf = ({ userId }: Candidate) => counts.get(userId) ?? 0;
    return candidates.toSorted((a, b) => countOf(a) - countOf(b))[0];
  }

  function beginWaiting(): void {
    for (let chosen = next(); chosen; chosen = next()) {
      waiting = waiting.filter((entry) => entry !== chosen);
      chosen.begin(permit(chosen));
    }
  }

  /** What a busy process has no room for it may have a moment later, without anybody telling. */
  async function lookWhileOneWaits(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    const never = new AbortController().signal;
    while (waiting.length > 0 && (await pause(clock, LOOK_MS, never))) beginWaiting();
    isLooking = false;
  }

  function permit({ userId, isSuspect }: Candidate): Permit {
    const scan: AtWork = { userId, isSuspect, pagesKnown: 0, isCeding: false };
    atWork.add(scan);
    beginning++;
    return {
      isAwaited() {
        if (!scan.isCeding && isToCede(scan)) {
          scan.isCeding = true;
          isCalledFor = false;
        }
        return scan.isCeding;
      },
      pagesAtATime: () => pagesAtATime(currentLoad()),
      weigh: (pagesKnown) => {
        scan.pagesKnown = pagesKnown;
      },
      clear() {
        if (!scan.isSuspect) return;
        scan.isSuspect = false;
        beginWaiting();
      },
      release() {
        atWork.delete(scan);
        beginWaiting();
      },
    };
  }

  function isToCede(scan: AtWork): boolean {
    const ceding = [...atWork].filter(({ isCeding }) => isCeding).length;
    if (isOverfull(currentLoad()) && ceding === 0 && atWork.size > 1) {
      return scan.pagesKnown === Math.max(...[...atWork].map(({ pagesKnown }) => pagesKnown));
    }
    if (hasSuspect(waiting)) return true;
    return isFull() && ceding < waiting.length + (isCalledFor ? 1 : 0);
  }

  return {
    async enter(candidate, late) {
      const { promise, resolve } = Promise.withResolvers<Permit | undefined>();
      const entry: Waiting = { ...candidate, begin: resolve };
      waiting.push(entry);
      beginWaiting();
      const giveUp = () => {
        waiting = waiting.filter((other) => other !== entry);
        resolve(undefined);
      };
      if (late.aborted) giveUp();
      else if (waiting.includes(entry)) {
        late.addEventListener("abort", giveUp, { once: true });
        void lookWhileOneWaits();
      }
      try {
        return await promise;
      } finally {
        late.removeEventListener("abort", giveUp);
      }
    },
    room() {
      if (hasSuspect(atWork) || hasSuspect(waiting)) return 0;
      return Math.max(0, places() - waiting.length);
    },
    callForPlace() {
      isCalledFor = isFull();
    },
  };
}

function hasSuspect(scans: Iterable<Pick<Candidate, "isSuspect">>): boolean {
  for (const { isSuspect } of scans) if (isSuspect) return true;
  return false;
}
