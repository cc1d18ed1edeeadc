import type { ExtractedPage } from "../extract/page.ts";
import type { PageInput } from "../extract/page-input.ts";
import type { ReaderInput } from "./messages.ts";
import { couldNotBeRead, tookTooLong, type UnreadPage } from "./reading-faults.ts";
import { isUsedUp, type ReadingTime } from "./reading-time.ts";
import { createSeat, type Seat, type SeatOptions } from "./seat.ts";

/** Reads the pages of one scan. */
export type ScanReader<Input extends ReaderInput = PageInput> = {
  /**
   * Reads a page; the answers come in the order of the questions, however many threads read. A page that takes too
   * long, or that a thread dies of, has a fault. Rejects with the signal's reason when it aborts before the page's
   * turn, and by faults of ours.
   */
  read(page: Input): Promise<ExtractedPage | UnreadPage>;
  /** Lets go of what is remembered for further pages of the scan. */
  end(): void;
};

/** Reads the pages of a process, scan by scan. */
export type PageReader<Input extends ReaderInput = PageInput> = {
  /** Begins a scan, and starts a thread for it where none rests. */
  openScan(signal: AbortSignal): ScanReader<Input>;
  /** Ends all threads; pages that they read, and those that come after, are rejected. */
  close(): Promise<void>;
};

/** What a reader works with. */
export type PageReaderOptions<Input extends ReaderInput = PageInput> = Omit<
  SeatOptions<Input>,
  "maxThreadEndMs"
> & {
  /** Threads at most, each a page at a time; they start when there is work for them and stay. */
  readonly threads: number;
  readonly limits: ReadingTime & Pick<SeatOptions<Input>, "maxThreadEndMs">;
};

const CLOSED = "The page reader is closed.";

/**
 * Reads pages in threads, so that the loop which asks waits for none and no page can hold a scan. A thread that a page
 * was too much for is ended, and another takes its place.
 */
export function createPageReader<Input extends ReaderInput = PageInput>({
  threads,
  limits,
  ...options
}: PageReaderOptions<Input>): PageReader<Input> {
  const { clock } = options;
  const seats = Array.from({ length: threads }, () => createSeat<Input>({ ...options, ...limits }));
  /**
   * The seats whose threads do nothing. One is taken from the end, and those without a thread stand at the beginning: a
   * thread that rests is used before another one is started.
   */
  const free = [...seats];
  const waiting: ((seat: Seat<Input>) => void)[] = [];
  let scans = 0;
  let isClosed = false;

  async function takeSeat(): Promise<Seat<Input>> {
    return free.pop() ?? (await new Promise((resolve) => waiting.push(resolve)));
  }
  function leaveSeat(seat: Seat<Input>): void {
    const next = waiting.shift();
    if (next) next(seat);
    else if (seat.current) free.push(seat);
    else free.unshift(seat);
  }

  async function read(scan: number, page: Input, signal: AbortSignal) {
    const seat = await takeSeat();
    try {
      signal.throwIfAborted();
      if (isClosed) throw new Error(CLOSED);
      return await readOn(seat, scan, page);
    } finally {
      leaveSeat(seat);
    }
  }

  async function readOn(seat: Seat<Input>, scan: number, page: Input): Promise<ExtractedPage | UnreadPage> {
    const thread = await seat.thread();
    const answered = new AbortController();
    let isLate = false;
    void isUsedUp(thread.cpuMs, limits, clock, answered.signal).then((usedUp) => {
      isLate = usedUp;
      if (usedUp) void seat.vacate();
    });
    const reading = await thread.read(scan, page);
    answered.abort();
    if (reading.kind === "page") return reading.page;
    if (isLate) return { fault: tookTooLong(page.url) };
    if (isClosed) throw new Error(CLOSED);
    if (reading.kind === "died") void seat.vacate();
    return { fault: couldNotBeRead(page.url, reading.reason) };
  }

  return {
    openScan(signal) {
      const scan = scans++;
      const next = isClosed ? undefined : free.at(-1);
      next?.thread().catch(() => {});
      let last: Promise<unknown> = Promise.resolve();
      return {
        read(page) {
          const reading = read(scan, page, signal);
          const inOrder = Promise.allSettled([reading, last]).then(() => reading);
          last = inOrder.catch(() => {});
          return inOrder;
        },
        end() {
          for (const { current } of seats) current?.then((thread) => thread.endScan(scan)).catch(() => {});
        },
      };
    },
    async close() {
      isClosed = true;
      await Promise.all(seats.map((seat) => seat.vacate()));
    },
  };
}
