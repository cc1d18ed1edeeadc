import { OPERATOR } from "@contact-scanner/core/audit-log/repository";
import { findDeadLetters } from "@contact-scanner/core/jobs/dead-letter";
import { deleteScan } from "@contact-scanner/core/jobs/delete-scan";
import { listJobs } from "@contact-scanner/core/jobs/list-jobs";
import { endPause, pauseJob } from "@contact-scanner/core/jobs/pause";
import type { ScanQueue } from "@contact-scanner/core/jobs/queue";
import { replayJob } from "@contact-scanner/core/jobs/replay";
import { findWholeJob } from "@contact-scanner/core/jobs/repository";
import { unknownScan } from "@contact-scanner/core/jobs/status";
import { terminalSafeJson } from "@contact-scanner/core/site-text";
import { readableHost } from "@contact-scanner/core/url/readable-host";
import { EXIT } from "./exit.ts";
import { JOB_VERBS, type JobsCommand, jobsSyntax, parseJobsArguments } from "./jobs-arguments.ts";
import { printJobLog } from "./jobs-log.ts";
import { watch } from "./jobs-watch.ts";
import { subcommand } from "./subcommand.ts";
import { oneLine } from "./table.ts";
import { type Database, silent, withDatabase } from "./with-database.ts";

/** Jobs that `list` shows, the newest: those that somebody asks about. */
const LIST_LIMIT = 50;

async function run(db: Database, command: Exclude<JobsCommand, { kind: "log" }>): Promise<number> {
  switch (command.kind) {
    case "watch":
      return await watch(db, command);
    case "list": {
      const newest = await listJobs(db, { status: command.status }, { after: undefined, limit: LIST_LIMIT });
      for (const { row } of newest) {
        const { job_id, status, domain, created_at, error } = row;
        print(
          [
            job_id,
            status.padEnd(9),
            created_at.toISOString(),
            domain === null ? "(deleted)" : readableHost(domain),
            oneLine(error ?? ""),
          ].join("  "),
        );
      }
      break;
    }
    case "show": {
      const job = await findWholeJob(db, command.jobId);
      if (!job) throw unknownScan(command.jobId);
      print(terminalSafeJson({ ...job, dead_letters: await findDeadLetters(db, command.jobId) }, 2));
      break;
    }
    case "pause": {
      await pauseJob(db, command.jobId);
      print(`Job ${command.jobId} is paused.`);
      break;
    }
    case "resume": {
      await endPause(db, command.jobId);
      print(`Job ${command.jobId} goes on. The reconciler sends it within a minute, if its user has room.`);
      break;
    }
    case "replay": {
      const { jobId } = await replayJob({ db, queue: leftToReconciler, log: silent }, command.jobId);
      print(`Job ${jobId} scans the site again. The reconciler sends it within a minute.`);
      break;
    }
    case "delete": {
      await deleteScan(db, command.jobId, OPERATOR);
      print(`Job ${command.jobId} is deleted.`);
      break;
    }
  }
  return EXIT.complete;
}

/** This command has a database and no queue: the reconciler finds the new job's row and sends its message. */
const leftToReconciler: ScanQueue = {
  send: () => Promise.reject(new Error("This command sends no messages.")),
};

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export const command = subcommand({
  syntax: jobsSyntax,
  verbs: ["list", "watch", ...JOB_VERBS],
  parse: parseJobsArguments,
  run: (asked) => (asked.kind === "log" ? printJobLog(asked.jobId) : withDatabase((db) => run(db, asked))),
});
