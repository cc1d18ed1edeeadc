import type { ListedPage } from "@contact-scanner/core/pages/list-pages";
import * as z from "zod/mini";
import type { CsvColumns } from "./list-answer.ts";
import { described, listOf, named } from "./schemas.ts";

export const pageList = listOf(
  "PageList",
  named(
    "Page",
    z.object({
      id: z.uuid(),
      url: z.string(),
      status_code: described("null when there was no answer.", z.nullable(z.int())),
      content_type: z.nullable(z.string()),
      title: z.nullable(z.string()),
      word_count: z.nullable(z.int()),
      depth: described("Links away from the start page.", z.int()),
      error: described("Why the visit failed, in a sentence.", z.nullable(z.string())),
      reading: described(
        "How much of the page's contacts the visit tells: `all`, of a page that is no more (404, 410) too; `some` of one that is too large, broke off or needs scripts; `none` of one that could not be read.",
        z.enum(["all", "some", "none"]),
      ),
      links_skipped: described(
        "How many of its links were not visited, by reason.",
        z.record(z.string(), z.int()),
      ),
      needs_script: described(
        "Whether only the page's scripts fill it, and they were not run: what a browser shows there is not known.",
        z.boolean(),
      ),
      rendered: described(
        "Whether a browser ran the page's scripts, and what it showed was read.",
        z.boolean(),
      ),
      place: described(
        "Which of the scan's visits it was, from 1 on; null where a scan of an older version made it.",
        z.nullable(z.int()),
      ),
      last_scan: described("When the scan visited it.", z.date()),
      scan_job_id: described("The scan.", z.uuid()),
      created_at: described("When a scan first visited it.", z.date()),
    }),
  ),
);

export const PAGE_COLUMNS: CsvColumns<ListedPage> = {
  url: (page) => page.url,
  status_code: (page) => page.status_code,
  content_type: (page) => page.content_type,
  title: (page) => page.title,
  word_count: (page) => page.word_count,
  depth: (page) => page.depth,
  error: (page) => page.error,
  reading: (page) => page.reading,
  last_scan: (page) => page.last_scan,
  scan_job_id: (page) => page.scan_job_id,
  created_at: (page) => page.created_at,
  needs_script: (page) => page.needs_script,
  rendered: (page) => page.rendered,
  place: (page) => page.place,
};
