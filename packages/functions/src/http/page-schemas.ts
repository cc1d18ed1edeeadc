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
      error: described("Why its last visit failed, in a sentence.", z.nullable(z.string())),
      last_scan: described("When it was last visited.", z.date()),
      scan_job_id: described("The scan that visited it last.", z.nullable(z.uuid())),
      created_at: z.date(),
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
  last_scan: (page) => page.last_scan,
  scan_job_id: (page) => page.scan_job_id,
  created_at: (page) => page.created_at,
};
