import { revokeOwnKey } from "@contact-scanner/core/api-keys/own-keys";
import type { ReadContext } from "../context.ts";
import { actorOf } from "../http/actor.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { EXAMPLE, noSuchKey } from "../http/example-rows.ts";
import { keyPath } from "../http/key-schemas.ts";
import type { Route } from "../http/route.ts";

export const revokeKeyRoute = {
  entry: "revoke-key",
  method: "DELETE",
  path: "/api/v3/keys/{key_id}",
  rights: "keys",
  scope: "keys",
  place: 30,
  tag: "Keys",
  summary: "Revoke an API key",
  description:
    "Ends a key of yours at once and for good; one that has ended stays as it is. Scans that it started go on. Its line " +
    "stays in the list.",
  ids: keyPath,
  answers: { 204: { description: "The key lets nobody in any more." } },
  refusals: [{ code: "not_found", sentence: "You have no such key: others' are theirs alone." }],
  examples: {
    known: { summary: "A key", path: { key_id: EXAMPLE.apiKeyId }, status: 204 },
    unknown: {
      summary: "An id that none of your keys has",
      path: { key_id: EXAMPLE.unknownId },
      refusal: noSuchKey,
    },
  },
} as const satisfies Route;

/** DELETE /api/v3/keys/{key_id} */
export function revokeKeyHandler(context: ReadContext): ApiHandler {
  return handlerFor(revokeKeyRoute).authenticated(context, async (request) => {
    const { path, caller } = request;
    await revokeOwnKey(context.db, { id: path.key_id, userId: caller.userId, actor: actorOf(request) });
    return { status: 204 };
  });
}
