import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import { eraseAddress, type Removal } from "./remove-address.ts";
import { peopleReached } from "./remove-people.ts";

/** domains that a preview names: more than a person reads, whose number `contactsRemoved` tells anyhow */
const MAX_PLACES = 100;

/** A domain where an address stands. */
export type RemovalPlace = {
  readonly domainId: string;
  readonly domain: string;
  /** pages of the domain where a scan saw it */
  readonly pages: number;
  /** whom it reaches there, by the names that go with it */
  readonly people: readonly string[];
};

export type RemovalPreview = Removal & { readonly places: readonly RemovalPlace[] };

/**
 * What a removal would do, without doing it: all of it in one transaction that is then undone, so that the counts are
 * those of the removal itself. It takes no lock that a scan waits for, and puts nothing on the suppression list; rows
 * that it looks through are locked until it ends.
 */
export async function previewRemoval(db: Kysely<DB>, email: string): Promise<RemovalPreview> {
  const trx = await db.startTransaction().execute();
  try {
    const reached = await peopleReached(trx, email);
    const found = await domainsOf(trx, email);
    const places = found.map(({ domainId, domain, pages }) => ({
      domainId,
      domain,
      pages: Number(pages),
      people: [...new Set(reached.filter((one) => one.domainId === domainId).map(({ name }) => name))],
    }));
    const removal = await eraseAddress({ db: trx, transact: (work) => work(trx) }, { email, reached });
    return { ...removal, places };
  } finally {
    await trx.rollback().execute();
  }
}

async function domainsOf(
  db: Kysely<DB>,
  email: string,
): Promise<{ domainId: string; domain: string; pages: string }[]> {
  return await db
    .selectFrom("contacts")
    .innerJoin("domains", "domains.id", "contacts.domain_id")
    .leftJoin("sightings", "sightings.contact_id", "contacts.id")
    .where("contacts.email", "=", email)
    .groupBy(["domains.id", "domains.domain"])
    .select((eb) => [
      "domains.id as domainId",
      "domains.domain",
      eb.fn.count<string>("sightings.page_id").distinct().as("pages"),
    ])
    .orderBy("domains.domain")
    .limit(MAX_PLACES)
    .execute();
}
