import { randomUUID } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import { type Actor, recordDeed } from "../audit-log/repository.ts";
import type { DB } from "../db/database.ts";
import { type RetryPorts, retryTransaction } from "../db/retry-transaction.ts";
import type { EmailHasher } from "./email-hash.ts";
import { nameEntry } from "./person-names.ts";
import { deletePeople, peopleReached, tracesOf } from "./remove-people.ts";
import { insertSuppressed, lockForRemoval } from "./repository.ts";
import { type Treat, treatTextsElsewhere, treatTextsOfItsPages } from "./telling-texts.ts";

/**
 * Contacts of one address that a statement deletes, each with all its sources: an address of every footer has
 * thousands.
 */
const CONTACTS_PER_STATEMENT = 100;

export type Removal = {
  /** contacts of the address that were deleted, one a domain */
  readonly contactsRemoved: number;
  /** contexts and titles that told the address and were emptied */
  readonly textsEmptied: number;
};

/**
 * Removes an address everywhere and keeps it out: its contacts, of every domain, and where any scan saw them; whom it
 * reaches, with the numbers that reach them; the contexts of other contacts and the titles of pages that tell any of
 * these, those of every scan too. URLs stay: they are how their pages are known.
 *
 * The address goes onto the suppression list first, alone under the lock that every checkpoint shares: a scan that
 * looked at the list before has stored what it saw by then, one that looks later leaves the address out. So nothing can
 * bring it back from there on, and the rest needs no lock: it is done in transactions that each touch a bounded number
 * of rows. The same is done with the names of those whom it reaches, each of its domain alone. The contacts go last of
 * all, since they tell which pages the address stood on, and whoever knows its hash alone finds it by them: a removal
 * that was cut short does all that is left when it is run again, and finds nothing more to do after that. Who removed
 * it is written down with the line on the list.
 */
export async function removeAddress(
  ports: RetryPorts,
  { email, hashEmail, actor }: { email: string; hashEmail: EmailHasher; actor: Actor },
): Promise<Removal> {
  const [newestHash] = hashEmail(email);
  const deed = { id: randomUUID(), actor, action: "address.remove", target: newestHash } as const;
  await retryTransaction(ports, async (trx) => {
    await lockForRemoval(trx);
    await insertSuppressed(trx, [newestHash]);
    await recordDeed(trx, deed);
  });
  // Nobody can add to these any more: the address is written nowhere from here on.
  const reached = await peopleReached(ports.db, email);
  if (reached.length > 0) {
    const hashes = reached.map(({ domainId, name }) => hashEmail(nameEntry(domainId, name))[0]);
    await retryTransaction(ports, async (trx) => {
      await lockForRemoval(trx);
      await insertSuppressed(trx, [...new Set(hashes)]);
    });
  }
  const traces = await tracesOf(ports.db, email, reached);
  const onItsPages = await treatTextsOfItsPages(ports, { email, ...traces }, empty);
  await deletePeople(ports, email, reached);
  const elsewhere = await emptyTextsElsewhere(ports, email);
  const contactsRemoved = await deleteContacts(ports, email);
  return { contactsRemoved, textsEmptied: onItsPages + elsewhere };
}

const empty: Treat = (trx, table, texts) => table.empty(trx, texts);

/**
 * Empties the texts that tell the address, wherever they stand, but for those of its own contacts, which are deleted
 * with them. Gives back how many there were.
 */
async function emptyTextsElsewhere(ports: RetryPorts, email: string): Promise<number> {
  const own = new Set((await contactIds(ports.db, email).execute()).map(({ id }) => id));
  return await treatTextsElsewhere(ports, email, (trx, table, texts) =>
    table.empty(
      trx,
      texts.filter(({ id }) => table.kind === "title" || !own.has(id)),
    ),
  );
}

async function deleteContacts(ports: RetryPorts, email: string): Promise<number> {
  let removed = 0;
  for (;;) {
    const deleted = await retryTransaction(ports, (trx) => deleteSome(trx, email));
    removed += deleted;
    if (deleted < CONTACTS_PER_STATEMENT) return removed;
  }
}

async function deleteSome(trx: Transaction<DB>, email: string): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("contacts")
    .where("id", "in", contactIds(trx, email).limit(CONTACTS_PER_STATEMENT))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** In one order, so that two removals of one address wait for each other instead of deadlocking. */
function contactIds(db: Kysely<DB>, email: string) {
  return db.selectFrom("contacts").select("id").where("email", "=", email).orderBy("id");
}
