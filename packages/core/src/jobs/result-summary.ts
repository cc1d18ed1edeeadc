import * as z from "zod/mini";
import { RENDER_CHOICES } from "../rendering/render-choice.ts";

const count = z.int().check(z.minimum(0));

const summaryFields = {
  /** Could we look, and did we see all? */
  evidence: z.enum(["complete", "partial", "blocked", "empty"]),
  stopped_by: z.string(),
  pages_scanned: count,
  /** pages larger than what is read of one; a scan of an older version does not tell */
  pages_truncated: z.optional(count),
  /** pages that only their scripts fill, which were not run; a scan of an older version does not tell */
  pages_needing_script: z.optional(count),
  /** PDFs among the pages; a scan of an older version does not tell: it read none */
  pdfs_read: z.optional(count),
  /** files of scripts and data read for pages; a scan of an older version does not tell */
  script_files: z.optional(count),
  /** pages that a browser rendered; a scan of an older version does not tell, of this and what follows */
  pages_rendered: z.optional(count),
  /** pages that it could not render, by the reason's code */
  pages_render_failed: z.optional(z.record(z.string(), count)),
  /** which pages the scan was to have rendered */
  render: z.optional(z.enum(RENDER_CHOICES)),
  /** whether there was a browser to do so */
  has_renderer: z.optional(z.boolean()),
  pages_failed: count,
  /** by the fault's code; a scan of an older version does not tell all of them apart */
  pages_failed_by_reason: z.optional(z.record(z.string(), count)),
  /** by reason */
  pages_skipped: z.record(z.string(), count),
  /** pages seen, those not visited included */
  pages_known: count,
  /** as counted at its end: an address that is removed later stays counted, and is listed no more */
  contacts_found: count,
  contacts_by_type: z.record(z.string(), count),
  /** what of its pages the scan kept; a scan of an older version does not tell: it kept addresses alone */
  collected: z.optional(z.array(z.string())),
  /** whether it kept nothing that stems from a person */
  role_only: z.optional(z.boolean()),
  bytes: count,
  cpu_ms: count,
};

/**
 * What a complete scan, or one that was cancelled after it began, leaves in `jobs.result_data`: numbers about it, never
 * the data itself.
 */
export const resultSummarySchema = z.looseObject(summaryFields);

/** What is stored of a scan that ended, by this version or an older one. */
export type ResultSummary = z.infer<typeof resultSummarySchema>;

/**
 * The summary that this version writes: all fields and no other, so that the API's description names whatever is
 * stored.
 */
export type WrittenSummary = Required<z.infer<z.ZodMiniObject<typeof summaryFields>>>;
