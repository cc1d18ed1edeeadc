import { getCompileCacheDir } from "node:module";
import { Worker } from "node:worker_threads";
import type { PageInput } from "../extract/page-input.ts";
import type { ReaderAnswer, ReaderInput, ReaderRequest, ReaderRole } from "./messages.ts";

/** How the reading of a page ended: by the thread's answer, or by its own end. */
export type ThreadReading =
  | Exclude<ReaderAnswer, { kind: "ready" }>
  | { readonly kind: "died"; readonly reason: string };

/** A thread that reads pages, as the loop that sends them sees it. */
export type ReaderThread<Input extends ReaderInput = PageInput> = {
  /** Reads a page; one at a time. Never rejects. */
  read(scan: number, page: Input): Promise<ThreadReading>;
  /** ms of CPU time that it has used since its last answer; tells it late where it is deep in a native call. */
  cpuMs(): Promise<number>;
  /** Lets go of what is remembered of a scan. */
  endScan(scan: number): void;
  /** Ends it, whatever it does: a page that it reads dies at once, the thread itself has ended when this resolves. */
  end(): Promise<void>;
};

/** Starts a thread; resolves when it can take pages, rejects where it cannot be started: that is a fault of ours. */
export type StartThread<Input extends ReaderInput = PageInput> = () => Promise<ReaderThread<Input>>;

/** Where a thread begins, and what it is told to be. */
export type ThreadStart = { readonly file: URL; readonly role: ReaderRole };

/** MB, as V8 counts them; a thread that needs more dies. */
export type ThreadMemory = {
  readonly maxOldGenerationSizeMb: number;
  readonly maxYoungGenerationSizeMb: number;
};

/**
 * Starts a thread of this file (thread-file.ts). It keeps the process alive while it starts or reads, and no longer. It
 * gets nothing of the environment, whose secrets are no business of what reads strangers' pages.
 */
export async function startReaderThread<Input extends ReaderInput>(
  { file, role }: ThreadStart,
  resourceLimits: ThreadMemory,
): Promise<ReaderThread<Input>> {
  const worker = new Worker(file, { workerData: role, env: threadEnvironment(), resourceLimits });
  const { promise: ready, resolve: isReady, reject: cannotStart } = Promise.withResolvers<void>();
  let answer: ((reading: ThreadReading) => void) | undefined;
  let died: Extract<ThreadReading, { kind: "died" }> | undefined;
  let cpuMsBefore = 0;

  function settle(reading: ThreadReading): void {
    worker.unref();
    answer?.(reading);
    answer = undefined;
  }
  function die(error: Error): void {
    died ??= { kind: "died", reason: error.message };
    cannotStart(error);
    settle(died);
  }
  function post(request: ReaderRequest<Input>): void {
    worker.postMessage(request);
  }
  worker.on("message", (message: ReaderAnswer) => {
    cpuMsBefore = message.cpuMs;
    if (message.kind !== "ready") return settle(message);
    worker.unref();
    isReady();
  });
  worker.on("error", (error) => die(error instanceof Error ? error : new Error(String(error))));
  worker.on("exit", () => die(new Error("The thread ended.")));

  await ready;
  return {
    async read(scan, page) {
      if (died) return died;
      const { promise, resolve } = Promise.withResolvers<ThreadReading>();
      answer = resolve;
      worker.ref();
      post({ kind: "page", scan, page });
      return await promise;
    },
    async cpuMs() {
      // Node 22, which npm brings for Apple's machines, cannot tell: there the clock alone counts.
      if (!("cpuUsage" in worker)) return Number.POSITIVE_INFINITY;
      const { user, system } = await worker.cpuUsage();
      return (user + system) / 1_000 - cpuMsBefore;
    },
    endScan: (scan) => post({ kind: "end", scan }),
    async end() {
      die(new Error("The thread was ended."));
      await worker.terminate();
    },
  };
}

/**
 * Where the process keeps its compiled modules, the thread finds them too: without, it compiles all of them anew, which
 * takes 0.2 s of CPU and, with what strips the types off, 30 MB.
 */
function threadEnvironment(): NodeJS.ProcessEnv {
  const directory = getCompileCacheDir();
  return directory === undefined ? {} : { NODE_COMPILE_CACHE: directory };
}
