import type { InsertObject, Kysely, Selectable } from "kysely";
import { secondsFromNow } from "../db/clock.ts";
import type { DB, MailDomains } from "../db/database.ts";
import { sightingsOfScan } from "../sightings/seen-by-scan.ts";
import { asciiOf } from "./ascii-domain.ts";
import type { MailDomainVerdict } from "./deliverability.ts";
import type { MailDomainAnswer, MailDomainFacts } from "./facts.ts";
import { judgeMailDomain, NOT_LOOKED_UP } from "./judge.ts";

/** seconds until a domain is looked up again: seven days, as mail servers hardly ever move */
const FRESH_SECONDS = 7 * 86_400;
/** seconds until one is that DNS did not tell of: by then its servers may be back */
const FAULT_SECONDS = 3_600;
/** seconds that a claim lasts whose worker never stored anything: longer than all look-ups of a scan take */
const CLAIM_SECONDS = 60;

/** A domain that was looked up, with what stands in lists beside what DNS said. */
export type CheckedMailDomain = {
  /** lower-case ASCII */
  readonly domain: string;
  readonly answer: MailDomainAnswer;
  readonly provider: string | null;
  readonly disposable: boolean;
};

/** Domains of the addresses that a scan saw which nobody looked up of late, sorted; at most `limit`. */
export async function dueMailDomains(db: Kysely<DB>, scanId: number, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("contacts")
    .select((eb) => eb.fn<string>("split_part", ["contacts.email", eb.val("@"), eb.lit(2)]).as("domain"))
    .distinct()
    .where("contacts.id", "in", sightingsOfScan(scanId).select("sightings.contact_id"))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("mail_domains")
            .select("mail_domains.domain")
            .where((eb) =>
              eb(
                "mail_domains.domain",
                "=",
                eb.fn<string>("split_part", ["contacts.email", eb.val("@"), eb.lit(2)]),
              ),
            )
            .where("mail_domains.due_at", ">", (eb) => eb.fn<Date>("now")),
        ),
      ),
    )
    .orderBy("domain")
    .limit(limit)
    .execute();
  return rows.map(({ domain }) => domain);
}

/**
 * Takes those of the domains (lower-case ASCII) that are due, and gives them back: in one statement, so that of two
 * scans at the same time one gets each.
 */
export async function claimMailDomains(db: Kysely<DB>, domains: readonly string[]): Promise<string[]> {
  if (domains.length === 0) return [];
  const due_at = secondsFromNow<"mail_domains">(CLAIM_SECONDS);
  const rows = await db
    .insertInto("mail_domains")
    // One order for every scan: two of them wait for each other instead of deadlocking.
    .values([...new Set(domains)].sort().map((domain) => ({ domain, due_at })))
    .onConflict((conflict) =>
      conflict
        .column("domain")
        .doUpdateSet({ due_at })
        .where("mail_domains.due_at", "<=", (eb) => eb.fn<Date>("now")),
    )
    .returning("domain")
    .execute();
  return rows.map(({ domain }) => domain);
}

/** Stores what was found of claimed domains; a fault leaves the facts of an earlier look as they are. */
export async function storeMailDomains(db: Kysely<DB>, checked: readonly CheckedMailDomain[]): Promise<void> {
  // One order for every scan, as above.
  const sorted = checked.toSorted((a, b) => (a.domain < b.domain ? -1 : 1));
  const told = sorted.filter(({ answer }) => answer.kind === "facts").map(rowOf);
  const faulty = sorted.filter(({ answer }) => answer.kind === "fault").map(rowOf);
  if (told.length > 0) {
    await db
      .insertInto("mail_domains")
      .values(told)
      .onConflict((conflict) =>
        conflict.column("domain").doUpdateSet((eb) => ({
          due_at: eb.ref("excluded.due_at"),
          checked_at: eb.ref("excluded.checked_at"),
          domain_exists: eb.ref("excluded.domain_exists"),
          mx: eb.ref("excluded.mx"),
          null_mx: eb.ref("excluded.null_mx"),
          has_address: eb.ref("excluded.has_address"),
          spf: eb.ref("excluded.spf"),
          dmarc: eb.ref("excluded.dmarc"),
          fault: eb.ref("excluded.fault"),
          provider: eb.ref("excluded.provider"),
          disposable: eb.ref("excluded.disposable"),
        })),
      )
      .execute();
  }
  if (faulty.length > 0) {
    await db
      .insertInto("mail_domains")
      .values(faulty)
      .onConflict((conflict) =>
        conflict.column("domain").doUpdateSet((eb) => ({
          due_at: eb.ref("excluded.due_at"),
          checked_at: eb.ref("excluded.checked_at"),
          fault: eb.ref("excluded.fault"),
          disposable: eb.ref("excluded.disposable"),
        })),
      )
      .execute();
  }
}

function rowOf({
  domain,
  answer,
  provider,
  disposable,
}: CheckedMailDomain): InsertObject<DB, "mail_domains"> {
  const checked_at = secondsFromNow<"mail_domains">(0);
  if (answer.kind === "fault") {
    const due_at = secondsFromNow<"mail_domains">(FAULT_SECONDS);
    return { domain, due_at, checked_at, fault: answer.fault, disposable };
  }
  const { exists, mx, nullMx, hasAddress, spf, dmarc } = answer.facts;
  return {
    domain,
    due_at: secondsFromNow<"mail_domains">(FRESH_SECONDS),
    checked_at,
    domain_exists: exists,
    mx: [...mx],
    null_mx: nullMx,
    has_address: hasAddress,
    spf,
    dmarc,
    fault: null,
    provider,
    disposable,
  };
}

/**
 * What is known of each of the domains, as they stand behind the at sign of addresses, in one statement. Every domain
 * has a verdict: one that nobody looked up is "unknown".
 */
export async function mailDomainVerdicts(
  db: Kysely<DB>,
  domains: Iterable<string>,
): Promise<ReadonlyMap<string, MailDomainVerdict>> {
  const names = new Map([...domains].map((domain) => [domain, asciiOf(domain)]));
  if (names.size === 0) return new Map();
  const rows = await db
    .selectFrom("mail_domains")
    .selectAll()
    .where("domain", "in", [...new Set(names.values())])
    .execute();
  const known = new Map(rows.map((row) => [row.domain, verdictOf(row)]));
  return new Map([...names].map(([domain, ascii]) => [domain, known.get(ascii) ?? NOT_LOOKED_UP]));
}

function verdictOf(row: Selectable<MailDomains>): MailDomainVerdict {
  if (row.checked_at === null) return NOT_LOOKED_UP;
  const { provider, disposable } = row;
  return judgeMailDomain({ facts: factsOf(row), provider, disposable });
}

function factsOf(row: Selectable<MailDomains>): MailDomainFacts | null {
  if (row.domain_exists === null) return null;
  return {
    exists: row.domain_exists,
    mx: row.mx ?? [],
    nullMx: row.null_mx ?? false,
    hasAddress: row.has_address ?? false,
    spf: row.spf,
    dmarc: row.dmarc,
  };
}
