import type { Kysely, SelectQueryBuilder, Transaction } from "kysely";
import type { DB } from "../db/database.ts";

/** The most rows that one UPDATE names: each is a parameter or two, of which PostgreSQL takes 65,535. */
const ROWS_PER_STATEMENT = 1_000;

/** A stored text of a site, and the row it stands in. */
export type TextRow = {
  readonly id: string;
  /** The page of a source; the other tables have one key. */
  readonly pageId: string | null;
  readonly text: string;
};

/**
 * Which rows to read: those after the id `after` up to the id `end` whose text fits the pattern of LIKE, in either
 * case.
 */
export type TextWindow = {
  /** undefined = from the first row */
  readonly after: string | undefined;
  readonly end: string;
  readonly pattern: string;
};

/** A table that holds text of sites, which may tell an address. */
export type TextTable = {
  /** The texts of these pages. Those of the address's own contacts are left out, as they are deleted with it. */
  ofPages(db: Kysely<DB>, pageIds: readonly string[], email: string): Promise<TextRow[]>;
  /** The last id of the `rows` rows that follow the id `after`; undefined where none follow. */
  windowEnd(db: Kysely<DB>, after: string | undefined, rows: number): Promise<string | undefined>;
  inWindow(db: Kysely<DB>, window: TextWindow): Promise<TextRow[]>;
  /** Empties the texts and gives back how many there were. */
  empty(trx: Transaction<DB>, rows: readonly TextRow[]): Promise<number>;
};

const contacts: TextTable = {
  async ofPages(db, pageIds, email) {
    const rows = await db
      .selectFrom("contacts")
      .select(["id", "context"])
      .where("page_id", "in", pageIds)
      .where("email", "<>", email)
      .execute();
    return rows.map(({ id, context }) => ({ id, pageId: null, text: context }));
  },
  async windowEnd(db, after, rows) {
    let ids = db.selectFrom("contacts").select("id");
    if (after !== undefined) ids = ids.where("id", ">", after);
    return await lastOf(ids, rows);
  },
  async inWindow(db, { after, end, pattern }) {
    let query = db
      .selectFrom("contacts")
      .select(["id", "context"])
      .where("id", "<=", end)
      .where("context", "ilike", pattern);
    if (after !== undefined) query = query.where("id", ">", after);
    return (await query.execute()).map(({ id, context }) => ({ id, pageId: null, text: context }));
  },
  async empty(trx, rows) {
    return await inChunks(rows, (some) =>
      trx.updateTable("contacts").set({ context: "" }).where("id", "in", some.map(idOf)).executeTakeFirst(),
    );
  },
};

const sources: TextTable = {
  async ofPages(db, pageIds, email) {
    const rows = await db
      .selectFrom("contact_sources")
      .innerJoin("contacts", "contacts.id", "contact_sources.contact_id")
      .select(["contact_id", "contact_sources.page_id", "contact_sources.context"])
      .where("contact_sources.page_id", "in", pageIds)
      .where("contacts.email", "<>", email)
      .execute();
    return rows.map(({ contact_id, page_id, context }) => ({
      id: contact_id,
      pageId: page_id,
      text: context,
    }));
  },
  async windowEnd(db, after, rows) {
    let ids = db.selectFrom("contact_sources").select("contact_id as id");
    if (after !== undefined) ids = ids.where("contact_id", ">", after);
    return await lastOf(ids, rows);
  },
  async inWindow(db, { after, end, pattern }) {
    let query = db
      .selectFrom("contact_sources")
      .select(["contact_id", "page_id", "context"])
      .where("contact_id", "<=", end)
      .where("context", "ilike", pattern);
    if (after !== undefined) query = query.where("contact_id", ">", after);
    const rows = await query.execute();
    return rows.map(({ contact_id, page_id, context }) => ({
      id: contact_id,
      pageId: page_id,
      text: context,
    }));
  },
  async empty(trx, rows) {
    return await inChunks(rows, (some) =>
      trx
        .updateTable("contact_sources")
        .set({ context: "" })
        .where((eb) =>
          eb(
            eb.refTuple("contact_id", "page_id"),
            "in",
            some.map(({ id, pageId }) => eb.tuple(id, pageId ?? "")),
          ),
        )
        .executeTakeFirst(),
    );
  },
};

const pages: TextTable = {
  async ofPages(db, pageIds) {
    const rows = await db.selectFrom("pages").select(["id", "title"]).where("id", "in", pageIds).execute();
    return rows.map(({ id, title }) => ({ id, pageId: null, text: title ?? "" }));
  },
  async windowEnd(db, after, rows) {
    let ids = db.selectFrom("pages").select("id");
    if (after !== undefined) ids = ids.where("id", ">", after);
    return await lastOf(ids, rows);
  },
  async inWindow(db, { after, end, pattern }) {
    let query = db
      .selectFrom("pages")
      .select(["id", "title"])
      .where("id", "<=", end)
      .where("title", "ilike", pattern);
    if (after !== undefined) query = query.where("id", ">", after);
    return (await query.execute()).map(({ id, title }) => ({ id, pageId: null, text: title ?? "" }));
  },
  async empty(trx, rows) {
    return await inChunks(rows, (some) =>
      trx.updateTable("pages").set({ title: null }).where("id", "in", some.map(idOf)).executeTakeFirst(),
    );
  },
};

/** Every table of such texts. */
export const TEXT_TABLES: readonly TextTable[] = [contacts, sources, pages];

/** The last of the first `rows` ids in their order; undefined where there are none. */
async function lastOf<Table extends keyof DB>(
  ids: SelectQueryBuilder<DB, Table, { id: string }>,
  rows: number,
): Promise<string | undefined> {
  const full = await ids
    .orderBy("id")
    .offset(rows - 1)
    .limit(1)
    .executeTakeFirst();
  return (full ?? (await ids.orderBy("id", "desc").limit(1).executeTakeFirst()))?.id;
}

function idOf({ id }: TextRow): string {
  return id;
}

async function inChunks(
  rows: readonly TextRow[],
  update: (some: readonly TextRow[]) => Promise<{ numUpdatedRows: bigint }>,
): Promise<number> {
  let updated = 0;
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    updated += Number((await update(rows.slice(start, start + ROWS_PER_STATEMENT))).numUpdatedRows);
  }
  return updated;
}
