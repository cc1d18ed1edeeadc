import type { Kysely } from "kysely";

/**
 * What asked for a scan, as a `traceparent` (W3C Trace Context): its work goes on below it, whichever worker does it.
 * null = nobody traces. Code before this one writes none and reads none.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("jobs").addColumn("trace_parent", "text").execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("jobs").dropColumn("trace_parent").execute();
}
