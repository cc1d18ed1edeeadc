import { randomBytes, randomUUID } from "node:crypto";
import { addApiKey, listApiKeys, revokeApiKey } from "@contact-scanner/core/api-keys/repository";
import { readAuditLog } from "@contact-scanner/core/audit-log/repository";
import { apiKeyName } from "@contact-scanner/core/auth/api-key";
import { DEFAULT_KEY_SCOPES, keyScopeName } from "@contact-scanner/core/auth/scope";
import { LIMITS } from "@contact-scanner/core/config";
import { ScannerError } from "@contact-scanner/core/errors";
import { findDeadLetters } from "@contact-scanner/core/jobs/dead-letter";
import type { ScanQueue } from "@contact-scanner/core/jobs/queue";
import { replayJob } from "@contact-scanner/core/jobs/replay";
import { ensureProfileByOperator } from "@contact-scanner/core/profiles/repository";
import { countDueRows } from "@contact-scanner/core/retention/retain";
import * as z from "zod/mini";
import type { MaintenanceContext, RetentionContext } from "../context.ts";

/** seconds of a day: in days an operator counts */
const DAY_SECONDS = 86_400;
/** days of the audit log, when its reader names no number */
const DEFAULT_AUDIT_DAYS = 30;
/** days of the audit log, ten years: a time that is longer is meant as all of it */
const MAX_AUDIT_DAYS = 3_650;

const days = (most: number) => z.int().check(z.minimum(1), z.maximum(most));

/** What an operator may ask for; the payload of the function's invocation. */
const command = z.discriminatedUnion("command", [
  /** `id` is the `sub` of the user's tokens; without it a new one. */
  z.strictObject({ command: z.literal("add-user"), id: z.optional(z.uuid()), email: z.email() }),
  z.strictObject({
    command: z.literal("add-key"),
    user_id: z.guid(),
    name: z.optional(apiKeyName),
    scopes: z._default(z.array(keyScopeName).check(z.minLength(1)), [...DEFAULT_KEY_SCOPES]),
    /** without it the key does not expire */
    expires_in_days: z.optional(days(LIMITS.maxApiKeyDays)),
  }),
  z.strictObject({ command: z.literal("list-keys") }),
  z.strictObject({ command: z.literal("revoke-key"), id: z.uuid() }),
  z.strictObject({ command: z.literal("audit"), days: z._default(days(MAX_AUDIT_DAYS), DEFAULT_AUDIT_DAYS) }),
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
  const { db } = context;
  return async (event) => {
    const request = parseCommand(event);
    switch (request.command) {
      case "add-user": {
        const id = request.id ?? randomUUID();
        await ensureProfileByOperator(db, { id, email: request.email });
        return { id, email: request.email };
      }
      case "add-key": {
        const { user_id: userId, name, scopes, expires_in_days: lifetime } = request;
        const expiresInSeconds = lifetime === undefined ? undefined : lifetime * DAY_SECONDS;
        const { key, row } = await addApiKey(db, { userId, name, scopes, expiresInSeconds }, randomBytes);
        return { key, ...row };
      }
      case "list-keys":
        return await listApiKeys(db);
      case "revoke-key":
        return await revokeApiKey(db, request.id);
      case "audit":
        return await readAuditLog(db, { sinceSeconds: request.days * DAY_SECONDS });
      case "dead-letters":
        return await findDeadLetters(db, request.job_id);
      case "replay": {
        const { jobId } = await replayJob(context, request.job_id);
        return { job_id: jobId };
      }
      case "retention":
        return await countDueRows(db, context.retention);
    }
  };
}

function parseCommand(event: unknown): z.output<typeof command> {
  const parsed = command.safeParse(event);
  if (parsed.success) return parsed.data;
  const names = command._zod.def.options.map(({ shape }) => `"${shape.command._zod.def.values[0]}"`);
  const detail = `The payload is none of {"command": ${names.join(" | ")}, …}`;
  throw new ScannerError("invalid_fields", `${detail}: ${z.prettifyError(parsed.error)}.`);
}
