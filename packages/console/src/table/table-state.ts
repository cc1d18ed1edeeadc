import { useSearchParams } from "wouter";
import { useSetParams } from "../parts/use-set-params.ts";
import type { TableColumn } from "./table-column.ts";
import { useIsNarrow } from "./use-is-narrow.ts";

/** By which column rows are sorted, and which way. */
export type Sort = { readonly id: string; readonly isDescending: boolean };

/** How a table is looked at. It stands in the page's address, so that a link, a reload and the way back keep it. */
export type TableState = {
  /** What is searched for; "" = nothing. */
  readonly search: string;
  readonly sort: Sort | undefined;
  /** The ids of the columns that are shown, in the table's order. */
  readonly shown: ReadonlySet<string>;
  setSearch(text: string): void;
  setSort(sort: Sort | undefined): void;
  setShown(ids: ReadonlySet<string>): void;
};

/** `q`, `sort` (a column's id, with `-` before it from the last to the first) and `columns` of the page's address. */
export function useTableState<Row>(columns: readonly TableColumn<Row>[]): TableState {
  const [params] = useSearchParams();
  const set = useSetParams();
  const isNarrow = useIsNarrow();
  const standard = columns
    .filter(({ isExtra, isWide }) => isExtra !== true && !(isNarrow && isWide === true))
    .map(({ id }) => id);
  const chosen = params.get("columns")?.split(" ");
  return {
    search: params.get("q") ?? "",
    sort: sortOf(params.get("sort"), columns),
    shown: new Set(
      chosen === undefined ? standard : columns.map(({ id }) => id).filter((id) => chosen.includes(id)),
    ),
    setSearch: (text) => set({ q: text }),
    setSort: (sort) => set({ sort: sort && `${sort.isDescending ? "-" : ""}${sort.id}` }),
    setShown(ids) {
      const isStandard = ids.size === standard.length && standard.every((id) => ids.has(id));
      set({ columns: isStandard ? undefined : [...ids].join(" ") });
    },
  };
}

function sortOf<Row>(text: string | null, columns: readonly TableColumn<Row>[]): Sort | undefined {
  const id = text?.replace(/^-/, "");
  if (text === null || !columns.some((column) => column.id === id)) return undefined;
  return { id: id ?? "", isDescending: text.startsWith("-") };
}
