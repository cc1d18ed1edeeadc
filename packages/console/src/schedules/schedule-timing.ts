import type { Schema } from "../api/client.ts";

type Timing = Pick<Schema<"Schedule">, "every" | "cron" | "time_zone">;

/** Minutes, hours or days, as the API writes a period: `90m`, `24h`, `7d`. */
const PERIOD = /^(\d+)([mhd])$/;
const UNITS: Readonly<Record<string, string>> = { m: "minute", h: "hour", d: "day" };

/** When a schedule's scans begin, in words. */
export function timingWords({ every, cron, time_zone }: Timing): string {
  if (every !== null) return periodWords(every);
  return `cron ${cron ?? ""}${time_zone === null ? "" : `, ${time_zone}`}`;
}

function periodWords(every: string): string {
  const [, count = "", unit = ""] = PERIOD.exec(every) ?? [];
  const name = UNITS[unit];
  if (name === undefined) return every;
  return count === "1" ? `every ${name}` : `every ${count} ${name}s`;
}
