import type { ReactNode } from "react";
import { FirstPage } from "../parts/first-page.tsx";
import { pathOf } from "../parts/site-link.tsx";
import type { TableColumn } from "../table/table-column.ts";

type Placed = { readonly places: readonly { readonly page: string }[]; readonly places_count: number };

/** The column that tells the first of the pages where something stands, and how many more there are. */
export const PLACES_COLUMN = {
  id: "page",
  title: "Page",
  width: 180,
  isWide: true,
  value: ({ places: [first] }: Placed): string | null => (first === undefined ? null : pathOf(first.page)),
  cell: ({ places: [first], places_count }: Placed): ReactNode => (
    <FirstPage url={first?.page} count={places_count} />
  ),
} satisfies TableColumn<Placed>;
