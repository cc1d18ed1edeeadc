import { readLocalSettings } from "@contact-scanner/local/env";
import type { LogLine } from "@contact-scanner/local/job-log/log-line";
import { logFolder } from "@contact-scanner/local/job-log/log-place";
import { readJobLog } from "@contact-scanner/local/job-log/read-job-log";
import { EXIT } from "./exit.ts";
import { writeOutput } from "./output.ts";
import { complain } from "./subcommand.ts";
import { oneLine } from "./table.ts";

/** Prints what the stage's log tells of a scan, oldest first. Gives back the exit code: 1 where it tells nothing. */
export async function printJobLog(jobId: string): Promise<number> {
  const { dataDir } = readLocalSettings();
  let count = 0;
  async function* lines(): AsyncGenerator<string> {
    for await (const line of readJobLog(dataDir, jobId)) {
      count += 1;
      yield `${textOf(line)}\n`;
    }
  }
  await writeOutput(undefined, lines());
  if (count > 0) return EXIT.complete;
  const detail = `The log in ${logFolder(dataDir)} has no line of job ${jobId}. A stage on AWS has its own (docs/operate.md).`;
  return complain(detail, EXIT.failed);
}

/** A line for a person. The job's id is what was asked for, and stands in none. */
function textOf({ timestamp, level, message, job_id: _, ...fields }: LogLine): string {
  const told = Object.entries(fields).map(([name, value]) => `${name}=${oneLine(String(value))}`);
  return [timestamp, level.padEnd(5), oneLine(message), ...told].join(" ");
}
