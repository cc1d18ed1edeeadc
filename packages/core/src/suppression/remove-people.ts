import type { Kysely, Transaction } from "kysely";
import { isUntold } from "../contact-points/untold-points.ts";
import type { DB } from "../db/database.ts";
import { type RetryPorts, retryTransaction } from "../db/retry-transaction.ts";
import { parseFacts } from "../organizations/facts.ts";
import { foldName, type PersonTraces } from "./person-names.ts";

/** organisations that are looked through at a time: each has some hundred bytes */
const ORGANIZATIONS_PER_WINDOW = 500;

/** Somebody whom an address reaches, on a domain. */
export type Reached = { readonly domainId: string; readonly name: string };

/**
 * Whom an address reaches: everybody whom a sighting of it names, or a number that stands beside it, in any scan of any
 * domain.
 */
export async function peopleReached(db: Kysely<DB>, email: string): Promise<Reached[]> {
  return await db
    .selectFrom("contacts")
    .innerJoin("sightings", "sightings.contact_id", "contacts.id")
    .innerJoin("people", "people.id", "sightings.person_id")
    .select(["people.domain_id as domainId", "people.name"])
    .where("contacts.email", "=", email)
    .union(
      db
        .selectFrom("contact_point_details")
        .innerJoin("people", "people.id", "contact_point_details.person_id")
        .select(["people.domain_id as domainId", "people.name"])
        .where("contact_point_details.email", "=", email),
    )
    .execute();
}

/** By what these people, and the address, may be known in texts. */
export async function tracesOf(
  db: Kysely<DB>,
  email: string,
  reached: readonly Reached[],
): Promise<PersonTraces> {
  const numbers = new Set(await numbersBeside(db, email));
  for (const { domainId, names } of byDomain(reached)) {
    const ids = await idsOfPeople(db, domainId, names);
    for (const number of await numbersOf(db, ids)) numbers.add(number);
  }
  return { names: [...new Set(reached.map(({ name }) => name))], numbers: [...numbers] };
}

/**
 * Deletes these people from their domains, whatever address they have there, with each way in which a page tells a
 * number as theirs or as standing beside the address; and a number that nothing else tells. Other addresses that reach
 * them stay, without their name.
 */
export async function deletePeople(
  ports: RetryPorts,
  email: string,
  reached: readonly Reached[],
): Promise<void> {
  for (const { domainId, names } of byDomain(reached)) {
    await retryTransaction(ports, async (trx) => {
      const ids = await idsOfPeople(trx, domainId, names);
      await deletePeopleRows(trx, ids);
    });
    await deleteDirectors(ports, domainId, names);
  }
  await retryTransaction(ports, async (trx) => {
    const details = await trx
      .deleteFrom("contact_point_details")
      .where("email", "=", email)
      .returning("contact_point_id")
      .execute();
    await deleteUntoldPoints(
      trx,
      details.map(({ contact_point_id }) => contact_point_id),
    );
  });
}

function byDomain(reached: readonly Reached[]): { domainId: string; names: ReadonlySet<string> }[] {
  return [...Map.groupBy(reached, ({ domainId }) => domainId)].map(([domainId, people]) => ({
    domainId,
    names: new Set(people.map(({ name }) => foldName(name))),
  }));
}

/** People of a domain by their names in one spelling: they have a row a role. */
async function idsOfPeople(db: Kysely<DB>, domainId: string, names: ReadonlySet<string>): Promise<number[]> {
  const rows = await db
    .selectFrom("people")
    .select(["id", "name"])
    .where("domain_id", "=", domainId)
    .execute();
  return rows.filter(({ name }) => names.has(foldName(name))).map(({ id }) => id);
}

async function numbersOf(db: Kysely<DB>, peopleIds: readonly number[]): Promise<string[]> {
  if (peopleIds.length === 0) return [];
  const rows = await db
    .selectFrom("contact_point_details as details")
    .innerJoin("contact_points as points", "points.id", "details.contact_point_id")
    .select("points.value")
    .where("details.person_id", "in", peopleIds)
    .execute();
  return rows.map(({ value }) => value);
}

async function numbersBeside(db: Kysely<DB>, email: string): Promise<string[]> {
  const rows = await db
    .selectFrom("contact_point_details as details")
    .innerJoin("contact_points as points", "points.id", "details.contact_point_id")
    .select("points.value")
    .where("details.email", "=", email)
    .execute();
  return rows.map(({ value }) => value);
}

async function deletePeopleRows(trx: Transaction<DB>, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable("sightings")
    .set({ person_id: null, person_reason: null, person_element: null })
    .where("person_id", "in", ids)
    .execute();
  const details = await trx
    .deleteFrom("contact_point_details")
    .where("person_id", "in", ids)
    .returning("contact_point_id")
    .execute();
  await deleteUntoldPoints(
    trx,
    details.map(({ contact_point_id }) => contact_point_id),
  );
  await trx.deleteFrom("people").where("id", "in", ids).execute();
}

async function deleteUntoldPoints(trx: Transaction<DB>, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await trx.deleteFrom("contact_points").where("id", "in", ids).where(isUntold()).execute();
}

/** Takes these names out of the directors of the domain's organisations. */
async function deleteDirectors(
  ports: RetryPorts,
  domainId: string,
  names: ReadonlySet<string>,
): Promise<void> {
  let after: number | undefined = 0;
  while (after !== undefined) {
    const from: number = after;
    after = await retryTransaction(ports, async (trx) => {
      const rows = await trx
        .selectFrom("organizations")
        .select(["id", "facts"])
        .where("domain_id", "=", domainId)
        .where("id", ">", from)
        .orderBy("id")
        .limit(ORGANIZATIONS_PER_WINDOW)
        .execute();
      for (const { id, facts: stored } of rows) {
        const facts = parseFacts(stored);
        const directors = facts.directors.filter(({ value }) => !names.has(foldName(value)));
        if (directors.length === facts.directors.length) continue;
        // Its hash stays that of what it told: no page can tell that any more.
        await trx
          .updateTable("organizations")
          .set({ facts: JSON.stringify({ ...facts, directors }) })
          .where("id", "=", id)
          .execute();
      }
      return rows.length < ORGANIZATIONS_PER_WINDOW ? undefined : rows.at(-1)?.id;
    });
  }
}
