import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import type { Post } from "../http/poster.ts";
import type { Log } from "../log.ts";
import type { SecretBox } from "../sealing/secret-box.ts";
import { type Clock, pause } from "../time.ts";
import { busyHosts, chooseDue, MAX_PER_HOST } from "./choose-due.ts";
import { type ClaimedDelivery, claimDeliveries, findDue } from "./claim.ts";
import { dropDelivery, noteTry, type TryOutcome } from "./note-try.ts";
import { deliveryBody } from "./payload.ts";
import { signatureHeaders } from "./signature.ts";
import { DELIVERY_TIMING } from "./timing.ts";

export type DeliverPorts = {
  readonly db: Kysely<DB>;
  readonly post: Post;
  readonly secrets: Pick<SecretBox, "open">;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
  /** Told of each request: what came of it, and how many ms it took. */
  readonly observe: (outcome: TryOutcome, ms: number) => void;
};

/**
 * Sends what is due until nothing is, or `isTimeUp`; what is under way then is waited for. Each delivery is claimed by
 * one sender for a while, so any number may run at the same time, and what a dead one claimed is sent again. Few
 * requests at a time go to one receiver, so that one which is slow, or dead, delays its own events alone. Rejects when
 * the database is at fault as deliveries are claimed.
 */
export async function deliverDue(
  ports: DeliverPorts,
  { isTimeUp }: { isTimeUp: () => boolean },
): Promise<void> {
  const inFlight = new Map<ClaimedDelivery["webhook"], Promise<void>>();
  try {
    for (;;) {
      const claimed = isTimeUp() ? [] : await claimSome(ports, new Set(inFlight.keys()));
      for (const delivery of claimed) {
        const { webhook } = delivery;
        inFlight.set(
          webhook,
          send(ports, delivery).finally(() => inFlight.delete(webhook)),
        );
      }
      if (inFlight.size === 0) return;
      await nextNews(ports.clock, inFlight.values());
    }
  } finally {
    await Promise.all(inFlight.values());
  }
}

async function claimSome(
  { db }: DeliverPorts,
  inFlight: ReadonlySet<ClaimedDelivery["webhook"]>,
): Promise<ClaimedDelivery[]> {
  const due = await findDue(db, { busyHosts: busyHosts(inFlight), perWebhook: MAX_PER_HOST });
  return await claimDeliveries(
    db,
    chooseDue(due, inFlight).map(({ id }) => id),
  );
}

/** Resolves when a request has ended, or it is time to look for others. */
async function nextNews(clock: Clock, requests: Iterable<Promise<void>>): Promise<void> {
  const woken = new AbortController();
  await Promise.race([...requests, pause(clock, DELIVERY_TIMING.lookMs, woken.signal)]);
  woken.abort();
}

/** Never rejects: a delivery that could not be told, or noted, is due again when its claim is over. */
async function send(ports: DeliverPorts, delivery: ClaimedDelivery): Promise<void> {
  const fields = {
    delivery_id: delivery.id,
    webhook_id: delivery.webhook.id,
    event_id: delivery.event.id,
    job_id: delivery.event.jobId,
    batch_id: delivery.event.batchId,
  };
  try {
    const body = await deliveryBody(ports.db, delivery);
    if (body === undefined) return await dropDelivery(ports.db, delivery);
    const made = await request(ports, delivery, body);
    const noting = { db: ports.db, now: ports.clock.now, random: ports.random };
    const { outcome, switchedOff } = await noteTry(noting, delivery, made);
    ports.observe(outcome, made.ms);
    ports.log.info("A webhook was told", { ...fields, outcome, status: made.result.status });
    if (switchedOff !== null) {
      ports.log.warn("A webhook was switched off", { webhook_id: delivery.webhook.id, reason: switchedOff });
    }
  } catch (error) {
    ports.log.error("A webhook's delivery met a fault of ours: it is sent again", { ...fields, error });
  }
}

async function request({ post, secrets, clock }: DeliverPorts, delivery: ClaimedDelivery, body: string) {
  const { webhook, event } = delivery;
  const startedMs = clock.now();
  const sealed = [webhook.sealedSecret, webhook.previousSealedSecret].filter((secret) => secret !== null);
  const valid = sealed.map((secret) => secrets.open(secret, webhook.id));
  const message = { id: event.id, timestamp: Math.floor(startedMs / 1_000), body };
  const result = await post({ url: webhook.url, headers: signatureHeaders(message, valid), body });
  return { startedAt: new Date(startedMs), ms: Math.round(clock.now() - startedMs), result };
}
