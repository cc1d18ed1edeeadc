import { listOwnKeys } from "@contact-scanner/core/api-keys/own-keys";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { EXAMPLE_KEY } from "../http/example-rows.ts";
import { keyList, toShownKey } from "../http/key-schemas.ts";
import { jsonList } from "../http/list-answer.ts";
import type { Route } from "../http/route.ts";
import { listQuery, NEXT_PAGE_HEADERS } from "../http/schemas.ts";

export const listKeysRoute = {
  entry: "list-keys",
  method: "GET",
  path: "/api/v3/keys",
  rights: "keys",
  scope: "keys",
  place: 10,
  tag: "Keys",
  summary: "List your API keys",
  description: "Your keys, oldest first, those that have ended too. None tells the key itself.",
  query: listQuery,
  answers: { 200: { description: "A page of keys.", body: keyList, headers: NEXT_PAGE_HEADERS } },
  examples: {
    all: { summary: "All of them", status: 200, answer: { items: [EXAMPLE_KEY], next_cursor: null } },
  },
} as const satisfies Route;

/** GET /api/v3/keys */
export function listKeysHandler(context: ReadContext): ApiHandler {
  return handlerFor(listKeysRoute).authenticated(context, async (request) => {
    return await jsonList(request, async (window) => {
      const listed = await listOwnKeys(context.db, request.caller.userId, window);
      return listed.map(({ row, position }) => ({ row: toShownKey(row), position }));
    });
  });
}
