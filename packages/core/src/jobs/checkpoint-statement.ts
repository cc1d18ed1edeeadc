import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import { anyOf, rowIn, rowsOf, valuesOf } from "../db/rows.ts";
import { addedUsage, COUNTS, today, type UsageRows } from "../usage/repository.ts";
import { type PageWrites, withPages } from "./checkpoint-pages.ts";
import type { SightingRows } from "./checkpoint-sightings.ts";
import { newFrontierChange } from "./frontier-repository.ts";
import { progressed } from "./run-progress.ts";

/** What a checkpoint writes, as rows. */
export type CheckpointWrites = PageWrites &
  SightingRows & {
    readonly jobId: string;
    readonly domainId: string;
    readonly frontier: Parameters<typeof newFrontierChange>[2];
    readonly progress: Parameters<typeof progressed>[0];
    readonly usage: UsageRows;
  };

/**
 * The statement that writes a checkpoint. Its parts see the database as it was before: what ends a sighting reads when
 * its page was read before this visit. The rows of usage come last, and that of the user first, as others wait there.
 */
export function checkpointStatement(db: Kysely<DB>, writes: CheckpointWrites) {
  const { jobId, domainId, scanId } = writes;
  return withPages(db, writes)
    .with("new_contacts", (q) =>
      q
        .insertInto("contacts")
        .columns([...CONTACT_COLUMNS, "page_id"])
        .expression((eb) =>
          eb
            .selectFrom(rowsOf("contacts", writes.newContacts).as("rows"))
            .innerJoin("stored_pages as p", "p.url", "rows.source_url")
            .select(CONTACT_COLUMNS.map((column) => `rows.${column}` as const))
            .select("p.id as page_id")
            // One order for every writer: two that touch the same rows wait for each other instead of deadlocking.
            .orderBy("rows.email"),
        )
        .onConflict((conflict) =>
          conflict.columns(["domain_id", "email"]).doUpdateSet((eb) => ({ updated_at: eb.fn<Date>("now") })),
        )
        .returning(["id", "email", "context"]),
    )
    .with("stored_contacts", (q) =>
      q
        .selectFrom("contacts")
        .select(["id", "email", "context"])
        .where("domain_id", "=", domainId)
        .where("email", "=", anyOf(writes.knownEmails))
        .unionAll(q.selectFrom("new_contacts").selectAll()),
    )
    .with("retyped", (q) =>
      q
        .updateTable("contacts")
        .from(rowsOf("contacts", writes.retyped).as("rows"))
        .set((eb) => ({ email_type: eb.ref("rows.email_type"), updated_at: eb.fn<Date>("now") }))
        .whereRef("contacts.id", "=", "rows.id")
        .returning("contacts.id"),
    )
    .with("ended", (q) =>
      q
        .updateTable("sightings")
        .from([rowsOf("sightings", writes.ended).as("rows"), "pages"])
        .set((eb) => ({
          ending: eb.ref("rows.ending"),
          until_scan: eb.fn.coalesce("sightings.until_scan", eb.val(scanId)),
          last_seen: eb.fn.coalesce("sightings.last_seen", "pages.last_read", "pages.last_scan"),
          // Of one that was unknown it is known from now on that it is gone.
          ended_at: eb
            .case()
            .when("rows.ending", "=", "gone")
            .then(eb.fn<Date>("now"))
            .else(eb.fn.coalesce("sightings.ended_at", eb.fn<Date>("now")))
            .end(),
        }))
        .whereRef("pages.id", "=", "sightings.page_id")
        .whereRef("sightings.contact_id", "=", "rows.contact_id")
        .whereRef("sightings.page_id", "=", "rows.page_id")
        .whereRef("sightings.from_scan", "=", "rows.from_scan")
        .returning("sightings.page_id"),
    )
    .with("begun", (q) =>
      q
        .insertInto("sightings")
        .columns([...SIGHTING_COLUMNS, "contact_id", "page_id", "from_scan", "context", "first_seen"])
        .expression((eb) =>
          eb
            .selectFrom(valuesOf(writes.begun).as("rows"))
            .innerJoinLateral(
              (row) => rowIn("sightings", row.ref("rows.value")).as("s"),
              (join) => join.onTrue(),
            )
            .innerJoin("stored_pages as p", (join) =>
              join.on((row) => row("p.url", "=", row.ref("rows.value", "->>").key("url"))),
            )
            .innerJoin("stored_contacts as c", (join) =>
              join.on((row) => row("c.email", "=", row.ref("rows.value", "->>").key("email"))),
            )
            .select(SIGHTING_COLUMNS.map((column) => `s.${column}` as const))
            .select((row) => [
              "c.id as contact_id",
              "p.id as page_id",
              row.val(scanId).as("from_scan"),
              // An address in every foot of a site stands in the same words on all its pages.
              row.fn("nullif", ["s.context", "c.context"]).as("context"),
              row.fn.coalesce("s.first_seen", row.fn<Date>("now")).as("first_seen"),
            ]),
        )
        .returning("page_id"),
    )
    .with("frontier_change", (q) => newFrontierChange(q, jobId, writes.frontier).returning("number"))
    .with("progress", (q) =>
      q.updateTable("jobs").set(progressed(writes.progress)).where("job_id", "=", jobId).returning("job_id"),
    )
    .with("used", (q) =>
      q
        .insertInto("usage_days")
        .columns(["user_id", "day", ...COUNTS])
        .expression((eb) =>
          eb
            .selectFrom(rowsOf("usage_days", writes.usage.users).as("rows"))
            .select(["user_id", today().as("day"), ...COUNTS]),
        )
        .onConflict((conflict) => conflict.columns(["user_id", "day"]).doUpdateSet(addedUsage("usage_days")))
        .returning("user_id"),
    )
    .with("used_by_key", (q) =>
      q
        .insertInto("usage_key_days")
        .columns(["user_id", "day", "api_key_id", ...COUNTS])
        .expression((eb) =>
          eb
            .selectFrom(rowsOf("usage_key_days", writes.usage.keys).as("rows"))
            .innerJoin("used", "used.user_id", "rows.user_id")
            .select(["rows.user_id", today().as("day"), "rows.api_key_id", ...COUNTS]),
        )
        .onConflict((conflict) =>
          conflict.columns(["user_id", "day", "api_key_id"]).doUpdateSet(addedUsage("usage_key_days")),
        ),
    )
    .selectNoFrom((eb) =>
      WRITTEN_FIRST.map((part) =>
        eb
          .selectFrom(part)
          .select((row) => row.fn.countAll<number>().as("n"))
          .as(part),
      ),
    );
}

/**
 * Parts in the order in which they are carried out: they are, as the statement asks for them. What it does not ask for
 * comes behind them, in an order of PostgreSQL's own.
 */
const WRITTEN_FIRST = ["visits", "retyped", "ended", "begun", "frontier_change", "progress"] as const;

const CONTACT_COLUMNS = [
  "id",
  "domain_id",
  "email",
  "email_type",
  "has_gmail",
  "context",
  "source_url",
  "source_job_id",
] as const;

const SIGHTING_COLUMNS = ["email_type", "method", "person_id", "person_reason", "person_element"] as const;
