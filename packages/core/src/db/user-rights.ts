import type { DB } from "./database.ts";
import type { DatabaseUser } from "./users.ts";

export type TableRight = "select" | "insert" | "update" | "delete";

export type UserRights = Readonly<Partial<Record<keyof DB, readonly TableRight[]>>>;

/** Who asks: every route but the open ones looks up its caller. */
const ITS_CALLER: UserRights = { profiles: ["select"] };

/**
 * What each user may do, table by table; what is not named it may not. A lock on a row (`for update`, `for key share`)
 * asks for the right to update it. Rows that go with a deleted one need no right: Postgres deletes them as the owner.
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
  },
  // cancels and deletes scans, and deletes domains with all that is theirs
  editor: {
    ...ITS_CALLER,
    domains: ["select", "update", "delete"],
    jobs: ["select", "update", "delete"],
    frontier: ["select", "delete"],
    frontier_changes: ["select", "delete"],
    contacts: ["select"],
    contact_sources: ["select"],
    scan_pages: ["select", "delete"],
    sightings: ["select", "delete"],
  },
  // makes domains and jobs, and counts how many
  submitter: {
    ...ITS_CALLER,
    domains: ["select", "insert", "update"],
    jobs: ["select", "insert", "update"],
    idempotency_keys: ["select", "insert", "update"],
    submit_counters: ["select", "insert", "update"],
  },
  // removes addresses for good; others' texts that tell one are emptied
  remover: {
    ...ITS_CALLER,
    submit_counters: ["select", "insert", "update"],
    suppressed_addresses: ["insert"],
    contacts: ["select", "update", "delete"],
    contact_sources: ["select", "update"],
    pages: ["select", "update"],
    sightings: ["select", "update"],
    scan_pages: ["select", "update"],
  },
  crawler: {
    domains: ["select", "update"],
    jobs: ["select", "update"],
    frontier: ["select", "insert", "update", "delete"],
    frontier_changes: ["select", "insert", "delete"],
    pages: ["select", "insert", "update"],
    contacts: ["select", "insert", "update"],
    contact_sources: ["select", "insert", "update"],
    scan_pages: ["select", "insert"],
    sightings: ["select", "insert", "update"],
    suppressed_addresses: ["select"],
  },
  // the reconciler, which makes the rows of an older version's scans and deletes what is kept no longer, and who keeps
  // dead letters
  keeper: {
    domains: ["select", "update"],
    jobs: ["select", "update"],
    pages: ["select", "update"],
    contacts: ["select", "update", "delete"],
    contact_sources: ["select", "update"],
    scan_pages: ["select", "insert", "delete"],
    sightings: ["select", "insert", "update", "delete"],
    frontier: ["select", "delete"],
    frontier_changes: ["select", "delete"],
    idempotency_keys: ["select", "update", "delete"],
    dead_letters: ["select", "insert", "update", "delete"],
  },
  // adds users, reads dead letters, replays jobs, counts what is kept no longer
  operator: {
    profiles: ["insert"],
    dead_letters: ["select"],
    scan_pages: ["select"],
    sightings: ["select"],
    frontier: ["select"],
    frontier_changes: ["select"],
    idempotency_keys: ["select"],
    domains: ["select", "insert", "update"],
    jobs: ["select", "insert", "update"],
  },
};
