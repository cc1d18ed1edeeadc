import type { Kysely } from "kysely";
import { LIMITS } from "../config.ts";
import type { DB } from "../db/database.ts";
import type { RetryPorts } from "../db/retry-transaction.ts";
import { noteTexts } from "./noted-texts.ts";
import { placesOfRemoval, type RemovalPlaces } from "./removal-places.ts";
import type { Removal } from "./remove-address.ts";
import { peopleReached, tracesOf } from "./remove-people.ts";
import { treatTextsElsewhere, treatTextsOfItsPages } from "./telling-texts.ts";

/** What a removal of an address would do, and where. */
export type RemovalPreview = Removal & RemovalPlaces;

/**
 * What `removeAddress` would remove, without doing anything: nothing is written and no lock is taken. A removal right
 * after it removes and empties as many, as both read by the same code; a scan in between may change that. It takes as
 * long as a removal, since it reads the same tables.
 */
export async function previewRemoval(ports: RetryPorts, email: string): Promise<RemovalPreview> {
  const { db } = ports;
  const contacts = await contactIds(db, email);
  const reached = await peopleReached(db, email);
  const traces = await tracesOf(db, email, reached);
  const noted = noteTexts(contacts, LIMITS.removalPlaces);
  await treatTextsOfItsPages(ports, { email, ...traces }, noted.note);
  await treatTextsElsewhere(ports, email, noted.note);
  return {
    contactsRemoved: contacts.size,
    textsEmptied: noted.count(),
    ...(await placesOfRemoval(db, { email, reached, texts: noted.texts() })),
  };
}

async function contactIds(db: Kysely<DB>, email: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom("contacts").select("id").where("email", "=", email).execute();
  return new Set(rows.map(({ id }) => id));
}
