import { resultSummarySchema } from "@contact-scanner/core/jobs/result-summary";
import { SCAN_ROWS } from "@contact-scanner/core/jobs/scan-rows";
import * as z from "zod/mini";
import { renderChoice } from "./render-option.ts";
import { described, jobStatus, listOf, named } from "./schemas.ts";

/** The answer to a submit: which scan it is. */
export const submittedScan = named("SubmittedScan", z.object({ job_id: z.uuid() }));

/** What a scan is, its result apart. */
const scanFields = {
  job_id: z.uuid(),
  job_type: z.string(),
  status: jobStatus,
  waiting: described("Whether it waits until another of its user's scans has ended.", z.boolean()),
  paused_at: described("Since when it is paused; null = it is not.", z.nullable(z.date())),
  progress: described("0 to 1; 1 only when complete. It never goes down.", z.number()),
  domain_id: described("null once the domain was deleted.", z.nullable(z.uuid())),
  domain: z.nullable(z.string()),
  created_by: z.uuid(),
  scan_rows: described(
    "What tells the scan's pages and contacts: its `own` rows, which no later scan changes; `reconstructed` ones, of a scan of an older version, from what was kept; `deleted` once they are no longer kept. null until the scan ends. `contacts_found` counts what it saw at its end: an address that is removed later is listed no more.",
    z.nullable(z.enum(SCAN_ROWS)),
  ),
  error: described("Why the scan failed, in a sentence.", z.nullable(z.string())),
  created_at: z.date(),
  updated_at: z.date(),
  started_at: z.nullable(z.date()),
  finished_at: z.nullable(z.date()),
};

/** What a scan's result says that needs a sentence. */
const toldFields = {
  pdfs_read: described(
    "PDFs among the pages. Up to 10 are read that promise contacts by their name, the link to them or that link's page; PDFs that do not count as `file` in `pages_skipped`, and files beyond what a scan reads as `file_limit`.",
    z.optional(z.int().check(z.minimum(0))),
  ),
  pages_needing_script: described(
    "Pages that only their scripts fill and that no browser filled. With some the evidence is partial.",
    z.optional(z.int()),
  ),
  script_files: described(
    "Files of scripts, and of data that they ask for, that were read for such pages. Their contacts have the `method` `bundle`.",
    z.optional(z.int()),
  ),
  pages_rendered: described("Pages that a browser rendered.", z.optional(z.int())),
  pages_render_failed: described(
    "Pages that it could not render, by the reason's code: `render_timeout`, `render_crashed`, `render_refused`, `render_unavailable`; `render_unfilled` where the scripts brought nothing, `render_left_site` where they led elsewhere; else the code of the fault of its host, or of what was rendered.",
    z.optional(z.record(z.string(), z.int())),
  ),
  render: described("Which pages the scan was to have rendered.", z.optional(renderChoice)),
  has_renderer: described("Whether the stage had a browser to do so.", z.optional(z.boolean())),
  collected: described(
    "What of its pages the scan kept: what its submit asked for, as far as the stage keeps it. A scan of an older version does not tell: it kept addresses alone.",
    z.optional(z.array(z.string())),
  ),
  role_only: described(
    "Whether the stage keeps nothing that stems from a person: mailboxes of roles and what is the organisation's own.",
    z.optional(z.boolean()),
  ),
};

const scanResult = named(
  "ScanResult",
  z.extend(resultSummarySchema, {
    ...toldFields,
    emails: described(
      "The addresses that this scan saw, sorted; the first 1,000. The contacts list has them all.",
      z.array(z.string()),
    ),
  }),
);

/** A scan as its status shows it. */
export const scanStatusSchema = named(
  "Scan",
  z.object({ ...scanFields, result_data: z.nullable(scanResult) }),
);

/** Scans as a list shows them: without their addresses. */
export const scanList = listOf(
  "ScanList",
  named(
    "ScanSummary",
    z.object({
      ...scanFields,
      result_data: z.nullable(named("ScanResultSummary", z.extend(resultSummarySchema, toldFields))),
    }),
  ),
);

/** Why a list of what a scan saw is refused. */
export const scanRowsRefusals = [
  { code: "not_found", sentence: "There is no such scan." },
  { code: "expired", sentence: "Its pages and contacts are no longer kept." },
  { code: "unavailable", sentence: "It is of an older version, and its rows are being made." },
] as const;
