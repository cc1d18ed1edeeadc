import { expressionBuilder, type Kysely } from "kysely";
import { secondsFromNow } from "../db/clock.ts";
import type { DB } from "../db/database.ts";
import { parseTries, type Try } from "./delivery.ts";
import { DELIVERY_TIMING, MAX_TRIES } from "./timing.ts";

/** A delivery that a sender has claimed: nobody else sends it until its lease is over. */
export type ClaimedDelivery = {
  readonly id: string;
  readonly attemptId: string;
  /** tries begun, this one included */
  readonly attempts: number;
  readonly tries: readonly Try[];
  readonly event: {
    readonly id: string;
    readonly type: string;
    readonly jobId: string | null;
    readonly batchId: string | null;
    readonly data: unknown;
    readonly createdAt: Date;
  };
  readonly webhook: {
    readonly id: string;
    readonly url: string;
    readonly host: string;
    readonly includeContacts: boolean;
    readonly isFailing: boolean;
    readonly sealedSecret: string;
    /** null where it is over */
    readonly previousSealedSecret: string | null;
  };
};

/** A delivery that may be claimed. */
export type DueDelivery = { readonly id: string; readonly host: string; readonly isFailing: boolean };

/** deliveries that one look takes notice of: many more than are sent at a time */
const DUE_PER_LOOK = 200;

/**
 * Deliveries that are due, of active webhooks at hosts other than these: those of webhooks that take what they are told
 * first, the longest due first, a few of each webhook. An event of a scan waits for the scan's earlier ones to be taken
 * or given up.
 */
export async function findDue(
  db: Kysely<DB>,
  { busyHosts, perWebhook }: { busyHosts: readonly string[]; perWebhook: number },
): Promise<DueDelivery[]> {
  let query = db
    .selectFrom("webhooks")
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom("webhook_deliveries")
          .innerJoin("webhook_events", "webhook_events.id", "webhook_deliveries.event_id")
          .select(["webhook_deliveries.id", "webhook_deliveries.due_at"])
          .whereRef("webhook_deliveries.webhook_id", "=", "webhooks.id")
          .where(isDue())
          .where(({ not, exists }) => not(exists(earlierOfItsScan())))
          .orderBy("webhook_deliveries.due_at")
          .orderBy("webhook_events.number")
          .limit(perWebhook)
          .as("due"),
      (join) => join.onTrue(),
    )
    .where("webhooks.state", "=", "active")
    .select((eb) => ["due.id", "webhooks.host", eb("webhooks.failing_since", "is not", null).as("isFailing")])
    .orderBy("isFailing")
    .orderBy("due.due_at")
    .limit(DUE_PER_LOOK);
  if (busyHosts.length > 0) query = query.where("webhooks.host", "not in", busyHosts);
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, isFailing: Boolean(row.isFailing) }));
}

function isDue() {
  const eb = expressionBuilder<DB, "webhook_deliveries">();
  return eb.and([
    eb("webhook_deliveries.state", "=", "pending"),
    eb("webhook_deliveries.due_at", "<=", eb.fn<Date>("now")),
    eb("webhook_deliveries.attempts", "<", MAX_TRIES),
  ]);
}

/** For the delivery and event of the outer statement: the same webhook's deliveries of that scan that come first. */
function earlierOfItsScan() {
  const eb = expressionBuilder<DB, "webhook_deliveries" | "webhook_events">();
  return eb
    .selectFrom("webhook_events as earlier_event")
    .innerJoin("webhook_deliveries as earlier", "earlier.event_id", "earlier_event.id")
    .select("earlier.id")
    .whereRef("earlier_event.job_id", "=", "webhook_events.job_id")
    .whereRef("earlier_event.number", "<", "webhook_events.number")
    .whereRef("earlier.webhook_id", "=", "webhook_deliveries.webhook_id")
    .where("earlier.state", "=", "pending");
}

/**
 * Claims those of the deliveries that still are due, in one statement; what another sender claims or has claimed is
 * left out. Each claim counts as a try, so that what kills its senders ends too.
 */
export async function claimDeliveries(db: Kysely<DB>, ids: readonly string[]): Promise<ClaimedDelivery[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .with("chosen", (query) =>
      query
        .selectFrom("webhook_deliveries")
        .select("webhook_deliveries.id")
        .where("webhook_deliveries.id", "in", ids)
        .where(isDue())
        .forUpdate()
        .skipLocked(),
    )
    .updateTable("webhook_deliveries")
    .from(["chosen", "webhooks", "webhook_events"])
    .set((eb) => ({
      attempts: eb("webhook_deliveries.attempts", "+", 1),
      attempt_id: eb.fn<string>("gen_random_uuid"),
      due_at: secondsFromNow(DELIVERY_TIMING.leaseSeconds),
      updated_at: eb.fn<Date>("now"),
    }))
    .whereRef("webhook_deliveries.id", "=", "chosen.id")
    .whereRef("webhooks.id", "=", "webhook_deliveries.webhook_id")
    .whereRef("webhook_events.id", "=", "webhook_deliveries.event_id")
    .where("webhooks.state", "=", "active")
    .returning((eb) => [
      "webhook_deliveries.id",
      "webhook_deliveries.attempt_id",
      "webhook_deliveries.attempts",
      "webhook_deliveries.tries",
      "webhook_events.id as event_id",
      "webhook_events.type",
      "webhook_events.job_id",
      "webhook_events.batch_id",
      "webhook_events.data",
      "webhook_events.created_at",
      "webhooks.id as webhook_id",
      "webhooks.url",
      "webhooks.host",
      "webhooks.include_contacts",
      "webhooks.failing_since",
      "webhooks.sealed_secret",
      eb
        .case()
        .when("webhooks.previous_secret_until", ">", eb.fn<Date>("now"))
        .then(eb.ref("webhooks.previous_sealed_secret"))
        .else(null)
        .end()
        .as("previous_sealed_secret"),
    ])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    attemptId: row.attempt_id ?? "",
    attempts: row.attempts,
    tries: parseTries(row.tries),
    event: {
      id: row.event_id,
      type: row.type,
      jobId: row.job_id,
      batchId: row.batch_id,
      data: row.data,
      createdAt: row.created_at,
    },
    webhook: {
      id: row.webhook_id,
      url: row.url,
      host: row.host,
      includeContacts: row.include_contacts,
      isFailing: row.failing_since !== null,
      sealedSecret: row.sealed_secret,
      previousSealedSecret: row.previous_sealed_secret,
    },
  }));
}
