import { randomBytes } from "node:crypto";
import { addApiKey } from "@contact-scanner/core/api-keys/repository";
import { SCOPES, type Scope } from "@contact-scanner/core/auth/scope";
import type { DB } from "@contact-scanner/core/db/database";
import type { Kysely } from "kysely";
import { TEST_USER } from "./test-database.ts";

type Changes = {
  readonly userId?: string;
  readonly scopes?: readonly Scope[];
  readonly expiresInSeconds?: number;
};

/** A key of the test's user with every scope, unless others are named. */
export async function newApiKey(
  db: Kysely<DB>,
  { userId = TEST_USER.id, scopes = SCOPES, expiresInSeconds }: Changes = {},
): Promise<{ readonly key: string; readonly id: string }> {
  const wish = { userId, name: undefined, scopes, expiresInSeconds };
  const { key, row } = await addApiKey(db, wish, randomBytes);
  return { key, id: row.id };
}
