import { type ExtractedPage, extractPage } from "@contact-scanner/core/extract/page";
import type { PageInput } from "@contact-scanner/core/extract/page-input";
import { createPageReader } from "@contact-scanner/core/reader/page-reader";
import type { ReaderThread, ThreadReading } from "@contact-scanner/core/reader/reader-thread";
import type { Clock } from "@contact-scanner/core/time";
import { expect, test, vi } from "vitest";
import { virtualClock } from "../../helpers/virtual-clock.ts";

const LIMITS = { maxReadingCpuMs: 1_000, maxReadingMs: 10_000, maxThreadEndMs: 5_000 };

function page(name: string): PageInput {
  return { url: `https://acme.com/${name}`, html: `<title>${name}</title><p>${name}@acme.com</p>` };
}

/** What a fake thread does with a page: reads it, never ends, or dies of it. */
type Behaviour = "read" | "hang" | "die" | "break";

function fakeThreads(behave: (page: PageInput) => Behaviour = () => "read", traits: Partial<Traits> = {}) {
  const threads: FakeThread[] = [];
  const start = async () => {
    const thread = fakeThread(behave, { cpu: Number.POSITIVE_INFINITY, canEnd: true, ...traits });
    threads.push(thread);
    return thread;
  };
  return { threads, start };
}

type Traits = {
  /** ms of CPU time that it says it has used */
  readonly cpu: number;
  /** Whether it ends when it is told to. */
  readonly canEnd: boolean;
};

type FakeThread = ReaderThread & {
  readonly pages: string[];
  readonly endedScans: number[];
  /** Lets the page that hangs be read after all. */
  goOn: () => void;
  isToldToEnd: boolean;
};

function fakeThread(behave: (page: PageInput) => Behaviour, { cpu, canEnd }: Traits): FakeThread {
  let settle: ((reading: ThreadReading) => void) | undefined;
  const thread: FakeThread = {
    pages: [],
    endedScans: [],
    isToldToEnd: false,
    goOn: () => {},
    async read(_scan, input) {
      thread.pages.push(new URL(input.url).pathname.slice(1));
      const read: ThreadReading = { kind: "page", page: extractPage(input), cpuMs: 0 };
      switch (behave(input)) {
        case "read":
          return read;
        case "break":
          return { kind: "broken", reason: "No such thing.", cpuMs: 0 };
        case "die":
          return { kind: "died", reason: "It needs too much memory." };
        case "hang":
          return await new Promise((resolve) => {
            settle = resolve;
            thread.goOn = () => resolve(read);
          });
      }
    },
    cpuMs: async () => cpu,
    endScan: (scan) => void thread.endedScans.push(scan),
    end() {
      thread.isToldToEnd = true;
      settle?.({ kind: "died", reason: "It was ended." });
      return canEnd ? Promise.resolve() : new Promise(() => {});
    },
  };
  return thread;
}

type ReaderOptions = { readonly threads?: number; readonly clock?: Clock; readonly traits?: Partial<Traits> };

function openReader(
  behave?: (page: PageInput) => Behaviour,
  { threads = 1, clock = virtualClock(), traits }: ReaderOptions = {},
) {
  const started = fakeThreads(behave, traits);
  const reader = createPageReader({ threads, startThread: started.start, clock, limits: LIMITS });
  const stop = new AbortController();
  return { ...started, clock, reader, stop, scan: reader.openScan(stop.signal) };
}

/** A clock that stands still: a pause ends when it is told to. */
const STILL: Clock = {
  now: () => 0,
  sleep: (_ms, signal) =>
    new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason))),
};

function titleOf(read: ExtractedPage | { fault: unknown }): string | null | undefined {
  return "fault" in read ? undefined : read.title;
}

test("a page is read as it is at one go", async () => {
  const { scan } = openReader();
  expect(await scan.read(page("ann"))).toEqual(extractPage(page("ann")));
});

test("the thread of a scan starts before its first page", async () => {
  const { threads } = openReader();
  await vi.waitFor(() => expect(threads).toHaveLength(1));
});

test("pages of all scans share the threads, of which no more start than there is work for", async () => {
  const { reader, scan, threads } = openReader(undefined, { threads: 3 });
  await scan.read(page("ann"));
  await scan.read(page("bob"));
  await reader.openScan(new AbortController().signal).read(page("cem"));
  expect(threads).toHaveLength(1);
  await Promise.all(["a", "b", "c", "d", "e"].map((name) => scan.read(page(name))));
  expect(threads).toHaveLength(3);
});

test("pages are read side by side, and answered in the order in which they came", async () => {
  const { scan, threads } = openReader(({ url }) => (url.endsWith("slow") ? "hang" : "read"), {
    threads: 2,
    clock: STILL,
  });
  const answered: string[] = [];
  const reading = ["slow", "b", "c"].map(async (name) =>
    answered.push(titleOf(await scan.read(page(name))) ?? ""),
  );
  await vi.waitFor(() => expect(threads.flatMap(({ pages }) => pages)).toEqual(["slow", "b", "c"]));
  expect(answered).toEqual([]);
  for (const thread of threads) thread.goOn();
  await Promise.all(reading);
  expect(answered).toEqual(["slow", "b", "c"]);
});

test("a page that takes too much CPU time is given up with its thread, and another thread reads the next", async () => {
  const { scan, threads, clock } = openReader(({ url }) => (url.endsWith("endless") ? "hang" : "read"));
  const startedAt = clock.now();
  const [endless, next] = await Promise.all([scan.read(page("endless")), scan.read(page("bob"))]);
  expect(endless).toEqual({
    fault: {
      code: "reading_timeout",
      message: "acme.com sent a page that takes too long to read: it was given up.",
      retry: "never",
    },
  });
  expect(titleOf(next)).toBe("bob");
  expect(threads.map(({ isToldToEnd, pages }) => [isToldToEnd, pages])).toEqual([
    [true, ["endless"]],
    [false, ["bob"]],
  ]);
  expect(clock.now() - startedAt).toBe(LIMITS.maxReadingCpuMs);
});

test("a page of a thread that gets little CPU time has more time by the clock, up to a bound", async () => {
  const { scan, clock } = openReader(() => "hang", { traits: { cpu: 10 } });
  const startedAt = clock.now();
  expect(await scan.read(page("ann"))).toMatchObject({ fault: { code: "reading_timeout" } });
  expect(clock.now() - startedAt).toBeGreaterThanOrEqual(LIMITS.maxReadingMs);
});

test("a page that is read after a while is a page as any other", async () => {
  const { scan, threads } = openReader(() => "hang", { clock: STILL });
  const reading = scan.read(page("ann"));
  await vi.waitFor(() => expect(threads[0]?.pages).toEqual(["ann"]));
  for (const thread of threads) thread.goOn();
  expect(titleOf(await reading)).toBe("ann");
  expect(threads).toHaveLength(1);
});

test("a page that its thread dies of has the reason, and another thread reads the next", async () => {
  const { scan, threads } = openReader(({ url }) => (url.endsWith("bomb") ? "die" : "read"));
  const [bomb, next] = await Promise.all([scan.read(page("bomb")), scan.read(page("bob"))]);
  expect(bomb).toEqual({
    fault: {
      code: "reading_failed",
      message: "acme.com sent a page that could not be read: It needs too much memory.",
      retry: "never",
    },
  });
  expect(titleOf(next)).toBe("bob");
  expect(threads).toHaveLength(2);
});

test("a page that reading throws at has the reason, and its thread reads the next", async () => {
  const { scan, threads } = openReader(({ url }) => (url.endsWith("odd") ? "break" : "read"));
  expect(await scan.read(page("odd"))).toMatchObject({ fault: { code: "reading_failed" } });
  expect(titleOf(await scan.read(page("bob")))).toBe("bob");
  expect(threads).toHaveLength(1);
});

test("a thread that does not end keeps its place for a while only", async () => {
  const { scan, clock } = openReader(({ url }) => (url.endsWith("endless") ? "hang" : "read"), {
    traits: { canEnd: false },
  });
  const startedAt = clock.now();
  expect(await scan.read(page("endless"))).toMatchObject({ fault: { code: "reading_timeout" } });
  expect(titleOf(await scan.read(page("bob")))).toBe("bob");
  expect(clock.now() - startedAt).toBe(LIMITS.maxReadingCpuMs + LIMITS.maxThreadEndMs);
});

test("a thread that cannot start is our fault, which the page rejects with; the next page tries again", async () => {
  let tries = 0;
  const good = fakeThreads();
  const reader = createPageReader({
    threads: 1,
    startThread: async () => {
      if (++tries <= 2) throw new Error("No such file.");
      return await good.start();
    },
    clock: virtualClock(),
    limits: LIMITS,
  });
  const scan = reader.openScan(new AbortController().signal);
  await expect(scan.read(page("ann"))).rejects.toThrow("No such file.");
  await expect(scan.read(page("bob"))).rejects.toThrow("No such file.");
  expect(titleOf(await scan.read(page("cem")))).toBe("cem");
});

test("pages that wait when their scan is stopped are not read", async () => {
  const { scan, stop, threads } = openReader(({ url }) => (url.endsWith("first") ? "hang" : "read"), {
    clock: STILL,
  });
  const [first, second] = [scan.read(page("first")), scan.read(page("second"))];
  await vi.waitFor(() => expect(threads[0]?.pages).toEqual(["first"]));
  stop.abort(new Error("Ctrl-C"));
  for (const thread of threads) thread.goOn();
  expect(titleOf(await first)).toBe("first");
  await expect(second).rejects.toThrow("Ctrl-C");
  expect(threads.map(({ pages }) => pages)).toEqual([["first"]]);
});

test("every thread is told of a scan's end", async () => {
  const { reader, scan, threads } = openReader(undefined, { threads: 2 });
  const other = reader.openScan(new AbortController().signal);
  await Promise.all([scan.read(page("ann")), scan.read(page("bob")), other.read(page("cem"))]);
  other.end();
  await vi.waitFor(() => expect(threads.map(({ endedScans }) => endedScans)).toEqual([[1], [1]]));
});

test("a reader that is closed has no thread, and reads nothing more", async () => {
  const { reader, scan, threads } = openReader(() => "hang", { clock: STILL });
  const [ann, bob] = [scan.read(page("ann")), scan.read(page("bob"))];
  await vi.waitFor(() => expect(threads[0]?.pages).toEqual(["ann"]));
  await reader.close();
  await expect(ann).rejects.toThrow("closed");
  await expect(bob).rejects.toThrow("closed");
  expect(threads.map(({ isToldToEnd, pages }) => [isToldToEnd, pages])).toEqual([[true, ["ann"]]]);
});
