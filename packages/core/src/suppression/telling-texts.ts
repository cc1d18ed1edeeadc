import type { Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import { type RetryPorts, retryTransaction } from "../db/retry-transaction.ts";
import { addressKeys } from "./address-keys.ts";
import { mentionsEmail, spellsEmail } from "./mentions.ts";
import { mentionsPerson, type PersonTraces } from "./person-names.ts";
import { ROWS_PER_READ, type TextRow, type TextTable } from "./text-table.ts";
import { TEXT_TABLES } from "./text-tables.ts";

/**
 * Pages whose texts one transaction looks through: each has the contexts of up to a thousand contacts, or a few more.
 */
const PAGES_PER_BATCH = 25;
/** Pages that are listed at a time: an address of every footer stands on all of a site's. */
const PAGES_PER_LIST = 2_500;

/** An address, and by what those whom it reaches may be known. */
export type AddressTraces = PersonTraces & { readonly email: string };

/**
 * What becomes of texts of a table that tell the address, in the transaction that read them; gives back of how many. A
 * transaction that met a fault runs again, and so does this.
 */
export type Treat = (trx: Transaction<DB>, table: TextTable, texts: readonly TextRow[]) => Promise<number>;

/**
 * Treats texts of the pages where the address stood: titles and other contacts' contexts that tell it in any form,
 * spelled out or cut off too, or one of those whom it reaches. Gives back how many there were.
 */
export async function treatTextsOfItsPages(
  ports: RetryPorts,
  traces: AddressTraces,
  treat: Treat,
): Promise<number> {
  const { email } = traces;
  let treated = 0;
  let pageIds = await itsPages(ports, email, undefined);
  while (pageIds.length > 0) {
    for (let start = 0; start < pageIds.length; start += PAGES_PER_BATCH) {
      const batch = pageIds.slice(start, start + PAGES_PER_BATCH);
      treated += await retryTransaction(ports, (trx) => treatTextsOfPages(trx, batch, { traces, treat }));
    }
    pageIds = await itsPages(ports, email, pageIds.at(-1));
  }
  return treated;
}

/** The next of the pages where the address stands or stood, by their ids; an older version kept them as sources. */
async function itsPages({ db }: RetryPorts, email: string, after: string | undefined): Promise<string[]> {
  const ids = db.selectFrom("contacts").select("id").where("email", "=", email);
  const pages = (table: "sightings" | "contact_sources") => {
    const query = db.selectFrom(table).select("page_id").where("contact_id", "in", ids);
    return after === undefined ? query : query.where("page_id", ">", after);
  };
  const rows = await db
    .selectFrom(pages("sightings").union(pages("contact_sources")).as("its_pages"))
    .select("page_id")
    .orderBy("page_id")
    .limit(PAGES_PER_LIST)
    .execute();
  return rows.map(({ page_id }) => page_id);
}

async function treatTextsOfPages(
  trx: Transaction<DB>,
  pageIds: readonly string[],
  { traces, treat }: { readonly traces: AddressTraces; readonly treat: Treat },
): Promise<number> {
  const { email } = traces;
  let treated = 0;
  for (const table of TEXT_TABLES) {
    const texts = await table.ofPages(trx, pageIds, email);
    const telling = texts.filter(({ text }) => mentionsEmail(text, email) || mentionsPerson(text, traces));
    treated += await treat(trx, table, telling);
  }
  return treated;
}

/**
 * Treats texts of all other pages that tell the address as it is or spelled out: it may stand there as text that was
 * taken for no contact. Looks at those that an index finds by the address's keys. Gives back how many there were.
 */
export async function treatTextsElsewhere(ports: RetryPorts, email: string, treat: Treat): Promise<number> {
  const keys = addressKeys(email);
  let treated = 0;
  for (const table of TEXT_TABLES) {
    let after: string | undefined;
    do {
      const from = after;
      const { last, count } = await retryTransaction(ports, async (trx) => {
        const texts = await table.withKeys(trx, { keys, after: from });
        const telling = texts.filter(({ text }) => spellsEmail(text, email));
        const count = await treat(trx, table, telling);
        return { count, last: texts.length < ROWS_PER_READ ? undefined : texts.at(-1)?.id };
      });
      treated += count;
      after = last;
    } while (after !== undefined);
  }
  return treated;
}
