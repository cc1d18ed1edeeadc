import type { ReactNode } from "react";
import type { Schema } from "../api/client.ts";
import { FirstPage } from "../parts/first-page.tsx";
import { pathOf, SiteLink } from "../parts/site-link.tsx";
import { DataTable } from "../table/data-table.tsx";
import type { TableColumn } from "../table/table-column.ts";
import { useTableState } from "../table/table-state.ts";
import { labelWords } from "./label-words.ts";

type ContactPoint = Schema<"ContactPoint">;

const COLUMNS: readonly TableColumn<ContactPoint>[] = [
  { id: "kind", title: "Kind", width: 90, value: ({ kind }) => kind },
  {
    id: "what",
    title: "What",
    width: 120,
    isWide: true,
    value: ({ network, phone_kind, has_captcha }) =>
      labelWords(network ?? phone_kind ?? null) ?? (has_captcha === true ? "behind a CAPTCHA" : null),
  },
  {
    id: "value",
    title: "Number or URL",
    width: 320,
    value: ({ value }) => value,
    cell: ({ kind, value }) =>
      kind === "phone" ? <a href={`tel:${value}`}>{value}</a> : <SiteLink url={value} />,
  },
  { id: "written", title: "As written", width: 180, isWide: true, value: ({ written }) => written },
  { id: "person", title: "Person", width: 170, isWide: true, value: ({ person_name }) => person_name },
  { id: "email", title: "Beside", width: 220, isExtra: true, value: ({ email }) => email },
  {
    id: "page",
    title: "Page",
    width: 180,
    isWide: true,
    value: ({ places: [first] }) => (first === undefined ? null : pathOf(first.page)),
    cell: ({ places: [first], places_count }) => <FirstPage url={first?.page} count={places_count} />,
  },
];

/** Phones, profiles and contact forms. */
export function PointsTable({
  points,
  actions,
}: {
  readonly points: readonly ContactPoint[];
  /** What can be done with the rows that are shown. */
  readonly actions: (shown: readonly ContactPoint[]) => ReactNode;
}): ReactNode {
  const state = useTableState(COLUMNS);
  return (
    <DataTable
      label="Phones, profiles and forms"
      rows={points}
      columns={COLUMNS}
      state={state}
      rowKey={({ id }) => String(id)}
      actions={actions}
    />
  );
}
