import { expressionBuilder } from "kysely";
import type { DB } from "../db/database.ts";
import type { EventType } from "./event-types.ts";

/** Whether a webhook, whoever it is of, is to be told of such events: it is active and asks for them. */
export function isWanted(type: EventType) {
  const eb = expressionBuilder<DB, "webhooks">();
  return eb.and([
    eb("webhooks.state", "=", "active"),
    eb(eb.val<string>(type), "=", eb.fn.any("webhooks.events")),
  ]);
}
