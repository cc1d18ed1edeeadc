import * as z from "zod/mini";
import type { OpenContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import type { Route } from "../http/route.ts";

export const healthzRoute = {
  entry: "healthz",
  method: "GET",
  path: "/healthz",
  rights: "open",
  place: 10,
  tag: "Service",
  summary: "Is the API up?",
  description:
    "Says that the API takes requests. It does not touch the database: whoever calls it needs no token, and a flood of " +
    "such calls must not take connections from those who have one.",
  answers: { 200: { description: "It is.", body: z.object({ status: z.literal("ok") }) } },
  examples: { up: { summary: "Up", status: 200, answer: { status: "ok" } } },
} as const satisfies Route;

/** GET /healthz */
export function healthzHandler(context: OpenContext): ApiHandler {
  return handlerFor(healthzRoute).open(context, async () => ({ status: 200, body: { status: "ok" } }));
}
