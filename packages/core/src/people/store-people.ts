import type { Kysely, Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import { storeByKey } from "../db/store-by-key.ts";
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
  return await storeByKey(new Map(people.map((person) => [keyOf(person), person])), {
    find: (rows) =>
      findPeople(
        trx,
        domainId,
        rows.map(([, person]) => person),
      ),
    insert: (rows) =>
      insertPeople(
        trx,
        domainId,
        rows.map(([, person]) => person),
      ),
  });
}

async function insertPeople(
  trx: Transaction<DB>,
  domainId: string,
  people: readonly Person[],
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (let start = 0; start < people.length; start += ROWS_PER_STATEMENT) {
    const rows = await trx
      .insertInto("people")
      .values(
        people.slice(start, start + ROWS_PER_STATEMENT).map(({ name, role, department, seniority }) => ({
          domain_id: domainId,
          ...{ name, role, department, seniority },
        })),
      )
      .onConflict((conflict) => conflict.columns(["domain_id", "name", "role"]).doNothing())
      .returning(["id", "name", "role"])
      .execute();
    for (const row of rows) ids.set(keyOf(row), row.id);
  }
  return ids;
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
