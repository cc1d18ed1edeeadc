import { randomUUID } from "node:crypto";
import type { Kysely, Selectable, Transaction } from "kysely";
import { secondsFromNow } from "../db/clock.ts";
import type { DB } from "../db/database.ts";

/** rows that a reading gives back at most, the newest: an answer of Lambda has room for ten times as many */
const MAX_ROWS = 1_000;

/** Who does what is written down. */
export type Actor = {
  readonly userId: string | null;
  /** the key that the call came with; null = a token */
  readonly apiKeyId: string | null;
  /** leads to the log */
  readonly requestId: string | null;
};

/** Who works by a command on the database, or by the operator's function: IAM and the shell know who that was. */
export const OPERATOR: Actor = { userId: null, apiKeyId: null, requestId: null };

/** What is written down: what cannot be undone, and what lets somebody in or out. */
export type Deed = {
  readonly actor: Actor;
  readonly action: "domain.delete" | "scan.delete" | "address.remove" | "key.add" | "key.revoke" | "user.add";
  /** a domain's name, the keyed hash of an address, or the id of a scan, key or user */
  readonly target: string;
  /** the line's id, where its transaction may run more than once; undefined = a new one */
  readonly id?: string;
};

/** Writes a deed down, in the transaction that does it: neither is there without the other. */
export async function recordDeed(
  trx: Transaction<DB>,
  { actor, action, target, id = randomUUID() }: Deed,
): Promise<void> {
  await trx
    .insertInto("audit_log")
    .values({
      id,
      user_id: actor.userId,
      api_key_id: actor.apiKeyId,
      action,
      target,
      request_id: actor.requestId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export type AuditLine = Selectable<DB["audit_log"]>;

/** The newest thousand lines that are not older than so many seconds, by the database's clock; the newest first. */
export async function readAuditLog(
  db: Kysely<DB>,
  { sinceSeconds }: { readonly sinceSeconds: number },
): Promise<AuditLine[]> {
  return await db
    .selectFrom("audit_log")
    .selectAll()
    .where("at", ">=", secondsFromNow<"audit_log">(-sinceSeconds))
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(MAX_ROWS)
    .execute();
}
