import { parseScanMessage, type ScanMessage } from "@contact-scanner/core/jobs/message";
import { sendAgain } from "@contact-scanner/core/jobs/outbox";
import type { ReceivedMessage } from "@contact-scanner/core/jobs/queue";
import { type ReleasePorts, releaseScans } from "@contact-scanner/core/jobs/release";
import { runScan } from "@contact-scanner/core/jobs/run-scan";
import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import { withFields } from "@contact-scanner/core/log";
import { pause } from "@contact-scanner/core/time";
import type { Candidate, Permit } from "@contact-scanner/core/worker/admission";
import type { CrawlerContext } from "../crawler-context.ts";
import { NO_TELEMETRY, type SliceSpan } from "../telemetry/telemetry.ts";
import type { Shift } from "./shift.ts";

/** A message, and whether its scan may have been what a worker died of. */
export type ScanToDo = { readonly message: ReceivedMessage; readonly isSuspect: boolean };

/**
 * ms for which a message in hand waits for a place at most. Whoever was at work when it came has had a turn by then,
 * and half of one to hand over. Longer it would be hidden from workers that have room, while full ones, who see that
 * its scan has not begun, give up places for it.
 */
const PATIENCE_MS = 1.5 * JOB_TIMING.turnMs;

/** Works on a message's scan once there is room for it; whether the message was handled. Never rejects. */
export async function isHandled(
  context: CrawlerContext,
  { message: received, isSuspect }: ScanToDo,
  shift: Shift,
): Promise<boolean> {
  const { metrics } = context;
  metrics.add("QueueAge", Math.max(0, context.crawl.clock.now() - received.sentAt));
  const message = parseScanMessage(received.body);
  if (!message) {
    // It comes again until the queue makes it a dead letter, whose handler keeps it.
    context.log.error("A message of the scan queue is no scan message", { message_id: received.id });
    return false;
  }
  const log = withFields(context.log, { job_id: message.job_id, message_id: received.id });
  const permit = await enter(context, { userId: message.user_id, isSuspect }, shift);
  if (!permit) {
    log.info("A scan that there was no room for is left to another worker");
    return await sendAgain({ ...context, log }, message);
  }
  const startedAt = context.crawl.clock.now();
  const startSlice = context.startSlice ?? NO_TELEMETRY.startSlice;
  const span = startSlice({ jobId: message.job_id, messageId: received.id, receivedAt: startedAt });
  try {
    return await isRun({ ...context, log }, message, { permit, shift, span });
  } finally {
    permit.release();
    metrics.add("SliceTime", context.crawl.clock.now() - startedAt);
  }
}

/** A place; undefined where there is none for as long as the message may wait, or the worker was told to end. */
async function enter(
  { admission, intake, crawl }: CrawlerContext,
  candidate: Candidate,
  { late, told }: Shift,
): Promise<Permit | undefined> {
  // It would begin, to hand over before its first page, which is an attempt.
  if (told.aborted) return undefined;
  // A worker that takes nothing by itself gets what it sends again at once; and a suspect waits for all others' turns.
  if (!intake || candidate.isSuspect) return await admission.enter(candidate, late);
  const [entered, patience] = [new AbortController(), new AbortController()];
  void pause(crawl.clock, PATIENCE_MS, entered.signal).then((isOver) => isOver && patience.abort());
  try {
    return await admission.enter(candidate, AbortSignal.any([late, patience.signal]));
  } finally {
    entered.abort();
  }
}

async function isRun(
  context: CrawlerContext,
  message: ScanMessage,
  { permit, shift, span }: { permit: Permit; shift: Shift; span: SliceSpan },
): Promise<boolean> {
  const { log, metrics } = context;
  const cpu = context.cpuShares.join();
  const crawl = { ...context.crawl, cpuMs: cpu.cpuMs };
  const observe: CrawlerContext["observe"] = (jobId, event) => {
    if (event.kind === "page") permit.weigh(event.pagesKnown);
    if (event.kind === "checkpoint") permit.clear();
    context.observe(jobId, event);
    span.observe(event);
  };
  try {
    const outcome = await runScan({ ...context, crawl, observe }, message, {
      signal: shift.abort,
      isTimeUp: shift.isTimeUp,
      hurry: shift.hurry,
      isLate: shift.isLate(),
      isAwaited: permit.isAwaited,
      pagesAtATime: permit.pagesAtATime,
    });
    span.end(outcome.kind);
    log.info("Scan message handled", {
      outcome: outcome.kind,
      ...(outcome.kind === "failed" ? { reason: outcome.error } : {}),
    });
    if (outcome.kind === "complete" || outcome.kind === "failed") await giveUpPlace(context, message.user_id);
    metrics.addLabelled("Slices", outcome.kind, 1);
    return true;
  } catch (error) {
    span.end("fault");
    // The worker was told to stop and gave its job back. That is no fault, whatever the error says that came of
    // stopping.
    if (context.stopping.aborted) log.warn("A scan was stopped with its worker: its message comes again");
    else log.error("A scan stopped by a fault of ours: its message comes again", { error });
    metrics.addLabelled("Slices", "fault", 1);
    return false;
  } finally {
    cpu.leave();
  }
}

/** Lets the user's next scan begin that waits for the place of one that ended. Never rejects. */
async function giveUpPlace(context: ReleasePorts, userId: string): Promise<void> {
  try {
    await releaseScans(context, { userId });
  } catch (error) {
    context.log.warn("The place of a scan that ended was not given on: the reconciler does it", { error });
  }
}
