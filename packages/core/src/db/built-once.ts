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
 * A word of ours that stands in the statement itself. Whoever plans a prepared statement for all values does not see
 * them: without it no index that is for rows of some status alone serves the statement, and it is planned each time.
 * Its type takes no text that is only known when it runs: such a one is a value.
 */
export function constant<Word extends string>(
  word: string extends Word ? never : Word,
): ExpressionWrapper<DB, never, Word> {
  return new ExpressionWrapper<DB, never, Word>(ValueNode.createImmediate(word));
}

/** Names of texts that are built once: a process has a few. */
const names = new Map<string, string>();

/** The name under which this text is prepared; undefined = it is not. */
export function preparedName(sql: string): string | undefined {
  return names.get(sql);
}

/**
 * A statement whose text is built once and then sent with other values each time: to build a long one takes as much
 * time as the database needs for it. `values` has one for each slot, by its name.
 */
export function builtOnce<Values extends Readonly<Record<string, unknown>>, Row>(
  statement: Compilable<Row>,
): (values: Values) => CompiledQuery<Row> {
  const compiled = statement.compile();
  // Of `select *` a migration changes what it gives, which a statement that is prepared refuses.
  if (!/select \*|\.\*/.test(compiled.sql))
    names.set(compiled.sql, names.get(compiled.sql) ?? String(names.size));
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

/** A statement that is built when it is first asked for. */
export function builtAtFirst<Values extends Readonly<Record<string, unknown>>, Row>(
  build: (db: Kysely<DB>) => Compilable<Row>,
): (db: Kysely<DB>, values: Values) => CompiledQuery<Row> {
  let statement: ((values: Values) => CompiledQuery<Row>) | undefined;
  return (db, values) => {
    statement ??= builtOnce<Values, Row>(build(db));
    return statement(values);
  };
}

/** The same, carried out: gives back its rows. */
export function askedOften<Values extends Readonly<Record<string, unknown>>, Row>(
  build: (db: Kysely<DB>) => Compilable<Row>,
): (db: Kysely<DB>, values: Values) => Promise<Row[]> {
  const statement = builtAtFirst<Values, Row>(build);
  return async (db, values) => (await db.executeQuery(statement(db, values))).rows;
}
