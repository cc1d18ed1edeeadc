import { randomUUID } from "node:crypto";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

const termsSchema = z.object({
  /** What the scans were asked for, as a hash. */
  asked: z.string(),
  /** The database that holds them, as a hash: its name may have a password in it. */
  database: z.string(),
});
const headSchema = z.object({ run: z.uuid(), terms: termsSchema });
const jobSchema = z.object({ domain: z.string(), job_id: z.uuid() });

/** What a run scans its sites by: a run that goes on must have the same. */
export type RunTerms = z.infer<typeof termsSchema>;

/** Which scan each site of a run has. */
export type Journal = {
  /** The run's own name, the same when it goes on. */
  readonly run: string;
  /** The id of the site's scan; undefined = it was not submitted, as far as we know. */
  jobOf(domain: string): string | undefined;
  /** Notes the scan of a site. */
  add(domain: string, jobId: string): void;
};

export type JournalOpening =
  | { readonly kind: "open"; readonly journal: Journal }
  /** A sentence that says why the run cannot begin or go on. */
  | { readonly kind: "refused"; readonly detail: string };

/** A journal of a run that nobody can take up again. */
export function passingJournal(): Journal {
  const jobs = new Map<string, string>();
  return {
    run: randomUUID(),
    jobOf: (domain) => jobs.get(domain),
    add: (domain, jobId) => void jobs.set(domain, jobId),
  };
}

/** Whether the folder has the journal of a run that did not end. */
export function hasJournal(folder: string): boolean {
  return existsSync(journalFile(folder));
}

/** Opens the journal in this folder: the one that is there, or a new one. */
export function openJournal(folder: string, terms: RunTerms): JournalOpening {
  mkdirSync(folder, { recursive: true });
  const kept = hasJournal(folder) ? parseJournal(readFileSync(journalFile(folder), "utf8")) : undefined;
  if (kept && !isSame(kept.terms, terms)) return { kind: "refused", detail: OTHER_TERMS };
  const { run, jobs } = kept ?? { run: randomUUID(), jobs: new Map<string, string>() };
  const lines = [{ run, terms }, ...[...jobs].map(([domain, jobId]) => ({ domain, job_id: jobId }))];
  // Written anew, as a power cut may have left half a line at its end.
  writeFileSync(`${journalFile(folder)}.new`, lines.map(toLine).join(""));
  renameSync(`${journalFile(folder)}.new`, journalFile(folder));
  return {
    kind: "open",
    journal: {
      run,
      jobOf: (domain) => jobs.get(domain),
      add(domain, jobId) {
        appendFileSync(journalFile(folder), toLine({ domain, job_id: jobId }));
        jobs.set(domain, jobId);
      },
    },
  };
}

/** Removes the journal: the run has ended. */
export function removeJournal(folder: string): void {
  rmSync(journalFile(folder), { force: true });
}

const OTHER_TERMS =
  "The run that was stopped asked for other pages (--max-pages, --include …), or its scans are kept in another " +
  "database: go on with the same options, or begin anew with --force and without --resume.";

/** What a journal's text tells; undefined where it does not tell which run it is of. */
function parseJournal(text: string) {
  const [first, ...rest] = text.split("\n").map(parseLine);
  const head = headSchema.safeParse(first);
  if (!head.success) return undefined;
  const jobs = new Map<string, string>();
  for (const line of rest) {
    const job = jobSchema.safeParse(line);
    if (job.success) jobs.set(job.data.domain, job.data.job_id);
  }
  return { ...head.data, jobs };
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isSame(a: RunTerms, b: RunTerms): boolean {
  return a.asked === b.asked && a.database === b.database;
}

function toLine(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

function journalFile(folder: string): string {
  return join(folder, "scans.jsonl");
}
