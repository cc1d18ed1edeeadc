import { randomUUID } from "node:crypto";
import { ScannerError } from "@contact-scanner/core/errors";
import { findDeadLetters } from "@contact-scanner/core/jobs/dead-letter";
import type { ScanQueue } from "@contact-scanner/core/jobs/queue";
import { replayJob } from "@contact-scanner/core/jobs/replay";
import { ensureProfile } from "@contact-scanner/core/profiles/repository";
import { countDueRows } from "@contact-scanner/core/retention/retain";
import * as z from "zod/mini";
import type { MaintenanceContext, RetentionContext } from "../context.ts";

/** What an operator may ask for; the payload of the function's invocation. */
const command = z.discriminatedUnion("command", [
  /** `id` is the `sub` of the user's tokens; without it a new one. */
  z.strictObject({ command: z.literal("add-user"), id: z.optional(z.uuid()), email: z.email() }),
  z.strictObject({ command: z.literal("dead-letters"), job_id: z.uuid() }),
  z.strictObject({ command: z.literal("replay"), job_id: z.uuid() }),
  /** Tells what the next runs of the reconciler delete, and deletes nothing. */
  z.strictObject({ command: z.literal("retention") }),
]);

/**
 * An operator's hand on a deployed stage whose database nobody reaches from outside. Who may use it is IAM's to say:
 * it has no route, only `lambda:InvokeFunction`.
 */
export function operateHandler(
  context: MaintenanceContext & RetentionContext & { queue: ScanQueue },
): (event: unknown) => Promise<unknown> {
  return async (event) => {
    const request = parseCommand(event);
    switch (request.command) {
      case "add-user": {
        const id = request.id ?? randomUUID();
        await ensureProfile(context.db, { id, email: request.email });
        return { id, email: request.email };
      }
      case "dead-letters":
        return await findDeadLetters(context.db, request.job_id);
      case "replay": {
        const { jobId } = await replayJob(context, request.job_id);
        return { job_id: jobId };
      }
      case "retention":
        return await countDueRows(context.db, context.retention);
    }
  };
}

function parseCommand(event: unknown): z.output<typeof command> {
  const parsed = command.safeParse(event);
  if (parsed.success) return parsed.data;
  const detail =
    'The payload is none of {"command": "add-user" | "dead-letters" | "replay" | "retention", …}';
  throw new ScannerError("invalid_fields", `${detail}: ${z.prettifyError(parsed.error)}.`);
}
