import type { DB } from "./database.ts";
import type { DatabaseUser } from "./users.ts";

/** What may be done with a table's rows; a right to read or change them can be one to a single column. */
export type TableRight<Column extends string> =
  | "select"
  | "insert"
  | "update"
  | "delete"
  | `${"select" | "update"} (${Column})`;

export type UserRights = {
  readonly [Table in keyof DB]?: readonly TableRight<keyof DB[Table] & string>[];
};

/**
 * Who asks: every route but the open ones looks up its caller, by token or key, and notes when a key was used. Of a key
 * it can change that time alone: who takes over such a function can neither make a key nor bring one back.
 */
const ITS_CALLER: UserRights = { profiles: ["select"], api_keys: ["select", "update (last_used_at)"] };

/** Who counts in a table: an upsert that adds to a row reads it. */
const COUNTS = ["select", "insert", "update"] as const;
/** Who writes what webhooks are told reads of them which want it. */
const TELLS_WEBHOOKS: UserRights = {
  webhooks: ["select"],
  webhook_events: ["select", "insert"],
  webhook_deliveries: ["insert"],
};
/** Who ends scans tells of them, and of the batches that end with them: a lock on those needs one column's update. */
const ENDS_SCANS: UserRights = {
  ...TELLS_WEBHOOKS,
  batches: ["select", "update (id)"],
  batch_jobs: ["select"],
};

/** Who removes addresses empties others' texts that tell one, and names the domains where one stands. */
const REMOVES: UserRights = {
  audit_log: ["insert"],
  submit_counters: COUNTS,
  suppressed_addresses: ["insert"],
  domains: ["select"],
  contacts: ["select", "update", "delete"],
  contact_sources: ["select", "update"],
  pages: ["select", "update"],
  sightings: ["select", "update"],
  people: ["select", "delete"],
  contact_points: ["select", "delete"],
  contact_point_details: ["select", "delete"],
  organizations: ["select", "update"],
  scan_pages: ["select", "update"],
};

/**
 * What each user may do, table by table; what is not named it may not. A lock on a row (`for update`, `for key share`)
 * asks for the right to update it, or one of its columns. Rows that go with a deleted one need no right: Postgres
 * deletes them as the owner.
 */
export const USER_RIGHTS: Readonly<Record<DatabaseUser, UserRights>> = {
  reader: {
    ...ITS_CALLER,
    domains: ["select"],
    jobs: ["select"],
    pages: ["select"],
    contacts: ["select"],
    contact_sources: ["select"],
    scan_pages: ["select"],
    sightings: ["select"],
    people: ["select"],
    contact_points: ["select"],
    contact_point_details: ["select"],
    organizations: ["select"],
    page_contents: ["select"],
    mail_domains: ["select"],
    batches: ["select"],
    batch_jobs: ["select"],
    schedules: ["select"],
    usage_days: ["select"],
    usage_key_days: ["select"],
    webhooks: ["select"],
    webhook_events: ["select"],
    webhook_deliveries: ["select"],
  },
  // cancels, pauses and deletes scans, changes and deletes schedules, and deletes domains with all that is theirs
  editor: {
    ...ITS_CALLER,
    audit_log: ["insert"],
    ...ENDS_SCANS,
    domains: ["select", "update", "delete"],
    jobs: ["select", "update", "delete"],
    frontier: ["select", "delete"],
    frontier_changes: ["select", "delete"],
    contacts: ["select"],
    contact_sources: ["select"],
    scan_pages: ["select", "delete"],
    sightings: ["select", "delete"],
    schedules: ["select", "update", "delete"],
    usage_days: COUNTS,
    usage_key_days: COUNTS,
  },
  // makes domains, jobs, batches and schedules, counts how many, lets paused jobs go on, and tells of a batch that has
  // nothing to run
  submitter: {
    ...ITS_CALLER,
    ...TELLS_WEBHOOKS,
    domains: ["select", "insert", "update"],
    jobs: ["select", "insert", "update"],
    batches: ["select", "insert"],
    batch_jobs: ["select", "insert"],
    schedules: ["select", "insert"],
    idempotency_keys: ["select", "insert", "update", "delete"],
    submit_counters: COUNTS,
  },
  // removes addresses for good
  remover: { ...ITS_CALLER, ...REMOVES },
  // starts scans, reads scans, domains and contacts, and removes addresses, in the name of whom an assistant works for
  assistant: {
    ...ITS_CALLER,
    ...REMOVES,
    domains: ["select", "insert", "update"],
    jobs: ["select", "insert", "update"],
    mail_domains: ["select"],
  },
  crawler: {
    ...ENDS_SCANS,
    domains: ["select", "update"],
    jobs: ["select", "update"],
    frontier: ["select", "insert", "update", "delete"],
    frontier_changes: ["select", "insert", "delete"],
    pages: ["select", "insert", "update"],
    contacts: ["select", "insert", "update"],
    contact_sources: ["select", "insert", "update"],
    scan_pages: ["select", "insert"],
    sightings: ["select", "insert", "update"],
    // what another writer inserts at the same moment is changed to what it is, which tells its number
    people: ["select", "insert", "update (name)"],
    contact_points: ["select", "insert", "update (value)"],
    contact_point_details: ["select", "insert", "update (content_hash)"],
    organizations: ["select", "insert", "update (content_hash)"],
    page_contents: ["select", "insert", "update (content_hash)"],
    // what DNS says of a domain is noted for all scans
    mail_domains: COUNTS,
    suppressed_addresses: ["select"],
    // the lock under which a user's free places are given
    submit_counters: COUNTS,
    usage_days: COUNTS,
    usage_key_days: COUNTS,
  },
  // the reconciler, which starts the scans of schedules, makes the rows of an older version's scans and deletes what is
  // kept no longer, and who keeps dead letters
  keeper: {
    ...ENDS_SCANS,
    webhook_events: ["select", "insert", "update", "delete"],
    domains: ["select", "update"],
    schedules: ["select", "update"],
    submit_counters: COUNTS,
    jobs: ["select", "insert", "update"],
    pages: ["select", "update"],
    contacts: ["select", "update", "delete"],
    contact_sources: ["select", "update"],
    scan_pages: ["select", "insert", "delete"],
    sightings: ["select", "insert", "update", "delete"],
    people: ["select", "delete"],
    contact_points: ["select", "delete"],
    contact_point_details: ["select", "delete"],
    organizations: ["select", "delete"],
    page_contents: ["select", "delete"],
    mail_domains: ["select", "delete", "update (domain)"],
    frontier: ["select", "delete"],
    frontier_changes: ["select", "delete"],
    idempotency_keys: ["select", "update", "delete"],
    dead_letters: ["select", "insert", "update", "delete"],
    // to delete old lines it locks them, for which the right to one column is enough
    audit_log: ["select", "delete", "update (id)"],
    usage_days: COUNTS,
    usage_key_days: COUNTS,
  },
  // makes, changes and deletes webhooks, and has them told anew
  subscriber: {
    ...ITS_CALLER,
    webhooks: ["select", "insert", "update", "delete"],
    webhook_events: ["select", "insert"],
    webhook_deliveries: ["select", "insert", "update", "delete"],
  },
  // makes and revokes keys of who asks
  locksmith: {
    profiles: ["select"],
    api_keys: ["select", "insert", "update (last_used_at)", "update (revoked_at)"],
    audit_log: ["insert"],
  },
  // tells webhooks, with the contacts of scans where they ask for them
  deliverer: {
    webhooks: ["select", "update"],
    webhook_events: ["select"],
    webhook_deliveries: ["select", "update", "delete"],
    jobs: ["select"],
    domains: ["select"],
    pages: ["select"],
    contacts: ["select"],
    scan_pages: ["select"],
    sightings: ["select"],
    people: ["select"],
    mail_domains: ["select"],
  },
  // adds users and keys, revokes keys, reads the audit log and dead letters, replays jobs, counts what is kept no
  // longer, and removes addresses again that a restored database knows nothing of
  operator: {
    ...REMOVES,
    profiles: ["insert", "select (id)"],
    api_keys: ["select", "insert", "update (revoked_at)"],
    audit_log: ["select", "insert"],
    dead_letters: ["select"],
    page_contents: ["select"],
    mail_domains: ["select"],
    frontier: ["select"],
    frontier_changes: ["select"],
    idempotency_keys: ["select"],
    webhook_events: ["select"],
    domains: ["select", "insert", "update"],
    jobs: ["select", "insert", "update"],
  },
};
