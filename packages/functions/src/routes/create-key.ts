import { randomBytes } from "node:crypto";
import { addOwnKey } from "@contact-scanner/core/api-keys/own-keys";
import { apiKeyName } from "@contact-scanner/core/auth/api-key";
import { DEFAULT_KEY_SCOPES, keyScopeName } from "@contact-scanner/core/auth/scope";
import { LIMITS } from "@contact-scanner/core/config";
import * as z from "zod/mini";
import type { ReadContext } from "../context.ts";
import { actorOf } from "../http/actor.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { requireScope } from "../http/authentication.ts";
import { EXAMPLE_KEY, EXAMPLE_KEY_TEXT } from "../http/example-rows.ts";
import { keyWithText, toShownKey } from "../http/key-schemas.ts";
import type { Route } from "../http/route.ts";
import { described, named } from "../http/schemas.ts";

/** seconds of a day: in days people count */
const DAY_SECONDS = 86_400;

const keyRequest = named(
  "KeyRequest",
  z.strictObject({
    name: described("What you call it, up to 100 characters.", z.optional(apiKeyName)),
    scopes: z._default(
      described(
        `What it may be used for, of what your token may be; ${DEFAULT_KEY_SCOPES.map((scope) => `\`${scope}\``).join(" and ")} unless said otherwise.`,
        z
          .array(named("KeyScope", keyScopeName))
          .check(z.minLength(1), z.maxLength(keyScopeName.options.length)),
      ),
      [...DEFAULT_KEY_SCOPES],
    ),
    expires_in_days: described(
      "Days after which it ends by itself; it does not unless said otherwise.",
      z.optional(z.int().check(z.minimum(1), z.maximum(LIMITS.maxApiKeyDays))),
    ),
  }),
);

export const createKeyRoute = {
  entry: "create-key",
  method: "POST",
  path: "/api/v3/keys",
  rights: "keys",
  scope: "keys",
  place: 20,
  tag: "Keys",
  summary: "Create an API key",
  description:
    "Makes a key that acts in your name, with scopes that your own token has. The answer alone tells it: we keep its " +
    "hash. No key has the scope `keys`, so that one which leaked makes no other.",
  body: keyRequest,
  answers: { 201: { description: "The key, shown this once.", body: keyWithText } },
  refusals: [
    { code: "conflict", sentence: `You have ${LIMITS.maxApiKeys} keys, as many as may be.` },
    { code: "insufficient_scope", sentence: "The key was to have a scope that your token does not have." },
  ],
  examples: {
    new: {
      summary: "A key that scans and reads",
      body: { name: EXAMPLE_KEY.name },
      status: 201,
      answer: { ...EXAMPLE_KEY, key: EXAMPLE_KEY_TEXT },
      fresh: ["id", "prefix", "key", "created_at"],
    },
  },
} as const satisfies Route;

/** POST /api/v3/keys */
export function createKeyHandler(context: ReadContext): ApiHandler {
  return handlerFor(createKeyRoute).authenticated(context, async (request) => {
    const { body, caller } = request;
    for (const scope of body.scopes) requireScope(caller, scope);
    const { name, expires_in_days: days } = body;
    const wish = {
      userId: caller.userId,
      name,
      scopes: [...new Set(body.scopes)],
      expiresInSeconds: days === undefined ? undefined : days * DAY_SECONDS,
    };
    const { key, row } = await addOwnKey(context.db, wish, { actor: actorOf(request), randomBytes });
    return { status: 201, body: { ...toShownKey(row), key } };
  });
}
