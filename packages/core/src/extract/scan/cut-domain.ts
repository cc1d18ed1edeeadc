import {
  DOMAIN_EDGES,
  GLUED_TEXT,
  GLUED_TO_SUFFIX,
  type GluedCut,
  KNOWN_SUFFIX_BEFORE_LETTERS,
} from "./domain-cuts.ts";
import { hasPublicSuffix } from "./public-suffix.ts";

const NAME_AT_START = /^[\p{L}\p{N}.-]+/u;

/** A domain without what stands glued to its end; unchanged when it has no public suffix at all. */
export function cutDomain(raw: string): string {
  let domain = raw;
  for (const { pattern } of DOMAIN_EDGES) domain = domain.replace(pattern, "");
  for (let dot = domain.indexOf("."); dot >= 0; dot = domain.indexOf(".", dot + 1)) {
    const cut = cutAfterDot(domain, dot, GLUED_TEXT);
    if (cut !== undefined && !isInsideSuffix(domain, dot)) return cut;
  }
  if (hasPublicSuffix(domain)) return domain;
  for (let dot = domain.lastIndexOf("."); dot >= 0; dot = dot === 0 ? -1 : domain.lastIndexOf(".", dot - 1)) {
    const cut = cutAfterDot(domain, dot, GLUED_TO_SUFFIX);
    if (cut !== undefined) return cut;
  }
  return domain;
}

/** `acme.combob` before `@acme.com`: the domain that the next address repeats, else one under a suffix all know. */
export function cutDomainBeforeNext(domain: string, next: string): string {
  const [second = ""] = NAME_AT_START.exec(next) ?? [];
  const repeated = cutDomain(second);
  if (repeated !== "" && domain.startsWith(repeated)) return repeated;
  return KNOWN_SUFFIX_BEFORE_LETTERS.exec(domain)?.[0] ?? cutDomain(domain);
}

/** What the first of the cuts that applies leaves of a domain; undefined where none does. */
function cutAfterDot(domain: string, dot: number, cuts: readonly GluedCut[]): string | undefined {
  const start = domain.slice(0, dot);
  const rest = domain.slice(dot + 1);
  for (const { before, pattern } of cuts) {
    const match = pattern.exec(rest);
    if (match === null || before?.test(start) === false) continue;
    const cut = match[1] === undefined ? start : `${start}.${match[1]}`;
    if (hasPublicSuffix(cut)) return cut;
  }
  return undefined;
}

/** `acme.co.Uk` at its last dot: the label is part of the suffix and not a new sentence. */
function isInsideSuffix(domain: string, dot: number): boolean {
  const labelStart = domain.slice(0, dot).lastIndexOf(".") + 1;
  const labelEnd = domain.indexOf(".", dot + 1);
  const name = domain.slice(0, labelEnd < 0 ? undefined : labelEnd);
  return !hasPublicSuffix(name.slice(labelStart)) && hasPublicSuffix(name);
}
