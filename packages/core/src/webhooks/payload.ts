import type { Kysely } from "kysely";
import * as z from "zod/mini";
import { findBaseScan } from "../changes/base-scan.ts";
import type { Change } from "../changes/change.ts";
import { countChanges } from "../changes/count-changes.ts";
import { listChanges } from "../changes/list-changes.ts";
import { LIMITS } from "../config.ts";
import { listScanContacts } from "../contacts/list-scan-contacts.ts";
import type { DB } from "../db/database.ts";
import type { Department, Seniority } from "../extract/people/person.ts";
import { KEPT_SCAN_ROWS } from "../jobs/scan-rows.ts";
import type { ScanKey } from "../sightings/seen-by-scan.ts";
import type { ClaimedDelivery } from "./claim.ts";

/** What an event's row holds. */
const storedData = z.looseObject({});

/** What a webhook is sent (Standard Webhooks 1.0.0, Payload structure). */
type Payload = { readonly type: string; readonly timestamp: Date; readonly data: object };

/** An address as an event carries it, where its webhook asks for addresses. */
type ToldContact = {
  readonly email: string;
  readonly email_type: string;
  readonly source_url: string;
  /** whom it reaches, as the scan's list of contacts tells it; of a scan's contacts alone */
  readonly person_name?: string | null;
  readonly person_role?: string | null;
  readonly department?: Department | null;
  readonly seniority?: Seniority | null;
  /** what changed of it; of changed ones alone */
  readonly changes?: readonly Change[];
};

/** From the beginning, and one more than are told: that one says whether there are more. */
const FIRST_CONTACTS = { after: undefined, limit: LIMITS.webhookContacts + 1 };

/**
 * What a delivery says, as it is sent; undefined where there is nothing to say: no address changed since the scan
 * before, or what tells so is kept no longer. A completed scan that is told of only where something changed is silent
 * where it is known that nothing did. Addresses are read now, so that one which was removed meanwhile is not
 * told, and none stands in the rows of events.
 */
export async function deliveryBody(
  db: Kysely<DB>,
  { event, webhook }: ClaimedDelivery,
): Promise<string | undefined> {
  const data = await eventData(db, event, webhook.includeContacts);
  if (data === undefined) return undefined;
  return JSON.stringify({ type: event.type, timestamp: event.createdAt, data } satisfies Payload);
}

async function eventData(
  db: Kysely<DB>,
  { type, jobId, batchId, data }: ClaimedDelivery["event"],
  includesContacts: boolean,
): Promise<object | undefined> {
  const stored = storedData.parse(data);
  if (batchId !== null) return { ...stored, links: batchLinks(batchId) };
  if (jobId === null) return stored;
  const scanLink = { scan: `/api/v3/scan/status/${jobId}` };
  if (type === "contacts.changed")
    return await changedContacts(db, jobId, { stored, scanLink, includesContacts });
  if (type === "scan.failed") return { ...stored, links: scanLink };
  if (type === "scan.completed" && (await isToBeSilent(db, jobId))) return undefined;
  const links = { ...scanLink, contacts: `/api/v3/scan/${jobId}/contacts` };
  if (!includesContacts) return { ...stored, links };
  return { ...stored, ...(await seenContacts(db, jobId)), links };
}

function batchLinks(batchId: string): object {
  const batch = `/api/v3/scan/batch/${batchId}`;
  return { batch, contacts: `${batch}/contacts` };
}

async function seenContacts(db: Kysely<DB>, jobId: string): Promise<object> {
  const scan = await findScan(db, jobId);
  if (!scan) return told([]);
  const part = { filters: {}, window: FIRST_CONTACTS, maxSources: 0 };
  const listed = await listScanContacts(db, scan, part);
  return told(
    listed.map(
      ({ row: { email, email_type, source_url, person_name, person_role, department, seniority } }) => ({
        ...{ email, email_type, source_url },
        ...{ person_name, person_role, department, seniority },
      }),
    ),
  );
}

/** Whether nobody asked to be told of this scan but for its changes, and it has none. */
async function isToBeSilent(db: Kysely<DB>, jobId: string): Promise<boolean> {
  const scan = await findScan(db, jobId);
  if (!scan?.only_changes) return false;
  const compared = await compareWithBase(db, scan);
  return compared !== undefined && !compared.isChanged;
}

/** What changed since the scan before; undefined where there is none. */
async function compareWithBase(db: Kysely<DB>, scan: ScanKey) {
  const base = await findBaseScan(db, scan);
  if (base === null) return undefined;
  const scans = { scanId: scan.id, baseId: base.id };
  const counts = await countChanges(db, scans);
  return { base, scans, counts, isChanged: Object.values(counts).some((count) => count > 0) };
}

async function changedContacts(
  db: Kysely<DB>,
  jobId: string,
  { stored, scanLink, includesContacts }: { stored: object; scanLink: object; includesContacts: boolean },
): Promise<object | undefined> {
  const scan = await findScan(db, jobId);
  const compared = scan && (await compareWithBase(db, scan));
  if (!compared?.isChanged) return undefined;
  const { base, scans, counts } = compared;
  const links = { ...scanLink, changes: `/api/v3/scan/${jobId}/changes?since=${base.job_id}` };
  const contacts = includesContacts ? told(await firstChanges(db, scans)) : {};
  return { ...stored, since: base.job_id, changes: counts, ...contacts, links };
}

async function firstChanges(
  db: Kysely<DB>,
  scans: { scanId: number; baseId: number },
): Promise<ToldContact[]> {
  const listed = await listChanges(db, { scans, change: undefined, window: FIRST_CONTACTS });
  return listed.map(({ row: { email, email_type, source_url, changes } }) => ({
    email,
    email_type,
    source_url,
    changes,
  }));
}

function told(contacts: readonly ToldContact[]): object {
  return {
    contacts: contacts.slice(0, LIMITS.webhookContacts),
    more_contacts: contacts.length > LIMITS.webhookContacts,
  };
}

/** The scan whose rows are there; undefined where it was deleted, or its rows were. */
async function findScan(
  db: Kysely<DB>,
  jobId: string,
): Promise<(ScanKey & { readonly only_changes: boolean }) | undefined> {
  return await db
    .selectFrom("jobs")
    .select(["id", "job_id", "domain_id", "only_changes"])
    .where("job_id", "=", jobId)
    .where("scan_rows", "in", KEPT_SCAN_ROWS)
    .executeTakeFirst();
}
