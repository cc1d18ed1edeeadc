import type { DB } from "@contact-scanner/core/db/database";
import type { Kysely } from "kysely";

/** Rows of a generated database that calls are made with. */
export type Subjects = {
  readonly userId: string;
  /** the domain with a third of the contacts, and its last two scans */
  readonly large: Site;
  /** a domain of a usual size */
  readonly usual: Site;
  /** usual domains whose scans ended: each call that changes something takes the next */
  readonly idle: readonly Site[];
  /** running scans of usual domains */
  readonly running: readonly string[];
  readonly batchId: string;
  readonly scheduleIds: readonly string[];
  readonly webhookIds: readonly string[];
  readonly delivery: { readonly webhook_id: string; readonly id: string };
  readonly keyIds: readonly string[];
  /** of one contact each, with a page whose title tells another address */
  readonly emails: readonly string[];
};

export type Site = {
  readonly domainId: string;
  readonly domain: string;
  /** of its last scan */
  readonly jobId: string;
};

/** Rows of a kind that calls have to choose from: some calls change theirs, and none comes twice. */
const MOST_SITES = 500;

/** Finds them in the database. Throws where it holds no generated rows. */
export async function findSubjects(db: Kysely<DB>): Promise<Subjects> {
  const sites = await lastScans(db);
  const ended = sites.filter(({ status }) => status === "complete");
  const [large, usual, ...idle] = [ended.find(({ domain }) => domain === "acme-0.com"), ...ended.slice(10)];
  if (!large || !usual) throw new Error("The database holds none of the generated rows.");
  const { created_by: userId } = await db
    .selectFrom("domains")
    .select("created_by")
    .where("domain", "=", "acme-0.com")
    .executeTakeFirstOrThrow();
  if (userId === null) throw new Error("The domain has a user.");
  const batch = await db.selectFrom("batches").select("id").orderBy("created_at").executeTakeFirstOrThrow();
  const schedules = await db.selectFrom("schedules").select("schedule_id").limit(MOST_SITES).execute();
  const webhooks = await db
    .selectFrom("webhooks")
    .select("id")
    .where("created_by", "=", userId)
    .orderBy("created_at")
    .execute();
  const delivery = await db
    .selectFrom("webhook_deliveries")
    .select(["id", "webhook_id"])
    .where("webhook_id", "=", webhooks[0]?.id ?? "")
    .where("state", "=", "delivered")
    .executeTakeFirstOrThrow();
  const keys = await db.selectFrom("api_keys").select("id").where("user_id", "=", userId).execute();
  const contacts = await db
    .selectFrom("contacts")
    .select("email")
    .where(
      "domain_id",
      "in",
      idle.map(({ domainId }) => domainId),
    )
    .where("email_type", "=", "corporate")
    .limit(MOST_SITES)
    .execute();
  const running = await db
    .selectFrom("jobs")
    .select("job_id")
    .where("status", "=", "running")
    .orderBy("id")
    .limit(MOST_SITES)
    .execute();
  return {
    ...{ userId, large, usual, idle, delivery },
    running: running.map(({ job_id }) => job_id),
    batchId: batch.id,
    scheduleIds: schedules.map(({ schedule_id }) => schedule_id),
    webhookIds: webhooks.map(({ id }) => id),
    keyIds: keys.map(({ id }) => id),
    emails: contacts.map(({ email }) => email),
  };
}

async function lastScans(db: Kysely<DB>) {
  return await db
    .selectFrom("domains")
    .innerJoin("jobs", "jobs.domain_id", "domains.id")
    .select(["domains.id as domainId", "domains.domain", "jobs.job_id as jobId", "jobs.status"])
    .distinctOn("domains.id")
    .where("domains.id", "in", db.selectFrom("domains").select("id").orderBy("created_at").limit(MOST_SITES))
    .orderBy("domains.id")
    .orderBy("jobs.id", "desc")
    .execute()
    .then((rows) => rows.toSorted((a, b) => number(a.domain) - number(b.domain)));
}

function number(domain: string): number {
  return Number(domain.replace(/\D/g, ""));
}
