/** Spans that usage is looked at in, in days, the last one today. */
export const SPANS = [
  { days: 7, title: "7 days" },
  { days: 30, title: "30 days" },
  { days: 90, title: "90 days" },
  { days: 365, title: "A year" },
] as const;

/** ms of a day: in UTC all are alike */
const DAY_MS = 86_400_000;

/** The first and the last day of so many until now, in UTC, as the API counts days: `2026-01-31`. */
export function spanUntil(now: Date, days: number): { readonly from: string; readonly to: string } {
  const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
  return { from: day(now.getTime() - (days - 1) * DAY_MS), to: day(now.getTime()) };
}

const UNITS = ["bytes", "kB", "MB", "GB", "TB"] as const;

/** Bytes as people read them: `6.6 kB`. */
export function bytesWords(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  const value = bytes / 1_000 ** power;
  return `${value.toLocaleString("en", { maximumFractionDigits: power === 0 ? 0 : 1 })} ${UNITS[power]}`;
}
