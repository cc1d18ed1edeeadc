import type { Kysely, Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import type { Person } from "../extract/people/person.ts";
import { keyOf } from "./person-row.ts";

/** Rows a statement: Postgres takes 65,535 parameters, a person has five. */
const ROWS_PER_STATEMENT = 1_000;

/** Sees to it that the domain has a row for each of these people; gives back each one's number by its key. */
export async function storePeople(
  trx: Transaction<DB>,
  domainId: string,
  people: readonly Person[],
): Promise<Map<string, number>> {
  const wanted = new Map(people.map((person) => [keyOf(person), person]));
  const known = await findPeople(trx, domainId, [...wanted.values()]);
  const missing = [...wanted].filter(([key]) => !known.has(key)).map(([, person]) => person);
  if (missing.length === 0) return known;
  // One order for every writer, so that two of them wait for each other instead of deadlocking.
  const sorted = missing.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  for (let start = 0; start < sorted.length; start += ROWS_PER_STATEMENT) {
    const rows = await trx
      .insertInto("people")
      .values(
        sorted.slice(start, start + ROWS_PER_STATEMENT).map(({ name, role, department, seniority }) => ({
          domain_id: domainId,
          ...{ name, role, department, seniority },
        })),
      )
      .onConflict((conflict) => conflict.columns(["domain_id", "name", "role"]).doNothing())
      .returning(["id", "name", "role"])
      .execute();
    for (const row of rows) known.set(keyOf(row), row.id);
  }
  // Those that somebody else stored meanwhile.
  const others = missing.filter((person) => !known.has(keyOf(person)));
  for (const [key, id] of await findPeople(trx, domainId, others)) known.set(key, id);
  return known;
}

async function findPeople(
  db: Kysely<DB>,
  domainId: string,
  people: readonly Person[],
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  const names = [...new Set(people.map(({ name }) => name))];
  for (let start = 0; start < names.length; start += ROWS_PER_STATEMENT) {
    const rows = await db
      .selectFrom("people")
      .select(["id", "name", "role"])
      .where("domain_id", "=", domainId)
      .where("name", "in", names.slice(start, start + ROWS_PER_STATEMENT))
      .execute();
    for (const row of rows) ids.set(keyOf(row), row.id);
  }
  return ids;
}
