import { expressionBuilder, type Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import type { Listed } from "../db/keyset.ts";
import { CONTACT_METHODS, type EmailType } from "../extract/contact.ts";
import type {
  Deliverability,
  DeliverabilityReason,
  MailDomainVerdict,
} from "../mail-domains/deliverability.ts";
import { NOT_LOOKED_UP } from "../mail-domains/judge.ts";
import { mailDomainVerdicts } from "../mail-domains/repository.ts";
import { type ConfidenceReason, confidenceOf } from "./confidence.ts";

/** How far a contact can be trusted, and whether mail to its domain has somewhere to go. */
export type ContactTrust = {
  /** 0 to 100 */
  readonly confidence: number;
  readonly confidence_reasons: ConfidenceReason[];
  readonly deliverability: Deliverability;
  readonly deliverability_reasons: DeliverabilityReason[];
  /** whose servers take the domain's mail, where that is known: "Google" */
  readonly mail_provider: string | null;
};

/** What a list's row tells of a contact's trust, and the domain whose scan saw it. */
type Evidence = {
  readonly email: string;
  readonly email_type: EmailType;
  readonly method: string | null;
  readonly source_url: string;
  readonly sources_count: number;
  readonly person_name: string | null;
  readonly site_host: string | null;
};

/** The name of a domain, for the rows of a list of its contacts: one value for all of a statement's. */
export function siteHostOf(domainId: string | null) {
  return expressionBuilder<DB>()
    .selectFrom("domains")
    .select("domains.domain")
    .where("domains.id", "=", domainId)
    .as("site_host");
}

/** A page of a list with how far each of its contacts can be trusted, by what is known of their domains now. */
export async function withTrust<Row extends Evidence>(
  db: Kysely<DB>,
  listed: readonly Listed<Row>[],
): Promise<Listed<Omit<Row, "site_host"> & ContactTrust>[]> {
  const verdicts = await mailDomainVerdicts(db, new Set(listed.map(({ row }) => mailDomainOf(row))));
  return listed.map(({ row: { site_host, ...row }, position }) => {
    const verdict = verdicts.get(mailDomainOf(row)) ?? NOT_LOOKED_UP;
    return { position, row: { ...row, ...trustOf({ ...row, site_host }, verdict) } };
  });
}

function mailDomainOf({ email }: Pick<Evidence, "email">): string {
  return email.slice(email.lastIndexOf("@") + 1);
}

function trustOf(row: Evidence, verdict: MailDomainVerdict): ContactTrust {
  const { deliverability, disposable } = verdict;
  const { confidence, reasons } = confidenceOf({
    email: row.email,
    type: row.email_type,
    method: CONTACT_METHODS.find((known) => known === row.method) ?? null,
    siteHost: row.site_host ?? "",
    sourceUrl: row.source_url,
    pages: row.sources_count,
    personName: row.person_name,
    deliverability,
    disposable,
  });
  return {
    confidence,
    confidence_reasons: [...reasons],
    deliverability,
    deliverability_reasons: [...verdict.reasons],
    mail_provider: verdict.provider,
  };
}
