/** A reader's thread whose pages say what becomes of it. */
import { parentPort } from "node:worker_threads";
import { extractPage } from "@contact-scanner/core/extract/page";
import type { ReaderAnswer, ReaderRequest } from "@contact-scanner/core/reader/messages";

/** ms of CPU time that this thread has used */
function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

function post(answer: ReaderAnswer): void {
  parentPort?.postMessage(answer);
}

parentPort?.on("message", (request: ReaderRequest) => {
  if (request.kind === "end") return;
  const { html } = request.page;
  // Asked of the date at each turn, so that no compiler makes an empty loop of it.
  if (html.includes("endless")) while (Date.now() > 0);
  if (html.includes("bomb"))
    for (const heap: number[][] = []; ; ) heap.push(Array.from({ length: 1_000 }, Number));
  if (html.includes("exit")) process.exit(3);
  post({ kind: "page", page: extractPage(request.page), cpuMs: cpuMs() });
});
post({ kind: "ready", cpuMs: cpuMs() });
