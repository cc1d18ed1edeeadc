import type { Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import { type RetryPorts, retryTransaction } from "../db/retry-transaction.ts";
import type { EmailHasher } from "./email-hash.ts";
import { mentionsEmail } from "./mentions.ts";
import { insertSuppressed, lockForRemoval } from "./repository.ts";

/** Rows an UPDATE names. */
const ROWS_PER_STATEMENT = 1_000;

export type Removal = {
  /** contacts of the address that were deleted, one a domain */
  readonly contactsRemoved: number;
  /** contexts and titles that told the address and were emptied */
  readonly textsEmptied: number;
};

/**
 * Removes an address everywhere and keeps it out: its contacts and where they stand, of every domain, the contexts of
 * other contacts and the titles of pages that tell it. It goes onto the suppression list first, in the same transaction,
 * and every checkpoint looks there under the same lock: a scan that saw the address before cannot store it after. Run
 * again it finds nothing more to do. URLs that hold the address stay: they are how their pages are known.
 */
export async function removeAddress(
  ports: RetryPorts,
  { email, hashEmail }: { email: string; hashEmail: EmailHasher },
): Promise<Removal> {
  return await retryTransaction(ports, async (trx) => {
    await lockForRemoval(trx);
    await insertSuppressed(trx, hashEmail(email));
    const onItsPages = await emptyTextsOfItsPages(trx, email);
    const { numDeletedRows } = await trx.deleteFrom("contacts").where("email", "=", email).executeTakeFirst();
    const elsewhere = await emptyTextsThatHoldIt(trx, email);
    return { contactsRemoved: Number(numDeletedRows), textsEmptied: onItsPages + elsewhere };
  });
}

/** On the pages where it stood others' contexts may tell it in any form: spelled out, or cut off. */
async function emptyTextsOfItsPages(trx: Transaction<DB>, email: string): Promise<number> {
  const itsPages = trx
    .selectFrom("contact_sources")
    .innerJoin("contacts", "contacts.id", "contact_sources.contact_id")
    .where("contacts.email", "=", email)
    .select("contact_sources.page_id");
  const contacts = await trx
    .selectFrom("contacts")
    .select(["id", "context"])
    .where("page_id", "in", itsPages)
    .where("email", "<>", email)
    .execute();
  const sources = await trx
    .selectFrom("contact_sources")
    .innerJoin("contacts", "contacts.id", "contact_sources.contact_id")
    .select(["contact_id", "contact_sources.page_id", "contact_sources.context"])
    .where("contact_sources.page_id", "in", itsPages)
    .where("contacts.email", "<>", email)
    .execute();
  const pages = await trx.selectFrom("pages").select(["id", "title"]).where("id", "in", itsPages).execute();
  const tellsIt = ({ context }: { context: string }) => mentionsEmail(context, email);
  let emptied = 0;
  for (const rows of chunks(contacts.filter(tellsIt))) {
    const ids = rows.map(({ id }) => id);
    emptied += await countOf(trx.updateTable("contacts").set({ context: "" }).where("id", "in", ids));
  }
  for (const rows of chunks(sources.filter(tellsIt))) {
    emptied += await countOf(
      trx
        .updateTable("contact_sources")
        .set({ context: "" })
        .where((eb) =>
          eb(
            eb.refTuple("contact_id", "page_id"),
            "in",
            rows.map((row) => eb.tuple(row.contact_id, row.page_id)),
          ),
        ),
    );
  }
  for (const rows of chunks(pages.filter(({ title }) => mentionsEmail(title ?? "", email)))) {
    const ids = rows.map(({ id }) => id);
    emptied += await countOf(trx.updateTable("pages").set({ title: null }).where("id", "in", ids));
  }
  return emptied;
}

/** Anywhere else it may stand as text, where it was taken for no contact. Reads the tables once each. */
async function emptyTextsThatHoldIt(trx: Transaction<DB>, email: string): Promise<number> {
  const pattern = `%${email.replace(/[\\%_]/g, "\\$&")}%`;
  return (
    (await countOf(trx.updateTable("contacts").set({ context: "" }).where("context", "ilike", pattern))) +
    (await countOf(
      trx.updateTable("contact_sources").set({ context: "" }).where("context", "ilike", pattern),
    )) +
    (await countOf(trx.updateTable("pages").set({ title: null }).where("title", "ilike", pattern)))
  );
}

async function countOf(update: { executeTakeFirst(): Promise<{ numUpdatedRows: bigint }> }): Promise<number> {
  return Number((await update.executeTakeFirst()).numUpdatedRows);
}

function* chunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    yield rows.slice(start, start + ROWS_PER_STATEMENT);
  }
}
