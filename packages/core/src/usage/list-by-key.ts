import { expressionBuilder, type Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import type { Listed, ListWindow } from "../db/keyset.ts";
import { COUNTS, dateOf, type UsageDay } from "./repository.ts";

/** What of a day scans used that one key started, or none. */
export type KeyUsageDay = UsageDay & {
  /** null = of scans that a token, a schedule or an operator started */
  readonly api_key: { readonly id: string; readonly prefix: string; readonly name: string | null } | null;
};

/** What is of no key, as the rows of the list name it: so it comes first of its day. */
const NO_KEY = "00000000-0000-0000-0000-000000000000";

type Days = { readonly userId: string; readonly from: string; readonly to: string };

/**
 * As `listUsage`, a row a day and key, ended ones too. What is of no key is the rest of the day, where there is any: so
 * the rows of a day add up to what `listUsage` tells of it.
 */
export async function listUsageByKey(
  db: Kysely<DB>,
  days: Days,
  { after, limit }: ListWindow,
): Promise<Listed<KeyUsageDay>[]> {
  let query = db
    .selectFrom(ofKeys(days).unionAll(ofNoKey(days)).as("listed"))
    .leftJoin("api_keys", "api_keys.id", "listed.api_key_id")
    .selectAll("listed")
    .select((eb) => [eb.cast<string>("listed.date", "text").as("day"), "api_keys.prefix", "api_keys.name"])
    .orderBy("listed.date")
    .orderBy("listed.api_key_id")
    .limit(limit);
  if (after) {
    const day = dateOf(after.createdAt.slice(0, "2026-01-31".length));
    query = query.where((eb) =>
      eb(
        eb.refTuple("listed.date", "listed.api_key_id"),
        ">",
        eb.tuple(day, eb.cast<string>(eb.val(after.id), "uuid")),
      ),
    );
  }
  const rows = await query.execute();
  return rows.map(({ date: _date, api_key_id: id, prefix, name, ...counts }) => ({
    row: { ...counts, api_key: prefix === null ? null : { id, prefix, name } },
    position: { createdAt: `${counts.day} 00:00:00+00`, id },
  }));
}

function ofKeys({ userId, from, to }: Days) {
  return (
    expressionBuilder<DB>()
      .selectFrom("usage_key_days as of_key")
      .select(["of_key.day as date", "of_key.api_key_id"])
      // As numbers: what is counted stays far below 2^53, up to which these are exact.
      .select((eb) =>
        COUNTS.map((column) => eb.cast<number>(`of_key.${column}`, "double precision").as(column)),
      )
      .where("of_key.user_id", "=", userId)
      .where((eb) => eb.between("of_key.day", dateOf(from), dateOf(to)))
  );
}

function ofNoKey({ userId, from, to }: Days) {
  return expressionBuilder<DB>()
    .selectFrom("usage_days as whole")
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom("usage_key_days as part")
          .select((part) =>
            COUNTS.map((column) =>
              part.fn.coalesce(part.fn.sum<number>(`part.${column}`), part.lit(0)).as(column),
            ),
          )
          .whereRef("part.user_id", "=", "whole.user_id")
          .whereRef("part.day", "=", "whole.day")
          .as("parts"),
      (join) => join.onTrue(),
    )
    .select((eb) => ["whole.day as date", eb.cast<string>(eb.val(NO_KEY), "uuid").as("api_key_id")])
    .select((eb) =>
      COUNTS.map((column) =>
        eb.cast<number>(eb(`whole.${column}`, "-", eb.ref(`parts.${column}`)), "double precision").as(column),
      ),
    )
    .where("whole.user_id", "=", userId)
    .where((eb) => eb.between("whole.day", dateOf(from), dateOf(to)))
    .where((eb) => eb.or(COUNTS.map((column) => eb(`whole.${column}`, ">", eb.ref(`parts.${column}`)))));
}
