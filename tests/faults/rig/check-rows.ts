import type { DB } from "@contact-scanner/core/db/database";
import { ACTIVE_STATUSES } from "@contact-scanner/core/jobs/job";
import type { JobRow } from "@contact-scanner/core/jobs/repository";
import type { Kysely } from "kysely";
import * as z from "zod/mini";
import { isDeadSite, siteTruth } from "./fake-site.ts";

export type RowCheck = {
  readonly lost: number;
  readonly doubled: number;
  readonly stuck: number;
  /** A sentence for each thing that is wrong. */
  readonly problems: readonly string[];
};

type Problem = { readonly kind: "lost" | "doubled" | "stuck"; readonly detail: string };

const summarySchema = z.object({
  pages_scanned: z.number(),
  pages_failed: z.number(),
  contacts_found: z.number(),
});

/** Compares the final rows of these jobs with what their sites hold. A cancelled job may hold less, never more. */
export async function checkRows(db: Kysely<DB>, jobIds: readonly string[]): Promise<RowCheck> {
  const problems: Problem[] = [];
  for (const jobId of jobIds) problems.push(...(await jobProblems(db, jobId)));
  const count = (kind: Problem["kind"]) => problems.filter((problem) => problem.kind === kind).length;
  return {
    lost: count("lost"),
    doubled: count("doubled"),
    stuck: count("stuck"),
    problems: problems.map(({ kind, detail }) => `${kind}: ${detail}`),
  };
}

async function jobProblems(db: Kysely<DB>, jobId: string): Promise<Problem[]> {
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
  return [...endProblems(job, about), ...(await contentProblems(db, job, about))];
}

/** An ended job's own row. */
function endProblems(job: JobRow & { domain: string }, about: string): Problem[] {
  const expected = isDeadSite(job.domain) ? "failed" : "complete";
  const problems: Problem[] = [];
  if (job.status !== expected && job.status !== "cancelled") {
    problems.push({ kind: "lost", detail: `${about} should be ${expected}` });
  }
  if (job.finished_at === null || job.lease_id !== null || job.checkpoint !== null) {
    problems.push({ kind: "stuck", detail: `${about} ended and still holds a lease or a checkpoint` });
  }
  if ((job.progress === 1) !== (job.status === "complete")) {
    problems.push({ kind: "doubled", detail: `${about} shows a progress of ${job.progress}` });
  }
  return problems;
}

async function contentProblems(
  db: Kysely<DB>,
  job: JobRow & { domain: string },
  about: string,
): Promise<Problem[]> {
  const { pages, emails, sources } = await storedContent(db, job);
  const truth = isDeadSite(job.domain)
    ? { pages: [], emails: [], sources: 0, failedPages: 0 }
    : siteTruth(job.domain);
  const isTrue = new Set([...truth.pages, ...truth.emails]);
  const problems: Problem[] = [];
  const compare = (what: string, stored: number, expected: number) => {
    if (stored > expected)
      problems.push({ kind: "doubled", detail: `${about} has ${stored} ${what} of ${expected}` });
    if (stored < expected && job.status === "complete") {
      problems.push({ kind: "lost", detail: `${about} has ${stored} ${what} of ${expected}` });
    }
  };
  compare("pages", pages.length, truth.pages.length);
  compare("true pages", pages.filter((url) => isTrue.has(url)).length, pages.length);
  compare("contacts", emails.length, truth.emails.length);
  compare("true contacts", emails.filter((email) => isTrue.has(email)).length, emails.length);
  compare("contact sources", sources, truth.sources);
  if (job.status === "complete") {
    const summary = summarySchema.parse(job.result_data);
    compare("pages scanned", summary.pages_scanned, truth.pages.length - truth.failedPages);
    compare("pages failed", summary.pages_failed, truth.failedPages);
    compare("contacts found", summary.contacts_found, truth.emails.length);
  }
  return problems;
}

async function storedContent(db: Kysely<DB>, { domain_id: domainId, job_id: jobId }: JobRow) {
  if (domainId === null) throw new Error("The job's domain is gone.");
  const pages = await db.selectFrom("pages").select("url").where("domain_id", "=", domainId).execute();
  const contacts = await db
    .selectFrom("contacts")
    .select("email")
    .where("domain_id", "=", domainId)
    .execute();
  const sources = await db
    .selectFrom("contact_sources")
    .innerJoin("pages", "pages.id", "contact_sources.page_id")
    .select("contact_sources.page_id")
    .where("pages.domain_id", "=", domainId)
    .execute();
  const frontier = await db.selectFrom("frontier").select("url").where("job_id", "=", jobId).execute();
  if (frontier.length > 0) throw new Error(`Job ${jobId} ended and left a frontier.`);
  return {
    pages: pages.map(({ url }) => url),
    emails: contacts.map(({ email }) => email),
    sources: sources.length,
  };
}
