import { workerData } from "node:worker_threads";
import { READER_ROLE } from "./messages.ts";

/**
 * Where a reader's thread begins: this very file. Who imports it on demand learns where it lies, as source or as the
 * file of its own that a bundler which splits makes of it, and loads nothing of what reads pages.
 */
export const THREAD_FILE = new URL(import.meta.url);

if (workerData === READER_ROLE) await import("./thread.ts");
