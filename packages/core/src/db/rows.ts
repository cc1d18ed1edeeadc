import { type Expression, expressionBuilder, type Selectable } from "kysely";
import type { DB } from "./database.ts";

/**
 * Rows as a table of a query: any number of them in one parameter, with the columns and types of a table of ours. A
 * column that the rows do not name is null.
 */
export function rowsOf<Table extends keyof DB & string>(table: Table, rows: readonly object[]) {
  return expressionBuilder<DB, Table>().fn<Selectable<DB[Table]>>("jsonb_populate_recordset", [
    noRowOf(table),
    jsonOf(rows),
  ]);
}

/** Values as a table of one column, `value`: for rows that no table has. `rowIn` reads one. */
export function valuesOf<Value extends object>(values: readonly Value[]) {
  return expressionBuilder<DB>().fn<{ value: Value }>("jsonb_array_elements", [jsonOf(values)]);
}

/** What of a value of `valuesOf` are columns of a table of ours, as its row. */
export function rowIn<Table extends keyof DB & string>(table: Table, value: Expression<unknown>) {
  return expressionBuilder<DB, Table>().fn<Selectable<DB[Table]>>("jsonb_populate_record", [
    noRowOf(table),
    value,
  ]);
}

/** Texts as one parameter, for `= any (…)`. */
export function anyOf(texts: readonly string[]) {
  const eb = expressionBuilder<DB>();
  return eb.fn.any(eb.val([...texts]));
}

function noRowOf<Table extends keyof DB & string>(table: Table) {
  const eb = expressionBuilder<DB, Table>();
  return eb.cast(eb.val(null), eb.table(table));
}

/** jsonb takes no half of a pair of surrogates; as a parameter of its own such a text would lose it as well. */
function jsonOf(rows: readonly object[]) {
  const eb = expressionBuilder<DB>();
  const json = JSON.stringify(rows, (_key, value) =>
    typeof value === "string" ? value.toWellFormed() : value,
  );
  return eb.cast<string>(eb.val(json), "jsonb");
}
