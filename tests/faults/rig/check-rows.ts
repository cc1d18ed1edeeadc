import type { DB } from "@contact-scanner/core/db/database";
import { ACTIVE_STATUSES } from "@contact-scanner/core/jobs/job";
import type { JobRow } from "@contact-scanner/core/jobs/repository";
import { sightingsOfScan } from "@contact-scanner/core/sightings/seen-by-scan";
import type { Kysely } from "kysely";
import * as z from "zod/mini";
import { storedTellings } from "./check-contents.ts";
import { isDeadSite, type SiteTruth, type SiteVersion, siteTruth } from "./fake-site.ts";
import { tellingsOf } from "./site-contents.ts";

export type RowCheck = {
  readonly lost: number;
  readonly doubled: number;
  readonly stuck: number;
  /** A sentence for each thing that is wrong. */
  readonly problems: readonly string[];
};

type Problem = { readonly kind: "lost" | "doubled" | "stuck"; readonly detail: string };

type CheckedJob = JobRow & { readonly domain: string };

const summarySchema = z.object({
  pages_scanned: z.number(),
  pages_failed: z.number(),
  contacts_found: z.number(),
});

const NOTHING: SiteTruth = { pages: [], emails: [], sightings: 0, failedPages: 0, shown: new Map() };

/**
 * Compares the final rows of these jobs with what their sites held when they were read. A cancelled job may hold less,
 * never more.
 */
export async function checkRows(
  db: Kysely<DB>,
  jobIds: readonly string[],
  version: SiteVersion = "before",
): Promise<RowCheck> {
  const problems: Problem[] = [];
  for (const jobId of jobIds) problems.push(...(await jobProblems(db, jobId, version)));
  const count = (kind: Problem["kind"]) => problems.filter((problem) => problem.kind === kind).length;
  return {
    lost: count("lost"),
    doubled: count("doubled"),
    stuck: count("stuck"),
    problems: problems.map(({ kind, detail }) => `${kind}: ${detail}`),
  };
}

/** Both of two checks. */
export function addChecks(a: RowCheck, b: RowCheck): RowCheck {
  return {
    lost: a.lost + b.lost,
    doubled: a.doubled + b.doubled,
    stuck: a.stuck + b.stuck,
    problems: [...a.problems, ...b.problems],
  };
}

async function jobProblems(db: Kysely<DB>, jobId: string, version: SiteVersion): Promise<Problem[]> {
  const job = await db
    .selectFrom("jobs")
    .innerJoin("domains", "domains.id", "jobs.domain_id")
    .selectAll("jobs")
    .select("domains.domain")
    .where("job_id", "=", jobId)
    .executeTakeFirst();
  if (!job) return [{ kind: "lost", detail: `job ${jobId} has no row` }];
  const about = `${job.domain} (${job.status}, ${job.attempts} attempts, ${job.error ?? "no error"})`;
  if (ACTIVE_STATUSES.includes(job.status)) return [{ kind: "stuck", detail: about }];
  return [...(await endProblems(db, job, about)), ...(await contentProblems(db, job, version, about))];
}

/** An ended job's own row, and its frontier. */
async function endProblems(db: Kysely<DB>, job: CheckedJob, about: string): Promise<Problem[]> {
  const expected = isDeadSite(job.domain) ? "failed" : "complete";
  const problems: Problem[] = [];
  if (job.status !== expected && job.status !== "cancelled") {
    problems.push({ kind: "lost", detail: `${about} should be ${expected}` });
  }
  if (job.finished_at === null || job.lease_id !== null || job.crawl_position !== null) {
    problems.push({ kind: "stuck", detail: `${about} ended and still holds a lease or its position` });
  }
  if ((job.progress === 1) !== (job.status === "complete")) {
    problems.push({ kind: "doubled", detail: `${about} shows a progress of ${job.progress}` });
  }
  if (job.scan_rows !== "own") {
    problems.push({ kind: "lost", detail: `${about} says of its rows: ${job.scan_rows}` });
  }
  const frontier = await db
    .selectFrom("frontier_changes")
    .select("number")
    .where("job_id", "=", job.job_id)
    .execute();
  if (frontier.length > 0) problems.push({ kind: "stuck", detail: `${about} ended and left a frontier` });
  return problems;
}

/** What the scan says that it saw, and whether the domain has it. */
async function contentProblems(
  db: Kysely<DB>,
  job: CheckedJob,
  version: SiteVersion,
  about: string,
): Promise<Problem[]> {
  const tellings = await storedTellings(db, job.id);
  const { pages, sightings, missing, domainPages, domainContacts, hasLater } = await storedContent(db, job);
  const truth = isDeadSite(job.domain) ? NOTHING : siteTruth(job.domain, version);
  const problems: Problem[] = [];
  const compare = (what: string, stored: number, expected: number) => {
    if (stored > expected)
      problems.push({ kind: "doubled", detail: `${about} has ${stored} ${what} of ${expected}` });
    if (stored < expected && job.status === "complete") {
      problems.push({ kind: "lost", detail: `${about} has ${stored} ${what} of ${expected}` });
    }
  };
  const isTrue = ({ url, email }: Sighting) => truth.shown.get(url)?.includes(email) ?? false;
  compare("pages", pages.length, truth.pages.length);
  compare("true pages", pages.filter((url) => truth.shown.has(url)).length, pages.length);
  compare("sightings", sightings.length, truth.sightings);
  compare("true sightings", sightings.filter(isTrue).length, sightings.length);
  const told = [...truth.shown].flatMap(([url, emails]) => tellingsOf(url, emails));
  compare("tellings", tellings.length, told.length);
  const isTold = new Set(told);
  compare("true tellings", tellings.filter((one) => isTold.has(one)).length, tellings.length);
  compare("contacts", new Set(sightings.map(({ email }) => email)).size, truth.emails.length);
  // A later scan adds to what the domain has, and to nothing that this one saw.
  if (!hasLater && version === "before") {
    compare("pages of the domain", domainPages, truth.pages.length);
    compare("contacts of the domain", domainContacts, truth.emails.length);
  }
  if (missing > 0)
    problems.push({ kind: "lost", detail: `${about} has ${missing} rows that its domain lacks` });
  if (job.status === "complete") {
    const summary = summarySchema.parse(job.result_data);
    compare("pages scanned", summary.pages_scanned, truth.pages.length - truth.failedPages);
    compare("pages failed", summary.pages_failed, truth.failedPages);
    compare("contacts found", summary.contacts_found, truth.emails.length);
  }
  return problems;
}

type Sighting = { readonly url: string; readonly email: string };

async function storedContent(db: Kysely<DB>, { id: scanId, domain_id: domainId }: JobRow) {
  const pages = await db
    .selectFrom("scan_pages")
    .innerJoin("pages", "pages.id", "scan_pages.page_id")
    .select(["pages.url", "pages.domain_id"])
    .where("scan_pages.scan_id", "=", scanId)
    .execute();
  const sightings = await db
    .selectFrom(
      sightingsOfScan(scanId)
        .innerJoin("pages", "pages.id", "sightings.page_id")
        .innerJoin("contacts", "contacts.id", "sightings.contact_id")
        .select(["pages.url", "contacts.email", "contacts.domain_id"])
        .as("seen"),
    )
    .selectAll()
    .execute();
  const later = await db
    .selectFrom("jobs")
    .select("id")
    .where("domain_id", "=", domainId)
    .where("id", ">", scanId)
    .executeTakeFirst();
  const ofDomain = async (table: "pages" | "contacts") =>
    (await db.selectFrom(table).select("id").where("domain_id", "=", domainId).execute()).length;
  const isOthers = (row: { domain_id: string }) => row.domain_id !== domainId;
  return {
    pages: pages.map(({ url }) => url),
    sightings,
    missing: pages.filter(isOthers).length + sightings.filter(isOthers).length,
    hasLater: later !== undefined,
    domainPages: await ofDomain("pages"),
    domainContacts: await ofDomain("contacts"),
  };
}
