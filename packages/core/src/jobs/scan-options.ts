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
