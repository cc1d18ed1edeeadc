import { JOB_STATUSES, type JobStatus } from "@contact-scanner/core/jobs/job";
import * as z from "zod/mini";
import { type CommandLine, readCommandLine, syntaxOf, wrong } from "./command-line.ts";
import { DATABASE_ENVIRONMENT } from "./help-texts.ts";
import type { WatchCommand } from "./jobs-watch.ts";

const DESCRIPTION = `  list                     the newest 50 jobs
  watch [JOB_ID]           where the active scans stand, or that one, drawn anew each second; where standard
                           output is no terminal a line for each change
  log JOB_ID               the lines of the local stage's log that tell of the job
  show JOB_ID              everything that is known about a job, its dead letters included
  pause JOB_ID             pause a job that is active: it keeps what it has stored
  resume JOB_ID            let a paused job go on, once its user has room for it;
                           the reconciler sends it within a minute
  replay JOB_ID            start a job that ended once more, as a new job with the same site and options;
                           the reconciler sends it within a minute
  delete JOB_ID            delete a job that ended, with the pages and contacts that its scan saw;
                           the domain's stay`;

/** The options of `jobs`. */
export function jobsSyntax() {
  return syntaxOf(
    "jobs",
    ["list [--status STATUS]", "watch [JOB_ID] [--json]", `${JOB_VERBS.join(" | ")} JOB_ID`],
    DESCRIPTION,
  )
    .option("--status <STATUS>", `list those alone: ${JOB_STATUSES.join(", ")}`)
    .option("--json", "of watch: each change as a line of JSON")
    .addHelpText(
      "after",
      "\nExit code: 0 done, 1 refused, 2 the command is wrong, 130 a Ctrl-C before the watched job ended.\n" +
        DATABASE_ENVIRONMENT,
    );
}

export type JobsCommand =
  | { readonly kind: "list"; readonly status: JobStatus | undefined }
  | WatchCommand
  | { readonly kind: JobVerb; readonly jobId: string };

/** What can be done with one job. */
export const JOB_VERBS = ["log", "show", "pause", "resume", "replay", "delete"] as const;

/** What is done with one job. */
type JobVerb = (typeof JOB_VERBS)[number];

/** Reads what stands behind `jobs`. */
export function parseJobsArguments(argv: readonly string[]): CommandLine<JobsCommand> {
  return readCommandLine(jobsSyntax(), argv, ({ status, json }, [word, jobId, ...rest]) => {
    if (word === undefined) return { kind: "help" };
    if (rest.length > 0) return wrong("Name one job at a time.");
    if (json && word !== "watch") return wrong("--json is for watch alone.");
    if (word === "watch" && jobId === undefined) return watchCommand(undefined, json);
    if (word === "list" && jobId === undefined) return listCommand(status);
    const verb = word === "watch" ? word : JOB_VERBS.find((known) => known === word);
    if (verb === undefined) {
      return wrong("The commands are list, watch, log, show, pause, resume, replay and delete.");
    }
    const id = z.uuid().safeParse(jobId);
    if (!id.success) return wrong(`${verb} takes a job's id, a UUID.`);
    if (verb === "watch") return watchCommand(id.data, json);
    return { kind: "run", command: { kind: verb, jobId: id.data } };
  });
}

function watchCommand(jobId: string | undefined, asJson = false): CommandLine<JobsCommand> {
  return { kind: "run", command: { kind: "watch", jobId, asJson } };
}

function listCommand(text: string | undefined): CommandLine<JobsCommand> {
  const status = JOB_STATUSES.find((known) => known === text);
  if (text === undefined || status !== undefined) {
    return { kind: "run", command: { kind: "list", status } };
  }
  return wrong(`--status takes one of ${JOB_STATUSES.join(", ")}.`);
}
