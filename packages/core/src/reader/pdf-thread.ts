/** The thread of a PDF reader: reads the PDFs that it is sent, one after the other. */
import { parentPort } from "node:worker_threads";
import { type PdfInput, readPdf } from "../pdf/read-pdf.ts";
import { boundBuffers } from "./buffer-budget.ts";
import type { ReaderAnswer, ReaderRequest } from "./messages.ts";
import { couldNotBeRead } from "./reading-faults.ts";

const buffers = boundBuffers(globalThis);

async function answerTo({ page }: Extract<ReaderRequest<PdfInput>, { kind: "page" }>): Promise<ReaderAnswer> {
  buffers.renew();
  try {
    const read = await readPdf(page);
    const fault = couldNotBeRead(page.url, "it unfolds to more than a PDF may.");
    return { kind: "page", page: buffers.isUsedUp() ? { fault } : read, cpuMs: cpuMs() };
  } catch (error) {
    return { kind: "broken", reason: error instanceof Error ? error.message : String(error), cpuMs: cpuMs() };
  }
}

/** ms of CPU time that this thread has used */
function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

parentPort?.on("message", async (request: ReaderRequest<PdfInput>) => {
  if (request.kind === "page") parentPort?.postMessage(await answerTo(request));
});
parentPort?.postMessage({ kind: "ready", cpuMs: cpuMs() } satisfies ReaderAnswer);
