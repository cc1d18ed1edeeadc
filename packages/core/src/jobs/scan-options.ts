import * as z from "zod/mini";
import { LIMITS } from "../config.ts";

/** What a caller chose for a scan; stored as the job's `job_metadata`. */
export const scanOptionsSchema = z.object({
  /** Where to start when the caller named a URL; null = the domain's home page. */
  start_url: z.nullable(z.string()),
  max_pages: z.int().check(z.minimum(1), z.maximum(LIMITS.maxPages)),
  max_depth: z.int().check(z.minimum(0), z.maximum(LIMITS.maxDepth)),
});

export type ScanOptions = z.infer<typeof scanOptionsSchema>;

/** A caller's choices with the defaults for those not made. */
export function toScanOptions(choices: {
  readonly startUrl: string | null;
  readonly maxPages?: number | undefined;
  readonly maxDepth?: number | undefined;
}): ScanOptions {
  return {
    start_url: choices.startUrl,
    max_pages: choices.maxPages ?? LIMITS.defaultMaxPages,
    max_depth: choices.maxDepth ?? LIMITS.defaultMaxDepth,
  };
}
