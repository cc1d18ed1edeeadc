/**
 * A worker process: the crawler's real handler between the real queue and database, on fake sites. It says "ready",
 * waits for a line on its standard input, and works until it is ended, by itself where the plan says so.
 */
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { createSqsIntake, createSqsQueue } from "@contact-scanner/functions/adapters/sqs-queue";
import { endGracefully } from "@contact-scanner/functions/graceful-end";
import { crawlHandler } from "@contact-scanner/functions/handlers/crawl";
import { startPoller } from "@contact-scanner/local/sqs-poller";
import * as z from "zod/mini";
import { silentLog } from "../../helpers/silent-log.ts";
import { clockWithoutHeartbeat, hurriedClock } from "./clock.ts";
import { fakeFetch } from "./fake-site.ts";
import { createGate } from "./gate.ts";
import { gatedDatabase } from "./gated-database.ts";
import { connectQueue } from "./queue-client.ts";
import { crawlerContext } from "./worker-ports.ts";

const planSchema = z.object({
  databaseUrl: z.string(),
  endpoint: z.string(),
  queueUrl: z.string(),
  /** ms that a fake page takes, so that an end at any moment finds work in flight */
  pageMs: z.number(),
  /** the state of the fake sites */
  siteVersion: z.enum(["before", "after"]),
  /** scans that it has at work at the same time, at most */
  mostScans: z._default(z.number(), 2),
  /** false = the lease is renewed by checkpoints alone, so that each run makes the same statements */
  heartbeat: z.boolean(),
  /** Ends the process by SIGKILL at the n-th statement of this beginning ("" = any); null = somebody else does. */
  kill: z.nullable(
    z.object({ statement: z.string(), nth: z.number(), when: z.enum(["before", "during", "after"]) }),
  ),
});
export type WorkerPlan = z.input<typeof planSchema>;

const plan = planSchema.parse(JSON.parse(process.argv[2] ?? ""));
let seen = 0;
const gate = createGate(({ name }) => {
  if (plan.kill === null || !name.startsWith(`db: ${plan.kill.statement}`) || ++seen !== plan.kill.nth) {
    return undefined;
  }
  if (plan.kill.when === "before") dieNow();
  if (plan.kill.when === "during") setImmediate(dieNow);
  return plan.kill.when === "after" ? "crash_after" : undefined;
});
gate.onDeath(dieNow);

const stopping = new AbortController();
process.once("SIGTERM", () => stopping.abort());
const client = connectQueue(plan.endpoint);
const db = gatedDatabase(plan.databaseUrl, gate, plan.mostScans * 2);
const context = crawlerContext({
  db,
  queue: createSqsQueue(client, plan.queueUrl),
  fetch: fakeFetch(() => delay(plan.pageMs), plan.siteVersion),
  clock: plan.heartbeat ? hurriedClock() : clockWithoutHeartbeat(),
  stopping: stopping.signal,
  intake: createSqsIntake(client, plan.queueUrl),
  mostScans: plan.mostScans,
});
process.stdout.write("ready\n");
await once(process.stdin, "data");
process.stdin.destroy();
const poller = startPoller({
  client,
  queueUrl: plan.queueUrl,
  batchSize: plan.mostScans,
  log: silentLog,
  handler: endGracefully(crawlHandler(context), context),
});
process.once("SIGTERM", () => void poller.stop());

function dieNow(): void {
  process.kill(process.pid, "SIGKILL");
}
