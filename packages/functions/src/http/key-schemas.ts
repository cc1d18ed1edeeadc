import type { ApiKeyRow } from "@contact-scanner/core/api-keys/repository";
import { scopeName } from "@contact-scanner/core/auth/scope";
import * as z from "zod/mini";
import { described, listOf, named } from "./schemas.ts";

/** `{key_id}` of a path. */
export const keyPath = z.object({ key_id: described("The key's id.", z.uuid()) });

const keyFields = {
  id: z.uuid(),
  prefix: described("Its first characters, to know it by.", z.string()),
  name: described("What you call it.", z.nullable(z.string())),
  scopes: described("What it may be used for.", z.array(named("Scope", scopeName))),
  created_at: z.date(),
  expires_at: described("When it ends by itself; null = it does not.", z.nullable(z.date())),
  last_used_at: described("When it was last used, to the minute; null = never.", z.nullable(z.date())),
  revoked_at: described("When it was revoked; null = it was not.", z.nullable(z.date())),
};

/** A key as the API shows it: nothing of it leads back to the key. */
export const keySchema = named("ApiKey", z.object(keyFields));

/** The same in the one answer that tells the key. */
export const keyWithText = named(
  "ApiKeyWithText",
  z.object({
    ...keyFields,
    key: described("The key itself, for `Authorization: Bearer …`. It is shown this once.", z.string()),
  }),
);

export const keyList = listOf("ApiKeyList", keySchema);

/** A key as an answer shows it. */
export function toShownKey({ user_id: _owner, scopes, ...key }: ApiKeyRow): z.input<typeof keySchema> {
  // What an older version knew as a scope is none any more.
  return { ...key, scopes: scopes.flatMap((name) => scopeName.safeParse(name).data ?? []) };
}
