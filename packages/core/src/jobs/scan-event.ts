import type { CrawlEvent } from "../crawl/ports.ts";

/** What a scan tells while it works. */
export type ScanEvent =
  | CrawlEvent
  /** A checkpoint was stored, retries included. */
  | { readonly kind: "checkpoint"; readonly ms: number }
  /** The scan is complete and has this many contacts. */
  | { readonly kind: "complete"; readonly contacts: number };
