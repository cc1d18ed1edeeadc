import { inspect } from "node:util";
import type { LogFields } from "@contact-scanner/core/log";
import * as z from "zod/mini";

const LEVELS = ["debug", "info", "warn", "error"] as const;

export type LogLevel = (typeof LEVELS)[number];

/** Characters of a field: a site's words are bounded before, a stack is not. */
const MAX_FIELD_CHARS = 4_000;

const schema = z.looseObject({ timestamp: z.string(), level: z.enum(LEVELS), message: z.string() });

/** A line of the log as it was written: its time, its level, its message, and its fields by their names. */
export type LogLine = z.infer<typeof schema>;

/**
 * A line of the log as JSON. Fields that are not there are left out; an error is its stack, and what JSON has no form
 * for is as Node's `inspect` shows it. The line's own names stand behind the fields: none takes their place.
 */
export function toLogLine(at: Date, level: LogLevel, message: string, fields: LogFields): string {
  const told = Object.entries(fields)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => [name, toField(value)]);
  return JSON.stringify({ ...Object.fromEntries(told), timestamp: at.toISOString(), level, message });
}

function toField(value: unknown): unknown {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return textOf(value).slice(0, MAX_FIELD_CHARS);
}

/** A field that is odd (a BigInt, an object that has itself within) costs no line, and no log. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  try {
    if (value instanceof Error) return String(value.stack ?? value.message);
    return JSON.stringify(value) ?? String(value);
  } catch {
    return inspect(value, { customInspect: false });
  }
}

/** Reads a line back; undefined for what is none, as the end of a file that a crash cut. */
export function parseLogLine(line: string): LogLine | undefined {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
