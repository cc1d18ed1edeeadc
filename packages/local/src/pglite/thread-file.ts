import { workerData } from "node:worker_threads";
import { threadTask } from "./thread-task.ts";

/** Where the thread begins: this very file, so that a bundler which splits makes a file of its own of it. */
export const THREAD_FILE = new URL(import.meta.url);

const task = threadTask.safeParse(workerData);
if (task.success) {
  const { runSession } = await import("./thread.ts");
  await runSession(task.data);
}
