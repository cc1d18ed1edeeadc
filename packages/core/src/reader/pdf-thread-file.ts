import { workerData } from "node:worker_threads";
import { PDF_READER_ROLE } from "./messages.ts";

/** Where a thread that reads PDFs begins: this very file, as thread-file.ts is the page reader's. */
export const PDF_THREAD_FILE = new URL(import.meta.url);

if (workerData === PDF_READER_ROLE) await import("./pdf-thread.ts");
