import { type Compilable, type CompiledQuery, ExpressionWrapper, type Kysely, ValueNode } from "kysely";
import type { DB } from "./database.ts";

/** Where a value will stand in a statement. */
export type Slot<T> = ExpressionWrapper<DB, never, T>;

/** A slot for each of the values. */
export type Slots<Values> = { readonly [Name in keyof Values]: Slot<Values[Name]> };

/** What stands in the place of a value until there is one. */
class Placeholder {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** A slot of this name, for `builtOnce`. */
export function slot<T>(name: string): Slot<T> {
  return new ExpressionWrapper<DB, never, T>(ValueNode.create(new Placeholder(name)));
}

/**
 * A statement whose text is built once and then sent with other values each time: to build a long one takes as much
 * time as the database needs for it. `values` has one for each slot, by its name.
 */
export function builtOnce<Values extends Readonly<Record<string, unknown>>, Row>(
  statement: Compilable<Row>,
): (values: Values) => CompiledQuery<Row> {
  const compiled = statement.compile();
  return (values) => {
    const byName = new Map<string, unknown>(Object.entries(values));
    return {
      ...compiled,
      parameters: compiled.parameters.map((parameter) =>
        parameter instanceof Placeholder ? byName.get(parameter.name) : parameter,
      ),
    };
  };
}

/** Runs a statement that is built when it is first asked, and gives back its rows. */
export function askedOften<Values extends Readonly<Record<string, unknown>>, Row>(
  build: (db: Kysely<DB>) => Compilable<Row>,
): (db: Kysely<DB>, values: Values) => Promise<Row[]> {
  let statement: ((values: Values) => CompiledQuery<Row>) | undefined;
  return async (db, values) => {
    statement ??= builtOnce<Values, Row>(build(db));
    return (await db.executeQuery(statement(values))).rows;
  };
}
