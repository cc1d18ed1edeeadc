import type { Log } from "@contact-scanner/core/log";

export const silentLog: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

export type LogEvent = { level: keyof Log; message: string; fields: Readonly<Record<string, unknown>> };

/** A log that a test reads. */
export function recordingLog(): Log & { readonly events: LogEvent[] } {
  const events: LogEvent[] = [];
  const record =
    (level: keyof Log): Log["info"] =>
    (message, fields = {}) => {
      events.push({ level, message, fields });
    };
  return {
    events,
    debug: record("debug"),
    info: record("info"),
    warn: record("warn"),
    error: record("error"),
  };
}
