import type { createDatabase } from "@contact-scanner/core/db/client";
import { findDeadLetters } from "@contact-scanner/core/jobs/dead-letter";
import { listJobs } from "@contact-scanner/core/jobs/list-jobs";
import type { ScanQueue } from "@contact-scanner/core/jobs/queue";
import { replayJob } from "@contact-scanner/core/jobs/replay";
import { requireJob } from "@contact-scanner/core/jobs/status";
import { JOBS_HELP, type JobsCommand, parseJobsArguments } from "./jobs-arguments.ts";
import { openDatabase, silent } from "./open-database.ts";

const LIST_LIMIT = 50;
const EXIT = { done: 0, refused: 1, wrongCommand: 2 } as const;

async function main(): Promise<number> {
  const command = parseJobsArguments(process.argv.slice(2));
  if (command.kind === "help") print(JOBS_HELP.trimEnd());
  if (command.kind === "wrong") process.stderr.write(`${command.detail}\n`);
  if (command.kind === "help") return EXIT.done;
  if (command.kind === "wrong") return EXIT.wrongCommand;
  const { db, close } = await openDatabase();
  try {
    await run(db, command);
    return EXIT.done;
  } finally {
    await close();
  }
}

async function run(
  db: ReturnType<typeof createDatabase>,
  command: Exclude<JobsCommand, { kind: "help" | "wrong" }>,
): Promise<void> {
  switch (command.kind) {
    case "list": {
      const newest = await listJobs(db, { status: command.status }, { after: undefined, limit: LIST_LIMIT });
      for (const { row } of newest) {
        const { job_id, status, domain, created_at, error } = row;
        print(
          [job_id, status.padEnd(9), created_at.toISOString(), domain ?? "(deleted)", error ?? ""].join("  "),
        );
      }
      return;
    }
    case "show": {
      const job = await requireJob(db, command.jobId);
      print(JSON.stringify({ ...job, dead_letters: await findDeadLetters(db, command.jobId) }, null, 2));
      return;
    }
    case "replay": {
      const { jobId } = await replayJob({ db, queue: leftToReconciler, log: silent }, command.jobId);
      print(`Job ${jobId} scans the site again. The reconciler sends it within a minute.`);
      return;
    }
  }
}

/** This command has a database and no queue: the row alone brings the job to a worker. */
const leftToReconciler: ScanQueue = {
  send: () => Promise.reject(new Error("This command sends no messages.")),
};

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = EXIT.refused;
}
