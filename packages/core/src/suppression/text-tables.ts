import { expressionBuilder, type Selectable } from "kysely";
import type { DB } from "../db/database.ts";
import { hasKey } from "./address-keys.ts";
import { scanPages, sightings } from "./scan-texts.ts";
import { idOf, inChunks, nextById, type TextRow, type TextTable } from "./text-table.ts";

type Source = Pick<Selectable<DB["contact_sources"]>, "contact_id" | "page_id" | "context">;

const contacts: TextTable = {
  kind: "context",
  async ofPages(db, pageIds, email) {
    const rows = await db
      .selectFrom("contacts")
      .select(["id", "context"])
      .where("id", "in", shownOn(pageIds))
      .where("email", "<>", email)
      .execute();
    return rows.map(({ id, context }) => ({ id, pageId: null, scanId: null, text: context }));
  },
  withKeys: (db, { keys, after }) =>
    nextById(db, after, (q) =>
      q.selectFrom("contacts").select(["id", "context as text"]).where(hasKey("contacts.context", keys)),
    ),
  async empty(trx, rows) {
    return await inChunks(rows, (some) =>
      trx.updateTable("contacts").set({ context: "" }).where("id", "in", some.map(idOf)).executeTakeFirst(),
    );
  },
};

/** The contacts whose context a page shows: first found there, or seen there in the same words since. */
function shownOn(pageIds: readonly string[]) {
  const eb = expressionBuilder<DB>();
  return eb
    .selectFrom("contacts")
    .select("contacts.id")
    .where("contacts.page_id", "in", pageIds)
    .union(
      eb
        .selectFrom("sightings")
        .select("sightings.contact_id as id")
        .where("sightings.page_id", "in", pageIds)
        .where("sightings.context", "is", null),
    );
}

const sources: TextTable = {
  kind: "context",
  async ofPages(db, pageIds, email) {
    const rows = await db
      .selectFrom("contact_sources")
      .innerJoin("contacts", "contacts.id", "contact_sources.contact_id")
      .select(["contact_id", "contact_sources.page_id", "contact_sources.context"])
      .where("contact_sources.page_id", "in", pageIds)
      .where("contacts.email", "<>", email)
      .execute();
    return rows.map(ofSource);
  },
  withKeys: (db, { keys, after }) =>
    nextById(db, after, (q) =>
      q
        .selectFrom("contact_sources")
        .select(["contact_id as id", "page_id as pageId", "context as text"])
        .where(hasKey("contact_sources.context", keys)),
    ),
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

function ofSource({ contact_id, page_id, context }: Source): TextRow {
  return { id: contact_id, pageId: page_id, scanId: null, text: context };
}

const pages: TextTable = {
  kind: "title",
  async ofPages(db, pageIds) {
    const rows = await db.selectFrom("pages").select(["id", "title"]).where("id", "in", pageIds).execute();
    return rows.map(({ id, title }) => ({ id, pageId: null, scanId: null, text: title ?? "" }));
  },
  withKeys: (db, { keys, after }) =>
    nextById(db, after, (q) =>
      q.selectFrom("pages").select(["id", "title as text"]).where(hasKey("pages.title", keys)),
    ),
  async empty(trx, rows) {
    return await inChunks(rows, (some) =>
      trx.updateTable("pages").set({ title: null }).where("id", "in", some.map(idOf)).executeTakeFirst(),
    );
  },
};

/**
 * Every table of such texts. A copy stands behind its original: an address that is removed while the copies are made
 * (`reconstructDomain`) is emptied in the originals first, which waits for the copies.
 */
export const TEXT_TABLES: readonly TextTable[] = [contacts, sources, sightings, pages, scanPages];
