/** Path segments of a URL; deeper ones are generated, not written. */
const MAX_PATH_SEGMENTS = 20;
/** Times one segment may stand in a path: /a/b/a/b/a/b/a is a relative link gone wrong. */
const MAX_SEGMENT_REPEATS = 3;
/** Parameters of a query; more are a filter's combinations. */
const MAX_QUERY_PARAMETERS = 10;

/** Why a URL looks like one of endlessly many of its kind, or null (Heritrix' rules for pathological paths). */
export function trapReason(url: string): string | null {
  const { pathname, searchParams } = new URL(url);
  const segments = pathname.split("/").filter((segment) => segment !== "");
  if (segments.length > MAX_PATH_SEGMENTS) return "its path is too deep";
  if (mostRepeats(segments) > MAX_SEGMENT_REPEATS) return "its path repeats itself";
  if (searchParams.size > MAX_QUERY_PARAMETERS) return "its query has too many parameters";
  return null;
}

function mostRepeats(segments: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const segment of segments) counts.set(segment, (counts.get(segment) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
