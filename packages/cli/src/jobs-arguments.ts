import { parseArgs } from "node:util";
import { JOB_STATUSES, type JobStatus } from "@contact-scanner/core/jobs/job";
import * as z from "zod/mini";
import { type CommandLine, unreadable, wrong } from "./command-line.ts";

export const JOBS_HELP = `npm run jobs -- <command>

  list [--status STATUS]   the newest 50 jobs (${JOB_STATUSES.join(", ")})
  show JOB_ID              everything that is known about a job, its dead letters included
  pause JOB_ID             pause a job that is active: it keeps what it has stored
  resume JOB_ID            let a paused job go on, once its user has room for it;
                           the reconciler sends it within a minute
  replay JOB_ID            start a job that ended once more, as a new job with the same site and options;
                           the reconciler sends it within a minute
  delete JOB_ID            delete a job that ended, with the pages and contacts that its scan saw;
                           the domain's stay

Exit code: 0 done, 1 refused, 2 the command is wrong.
Environment: DATABASE_URL (without it the local stage's Postgres, running or not), DATA_DIR (.local).
`;

export type JobsCommand =
  | { readonly kind: "list"; readonly status: JobStatus | undefined }
  | { readonly kind: JobVerb; readonly jobId: string };

const JOB_VERBS = ["show", "pause", "resume", "replay", "delete"] as const;

/** What is done with one job. */
type JobVerb = (typeof JOB_VERBS)[number];

/** Reads the command line of `npm run jobs`. */
export function parseJobsArguments(argv: readonly string[]): CommandLine<JobsCommand> {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { status: { type: "string" }, help: { type: "boolean", short: "h", default: false } },
    });
    const [command, jobId, ...rest] = positionals;
    if (values.help || command === undefined) return { kind: "help" };
    if (rest.length > 0) return wrong("Name one job at a time.");
    if (command === "list" && jobId === undefined) return listCommand(values.status);
    const verb = JOB_VERBS.find((known) => known === command);
    if (verb === undefined) return wrong("The commands are list, show, pause, resume, replay and delete.");
    const id = z.uuid().safeParse(jobId);
    if (!id.success) return wrong(`${verb} takes a job's id, a UUID.`);
    return { kind: "run", command: { kind: verb, jobId: id.data } };
  } catch (error) {
    return unreadable(error, JOBS_HELP);
  }
}

function listCommand(text: string | undefined): CommandLine<JobsCommand> {
  const status = JOB_STATUSES.find((known) => known === text);
  if (text === undefined || status !== undefined) {
    return { kind: "run", command: { kind: "list", status } };
  }
  return wrong(`--status takes one of ${JOB_STATUSES.join(", ")}.`);
}
