import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import type { Log, LogFields } from "@contact-scanner/core/log";
import { type LogLevel, toLogLine } from "./log-line.ts";
import { logFiles, logFolder } from "./log-place.ts";

/** bytes of a file, some 50,000 lines: with the one before it a day of scans, and little beside their pages */
const MAX_FILE_BYTES = 10_000_000;

/**
 * A log in the stage's data folder, of JSON lines, which `jobs log` reads. It keeps two files: what is older is gone.
 * Each line is written when it is told, so that the last one before a crash is there. Where it cannot be written the
 * other log hears of it, once, and nothing else comes of it.
 */
export function openLogFile(
  dataDir: string,
  fallback: Log,
  { maxBytes = MAX_FILE_BYTES, now = () => new Date() }: { maxBytes?: number; now?: () => Date } = {},
): Log {
  const { current, previous } = logFiles(dataDir);
  let isWritable = true;

  function write(level: LogLevel, message: string, fields: LogFields = {}): void {
    if (!isWritable) return;
    try {
      if ((statSync(current, { throwIfNoEntry: false })?.size ?? 0) >= maxBytes)
        renameSync(current, previous);
      // Whoever else may run here: lines tell which sites were scanned.
      appendFileSync(current, `${toLogLine(now(), level, message, fields)}\n`, { mode: 0o600 });
    } catch (error) {
      isWritable = false;
      fallback.warn("The log is kept no longer: jobs log knows what it knew until now", { error });
    }
  }

  try {
    mkdirSync(logFolder(dataDir), { recursive: true });
  } catch {
    // The first line tells.
  }
  return {
    debug: (message, fields) => write("debug", message, fields),
    info: (message, fields) => write("info", message, fields),
    warn: (message, fields) => write("warn", message, fields),
    error: (message, fields) => write("error", message, fields),
  };
}
