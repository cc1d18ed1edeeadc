import type { Selectable } from "kysely";
import type { DB } from "../db/database.ts";
import { hasKey } from "./address-keys.ts";
import { inChunks, nextById, type TextRow, type TextTable } from "./text-table.ts";

type Sighting = Pick<Selectable<DB["sightings"]>, "contact_id" | "page_id" | "from_scan" | "context">;
type ScanPage = Pick<Selectable<DB["scan_pages"]>, "page_id" | "scan_id" | "title">;

/** The contexts in which scans saw addresses. One that has none is shown with its contact's. */
export const sightings: TextTable = {
  kind: "context",
  async ofPages(db, pageIds, email) {
    const rows = await db
      .selectFrom("sightings")
      .innerJoin("contacts", "contacts.id", "sightings.contact_id")
      .select(["contact_id", "sightings.page_id", "from_scan", "sightings.context"])
      .where("sightings.page_id", "in", pageIds)
      .where("sightings.context", "is not", null)
      .where("contacts.email", "<>", email)
      .execute();
    return rows.map(ofSighting);
  },
  withKeys: (db, { keys, after }) =>
    nextById(db, after, (q) =>
      q
        .selectFrom("sightings")
        .select(["contact_id as id", "page_id as pageId", "from_scan as scanId", "context as text"])
        .where(hasKey("sightings.context", keys)),
    ),
  async empty(trx, rows) {
    return await inChunks(rows, (some) =>
      trx
        .updateTable("sightings")
        .set({ context: "" })
        .where((eb) =>
          eb(
            eb.refTuple("contact_id", "page_id", "from_scan"),
            "in",
            some.map(({ id, pageId, scanId }) => eb.tuple(id, pageId ?? "", scanId ?? 0)),
          ),
        )
        .executeTakeFirst(),
    );
  },
};

function ofSighting({ contact_id, page_id, from_scan, context }: Sighting): TextRow {
  return { id: contact_id, pageId: page_id, scanId: from_scan, text: context ?? "" };
}

/** The titles of pages as scans read them. */
export const scanPages: TextTable = {
  kind: "title",
  async ofPages(db, pageIds) {
    const rows = await db
      .selectFrom("scan_pages")
      .select(["page_id", "scan_id", "title"])
      .where("page_id", "in", pageIds)
      .execute();
    return rows.map(ofScanPage);
  },
  withKeys: (db, { keys, after }) =>
    nextById(db, after, (q) =>
      q
        .selectFrom("scan_pages")
        .select(["page_id as id", "scan_id as scanId", "title as text"])
        .where(hasKey("scan_pages.title", keys)),
    ),
  async empty(trx, rows) {
    return await inChunks(rows, (some) =>
      trx
        .updateTable("scan_pages")
        .set({ title: null })
        .where((eb) =>
          eb(
            eb.refTuple("page_id", "scan_id"),
            "in",
            some.map(({ id, scanId }) => eb.tuple(id, scanId ?? 0)),
          ),
        )
        .executeTakeFirst(),
    );
  },
};

function ofScanPage({ page_id, scan_id, title }: ScanPage): TextRow {
  return { id: page_id, pageId: null, scanId: scan_id, text: title ?? "" };
}
