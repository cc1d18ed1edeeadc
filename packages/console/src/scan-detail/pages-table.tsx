import type { ReactNode } from "react";
import type { Schema } from "../api/client.ts";
import { pathOf, SiteLink } from "../parts/site-link.tsx";
import { Time } from "../parts/time.tsx";
import { DataTable } from "../table/data-table.tsx";
import type { TableColumn } from "../table/table-column.ts";
import { useTableState } from "../table/table-state.ts";
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
  startKey,
  actions,
}: {
  readonly pages: readonly Page[];
  /** The page that was chosen elsewhere, by its id. */
  readonly startKey: string | undefined;
  /** What can be done with the rows that are shown. */
  readonly actions: (shown: readonly Page[]) => ReactNode;
}): ReactNode {
  const state = useTableState(COLUMNS);
  return (
    <DataTable
      label="Pages"
      rows={pages}
      columns={COLUMNS}
      state={state}
      rowKey={({ id }) => id}
      startKey={startKey}
      actions={actions}
    />
  );
}
