import { parseScanMessage, type ScanMessage } from "@contact-scanner/core/jobs/message";
import { anyNewcomerWaits } from "@contact-scanner/core/jobs/newcomers";
import type { ReceivedMessage, TakenMessage } from "@contact-scanner/core/jobs/queue";
import { findSuspects } from "@contact-scanner/core/jobs/suspects";
import { pause } from "@contact-scanner/core/time";
import type { CrawlerContext } from "../crawler-context.ts";
import { isHandled } from "./scan-message.ts";
import type { Shift } from "./shift.ts";

/** ms between two looks for room and for who waits, while there is room for none: a statement that reads those alone */
const LOOK_MS = 500;

/**
 * Works on these messages side by side, and on further ones that it takes from the queue while there is room and time
 * and a scan at work. Gives back those of the first ones that must come again. Never rejects.
 */
export async function workSideBySide(
  context: CrawlerContext,
  messages: readonly ReceivedMessage[],
  shift: Shift,
): Promise<ReceivedMessage[]> {
  const failures: ReceivedMessage[] = [];
  const atWork = new Set<Promise<void>>();
  /** Aborts when a scan ends. */
  let ended = new AbortController();
  const begin = (message: ReceivedMessage, suspects: Suspects, whenDone: (isDone: boolean) => unknown) => {
    const work: Promise<void> = isHandled(context, { message, isSuspect: suspects.has(message.id) }, shift)
      .then(whenDone)
      .then(() => {
        atWork.delete(work);
        ended.abort();
        ended = new AbortController();
      });
    atWork.add(work);
  };

  async function take(room: number): Promise<void> {
    const taken = await receive(context, room, shift);
    const suspects = await suspectsAmong(context, taken);
    for (const message of taken) {
      begin(message, suspects, async (isDone) => {
        if (isDone) await acknowledge(context, message);
      });
    }
  }

  const suspects = await suspectsAmong(context, messages);
  for (const message of messages) {
    begin(message, suspects, (isDone) => {
      if (!isDone) failures.push(message);
    });
  }
  while (atWork.size > 0) {
    const isTaking = context.intake !== undefined && !shift.late.aborted;
    const room = isTaking ? context.admission.room() : 0;
    if (!isTaking) await Promise.all(atWork);
    else if (room > 0) await take(room);
    else await lookForNewcomers(context, AbortSignal.any([shift.late, ended.signal]));
  }
  return failures;
}

/** The messages, by id, whose scans may have been what a worker died of. */
type Suspects = ReadonlySet<string>;

async function suspectsAmong(
  { db, log }: CrawlerContext,
  messages: readonly ReceivedMessage[],
): Promise<Suspects> {
  const parsed = messages.flatMap(({ id, body }): (ScanMessage & { id: string })[] => {
    const message = parseScanMessage(body);
    return message ? [{ ...message, id }] : [];
  });
  try {
    const suspects = await findSuspects(db, parsed);
    return new Set(parsed.filter(({ job_id }) => suspects.has(job_id)).map(({ id }) => id));
  } catch (error) {
    // Their claims will find the database as it is.
    log.warn("It could not be looked up whose workers died: all count as healthy", { error });
    return new Set();
  }
}

/** What comes within about a second, for so much room. */
async function receive(
  { intake, log, crawl }: CrawlerContext,
  room: number,
  { told }: Shift,
): Promise<readonly TakenMessage[]> {
  try {
    return (await intake?.receive(room, told)) ?? [];
  } catch (error) {
    if (told.aborted) return [];
    log.warn("The scan queue gave no further messages", { error });
    await pause(crawl.clock, LOOK_MS, told);
    return [];
  }
}

async function acknowledge({ log }: CrawlerContext, message: TakenMessage): Promise<void> {
  try {
    await message.acknowledge();
  } catch (error) {
    log.warn("A message that was handled comes again, to find nothing to do", {
      message_id: message.id,
      error,
    });
  }
}

/** Calls for a place where a scan waits that no worker has room for. Resolves early once it has nothing to look for. */
async function lookForNewcomers(
  { db, admission, log, crawl }: CrawlerContext,
  idle: AbortSignal,
): Promise<void> {
  if (!(await pause(crawl.clock, LOOK_MS, idle))) return;
  try {
    if (await anyNewcomerWaits(db)) admission.callForPlace();
  } catch (error) {
    log.warn("It could not be looked up whether a scan waits", { error });
  }
}
