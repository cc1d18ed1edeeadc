import { randomBytes, randomUUID } from "node:crypto";
import type { DB } from "@contact-scanner/core/db/database";
import type { Post, PostRequest, PostResult } from "@contact-scanner/core/http/poster";
import { endJobs, type JobEnd } from "@contact-scanner/core/jobs/end-jobs";
import { systemClock } from "@contact-scanner/core/time";
import { type DeliverPorts, deliverDue } from "@contact-scanner/core/webhooks/deliver";
import { EVENT_TYPES, type EventType } from "@contact-scanner/core/webhooks/event-types";
import { createWebhook } from "@contact-scanner/core/webhooks/manage";
import type { TryOutcome } from "@contact-scanner/core/webhooks/note-try";
import { newWebhookSecret } from "@contact-scanner/core/webhooks/signature";
import type { Kysely } from "kysely";
import { pendingJob } from "./jobs.ts";
import { silentLog } from "./silent-log.ts";
import { TEST_USER } from "./test-database.ts";
import { webhookSecrets } from "./webhook-secrets.ts";

export type TestWebhook = { readonly id: string; readonly url: string; readonly secret: string };

/** A webhook of the test's user at a host of its own, which is told of everything. */
export async function addWebhook(
  db: Kysely<DB>,
  {
    url = `https://${randomUUID()}.example/`,
    userId = TEST_USER.id,
    events = EVENT_TYPES,
    includeContacts = false,
  }: { url?: string; userId?: string; events?: readonly EventType[]; includeContacts?: boolean } = {},
): Promise<TestWebhook> {
  const id = randomUUID();
  const secret = newWebhookSecret(randomBytes);
  const { host } = new URL(url);
  const sealedSecret = webhookSecrets.seal(secret, id);
  await createWebhook(db, { id, userId, url, host, events, includeContacts, sealedSecret });
  return { id, url, secret };
}

/** A scan of a new site that ends so; gives back its job's id. */
export async function scanThatEnds(
  db: Kysely<DB>,
  end: JobEnd = { status: "failed", error: "The site is away." },
): Promise<string> {
  const { jobId } = await pendingJob(db);
  await db.transaction().execute((trx) => endJobs(trx, [jobId], end));
  return jobId;
}

/** A receiver without a network: it answers as the function says, and keeps what it was sent. */
export function fakeReceiver(
  answer: (request: PostRequest) => PostResult | Promise<PostResult> = () => answered(204),
): { post: Post; readonly requests: PostRequest[] } {
  const requests: PostRequest[] = [];
  return {
    requests,
    async post(request) {
      requests.push(request);
      return await answer(request);
    },
  };
}

/** A receiver's whole answer. */
export function answered(status: number, retryAfter?: string): PostResult {
  return { kind: "answered", status, retryAfter };
}

/** Sends all that is due; gives back what came of each request. */
export async function deliverAll(
  db: Kysely<DB>,
  post: Post,
  changes: Partial<DeliverPorts> = {},
): Promise<TryOutcome[]> {
  const outcomes: TryOutcome[] = [];
  const ports: DeliverPorts = {
    db,
    post,
    secrets: webhookSecrets,
    clock: systemClock,
    random: () => 0,
    log: silentLog,
    observe: (outcome) => void outcomes.push(outcome),
    ...changes,
  };
  await deliverDue(ports, { isTimeUp: () => false });
  return outcomes;
}

/** Makes what waits for its next try due now; what is under way counts as lost. */
export async function letPausesPass(db: Kysely<DB>): Promise<void> {
  await db
    .updateTable("webhook_deliveries")
    .set({ due_at: new Date(Date.now() - 60_000) })
    .where("state", "=", "pending")
    .execute();
}

/** A webhook's deliveries with their events' types, as they came about. */
export async function deliveriesOf(db: Kysely<DB>, webhookId: string) {
  return await db
    .selectFrom("webhook_deliveries")
    .innerJoin("webhook_events", "webhook_events.id", "webhook_deliveries.event_id")
    .select([
      "webhook_deliveries.id",
      "webhook_deliveries.state",
      "webhook_deliveries.attempts",
      "webhook_deliveries.event_id",
      "webhook_events.type",
      "webhook_events.job_id",
    ])
    .where("webhook_id", "=", webhookId)
    .orderBy("webhook_events.number")
    .execute();
}

/** The type of the event that a request tells. */
export function typeOf({ body }: PostRequest): string {
  return JSON.parse(body).type;
}
