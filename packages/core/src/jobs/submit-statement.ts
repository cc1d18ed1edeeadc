import { expressionBuilder, type Kysely, type SqlBool } from "kysely";
import type { DB } from "../db/database.ts";
import { isFreeKey, isRowOf } from "./idempotency.ts";
import { WEBSITE_SCAN } from "./job.ts";
import { isActive } from "./job-conditions.ts";
import type { ScanTarget } from "./lock-domains.ts";
import { gateQuery, hasOnePlace, isCounted } from "./submit-gate.ts";
import { countedOn, type SubmitLimits } from "./submit-limits.ts";
import { SLOTS } from "./submit-slots.ts";

/** What it asks before it writes. */
type GateRow = Pick<SubmitRow, "is_over" | "key_job" | "key_hash">;

/** What the statement found and did. */
export type SubmitRow = {
  /** The new job; null = none was made. */
  readonly created: string | null;
  /** The domain's active job. */
  readonly joined: string | null;
  /** The domain, which nobody deletes until the commit; null where it does not exist and was not made. */
  readonly domain_id: string | null;
  /** Whether the user's submits of this minute are used up. */
  readonly is_over: SqlBool | null;
  /** Whether the user may have one more scan at work. */
  readonly has_place: SqlBool | null;
  /** Whether the key stands for nothing yet; null = its row is gone. */
  readonly key_is_free: SqlBool | null;
  /** What the key was sent with, and the job that it stands for. */
  readonly key_hash: string | null;
  readonly key_job: string | null;
  readonly submits: number | null;
  readonly window_start: Date | null;
  readonly now: Date;
};

const JOB_COLUMNS = ["job_id", "job_type", "created_by", "api_key_id"] as const;

/** What makes the text of one submit differ from that of another. */
export type SubmitForm = {
  readonly targetKind: ScanTarget["kind"];
  readonly limits: SubmitLimits;
  readonly hasKey: boolean;
};

/**
 * The statement that finds or makes a target's job: a domain that is new is made, an active job is joined, and what is
 * refused writes nothing.
 */
export function submitStatement(db: Kysely<DB>, { targetKind, limits, hasKey }: SubmitForm) {
  const { userId, domain } = SLOTS;
  const key = hasKey ? { userId, key: SLOTS.key } : undefined;
  return (
    db
      .with("gate", (q) => gateQuery(q, { userId, limits, key }))
      .with("known", (q) => {
        const open = q
          .selectFrom(["domains", "gate"])
          .where((eb) => eb("is_over", "=", eb.lit(false)))
          .where((eb) => eb("key_is_free", "=", eb.lit(true)))
          .select("domains.id")
          .forKeyShare("domains");
        return targetKind === "url"
          ? open.where("domains.domain", "=", domain)
          : open.where("domains.id", "=", domain);
      })
      .with("made", (q) =>
        q
          .insertInto("domains")
          .columns(["id", "domain", "created_by"])
          .expression((eb) =>
            eb
              .selectFrom("gate")
              .select([SLOTS.newDomainId.as("id"), domain.as("domain"), userId.as("created_by")])
              .where(eb.lit(targetKind === "url"))
              .where((eb) => eb("is_over", "=", eb.lit(false)))
              .where((eb) => eb("key_is_free", "=", eb.lit(true)))
              .where(hasOnePlace(limits))
              .where((not) => not.not(not.exists(not.selectFrom("known").select("known.id")))),
          )
          .onConflict((conflict) => conflict.column("domain").doNothing())
          .returning("id"),
      )
      .with("domain", (q) => q.selectFrom("known").select("id").unionAll(q.selectFrom("made").select("id")))
      .with("active", (q) =>
        q
          .selectFrom("jobs")
          .select(["jobs.job_id", "jobs.only_changes", "jobs.created_by"])
          .where("jobs.domain_id", "=", (eb) => eb.selectFrom("known").select("known.id"))
          .where("jobs.job_type", "=", WEBSITE_SCAN)
          .where(isActive()),
      )
      .with("created", (q) =>
        q
          .insertInto("jobs")
          .columns([...JOB_COLUMNS, "domain_id", "job_metadata", "sealed_headers", "trace_parent"])
          .expression((eb) =>
            eb
              .selectFrom(["domain", "gate"])
              .select([
                SLOTS.jobId.as("job_id"),
                eb.val(WEBSITE_SCAN).as("job_type"),
                userId.as("created_by"),
                SLOTS.apiKeyId.as("api_key_id"),
                "domain.id as domain_id",
                SLOTS.options.as("job_metadata"),
                SLOTS.sealedHeaders.as("sealed_headers"),
                SLOTS.traceParent.as("trace_parent"),
              ])
              .where(hasOnePlace(limits))
              .where((not) => not.not(not.exists(not.selectFrom("active").select("active.job_id")))),
          )
          .onConflict((conflict) => conflict.doNothing())
          .returning("job_id"),
      )
      // Who joins one of their own that a schedule started waits for its end, whatever it sees.
      .with("told", (q) =>
        q
          .updateTable("jobs")
          .from("active")
          .set({ only_changes: false })
          .whereRef("jobs.job_id", "=", "active.job_id")
          .where("active.only_changes", "=", true)
          .where("active.created_by", "=", userId),
      )
      .with("found", (q) =>
        q.selectFrom("active").select("job_id").unionAll(q.selectFrom("created").select("job_id")),
      )
      .with("counted", (q) =>
        isCounted(limits)
          ? q
              .updateTable("submit_counters")
              .set((eb) => ({
                ...countedOn(1),
                active_at_most: eb(
                  eb.selectFrom("gate").select("active").$asScalar(),
                  "+",
                  eb.cast<number>(
                    eb
                      .selectFrom("created")
                      .select((made) => made.fn.countAll().as("n"))
                      .$asScalar(),
                    "integer",
                  ),
                ),
              }))
              .where("user_id", "=", userId)
              .where((eb) =>
                eb.or([
                  eb.exists(eb.selectFrom("found").select("job_id")),
                  eb.exists(eb.selectFrom("gate").select("key_job").where(isKnown())),
                ]),
              )
              .returning(["submits", "window_start"])
          : q.selectFrom("gate").select(["submits", "window_start"]),
      )
      .with("kept", (q) =>
        key
          ? q
              .updateTable("idempotency_keys")
              .from("found")
              .set((eb) => ({ job_id: eb.ref("found.job_id") }))
              .where(isRowOf(key))
              .where(isFreeKey())
              .returning("key")
          : q.selectFrom("gate").select("key_hash as key"),
      )
      // A key that was claimed for nothing leaves no row.
      .with("left", (q) =>
        key
          ? q
              .deleteFrom("idempotency_keys")
              .where(isRowOf(key))
              .where(isFreeKey())
              .where((eb) => eb.not(eb.exists(eb.selectFrom("found").select("job_id"))))
              .returning("key")
          : q.selectFrom("gate").select("key_hash as key"),
      )
      .selectFrom("gate")
      .leftJoin("counted", (join) => join.onTrue())
      .select(["is_over", "key_is_free", "key_hash", "key_job", hasOnePlace(limits).as("has_place")])
      .select((eb) => [
        eb.selectFrom("created").select("job_id").as("created"),
        eb.selectFrom("active").select("job_id").as("joined"),
        eb.selectFrom("domain").select("id").as("domain_id"),
        eb.fn.coalesce("counted.submits", "gate.submits").as("submits"),
        eb.fn.coalesce("counted.window_start", "gate.window_start").as("window_start"),
        eb.fn<Date>("now").as("now"),
      ])
  );
}

/** Whether the key stands for a job of the same request: to be told of it counts as a submit. */
function isKnown() {
  const eb = expressionBuilder<{ gate: GateRow }, "gate">();
  return eb.and([
    eb("is_over", "=", false),
    eb("key_job", "is not", null),
    eb("key_hash", "=", SLOTS.requestHash),
  ]);
}
