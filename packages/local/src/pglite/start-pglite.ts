import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { RunningPostgres } from "../postgres.ts";
import { becomeOwner, publishUrl, resignAsOwner } from "./owner.ts";
import { THREAD_FILE } from "./thread-file.ts";
import type { ThreadTask } from "./thread-task.ts";

/** ms that a database gets to open, its recovery included: a second or two, or many on a machine that is busy */
const OPEN_TIMEOUT_MS = 120_000;
/** ms that it gets to close its data, as PostgreSQL does; after that it recovers at the next start */
const CLOSE_TIMEOUT_MS = 15_000;
/** bytes of the password's secret: as many as nobody guesses */
const PASSWORD_BYTES = 24;

/**
 * Starts PGlite, a PostgreSQL in WebAssembly, in a thread of this process. It has one session, which connections share
 * a transaction at a time. Without `root` its data is in memory. `module` is the URL of its module. Throws one sentence
 * when another process uses the data.
 */
export async function startPglite({
  root,
  module,
}: {
  readonly root: string | undefined;
  readonly module: string;
}): Promise<RunningPostgres> {
  if (root !== undefined) becomeOwner(root);
  const password = randomBytes(PASSWORD_BYTES).toString("base64url");
  const dataDir = root === undefined ? null : join(root, "data");
  const task: ThreadTask = { role: "pglite", module, dataDir, password };
  const thread = new Worker(THREAD_FILE, { workerData: task });
  try {
    const [port] = await once(thread, "message", { signal: AbortSignal.timeout(OPEN_TIMEOUT_MS) });
    const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
    if (root !== undefined) publishUrl(root, url);
    // Who ends without stopping it is not held up; PGlite recovers as PostgreSQL does.
    thread.unref();
    thread.on("error", () => {});
    return {
      url,
      async stop() {
        const stopping = new AbortController();
        thread.ref();
        thread.postMessage("stop");
        await Promise.race([
          once(thread, "exit"),
          delay(CLOSE_TIMEOUT_MS, undefined, stopping).catch(() => {}),
        ]);
        stopping.abort();
        await thread.terminate();
        if (root !== undefined) resignAsOwner(root);
      },
    };
  } catch (cause) {
    await thread.terminate();
    if (root !== undefined) resignAsOwner(root);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`PGlite did not start: ${reason}`, { cause });
  }
}
