import { findContactProblems } from "@contact-scanner/core/contacts/audit";
import { mendContacts } from "@contact-scanner/core/contacts/mend";
import { findJobProblems, mendJobs } from "@contact-scanner/core/jobs/audit";
import { type Findings, formatFindings, mendable } from "./contacts-report.ts";
import type { Database } from "./with-database.ts";

/** Tells what is wrong, and with `fix` mends what is safe to mend; gives back how much is wrong then. */
export async function checkContacts(
  db: Database,
  { fix }: { readonly fix: boolean },
  write: (text: string) => void,
): Promise<number> {
  const found = await find(db);
  write(formatFindings(found));
  const { contacts, jobs } = mendable(found);
  if (!fix || contacts.length + jobs.length === 0) return countOf(found);
  write(`\nMending ${contacts.length + jobs.length} of these in one transaction …\n`);
  const mended = await db
    .transaction()
    .execute(async (trx) => (await mendContacts(trx, contacts)) + (await mendJobs(trx, jobs)));
  const left = countOf(await find(db));
  write(`${mended} mended, ${left} left.\n`);
  return left;
}

async function find(db: Database): Promise<Findings> {
  return { contacts: await findContactProblems(db), jobs: await findJobProblems(db) };
}

function countOf({ contacts, jobs }: Findings): number {
  return contacts.length + jobs.length;
}
