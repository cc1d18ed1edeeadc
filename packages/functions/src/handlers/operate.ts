import { randomBytes, randomUUID } from "node:crypto";
import { addApiKey, listApiKeys, revokeApiKey } from "@contact-scanner/core/api-keys/repository";
import { readAuditLog } from "@contact-scanner/core/audit-log/repository";
import { apiKeyName } from "@contact-scanner/core/auth/api-key";
import { DEFAULT_KEY_SCOPES, keyScopeName } from "@contact-scanner/core/auth/scope";
import { LIMITS } from "@contact-scanner/core/config";
import { ScannerError } from "@contact-scanner/core/errors";
import { findDeadLetters } from "@contact-scanner/core/jobs/dead-letter";
import { replayJob } from "@contact-scanner/core/jobs/replay";
import { ensureProfileByOperator } from "@contact-scanner/core/profiles/repository";
import { countDueRows } from "@contact-scanner/core/retention/retain";
import { reapplyRemovals } from "@contact-scanner/core/suppression/reapply-removals";
import { systemClock } from "@contact-scanner/core/time";
import type { Context as LambdaContext } from "aws-lambda";
import * as z from "zod/mini";
import type { OperatorContext } from "../context.ts";

/** seconds of a day: in days an operator counts */
const DAY_SECONDS = 86_400;
/** days of the audit log, when its reader names no number */
const DEFAULT_AUDIT_DAYS = 30;
/** days of the audit log, ten years: a time that is longer is meant as all of it */
const MAX_AUDIT_DAYS = 3_650;

/** hashes of one call: a hundredth of what a payload of Lambda has room for */
const MAX_HASHES = 1_000;
/** ms before the function's time-out after which no further removal begins: the one that is underway ends in it */
const REMOVAL_RESERVE_MS = 15_000;

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
  /** `hashes` are the targets of `address.remove` in the audit log of the database that the restored one replaces. */
  z.strictObject({
    command: z.literal("reapply-removals"),
    hashes: z
      .array(z.string().check(z.regex(/^[0-9a-f]{64}$/)))
      .check(z.minLength(1), z.maxLength(MAX_HASHES)),
  }),
]);

/**
 * An operator's hand on a deployed stage whose database nobody reaches from outside. Who may use it is IAM's to say:
 * it has no route, only `lambda:InvokeFunction`.
 */
export function operateHandler(
  context: OperatorContext,
): (event: unknown, lambda: LambdaContext) => Promise<unknown> {
  const { db, log, hashEmail } = context;
  return async (event, lambda) => {
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
      case "reapply-removals": {
        const msLeft = () => Math.max(0, lambda.getRemainingTimeInMillis() - REMOVAL_RESERVE_MS);
        const ports = {
          db,
          log,
          clock: systemClock,
          random: Math.random,
          signal: AbortSignal.timeout(msLeft()),
        };
        const { hashes } = request;
        const done = await reapplyRemovals(ports, { hashes, hashEmail }, { isTimeUp: () => msLeft() === 0 });
        return {
          addresses_removed: done.addressesRemoved,
          contacts_removed: done.contactsRemoved,
          texts_emptied: done.textsEmptied,
          is_complete: done.isComplete,
        };
      }
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
