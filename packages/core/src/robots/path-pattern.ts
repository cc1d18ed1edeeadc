/** A rule's path, ready to be compared with a URL's. */
export type PathPattern = {
  /** The literal texts between the wildcards, in order; the first stands at the path's start. */
  readonly literals: readonly string[];
  /** Whether the last literal must stand at the path's end (`$`). */
  readonly anchored: boolean;
};

/**
 * What becomes of an octet that is percent-encoded without need (`%62` for `b`): RFC 9309, 2.2.2 compares it decoded,
 * Google's parser compares it as it is spelt.
 */
export type OctetReading = "decoded" | "as_spelt";

/** Reads a rule's path (RFC 9309, 2.2.3): `*` stands for any text, a final `$` for the end. */
export function parsePathPattern(path: string, octets: OctetReading): PathPattern {
  const anchored = path.endsWith("$");
  const body = anchored ? path.slice(0, -1) : path;
  return { literals: body.split(/\*+/).map((literal) => canonicalPath(literal, octets)), anchored };
}

/** Octets of a pattern, its signs included: of two rules that match, the one with more decides. */
export function patternLength({ literals, anchored }: PathPattern): number {
  const literalOctets = literals.reduce((sum, literal) => sum + literal.length, 0);
  return literalOctets + literals.length - 1 + (anchored ? 1 : 0);
}

/**
 * Whether a canonical path matches. Each literal is taken at its first place after the one before and no choice is
 * ever taken back, so the time is linear in the path and hostile patterns cost no more than others.
 */
export function matchesPath({ literals, anchored }: PathPattern, path: string): boolean {
  const first = literals[0] ?? "";
  if (!path.startsWith(first)) return false;
  if (literals.length === 1) return !anchored || path.length === first.length;
  const last = anchored ? (literals.at(-1) ?? "") : "";
  if (!path.endsWith(last)) return false;
  const floating = literals.slice(1, anchored ? -1 : undefined);
  let from = first.length;
  for (const literal of floating) {
    const found = path.indexOf(literal, from);
    if (found === -1) return false;
    from = found + literal.length;
  }
  return from <= path.length - last.length;
}

const UNRESERVED = /^[\w.~-]$/;

/** Percent-encoded octets, and runs of what cannot stand in a URL or has a meaning in patterns. */
const NOT_CANONICAL = /%[\da-f]{2}|[^\w.~:/?#[\]@!&'()+,;=%-]+/gi;

/** One spelling of a path and query: other characters encoded as UTF-8, `*` and `$` too, hex digits in upper case. */
export function canonicalPath(path: string, octets: OctetReading): string {
  return path.toWellFormed().replace(NOT_CANONICAL, (part) => {
    if (!part.startsWith("%")) return encodeURIComponent(part).replaceAll("*", "%2A");
    const octet = String.fromCharCode(Number.parseInt(part.slice(1), 16));
    return octets === "decoded" && UNRESERVED.test(octet) ? octet : part.toUpperCase();
  });
}
