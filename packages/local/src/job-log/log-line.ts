import type { LogFields } from "@contact-scanner/core/log";
import * as z from "zod/mini";

const LEVELS = ["debug", "info", "warn", "error"] as const;

export type LogLevel = (typeof LEVELS)[number];

/** Characters of a field: a site's words are bounded before, a stack is not. */
const MAX_FIELD_CHARS = 4_000;

const schema = z.looseObject({ timestamp: z.string(), level: z.enum(LEVELS), message: z.string() });

/** A line of the log as it was written: its time, its level, its message, and its fields by their names. */
export type LogLine = z.infer<typeof schema>;

/** A line of the log as JSON. Fields that are not there are left out; an error is its stack. */
export function toLogLine(at: Date, level: LogLevel, message: string, fields: LogFields): string {
  const told = Object.entries(fields)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => [name, toField(value)]);
  return JSON.stringify({ timestamp: at.toISOString(), level, message, ...Object.fromEntries(told) });
}

function toField(value: unknown): unknown {
  if (typeof value === "number" || typeof value === "boolean") return value;
  const text = value instanceof Error ? (value.stack ?? value.message) : textOf(value);
  return text.slice(0, MAX_FIELD_CHARS);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
}

/** Reads a line back; undefined for what is none, as the end of a file that a crash cut. */
export function parseLogLine(line: string): LogLine | undefined {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
