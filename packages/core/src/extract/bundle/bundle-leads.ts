import { HOLE } from "../script/values.ts";
import { mappedChunks } from "./chunk-maps.ts";
import { LEAD_SIGNS, type LeadKind } from "./lead-signs.ts";
import { literalText } from "./literal-text.ts";
import { type Literals, SIGN } from "./literals.ts";

/** What a script leads to, as it is written there, each once. */
export type BundleLeads = Readonly<Record<LeadKind, readonly string[]>>;

/** Values of one kind that are told of a script: a scan takes no more. */
const MAX_LEADS = 200;
/** Values of one script that are asked what they lead to: bundles have some thousands with a slash or a dot. */
const MAX_ASKED = 30_000;
/** Characters of a value that may be a URL: longer ones are data. */
const MAX_URL_CHARS = 300;
/** Characters of code on either side of a literal that say what it is: a call with its options. */
const BEFORE_CHARS = 80;
const AFTER_CHARS = 260;
/** Links and frames in markup that a script writes. */
const LINK_IN_MARKUP =
  /<(?:a|area|i?frame)\s(?:[^<>]{0,200}?\s)?(?:href|src)=\\?["']?(\/[^"'\s<>\\${}]{0,200})/g;
const COLON = ":".charCodeAt(0);
/** The last letter of `path`. */
const LETTER_H = "h".charCodeAt(0);

/** A router's entry in which the reading is. */
type Entry = { readonly path: string; readonly depth: number };

/** Finds what the literals of a script lead to: pages, further scripts and data. */
export function bundleLeads(literals: Literals): BundleLeads {
  const { source, starts, ends, signs, depths, floors } = literals;
  const leads = { route: new Set<string>(), script: new Set<string>(), data: new Set<string>() };
  const entries: Entry[] = [];
  let asked = 0;
  const add = (kind: LeadKind, value: string) => {
    if (leads[kind].size < MAX_LEADS) leads[kind].add(value);
  };
  for (const [literal, start] of starts.entries()) {
    const floor = floors[literal] ?? 0;
    while ((entries.at(-1)?.depth ?? Number.NEGATIVE_INFINITY) > floor) entries.pop();
    if (!isAsked(literals, literal, start)) continue;
    if (++asked > MAX_ASKED) break;
    const end = ends[literal] ?? start;
    if (end - start > MAX_URL_CHARS) {
      if (((signs[literal] ?? 0) & SIGN.slash) !== 0)
        for (const [, href = ""] of source.slice(start, end).matchAll(LINK_IN_MARKUP)) add("route", href);
      continue;
    }
    const value = literalText(literals, literal, () => undefined).replace(LEADING_HOLE, "");
    const place = {
      value,
      before: source.slice(Math.max(0, start - BEFORE_CHARS), start),
      after: source.slice(end, end + AFTER_CHARS),
    };
    const sign = LEAD_SIGNS.find(({ holds }) => holds(place));
    if (sign?.kind === "route") {
      const path = value.startsWith("/")
        ? value
        : `${entries.at(-1)?.path.replace(/\/$/, "") ?? ""}/${value}`;
      if (PATH_KEY.test(place.before)) entries.push({ path, depth: depths[literal] ?? 0 });
      add("route", path);
    } else if (sign) add(sign.kind, value);
    else for (const [, href = ""] of value.matchAll(LINK_IN_MARKUP)) add("route", href);
  }
  for (const chunk of mappedChunks(source)) add("script", chunk);
  return { route: [...leads.route], script: [...leads.script], data: [...leads.data] };
}

/** A base whose value is not known stands before a path: `${base}/api/team`. */
const LEADING_HOLE = new RegExp(`^${HOLE}(?=/)`);
const PATH_KEY = /path["']?\s?:\s?$/;

/** Whether a literal may lead somewhere: it has a slash or a dot, or is the value of a router's path. */
function isAsked({ source, signs }: Literals, literal: number, start: number): boolean {
  if (((signs[literal] ?? 0) & (SIGN.slash | SIGN.dot)) !== 0) return true;
  const before = source.charCodeAt(start - 1);
  const colon = before === COLON ? start - 1 : source.charCodeAt(start - 2) === COLON ? start - 2 : -1;
  if (colon < 0) return false;
  return source.charCodeAt(colon - 1) === LETTER_H || source.charCodeAt(colon - 2) === LETTER_H;
}
