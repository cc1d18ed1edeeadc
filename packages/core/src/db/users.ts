import { createHmac } from "node:crypto";

/** Whom deployed functions sign in to the database as, by what they do there; user-rights.ts says what each may. */
export const DATABASE_USERS = [
  "reader",
  "editor",
  "submitter",
  "remover",
  "assistant",
  "crawler",
  "keeper",
  "subscriber",
  "locksmith",
  "deliverer",
  "operator",
] as const;

export type DatabaseUser = (typeof DATABASE_USERS)[number];

/** A user's name in Postgres. */
export function databaseUserName(user: DatabaseUser): string {
  return `contact_scanner_${user}`;
}

/**
 * A user's password: made of the owner's, which nobody but the deploy and the migrator has, so that both know it and
 * none is kept anywhere else. Nothing leads back from it to the owner's, or to another user's. 43 characters of
 * base64url.
 */
export function databaseUserPassword(ownerPassword: string, user: DatabaseUser): string {
  return createHmac("sha256", ownerPassword).update(databaseUserName(user)).digest("base64url");
}
