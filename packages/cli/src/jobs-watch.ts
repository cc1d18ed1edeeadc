import { unknownScan } from "@contact-scanner/core/jobs/status";
import { type WatchedJob, watchActiveJobs, watchJobs } from "@contact-scanner/core/jobs/watch-jobs";
import { terminalSafeJson } from "@contact-scanner/core/site-text";
import { pause, systemClock } from "@contact-scanner/core/time";
import { EXIT } from "./exit.ts";
import { interruptSignal } from "./interrupt-signal.ts";
import { changeLine, watchTable } from "./watch-table.ts";
import type { Database } from "./with-database.ts";

/** ms between two looks: a statement a second costs a database nothing, and a person sees no delay */
const LOOK_MS = 1_000;
/** Jobs that are shown: more than a terminal has lines for. */
const MOST_JOBS = 50;

export type WatchCommand = {
  readonly kind: "watch";
  /** undefined = all that are active */
  readonly jobId: string | undefined;
  /** Whether each change is a line of JSON. */
  readonly asJson: boolean;
};

type Stream = Pick<NodeJS.WriteStream, "write" | "isTTY" | "columns" | "rows">;

/**
 * Shows where scans stand until Ctrl-C, or until the one that is named has ended: on a terminal a table that is drawn
 * anew, elsewhere a line for each change. Gives back the exit code: 130 where one that is named had not ended yet.
 */
export async function watch(db: Database, { jobId, asJson }: WatchCommand): Promise<number> {
  const stopped = interruptSignal();
  const show = asJson
    ? jsonLines(process.stdout)
    : process.stdout.isTTY
      ? table(process.stdout)
      : lines(process.stdout);
  let shown: ReadonlySet<string> = new Set();
  do {
    const jobs = jobId === undefined ? await active(db, shown) : await one(db, jobId);
    show(jobs);
    if (jobId !== undefined && jobs.every(hasEnded)) return EXIT.complete;
    shown = new Set(jobs.filter((job) => !hasEnded(job)).map(({ job_id }) => job_id));
  } while (await pause(systemClock, LOOK_MS, stopped));
  return jobId === undefined ? EXIT.complete : EXIT.interrupted;
}

/** The active jobs, and those that were so at the last look: how they ended is a change too. */
async function active(db: Database, shown: ReadonlySet<string>): Promise<readonly WatchedJob[]> {
  const jobs = await watchActiveJobs(db, MOST_JOBS);
  const still = new Set(jobs.map(({ job_id }) => job_id));
  const gone = [...shown].filter((id) => !still.has(id));
  // Asked for only where one went: a look is a statement.
  return [...jobs, ...(await watchJobs(db, gone))];
}

async function one(db: Database, jobId: string): Promise<readonly WatchedJob[]> {
  const jobs = await watchJobs(db, [jobId]);
  if (jobs.length === 0) throw unknownScan(jobId);
  return jobs;
}

function hasEnded({ status }: WatchedJob): boolean {
  return status !== "pending" && status !== "running";
}

type Show = (jobs: readonly WatchedJob[]) => void;

function table(stream: Stream): Show {
  let drawn = 0;
  return (jobs) => {
    // A terminal that does not tell its size says 0.
    const rows = watchTable(jobs, { columns: stream.columns || 80, rows: stream.rows || 24 });
    stream.write(
      `\r${drawn === 0 ? "" : `\u001b[${drawn}A`}\u001b[J${rows.map((row) => `${row}\n`).join("")}`,
    );
    drawn = rows.length;
  };
}

function lines(stream: Stream): Show {
  return onChange(changeLine, (job) => stream.write(`${changeLine(job)}\n`));
}

function jsonLines(stream: Stream): Show {
  return onChange(changeLine, (job) => stream.write(`${terminalSafeJson(job)}\n`));
}

/** Tells of a job where what is `told` of it differs from the last time. */
function onChange(told: (job: WatchedJob) => string, tell: (job: WatchedJob) => void): Show {
  let last: ReadonlyMap<string, string> = new Map();
  return (jobs) => {
    for (const job of jobs) if (last.get(job.job_id) !== told(job)) tell(job);
    last = new Map(jobs.map((job) => [job.job_id, told(job)]));
  };
}
