import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { type LogLine, parseLogLine } from "./log-line.ts";
import { logFiles } from "./log-place.ts";

/**
 * What a stage's log tells of a scan, oldest first: the lines with its job's id. Files are read line by line, so a long
 * one costs no memory. Empty where no stage wrote one.
 */
export async function* readJobLog(dataDir: string, jobId: string): AsyncGenerator<LogLine, void> {
  const { current, previous } = logFiles(dataDir);
  for (const file of [previous, current].filter((path) => existsSync(path))) {
    for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      // Most lines are other scans': they need not be parsed.
      const line = text.includes(jobId) ? parseLogLine(text) : undefined;
      if (line?.job_id === jobId) yield line;
    }
  }
}
