import type { CrawlEvent } from "../crawl/ports.ts";

/** What a scan tells while it works. */
export type ScanEvent =
  /** A worker has the scan, for the nth time since it got further; `traceParent` is what asked for it, if known. */
  | { readonly kind: "claimed"; readonly attempt: number; readonly traceParent: string | null }
  | CrawlEvent
  /** A checkpoint was stored, retries included. */
  | { readonly kind: "checkpoint"; readonly ms: number }
  /** The scan is complete and has this many contacts. */
  | { readonly kind: "complete"; readonly contacts: number };
