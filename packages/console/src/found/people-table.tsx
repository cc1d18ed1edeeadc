import type { ReactNode } from "react";
import type { AllItems } from "../api/all-items.ts";
import type { Schema } from "../api/client.ts";
import type { EmptyList } from "../parts/list-states.tsx";
import type { TableColumn } from "../table/table-column.ts";
import { personCard } from "../take-along/cards.ts";
import { PERSON_SHEET } from "../take-along/sheets.ts";
import { FoundTable } from "./found-table.tsx";
import { labelWords } from "./label-words.ts";
import { PLACES_COLUMN } from "./places-column.tsx";

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
  PLACES_COLUMN,
];

/** People whom pages name with an address or a number of theirs. */
export function PeopleTable({
  people,
  site,
  empty,
}: {
  readonly people: AllItems<Person>;
  /** Whose people they are. */
  readonly site: string;
  readonly empty: EmptyList;
}): ReactNode {
  return (
    <FoundTable
      label="People"
      what="people"
      list={people}
      empty={empty}
      columns={COLUMNS}
      rowKey={({ id }) => String(id)}
      sheet={PERSON_SHEET}
      site={site}
      listed={({ emails }) => emails}
      card={(person) => personCard(person, site)}
    />
  );
}
