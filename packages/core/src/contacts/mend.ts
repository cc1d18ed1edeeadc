import type { Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import type { ContactProblem } from "./audit.ts";

/** Rows a statement. */
const BATCH_SIZE = 1_000;

/** How a problem is mended; null where only a person can tell. */
export const CONTACT_MENDS: Readonly<Record<ContactProblem["kind"], string | null>> = {
  refused: "deleted, with where it stands",
  misspelled: "spelled as today, and merged with the domain's contact of that spelling where it has one",
  mistyped: "typed as today",
  without_source: null,
  foreign_page: null,
};

/**
 * Mends what is safe to mend, each contact only if it still reads as it was found; gives back how many were changed.
 * Run in one transaction.
 */
export async function mendContacts(
  trx: Transaction<DB>,
  problems: readonly ContactProblem[],
): Promise<number> {
  let mended = 0;
  const refused = problems.filter(({ kind }) => kind === "refused");
  for (let start = 0; start < refused.length; start += BATCH_SIZE) {
    mended += await deleteContacts(trx, refused.slice(start, start + BATCH_SIZE));
  }
  // Types are mended before spellings: a contact whose spelling is mended may be merged into another one, and is gone
  // then.
  for (const problem of problems) if (problem.kind === "mistyped") mended += await retype(trx, problem);
  for (const problem of problems) if (problem.kind === "misspelled") mended += await respell(trx, problem);
  return mended;
}

async function deleteContacts(trx: Transaction<DB>, contacts: readonly ContactProblem[]): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("contacts")
    .where((eb) =>
      eb(
        eb.refTuple("id", "email"),
        "in",
        contacts.map(({ id, email }) => eb.tuple(id, email)),
      ),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

async function retype(
  trx: Transaction<DB>,
  { id, email, type, hasGmail }: Extract<ContactProblem, { kind: "mistyped" }>,
): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable("contacts")
    .set((eb) => ({ email_type: type, has_gmail: hasGmail, updated_at: eb.fn<Date>("now") }))
    .where("id", "=", id)
    .where("email", "=", email)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

async function respell(
  trx: Transaction<DB>,
  { id, email, spelling }: Extract<ContactProblem, { kind: "misspelled" }>,
): Promise<number> {
  const contact = await trx
    .selectFrom("contacts")
    .select("domain_id")
    .where("id", "=", id)
    .where("email", "=", email)
    .forUpdate()
    .executeTakeFirst();
  if (!contact) return 0;
  await respellBesideNumbers(trx, contact.domain_id, { email, spelling });
  const twin = await trx
    .selectFrom("contacts")
    .select("id")
    .where("domain_id", "=", contact.domain_id)
    .where("email", "=", spelling)
    .forUpdate()
    .executeTakeFirst();
  if (twin) await mergeInto(trx, twin.id, id);
  else {
    await trx
      .updateTable("contacts")
      .set((eb) => ({ email: spelling, updated_at: eb.fn<Date>("now") }))
      .where("id", "=", id)
      .execute();
  }
  return 1;
}

/** A removal looks for the address as it is spelled today. */
async function respellBesideNumbers(
  trx: Transaction<DB>,
  domainId: string,
  { email, spelling }: { readonly email: string; readonly spelling: string },
): Promise<void> {
  await trx
    .updateTable("contact_point_details")
    .from("contact_points")
    .set({ email: spelling })
    .whereRef("contact_points.id", "=", "contact_point_details.contact_point_id")
    .where("contact_points.domain_id", "=", domainId)
    .where("contact_point_details.email", "=", email)
    .execute();
}

/** Gives a contact's sightings to its twin, which keeps its own where both stand on a page, and deletes it. */
async function mergeInto(trx: Transaction<DB>, twinId: string, id: string): Promise<void> {
  await trx
    .updateTable("sightings as sighting")
    .from("contacts as gone")
    .set((eb) => ({
      contact_id: twinId,
      // Its words may be those of the contact that goes.
      context: eb.fn.coalesce("sighting.context", "gone.context"),
    }))
    .where("sighting.contact_id", "=", id)
    .whereRef("gone.id", "=", "sighting.contact_id")
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("sightings as own")
            .select("own.page_id")
            .where("own.contact_id", "=", twinId)
            .whereRef("own.page_id", "=", "sighting.page_id"),
        ),
      ),
    )
    .execute();
  await trx.deleteFrom("contacts").where("id", "=", id).execute();
}
