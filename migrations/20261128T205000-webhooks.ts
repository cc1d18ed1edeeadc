import { type Kysely, sql } from "kysely";

/**
 * Webhooks, and what is to be told to them. A delivery has no reference to its webhook: a scan's end writes deliveries
 * beside a webhook's deletion, and must neither fail by it nor need the right to lock webhooks. What such a race leaves
 * is sent to nobody, and goes with its event.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createWebhooks(db);
  await createEvents(db);
  await createDeliveries(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ["webhook_deliveries", "webhook_events", "webhooks"]) {
    await db.schema.dropTable(table).execute();
  }
}

async function createWebhooks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("webhooks")
    .addColumn("id", "uuid", (column) => column.primaryKey())
    .addColumn("created_by", "uuid", (column) =>
      column.notNull().references("profiles.id").onDelete("cascade"),
    )
    .addColumn("url", "varchar(2048)", (column) => column.notNull())
    // Host and port of the URL: few requests at a time go to one receiver, whoever named it.
    .addColumn("host", "varchar(300)", (column) => column.notNull())
    .addColumn("events", sql`text[]`, (column) => column.notNull())
    .addColumn("include_contacts", "boolean", (column) => column.notNull().defaultTo(false))
    .addColumn("sealed_secret", "text", (column) => column.notNull())
    // The secret before a rotation, which signs too until its end.
    .addColumn("previous_sealed_secret", "text")
    .addColumn("previous_secret_until", "timestamptz")
    .addColumn("state", "text", (column) =>
      column.notNull().defaultTo("active").check(sql`state in ('active', 'disabled')`),
    )
    .addColumn("disabled_reason", "text", (column) =>
      column.check(sql`disabled_reason in ('by_user', 'gone', 'failing')`),
    )
    // Since when no delivery was taken; null = the last one was, or there was none.
    .addColumn("failing_since", "timestamptz")
    .addColumn("created_at", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    .addColumn("updated_at", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    .addCheckConstraint(
      "webhooks_disabled_with_reason",
      sql`(state = 'disabled') = (disabled_reason is not null)`,
    )
    .addCheckConstraint(
      "webhooks_previous_secret_with_end",
      sql`(previous_sealed_secret is null) = (previous_secret_until is null)`,
    )
    .execute();
  await db.schema
    .createIndex("webhooks_list")
    .on("webhooks")
    .columns(["created_by", "created_at", "id"])
    .execute();
}

/** An event's number orders those of one scan. A scan has each kind of event once. */
async function createEvents(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("webhook_events")
    .addColumn("id", "uuid", (column) => column.primaryKey().defaultTo(db.fn("gen_random_uuid")))
    .addColumn("number", "bigint", (column) => column.notNull().generatedByDefaultAsIdentity())
    .addColumn("type", "text", (column) => column.notNull())
    // null = of no scan; no reference: what was told stays true of a scan that was deleted.
    .addColumn("job_id", "uuid")
    .addColumn("data", "jsonb", (column) => column.notNull())
    .addColumn("created_at", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    .addUniqueConstraint("webhook_events_job_id_type_key", ["job_id", "type"])
    .execute();
  await db.schema
    .createIndex("webhook_events_created_at")
    .on("webhook_events")
    .column("created_at")
    .execute();
}

async function createDeliveries(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("webhook_deliveries")
    .addColumn("id", "uuid", (column) => column.primaryKey().defaultTo(db.fn("gen_random_uuid")))
    .addColumn("webhook_id", "uuid", (column) => column.notNull())
    .addColumn("event_id", "uuid", (column) =>
      column.notNull().references("webhook_events.id").onDelete("cascade"),
    )
    .addColumn("state", "text", (column) =>
      column.notNull().defaultTo("pending").check(sql`state in ('pending', 'delivered', 'failed')`),
    )
    .addColumn("attempts", "integer", (column) => column.notNull().defaultTo(0))
    // When the next try is due; while one is under way, when it counts as lost.
    .addColumn("due_at", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    // The last try, by which its sender knows the row: another one means that the try counted as lost.
    .addColumn("attempt_id", "uuid")
    .addColumn("tries", "jsonb", (column) => column.notNull().defaultTo(sql`'[]'`))
    .addColumn("created_at", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    .addColumn("updated_at", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    .addUniqueConstraint("webhook_deliveries_event_id_webhook_id_key", ["event_id", "webhook_id"])
    .execute();
  await db.schema
    .createIndex("webhook_deliveries_due")
    .on("webhook_deliveries")
    .columns(["webhook_id", "due_at"])
    .where(sql`state`, "=", sql`'pending'`)
    .execute();
  await db.schema
    .createIndex("webhook_deliveries_list")
    .on("webhook_deliveries")
    .columns(["webhook_id", "created_at", "id"])
    .execute();
}
