import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("jobs")
    .addColumn("sent_at", "timestamptz")
    .addColumn("last_fault", "text")
    .execute();
  await createDeadLetters(db);
  await createIdempotencyKeys(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable("idempotency_keys").execute();
  await db.schema.dropTable("dead_letters").execute();
  await db.schema.alterTable("jobs").dropColumn("last_fault").dropColumn("sent_at").execute();
}

/** `job_id` refers to nothing: a dead letter may name a job that never was. */
async function createDeadLetters(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("dead_letters")
    .addColumn("message_id", "text", (column) => column.primaryKey())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("job_id", "uuid")
    .addColumn("verdict", "text", (column) => column.notNull())
    .addColumn("created_at", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    .execute();
  await db.schema.createIndex("dead_letters_job_id").on("dead_letters").column("job_id").execute();
}

async function createIdempotencyKeys(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("idempotency_keys")
    .addColumn("user_id", "uuid", (column) => column.notNull().references("profiles.id").onDelete("cascade"))
    .addColumn("key", "text", (column) => column.notNull())
    .addColumn("request_hash", "text", (column) => column.notNull())
    .addColumn("job_id", "uuid", (column) => column.references("jobs.job_id").onDelete("cascade"))
    .addColumn("created_at", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    .addPrimaryKeyConstraint("idempotency_keys_pkey", ["user_id", "key"])
    .execute();
  await db.schema
    .createIndex("idempotency_keys_created_at")
    .on("idempotency_keys")
    .column("created_at")
    .execute();
}
