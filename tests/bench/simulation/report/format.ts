/** A number as the docs have it: with so many digits behind the point, thousands apart. */
export function figure(value: number, digits = 0): string {
  return value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** A share in %. */
export function percent(share: number): string {
  return `${figure(share * 100)} %`;
}

const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 3_600;

/** A time in the unit that fits it. */
export function time(seconds: number): string {
  if (seconds >= 2 * HOUR_SECONDS) return `${figure(seconds / HOUR_SECONDS, 1)} h`;
  if (seconds >= 2 * MINUTE_SECONDS) return `${figure(seconds / MINUTE_SECONDS, 1)} min`;
  return `${figure(seconds, seconds < 10 ? 1 : 0)} s`;
}
