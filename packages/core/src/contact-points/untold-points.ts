import { expressionBuilder } from "kysely";
import type { DB } from "../db/database.ts";

/** Whether a point is told by no detail any more: nothing refers to it then. */
export function isUntold() {
  const { not, exists, selectFrom } = expressionBuilder<DB, "contact_points">();
  return not(
    exists(
      selectFrom("contact_point_details")
        .select("contact_point_details.id")
        .whereRef("contact_point_details.contact_point_id", "=", "contact_points.id"),
    ),
  );
}
