import type { ReactNode } from "react";
import type { AllItems } from "../api/all-items.ts";
import type { Schema } from "../api/client.ts";
import type { EmptyList } from "../parts/list-states.tsx";
import { SiteLink } from "../parts/site-link.tsx";
import type { TableColumn } from "../table/table-column.ts";
import { POINT_SHEET } from "../take-along/sheets.ts";
import { FoundTable } from "./found-table.tsx";
import { labelWords } from "./label-words.ts";
import { PLACES_COLUMN } from "./places-column.tsx";

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
  PLACES_COLUMN,
];

/** Phones, profiles and contact forms. */
export function PointsTable({
  points,
  site,
  empty,
}: {
  readonly points: AllItems<ContactPoint>;
  /** Whose they are. */
  readonly site: string;
  readonly empty: EmptyList;
}): ReactNode {
  return (
    <FoundTable
      label="Phones, profiles and forms"
      what="phones, profiles and forms"
      list={points}
      empty={empty}
      columns={COLUMNS}
      rowKey={({ id }) => String(id)}
      sheet={POINT_SHEET}
      site={site}
      listed={({ value }) => [value]}
    />
  );
}
