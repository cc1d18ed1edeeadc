import type { DB } from "@contact-scanner/core/db/database";
import type { Kysely } from "kysely";

/** The database, and how many statements went through it since the count was last taken. */
export function countingStatements(db: Kysely<DB>): { readonly db: Kysely<DB>; takeCount(): number } {
  let statements = 0;
  const counted = db.withPlugin({
    transformQuery: ({ node }) => {
      statements++;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  return {
    db: counted,
    takeCount() {
      const count = statements;
      statements = 0;
      return count;
    },
  };
}
