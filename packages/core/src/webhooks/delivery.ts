import type { Kysely } from "kysely";
import * as z from "zod/mini";
import type { DB } from "../db/database.ts";
import { type Listed, type ListWindow, positionTuple } from "../db/keyset.ts";

export const DELIVERY_STATES = ["pending", "delivered", "failed"] as const;

export type DeliveryState = (typeof DELIVERY_STATES)[number];

const trySchema = z.object({
  /** when it began */
  at: z.iso.datetime(),
  /** what the receiver answered; null = nothing */
  status: z.nullable(z.int()),
  /** why it failed, in a sentence; null = it was taken */
  error: z.nullable(z.string()),
  /** ms from the request to the answer's end */
  ms: z.int(),
});

/** One request of a delivery, and what came of it. */
export type Try = z.output<typeof trySchema>;

/** tries that are kept of one delivery, the last ones: those of its schedule, and of some that were sent again */
const MAX_KEPT_TRIES = 20;

/** A row's tries, oldest first. */
export function parseTries(tries: unknown): Try[] {
  return z.array(trySchema).parse(tries);
}

/** The tries with one more, as a row holds them. */
export function withTry(tries: readonly Try[], last: Try): string {
  return JSON.stringify([...tries, last].slice(-MAX_KEPT_TRIES));
}

/** An event for one webhook, and what came of telling it. */
export type Delivery = {
  readonly id: string;
  readonly webhook_id: string;
  /** what receivers know the event by: the header `webhook-id` */
  readonly event_id: string;
  readonly event_type: string;
  /** null = of no scan */
  readonly job_id: string | null;
  /** null = of no batch */
  readonly batch_id: string | null;
  readonly state: DeliveryState;
  /** tries begun since it was last sent by hand, those that nobody noted too */
  readonly attempts: number;
  /** null where there will be none */
  readonly next_try_at: Date | null;
  readonly tries: Try[];
  readonly created_at: Date;
};

/** What of a webhook's deliveries to read. */
export type DeliveryPart = {
  readonly webhookId: string;
  readonly state?: DeliveryState | undefined;
  readonly deliveryId?: string | undefined;
};

/** A page of a webhook's deliveries, newest first. */
export async function listDeliveries(
  db: Kysely<DB>,
  { webhookId, state, deliveryId }: DeliveryPart,
  { after, limit }: ListWindow,
): Promise<Listed<Delivery>[]> {
  let query = db
    .selectFrom("webhook_deliveries")
    .innerJoin("webhook_events", "webhook_events.id", "webhook_deliveries.event_id")
    .select([
      "webhook_deliveries.id",
      "webhook_deliveries.webhook_id",
      "webhook_deliveries.event_id",
      "webhook_deliveries.state",
      "webhook_deliveries.attempts",
      "webhook_deliveries.due_at",
      "webhook_deliveries.tries",
      "webhook_deliveries.created_at",
      "webhook_events.type as event_type",
      "webhook_events.job_id",
      "webhook_events.batch_id",
    ])
    .select((eb) => eb.cast<string>("webhook_deliveries.created_at", "text").as("position"))
    .where("webhook_deliveries.webhook_id", "=", webhookId)
    .orderBy("webhook_deliveries.created_at", "desc")
    .orderBy("webhook_deliveries.id", "desc")
    .limit(limit);
  if (state !== undefined) query = query.where("webhook_deliveries.state", "=", state);
  if (deliveryId !== undefined) query = query.where("webhook_deliveries.id", "=", deliveryId);
  if (after) {
    query = query.where((eb) =>
      eb(eb.refTuple("webhook_deliveries.created_at", "webhook_deliveries.id"), "<", positionTuple(after)),
    );
  }
  const rows = await query.execute();
  return rows.map(({ position, due_at, tries, ...row }) => {
    const state = DELIVERY_STATES.find((known) => known === row.state) ?? "failed";
    return {
      position: { createdAt: position, id: row.id },
      row: { ...row, state, next_try_at: state === "pending" ? due_at : null, tries: parseTries(tries) },
    };
  });
}
