import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import { LIMITS } from "../config.ts";
import { hasGmail } from "../contacts/gmail.ts";
import {
  type NewContact,
  type NewContactSource,
  upsertContactSources,
  upsertContacts,
} from "../contacts/repository.ts";
import type { Checkpoint, PageRecord } from "../crawl/checkpoint.ts";
import type { DB } from "../db/database.ts";
import { ScannerError } from "../errors.ts";
import { upsertPages } from "../pages/repository.ts";
import { siteText } from "../site-text.ts";
import type { EmailHasher } from "../suppression/email-hash.ts";
import { withholdSuppressed } from "../suppression/withhold.ts";
import { toCheckpointJson } from "./checkpoint-json.ts";
import { saveFrontier } from "./frontier-repository.ts";
import { type Lease, lockLease, saveProgress } from "./lease.ts";

/** A run's identity in the rows it writes. */
export type Run = Lease & { readonly domainId: string };

/**
 * Writes pages, contacts, where they stand, frontier and progress in one transaction, fenced by the lease. Addresses on
 * the suppression list are left out, and texts that tell them. Throws `lease_lost` when the job is no longer this
 * worker's and `not_found` when its domain was deleted, and has written nothing then.
 */
export async function saveCheckpoint(
  trx: Transaction<DB>,
  run: Run,
  checkpoint: Checkpoint,
  hashEmail: EmailHasher,
): Promise<void> {
  await lockRun(trx, run);
  const pages = await withholdSuppressed(trx, hashEmail, checkpoint.pages);
  await writeCheckpoint(trx, run, { ...checkpoint, pages });
}

/** Locks the job under its lease, its domain still there. Throws `lease_lost`, and `not_found` without a domain. */
export async function lockRun(trx: Transaction<DB>, run: Run): Promise<void> {
  if ((await lockLease(trx, run)) === null) throw domainDeleted();
}

/** A scan whose domain was deleted has nowhere to write. */
export function domainDeleted(): ScannerError {
  return new ScannerError("not_found", "The domain was deleted before its scan ended.");
}

/** The writes of a checkpoint, under `lockRun`. */
async function writeCheckpoint(
  trx: Transaction<DB>,
  run: Run,
  { pages, queued, done, position }: Checkpoint,
): Promise<void> {
  const pageIds = await upsertPages(trx, run, pages);
  await writeContacts(trx, run, pages, pageIds);
  await saveFrontier(trx, run.jobId, { queued, done });
  await saveProgress(trx, run, {
    progress: position.progress,
    checkpoint: toCheckpointJson(position),
    hasProgress: done.length > 0,
  });
}

async function writeContacts(
  trx: Transaction<DB>,
  run: Run,
  pages: readonly PageRecord[],
  pageIds: ReadonlyMap<string, string>,
): Promise<void> {
  const contacts = new Map<string, NewContact>();
  for (const page of pages) {
    const pageId = pageIds.get(page.url);
    if (pageId === undefined) continue;
    for (const contact of page.contacts) {
      const known = contacts.get(contact.email);
      if (known) {
        // A page that tells of the site's other domains knows more than one that does not.
        if (known.email_type === "unknown")
          contacts.set(contact.email, { ...known, email_type: contact.type });
        continue;
      }
      contacts.set(contact.email, {
        id: randomUUID(),
        domain_id: run.domainId,
        page_id: pageId,
        email: contact.email,
        email_type: contact.type,
        has_gmail: hasGmail(contact.email),
        context: siteText(contact.context, LIMITS.maxContextChars),
        source_url: page.url,
        source_job_id: run.jobId,
      });
    }
  }
  // One order for every writer: two transactions that touch the same rows wait for each other instead of deadlocking.
  const sorted = [...contacts.values()].sort((a, b) => (a.email < b.email ? -1 : 1));
  const contactIds = await upsertContacts(trx, sorted);
  await upsertContactSources(trx, contactSources(run, pages, pageIds, contactIds));
}

function contactSources(
  run: Run,
  pages: readonly PageRecord[],
  pageIds: ReadonlyMap<string, string>,
  contactIds: ReadonlyMap<string, string>,
): NewContactSource[] {
  return pages.flatMap((page) =>
    page.contacts.flatMap((contact) => {
      const pageId = pageIds.get(page.url);
      const contactId = contactIds.get(contact.email);
      if (pageId === undefined || contactId === undefined) return [];
      return {
        contact_id: contactId,
        page_id: pageId,
        job_id: run.jobId,
        method: contact.method,
        context: siteText(contact.context, LIMITS.maxContextChars),
      };
    }),
  );
}
