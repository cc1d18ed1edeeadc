import type { Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import { type RetryPorts, retryTransaction } from "../db/retry-transaction.ts";
import { mentionsEmail, spellsEmail } from "./mentions.ts";
import { mentionsPerson, type PersonTraces } from "./person-names.ts";
import type { TextRow, TextTable } from "./text-table.ts";
import { TEXT_TABLES } from "./text-tables.ts";

/**
 * Pages whose texts one transaction looks through: each has the contexts of up to a thousand contacts, or a few more.
 */
const PAGES_PER_BATCH = 25;
/** Pages that are listed at a time: an address of every footer stands on all of a site's. */
const PAGES_PER_LIST = 2_500;
/** Rows of a table that one statement reads over: it ends long before the statement's time limit. */
const ROWS_PER_WINDOW = 20_000;
/** Letters in a row that a part of an address must have to find texts by it: one or two stand in every text. */
const MIN_SEARCH_LETTERS = 3;

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
 * taken for no contact. Reads each table once, a window of its rows at a time. Gives back how many there were.
 */
export async function treatTextsElsewhere(ports: RetryPorts, email: string, treat: Treat): Promise<number> {
  const pattern = searchPattern(email);
  let treated = 0;
  for (const table of TEXT_TABLES) {
    let after: string | undefined;
    let end = await table.windowEnd(ports.db, after, ROWS_PER_WINDOW);
    while (end !== undefined) {
      const window = { after, end, pattern };
      treated += await retryTransaction(ports, async (trx) => {
        const texts = await table.inWindow(trx, window);
        const telling = texts.filter(({ text }) => spellsEmail(text, email));
        return await treat(trx, table, telling);
      });
      after = end;
      end = await table.windowEnd(ports.db, after, ROWS_PER_WINDOW);
    }
  }
  return treated;
}

/**
 * A pattern by which LIKE finds every text that tells the address, and some others: the longest run of letters of the
 * local part, and behind it that of the domain's first label. Where one of them is too short the pattern is the
 * address.
 */
export function searchPattern(email: string): string {
  const at = email.lastIndexOf("@");
  const [firstLabel = ""] = email.slice(at + 1).split(".");
  const runs = [longestRun(email.slice(0, at)), longestRun(firstLabel)];
  if (runs.some((run) => run.length < MIN_SEARCH_LETTERS)) return `%${email.replace(/[\\%_]/g, "\\$&")}%`;
  return `%${runs.join("%")}%`;
}

function longestRun(text: string): string {
  const runs = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), "");
}
