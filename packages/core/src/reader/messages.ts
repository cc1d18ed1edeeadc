import type { ExtractedPage } from "../extract/page.ts";
import type { PageInput } from "../extract/page-input.ts";
import type { PdfInput } from "../pdf/read-pdf.ts";
import type { UnreadPage } from "./reading-faults.ts";

/** What a thread can be given to read; one thread reads one of them. */
export type ReaderInput = PageInput | PdfInput;

/** What a reader's thread is told. A scan is a number that the reader gives it. */
export type ReaderRequest<Input extends ReaderInput = PageInput> =
  | { readonly kind: "page"; readonly scan: number; readonly page: Input }
  /** The scan has no more pages: what is remembered of it can go. */
  | { readonly kind: "end"; readonly scan: number };

/** What it answers: that it is ready, once, and then one answer a page. */
export type ReaderAnswer =
  | { readonly kind: "ready"; readonly cpuMs: number }
  | { readonly kind: "page"; readonly page: ExtractedPage | UnreadPage; readonly cpuMs: number }
  /** Reading threw: a fault of ours that this page brought to light. */
  | { readonly kind: "broken"; readonly reason: string; readonly cpuMs: number };

/**
 * `workerData` of a reader's thread. Other threads may load the same file: by this it knows that it is to read pages.
 */
export const READER_ROLE = "contact-scanner page reader";

/** The same of a thread that reads PDFs. */
export const PDF_READER_ROLE = "contact-scanner PDF reader";

/** Which of the threads one is to be. */
export type ReaderRole = typeof READER_ROLE | typeof PDF_READER_ROLE;
