import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import { insertDomains, lockDomainsById, lockDomainsByName } from "../domains/repository.ts";

/**
 * What is to be scanned: a domain that exists, from its home page or a URL on, or a website whose domain is made when
 * it is new.
 */
export type ScanTarget =
  | { readonly kind: "domain_id"; readonly domainId: string; readonly startUrl?: string | null }
  | { readonly kind: "url"; readonly domain: string; readonly startUrl: string | null };

/**
 * The ids of the targets' domains, in their order, kept from being deleted until the commit: who deletes one waits, and
 * finds its job then. A domain that does not exist, or was deleted under our hands, has none.
 */
export async function lockDomains(
  trx: Transaction<DB>,
  targets: readonly ScanTarget[],
  userId: string,
): Promise<Map<ScanTarget, string>> {
  const names = targets.flatMap((target) => (target.kind === "url" ? target.domain : [])).toSorted();
  const ids = targets.flatMap((target) => (target.kind === "domain_id" ? target.domainId : []));
  const byName = names.length === 0 ? new Map<string, string>() : await makeDomains(trx, names, userId);
  const existing = ids.length === 0 ? new Set<string>() : await lockDomainsById(trx, ids);
  const idOf = (target: ScanTarget): string | undefined => {
    if (target.kind === "url") return byName.get(target.domain);
    // Postgres writes a UUID in lower case, however the caller wrote it.
    const id = target.domainId.toLowerCase();
    return existing.has(id) ? id : undefined;
  };
  const found = new Map<ScanTarget, string>();
  for (const target of targets) {
    const id = idOf(target);
    if (id !== undefined) found.set(target, id);
  }
  return found;
}

/** Give the names sorted: then submits that share domains wait for each other instead of deadlocking. */
async function makeDomains(
  trx: Transaction<DB>,
  names: readonly string[],
  userId: string,
): Promise<Map<string, string>> {
  await insertDomains(
    trx,
    names.map((domain) => ({ id: randomUUID(), domain, createdBy: userId })),
  );
  return await lockDomainsByName(trx, names);
}
