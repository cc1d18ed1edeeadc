import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import { ScannerError } from "../errors.ts";
import { type DomainRow, findDomain, findDomainByName, insertDomain } from "./repository.ts";

/** Tries of insert-then-read: each miss means that the row was deleted between the two. */
const MAX_TRIES = 5;

/** The domain's row, made when there was none. Throws `unavailable` when others delete it as fast as we make it. */
export async function findOrCreateDomain(
  db: Kysely<DB>,
  { domain, userId }: { domain: string; userId: string },
): Promise<{ domain: DomainRow; created: boolean }> {
  for (let attempt = 0; attempt < MAX_TRIES; attempt++) {
    const inserted = await insertDomain(db, { id: randomUUID(), domain, createdBy: userId });
    if (inserted) return { domain: inserted, created: true };
    const existing = await findDomainByName(db, domain);
    if (existing) return { domain: existing, created: false };
  }
  throw new ScannerError("unavailable", `The domain ${domain} is being deleted. Try again in a moment.`);
}

/** The domain's row. Throws `not_found`. */
export async function requireDomain(db: Kysely<DB>, id: string): Promise<DomainRow> {
  const domain = await findDomain(db, id);
  if (domain) return domain;
  throw unknownDomain(id);
}

/** The error (`not_found`) that no domain has this id. */
export function unknownDomain(id: string): ScannerError {
  return new ScannerError("not_found", `There is no domain ${id}. POST /api/v3/domains makes one.`);
}
