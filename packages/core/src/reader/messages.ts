import type { ExtractedPage, PageInput } from "../extract/page.ts";

/** What a reader's thread is told. A scan is a number that the reader gives it. */
export type ReaderRequest =
  | { readonly kind: "page"; readonly scan: number; readonly page: PageInput }
  /** The scan has no more pages: what is remembered of it can go. */
  | { readonly kind: "end"; readonly scan: number };

/** What it answers: that it is ready, once, and then one answer a page. */
export type ReaderAnswer =
  | { readonly kind: "ready"; readonly cpuMs: number }
  | { readonly kind: "page"; readonly page: ExtractedPage; readonly cpuMs: number }
  /** Reading threw: a fault of ours that this page brought to light. */
  | { readonly kind: "broken"; readonly reason: string; readonly cpuMs: number };

/**
 * `workerData` of a reader's thread. Other threads may load the same file: by this it knows that it is to read pages.
 */
export const READER_ROLE = "contact-scanner page reader";
