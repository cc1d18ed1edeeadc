import { LIMITS } from "../config.ts";
import { canonicalPath, matchesPath, type PathPattern } from "../robots/path-pattern.ts";

/** A caller's pattern of pages, ready to be compared with URLs. */
export type PageGlob = {
  /** Groups of segments, between which any others may stand (`**`): the first begins the path, the last ends it. */
  readonly groups: readonly (readonly PathPattern[])[];
  /** What the query must be; null = any, or none. */
  readonly query: PathPattern | null;
};

/** A URL's path and query as patterns are compared with them. */
export type PageParts = { readonly segments: readonly string[]; readonly query: string };

/**
 * Reads a pattern. It begins with a slash and is compared with the whole path, in which `*` is any text within one
 * segment (at least a character where it is all of it), and `**` any number of whole segments. A slash at the path's
 * end makes no difference. `?` is itself: what follows it is compared with the whole query, in which `*` is any text; a
 * pattern without it takes any query. Give what `pageGlobRefusal` does not refuse.
 */
export function parsePageGlob(text: string): PageGlob {
  const { path, query } = cutQuery(text);
  const groups: PathPattern[][] = [[]];
  for (const segment of segmentsOf(path)) {
    if (segment === "**") groups.push([]);
    else groups.at(-1)?.push(wildcards(segment));
  }
  return { groups, query: query === null ? null : wildcards(query) };
}

/** Why a text is no pattern of pages, in a sentence; null where it is one. */
export function pageGlobRefusal(text: string): string | null {
  if (!text.startsWith("/")) return "A pattern is a path that begins with a slash, like /blog/**.";
  if (text.length > LIMITS.maxPagePatternChars)
    return `A pattern has ${LIMITS.maxPagePatternChars} characters at most.`;
  if (text.includes("#")) return "A pattern has no fragment: leave out # and what follows.";
  if (segmentsOf(cutQuery(text).path).some((segment) => segment !== "**" && segment.includes("**")))
    return "** stands for whole segments of a path: write /**/*.html for all that ends in .html.";
  return null;
}

/** The parts of a URL that patterns are compared with. */
export function pageParts(url: string): PageParts {
  const { pathname, search } = new URL(url);
  return { segments: segmentsOf(pathname).map(canonical), query: canonical(search.slice(1)) };
}

/**
 * Whether a page is one of the pattern's. As in robots.txt's patterns each group stands at its first place after the
 * one before and no choice is ever taken back: a segment of the pattern meets one of the path once at most.
 */
export function matchesPage({ groups, query }: PageGlob, page: PageParts): boolean {
  return matchesSegments(groups, page.segments) && (query === null || matchesText(query, page.query));
}

function matchesSegments(groups: PageGlob["groups"], segments: readonly string[]): boolean {
  const [first = [], ...others] = groups;
  const last = others.pop();
  if (last === undefined) return segments.length === first.length && standsAt(first, segments, 0);
  const end = segments.length - last.length;
  if (end < first.length || !standsAt(first, segments, 0) || !standsAt(last, segments, end)) return false;
  let from = first.length;
  for (const group of others) {
    while (from + group.length <= end && !standsAt(group, segments, from)) from++;
    from += group.length;
    if (from > end) return false;
  }
  return true;
}

function standsAt(group: readonly PathPattern[], segments: readonly string[], from: number): boolean {
  return group.every((pattern, index) => matchesText(pattern, segments[from + index] ?? ""));
}

/** A wildcard alone stands for something: `/blog/*` is not `/blog/`, and `/list?*` not `/list`. */
function matchesText(pattern: PathPattern, text: string): boolean {
  return matchesPath(pattern, text) && (text !== "" || pattern.literals.length === 1);
}

function wildcards(text: string): PathPattern {
  return { literals: text.split(/\*+/).map(canonical), anchored: true };
}

function canonical(text: string): string {
  return canonicalPath(text, "decoded");
}

function cutQuery(text: string): { path: string; query: string | null } {
  const mark = text.indexOf("?");
  return mark === -1
    ? { path: text, query: null }
    : { path: text.slice(0, mark), query: text.slice(mark + 1) };
}

/** The segments of a path; none of the root's, and none for a slash at the end. */
function segmentsOf(path: string): string[] {
  const inner = path.slice(1, path.length > 1 && path.endsWith("/") ? -1 : undefined);
  return inner === "" ? [] : inner.split("/");
}
