import type { PostgresQueryResult } from "kysely";

/** What pg gives back. */
type Answer<R> = { readonly command: string; readonly rowCount: number | null; readonly rows: R[] };

/** An answer of pg as Kysely takes it: of commands it knows those that tell of rows or end a transaction. */
export function toQueryResult<R>({ command, rowCount, rows }: Answer<R>): PostgresQueryResult<R> {
  return { command: toCommand(command), rowCount: rowCount ?? 0, rows };
}

function toCommand(command: string): PostgresQueryResult<unknown>["command"] {
  switch (command) {
    case "UPDATE":
    case "DELETE":
    case "INSERT":
    case "MERGE":
    case "COMMIT":
    case "ROLLBACK":
      return command;
    default:
      return "SELECT";
  }
}
