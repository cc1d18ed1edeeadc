import type { Log, LogFields } from "@contact-scanner/core/log";
import { withoutControls } from "@contact-scanner/core/site-text";

/** A log that a person reads: one line an event. An error's stack follows on lines of its own. */
export function createTextLog(write: (line: string) => void): Log {
  const line = (level: string) => (message: string, fields?: LogFields) =>
    write(`${level} ${message}${formatFields(fields ?? {})}`);
  return { debug: () => {}, info: line("info "), warn: line("warn "), error: line("error") };
}

function formatFields(fields: LogFields): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) =>
      value instanceof Error ? `\n${value.stack}` : ` ${name}=${withoutControls(String(value))}`,
    )
    .join("");
}
