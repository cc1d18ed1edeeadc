import { LIMITS } from "../config.ts";
import type { PdfInput } from "../pdf/read-pdf.ts";
import type { Clock } from "../time.ts";
import { PDF_READER_ROLE } from "./messages.ts";
import { createPageReader, type PageReader, type ScanReader } from "./page-reader.ts";
import { startReaderThread } from "./reader-thread.ts";

/** A reader of PDFs, each a page. */
export type PdfReader = PageReader<PdfInput>;

/**
 * MB of the thread's heap: with its buffers and the page reader's heap they leave 200 MB of Lambda's 1,024 to the
 * crawler itself.
 */
const MEMORY = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 24 };

/** Begins a scan with its first PDF: most scans have none, and need no thread for it. */
export function openWithFirstPdf(
  reader: Pick<PdfReader, "openScan">,
  signal: AbortSignal,
): ScanReader<PdfInput> {
  const scans: ScanReader<PdfInput>[] = [];
  return {
    read(pdf) {
      const scan = scans[0] ?? reader.openScan(signal);
      scans[0] = scan;
      return scan.read(pdf);
    },
    end: () => scans[0]?.end(),
  };
}

/** Starts what reads the PDFs of a process, in one thread: a scan has few. */
export function startPdfReader({ clock }: { readonly clock: Clock }): PdfReader {
  const { maxPdfCpuMs, maxPdfMs, maxThreadEndMs } = LIMITS;
  return createPageReader<PdfInput>({
    threads: 1,
    startThread: async () => {
      // On demand, for the same reason as the page reader's.
      const { PDF_THREAD_FILE } = await import("./pdf-thread-file.ts");
      return await startReaderThread({ file: PDF_THREAD_FILE, role: PDF_READER_ROLE }, MEMORY);
    },
    clock,
    limits: { maxReadingCpuMs: maxPdfCpuMs, maxReadingMs: maxPdfMs, maxThreadEndMs },
  });
}
