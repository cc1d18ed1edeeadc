import { type Kysely, sql } from "kysely";

/**
 * Events of batches. No reference, as for scans: what was told stays true. A batch has each kind of event once. The
 * code before writes none: a batch whose last scan it ends is not told of.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("webhook_events").addColumn("batch_id", "uuid").execute();
  await db.schema
    .createIndex("webhook_events_batch_id_type_key")
    .unique()
    .on("webhook_events")
    .columns(["batch_id", "type"])
    .where(sql`batch_id`, "is not", null)
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("webhook_events").dropColumn("batch_id").execute();
}
