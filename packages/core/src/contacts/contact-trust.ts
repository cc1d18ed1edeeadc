import { expressionBuilder } from "kysely";
import type { DB } from "../db/database.ts";
import type { Listed } from "../db/keyset.ts";
import { CONTACT_METHODS, type EmailType } from "../extract/contact.ts";
import { type ConfidenceReason, confidenceOf } from "./confidence.ts";

/** How far a contact can be trusted. */
export type ContactTrust = {
  /** 0 to 100 */
  readonly confidence: number;
  readonly confidence_reasons: ConfidenceReason[];
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

/** A page of a list with how far each of its contacts can be trusted. */
export function withTrust<Row extends Evidence>(
  listed: readonly Listed<Row>[],
): Listed<Omit<Row, "site_host"> & ContactTrust>[] {
  return listed.map(({ row: { site_host, ...row }, position }) => ({
    position,
    row: { ...row, ...trustOf({ ...row, site_host }) },
  }));
}

function trustOf(row: Evidence): ContactTrust {
  const { confidence, reasons } = confidenceOf({
    email: row.email,
    type: row.email_type,
    method: CONTACT_METHODS.find((known) => known === row.method) ?? null,
    siteHost: row.site_host ?? "",
    sourceUrl: row.source_url,
    pages: row.sources_count,
    personName: row.person_name,
    deliverability: "unknown",
    disposable: false,
  });
  return { confidence, confidence_reasons: [...reasons] };
}
