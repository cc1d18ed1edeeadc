import type { Transaction } from "kysely";
import { detailHash, type PointContent, pointKey } from "../contact-points/point-content.ts";
import type { DB } from "../db/database.ts";
import type { Person } from "../extract/people/person.ts";
import type { StoredFacts } from "../organizations/facts.ts";
import { organizationHash } from "../organizations/organization-hash.ts";
import { keyOf } from "../people/person-row.ts";
import { partsStatement } from "./parts-statement.ts";

/** What pages tell beside their addresses, and whom those reach. */
export type Parts = {
  readonly people: readonly Person[];
  readonly points: readonly PointContent[];
  readonly organizations: readonly StoredFacts[];
};

/** The numbers of parts, by their keys: `keyOf`, `detailKey` and `organizationHash`. */
export type PartNumbers = {
  readonly people: ReadonlyMap<string, number>;
  readonly details: ReadonlyMap<string, number>;
  readonly organizations: ReadonlyMap<string, number>;
};

/** A detail's key among those of a domain. */
export function detailKey(point: PointContent): string {
  return `${detailHash(point)} ${pointKey(point)}`;
}

/**
 * Sees to it that the domain has a row for each of these, and gives back their numbers, in one statement. All are
 * inserted in one order, so that two writers wait for each other instead of deadlocking; what another one inserted
 * meanwhile is changed to what it is, as only that tells its number.
 */
export async function storeParts(
  trx: Transaction<DB>,
  domainId: string,
  { people, points, organizations }: Parts,
): Promise<PartNumbers> {
  if (people.length === 0 && points.length === 0 && organizations.length === 0) {
    return { people: new Map(), details: new Map(), organizations: new Map() };
  }
  const stored = await partsStatement(trx, {
    people: once(people, keyOf).map(({ name, role, department, seniority }) => {
      return { domain_id: domainId, name, role, department, seniority };
    }),
    points: once(points, pointKey).map(({ kind, value }) => ({ domain_id: domainId, kind, value })),
    details: once(points, detailKey).map(toDetail),
    organizations: once(organizations, organizationHash).map((facts) => {
      return { domain_id: domainId, facts, content_hash: organizationHash(facts) };
    }),
  }).executeTakeFirstOrThrow();
  return {
    people: new Map(stored.people.map((row) => [keyOf(row), row.id])),
    details: new Map(stored.details.map((row) => [`${row.content_hash} ${pointKey(row)}`, row.id])),
    organizations: new Map(stored.organizations.map((row) => [row.content_hash, row.id])),
  };
}

function once<T>(all: readonly T[], key: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [key(one), one])).values()];
}

function toDetail(point: PointContent) {
  const { kind, value, label, written, method, element, person, email } = point;
  return {
    ...{ kind, value, label, written, method, element, email },
    person_name: person?.name ?? null,
    person_role: person?.role ?? null,
    person_reason: person?.reason ?? null,
    person_element: person?.element ?? null,
    content_hash: detailHash(point),
  };
}
