import type { ReactNode } from "react";
import type { Schema } from "../api/client.ts";
import { FirstPage } from "../parts/first-page.tsx";
import { pathOf } from "../parts/site-link.tsx";
import { DataTable } from "../table/data-table.tsx";
import type { TableColumn } from "../table/table-column.ts";
import { useTableState } from "../table/table-state.ts";
import { labelWords } from "./label-words.ts";

type Person = Schema<"Person">;

const COLUMNS: readonly TableColumn<Person>[] = [
  { id: "name", title: "Name", width: 200, value: ({ name }) => name },
  { id: "role", title: "Role", width: 220, isWide: true, value: ({ role }) => role },
  { id: "emails", title: "Addresses", width: 260, value: ({ emails }) => emails.join(", ") },
  { id: "phones", title: "Phones", width: 180, isWide: true, value: ({ phones }) => phones.join(", ") },
  {
    id: "department",
    title: "Department",
    width: 130,
    isWide: true,
    value: ({ department }) => labelWords(department),
  },
  {
    id: "seniority",
    title: "Seniority",
    width: 110,
    isWide: true,
    value: ({ seniority }) => labelWords(seniority),
  },
  {
    id: "page",
    title: "Page",
    width: 180,
    isWide: true,
    value: ({ places: [first] }) => (first === undefined ? null : pathOf(first.page)),
    cell: ({ places: [first], places_count }) => <FirstPage url={first?.page} count={places_count} />,
  },
];

/** People whom pages name with an address or a number of theirs. */
export function PeopleTable({
  people,
  actions,
}: {
  readonly people: readonly Person[];
  /** What can be done with the rows that are shown. */
  readonly actions: (shown: readonly Person[]) => ReactNode;
}): ReactNode {
  const state = useTableState(COLUMNS);
  return (
    <DataTable
      label="People"
      rows={people}
      columns={COLUMNS}
      state={state}
      rowKey={({ id }) => String(id)}
      actions={actions}
    />
  );
}
