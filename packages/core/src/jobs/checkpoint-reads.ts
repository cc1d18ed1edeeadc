import type { Transaction } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { contactsOf, type StoredContact } from "../contacts/repository.ts";
import type { PageRecord } from "../crawl/checkpoint.ts";
import type { DB } from "../db/database.ts";
import { askTogether } from "../db/send-together.ts";
import { lastByUrl, lastSightings } from "../sightings/repository.ts";
import type { LastSighting } from "../sightings/sighting.ts";
import type { EmailHasher } from "../suppression/email-hash.ts";
import { lockedAgainstRemoval, suppressedOf } from "../suppression/repository.ts";
import { withholdSuppressed } from "../suppression/withhold.ts";
import { requireDomainOf } from "./domain-deleted.ts";
import { heldJob, type Lease, type LockedJob, lockLeaseStatement } from "./lease.ts";

/** What a checkpoint knows before it writes. */
export type CheckpointReads = {
  readonly job: LockedJob;
  /** as they may be stored */
  readonly pages: readonly PageRecord[];
  /** the last sightings on them, by URL */
  readonly last: ReadonlyMap<string, LastSighting[]>;
  /** contacts of the domain that stand on them, by email */
  readonly known: ReadonlyMap<string, StoredContact>;
};

/**
 * Locks a run's job and holds off removals, and reads under both locks what the database knows of the pages: two
 * statements in one round trip. Throws `lease_lost` when the job is no longer this worker's and `not_found` when its
 * domain was deleted.
 */
export async function lockAndRead(
  trx: Transaction<DB>,
  run: Lease & { readonly domainId: string },
  kept: readonly PageRecord[],
  hashEmail: EmailHasher,
): Promise<CheckpointReads> {
  const withholding = withholdSuppressed({ hashEmail, domainId: run.domainId }, kept);
  const emails = new Set(kept.flatMap(({ contacts }) => contacts.map(({ email }) => email)));
  const [[job], [read]] = await askTogether(
    trx,
    trx
      // First the job, then the lock: as all who take both.
      .with("job", (q) => lockLeaseStatement(q, run))
      .selectFrom("job")
      .selectAll()
      .select(lockedAgainstRemoval()),
    trx.selectNoFrom([
      jsonArrayFrom(suppressedOf(withholding.hashes)).as("suppressed"),
      jsonArrayFrom(
        lastSightings(
          run.domainId,
          kept.map(({ url }) => url),
        ),
      ).as("last"),
      jsonArrayFrom(contactsOf(run.domainId, [...emails])).as("contacts"),
    ]),
  );
  const held = requireDomainOf(heldJob(job, run));
  const { suppressed = [], last = [], contacts = [] } = read ?? {};
  return {
    job: held,
    pages: withholding.without(new Set(suppressed.map(({ email_hash }) => email_hash))),
    last: lastByUrl(last),
    known: new Map(contacts.map((contact) => [contact.email, contact])),
  };
}
