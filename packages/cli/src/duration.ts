const UNIT_SECONDS = new Map([
  ["s", 1],
  ["m", 60],
  ["h", 3_600],
  ["d", 86_400],
]);

/** seconds of a time like 30s, 15m, 1h or 90d; undefined for another text, for none, and for more than `maxSeconds` */
export function parseDuration(text: string, maxSeconds: number): number | undefined {
  const [, count, unit = ""] = /^(\d{1,9})([smhd])$/.exec(text) ?? [];
  const seconds = Number(count) * (UNIT_SECONDS.get(unit) ?? 0);
  return seconds >= 1 && seconds <= maxSeconds ? seconds : undefined;
}
