/** The thread of a page reader: reads the pages that it is sent, one after the other. */
import { setFlagsFromString } from "node:v8";
import { parentPort } from "node:worker_threads";
import type { ReaderAnswer, ReaderRequest } from "./messages.ts";
import { beginScanReading, type ReadPageOfScan } from "./scan-reading.ts";

// V8 puts what survived early collections into the old space from then on. At the start of a thread a page's tree fills
// the young space and survives, so that each later tree would live until the next full collection: a third more time
// and twice the memory, as measured by the benchmark of the crawl.
setFlagsFromString("--no-allocation-site-pretenuring");

/** The scans whose pages came here and that have not ended. */
const scans = new Map<number, ReadPageOfScan>();

function answerTo({ scan, page }: Extract<ReaderRequest, { kind: "page" }>): ReaderAnswer {
  const read = scans.get(scan) ?? beginScanReading();
  scans.set(scan, read);
  try {
    return { kind: "page", page: read(page), cpuMs: cpuMs() };
  } catch (error) {
    return { kind: "broken", reason: error instanceof Error ? error.message : String(error), cpuMs: cpuMs() };
  }
}

/** ms of CPU time that this thread has used */
function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

function post(answer: ReaderAnswer): void {
  parentPort?.postMessage(answer);
}

parentPort?.on("message", (request: ReaderRequest) => {
  if (request.kind === "page") post(answerTo(request));
  else scans.delete(request.scan);
});
post({ kind: "ready", cpuMs: cpuMs() });
