import type { WatchedJob } from "@contact-scanner/core/jobs/watch-jobs";
import { readableHost } from "@contact-scanner/core/url/readable-host";
import { oneLine } from "./table.ts";

/** Blanks between two columns. */
const GAP = "  ";
/** seconds, half of a lease: a worker gives a sign of life long before */
const LATE_LEASE_SECONDS = 45;
/** Lines that are no job's: the head, and how many are not shown. */
const OTHER_LINES = 2;

const HEAD = ["JOB", "DOMAIN", "STATUS", "PAGES", "CONTACTS", "AGE", "ATTEMPT", "WORKER"];

/**
 * The scans as a table's lines, which fit the terminal: the job's id, its domain, how it stands, pages visited of those
 * known, addresses, how long ago it was asked for, for which time a worker tries, and since when the worker is silent.
 */
export function watchTable(
  jobs: readonly WatchedJob[],
  { columns, rows }: { readonly columns: number; readonly rows: number },
): string[] {
  if (jobs.length === 0) return ["No scan is active."];
  // In an order that checkpoints do not change, so that rows stay where they are.
  const inOrder = jobs.toSorted((a, b) => b.age_seconds - a.age_seconds || (a.job_id < b.job_id ? -1 : 1));
  const fitting = inOrder.slice(0, Math.max(1, rows - OTHER_LINES - 1));
  const cells = [HEAD, ...fitting.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) =>
    fit(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join(GAP)
        .trimEnd(),
      columns,
    ),
  );
  const hidden = jobs.length - fitting.length;
  return hidden === 0 ? lines : [...lines, `and ${hidden} more`];
}

/** A scan's state in a line, without what changes by itself as time passes. */
export function changeLine(job: WatchedJob): string {
  const { job_id, attempts, error } = job;
  const words = [
    job_id,
    domainOf(job),
    statusOf(job),
    `pages ${pagesOf(job)}`,
    `contacts ${contactsOf(job)}`,
    `attempt ${attempts}`,
    ...(error === null ? [] : [oneLine(error)]),
  ];
  return words.join(GAP);
}

function cellsOf(job: WatchedJob): string[] {
  return [
    job.job_id,
    domainOf(job),
    statusOf(job),
    pagesOf(job),
    contactsOf(job),
    duration(job.age_seconds),
    String(job.attempts),
    workerOf(job),
  ];
}

function domainOf({ domain }: WatchedJob): string {
  return domain === null ? "(deleted)" : oneLine(readableHost(domain));
}

function statusOf({ status, paused, waiting }: WatchedJob): string {
  return paused ? "paused" : waiting ? "waiting" : status;
}

function pagesOf({ pages_done, pages_known }: WatchedJob): string {
  return `${pages_done}/${pages_known}`;
}

function contactsOf({ contacts, more_contacts }: WatchedJob): string {
  return `${contacts}${more_contacts ? "+" : ""}`;
}

function workerOf({ lease_age_seconds: age }: WatchedJob): string {
  if (age === null) return "none";
  return age > LATE_LEASE_SECONDS ? `silent ${duration(age)}` : duration(age);
}

/** A time in its two greatest units: 45s, 3m05s, 2h07m, 3d04h. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${seconds}s`;
  const [unit, under, size, sizeUnder] =
    seconds < 3_600
      ? (["m", "s", 60, 1] as const)
      : seconds < 86_400
        ? (["h", "m", 3_600, 60] as const)
        : (["d", "h", 86_400, 3_600] as const);
  const rest = Math.floor((seconds % size) / sizeUnder);
  return `${Math.floor(seconds / size)}${unit}${String(rest).padStart(2, "0")}${under}`;
}

/** Cuts a line to the terminal's width: one that wraps could not be written over. */
function fit(line: string, columns: number): string {
  return line.length < columns ? line : `${line.slice(0, columns - 2)}…`;
}
