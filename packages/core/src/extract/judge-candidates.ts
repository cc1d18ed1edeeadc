import { LIMITS } from "../config.ts";
import { siteText } from "../site-text.ts";
import type { Candidate } from "./candidate.ts";
import { CONTACT_METHODS, type Contact, type ContactMethod } from "./contact.ts";
import { contextOf } from "./context.ts";
import { judgeAddress } from "./judge/address.ts";
import { classifyEmail } from "./judge/classify.ts";
import type { Rejection, RejectionRule } from "./judge/rejection.ts";
import type { Place } from "./people/anchors.ts";
import { HOLE } from "./script/values.ts";

/** Places of one address on a page that are kept: with more of them it is the site's and nobody's. */
const MAX_PLACES = 8;

/** What a reader is shown in the place of a script's value that is not known. */
const NOT_KNOWN = "…";

/** What candidates of a page came to. */
export type Judged = {
  /** Each address once, with the most trustworthy of the methods that found it; of no person yet. */
  readonly contacts: readonly Contact[];
  readonly rejected: readonly Rejection[];
  /** Where each address stands, where the page has a place for it. */
  readonly places: ReadonlyMap<string, readonly Place[]>;
  /** Whether a bound on candidates or contacts cut something. */
  readonly truncated: boolean;
};

/** Tells the contacts of a page from what only looks like one. */
export function judgeCandidates(candidates: Iterable<Candidate>, siteHost: string): Judged {
  const contacts = new Map<string, Contact>();
  const rejected = new Map<string, Rejection>();
  const weak = new Map<string, Rejection>();
  const places = new Map<string, Place[]>();
  let judged = 0;
  let truncated = false;
  for (const candidate of candidates) {
    if (++judged > LIMITS.maxCandidatesPerPage) {
      truncated = true;
      break;
    }
    const { text, method, element } = candidate;
    const verdict = judgeAddress(candidate, siteHost);
    if (verdict.kind === "rejected") {
      if (rejected.size < LIMITS.maxContactsPerPage)
        rejected.set(`${method} ${text}`, rejection(candidate, verdict.rule));
      continue;
    }
    const { email } = verdict;
    addPlace(places, email, candidate);
    if (verdict.kind === "weak") {
      if (weak.size < LIMITS.maxContactsPerPage) weak.set(email, rejection(candidate, "weak"));
      continue;
    }
    const known = contacts.get(email);
    if (known && trust(known.method) <= trust(method)) continue;
    if (!known && contacts.size >= LIMITS.maxContactsPerPage) {
      truncated = true;
      continue;
    }
    const shown = contextOf(candidate, email).replaceAll(HOLE, NOT_KNOWN);
    const context = siteText(shown, LIMITS.maxContextChars);
    contacts.set(email, {
      email,
      method,
      type: classifyEmail(email, siteHost).type,
      context,
      element,
      person: null,
    });
  }
  const alone = [...weak].filter(([email]) => !contacts.has(email)).map(([, refused]) => refused);
  return { contacts: [...contacts.values()], rejected: [...rejected.values(), ...alone], places, truncated };
}

/** Notes where an address stands: whose it is may be told at any of its places. */
function addPlace(places: Map<string, Place[]>, email: string, { node, start, text }: Candidate): void {
  if (!node || (start ?? node.textStart) < 0) return;
  const known = places.get(email) ?? [];
  if (known.length >= MAX_PLACES) return;
  const place =
    start === undefined ? { start: node.textStart, end: node.textEnd } : { start, end: start + text.length };
  places.set(email, [...known, { node, ...place }]);
}

function rejection({ text, method }: Candidate, rule: RejectionRule): Rejection {
  return { candidate: siteText(text, LIMITS.maxContextChars), method, rule };
}

/** The lower, the more trustworthy. */
function trust(method: ContactMethod): number {
  return CONTACT_METHODS.indexOf(method);
}
