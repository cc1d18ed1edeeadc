import type { ReactNode } from "react";
import type { AllItems } from "../api/all-items.ts";
import type { Schema } from "../api/client.ts";
import { FoundTable } from "../found/found-table.tsx";
import type { EmptyList } from "../parts/list-states.tsx";
import { pathOf, SiteLink } from "../parts/site-link.tsx";
import { Time } from "../parts/time.tsx";
import type { TableColumn } from "../table/table-column.ts";
import { PAGE_SHEET } from "../take-along/sheets.ts";
import { readingWords } from "./page-words.ts";

type Page = Schema<"Page">;

const COLUMNS: readonly TableColumn<Page>[] = [
  {
    id: "page",
    title: "Page",
    width: 270,
    value: ({ url }) => pathOf(url),
    cell: ({ url }) => <SiteLink url={url}>{pathOf(url)}</SiteLink>,
  },
  { id: "status", title: "HTTP", width: 75, align: "end", value: ({ status_code }) => status_code },
  { id: "title", title: "Title", width: 210, isWide: true, value: ({ title }) => title },
  { id: "error", title: "What went wrong", width: 300, isWide: true, value: ({ error }) => error },
  { id: "reading", title: "Read", width: 150, isWide: true, value: readingWords },
  { id: "depth", title: "Depth", width: 75, align: "end", isWide: true, value: ({ depth }) => depth },
  {
    id: "words",
    title: "Words",
    width: 80,
    align: "end",
    isWide: true,
    value: ({ word_count }) => word_count,
  },
  { id: "kind", title: "Content type", width: 180, isExtra: true, value: ({ content_type }) => content_type },
  {
    id: "at",
    title: "Visited",
    width: 180,
    isExtra: true,
    value: ({ last_scan }) => last_scan,
    cell: ({ last_scan }) => <Time at={last_scan} />,
  },
];

/** The pages that a scan visited. */
export function PagesTable({
  pages,
  site,
  empty,
  startKey,
}: {
  readonly pages: AllItems<Page>;
  /** Whose pages they are. */
  readonly site: string;
  readonly empty: EmptyList;
  /** The page that was chosen elsewhere, by its id. */
  readonly startKey: string | undefined;
}): ReactNode {
  return (
    <FoundTable
      label="Pages"
      what="pages"
      list={pages}
      empty={empty}
      columns={COLUMNS}
      rowKey={({ id }) => id}
      startKey={startKey}
      sheet={PAGE_SHEET}
      site={site}
      listed={({ url }) => [url]}
    />
  );
}
