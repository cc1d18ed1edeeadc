import type { Kysely } from "kysely";
import { OPERATOR } from "../audit-log/repository.ts";
import type { DB } from "../db/database.ts";
import { type RetryPorts, retryTransaction } from "../db/retry-transaction.ts";
import type { EmailHasher } from "./email-hash.ts";
import { removeAddress } from "./remove-address.ts";
import { insertSuppressed, lockForRemoval } from "./repository.ts";

/** addresses that one statement reads: it takes some ms */
const ADDRESSES_PER_READ = 10_000;

/** What a reapplication of removals did. */
export type Reapplied = {
  /** stored addresses that are on the list, and are gone now */
  readonly addressesRemoved: number;
  readonly contactsRemoved: number;
  readonly textsEmptied: number;
  /** false where time was up: the same call again goes on */
  readonly isComplete: boolean;
};

/**
 * Does removals again that a database knows nothing of any more, as one that was restored to a time before them: puts
 * their hashes on the list, and then removes each stored address of theirs with all that goes along. The names of whom
 * an address reached are found as they are by a removal. Done again it finds nothing more to do; one that was cut short
 * does what is left, since an address is known by its contacts alone, which go last of all.
 */
export async function reapplyRemovals(
  ports: RetryPorts,
  { hashes, hashEmail }: { readonly hashes: readonly string[]; readonly hashEmail: EmailHasher },
  { isTimeUp }: { readonly isTimeUp: () => boolean },
): Promise<Reapplied> {
  await retryTransaction(ports, async (trx) => {
    await lockForRemoval(trx);
    await insertSuppressed(trx, hashes);
  });
  const isRemoved = new Set(hashes);
  let done: Reapplied = { addressesRemoved: 0, contactsRemoved: 0, textsEmptied: 0, isComplete: true };
  for (let after = ""; ; ) {
    const emails = await storedAddresses(ports.db, after);
    for (const email of emails) {
      if (!hashEmail(email).some((hash) => isRemoved.has(hash))) continue;
      if (isTimeUp()) return { ...done, isComplete: false };
      const { contactsRemoved, textsEmptied } = await removeAddress(ports, {
        email,
        hashEmail,
        actor: OPERATOR,
      });
      done = {
        ...done,
        addressesRemoved: done.addressesRemoved + 1,
        contactsRemoved: done.contactsRemoved + contactsRemoved,
        textsEmptied: done.textsEmptied + textsEmptied,
      };
    }
    const last = emails.at(-1);
    if (last === undefined || emails.length < ADDRESSES_PER_READ) return done;
    if (isTimeUp()) return { ...done, isComplete: false };
    after = last;
  }
}

/** Stored addresses behind this one, each once, in the database's order. */
async function storedAddresses(db: Kysely<DB>, after: string): Promise<string[]> {
  const rows = await db
    .selectFrom("contacts")
    .select("email")
    .distinct()
    .where("email", ">", after)
    .orderBy("email")
    .limit(ADDRESSES_PER_READ)
    .execute();
  return rows.map(({ email }) => email);
}
