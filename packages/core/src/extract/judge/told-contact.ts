import type { Candidate } from "../candidate.ts";
import type { ContactMethod } from "../contact.ts";
import { LABEL_BEFORE_COLON } from "../scan/sign-words.ts";
import { classifyEmail } from "./classify.ts";
import type { AddressParts } from "./machine-sign.ts";

/** Methods that find what programs work on, where a role word is a name like others and words are no prose. */
const OF_PROGRAMS: readonly ContactMethod[] = ["script", "json", "bundle"];
/** `Write to `, `Jo: `: two words, or one that a colon ends. */
const PROSE_BEFORE = /(?:^|[\s(])(?:\p{L}{1,30}[,;:]? \p{L}{2,30}:? |\p{L}{2,30}: ?)$/u;
const PROSE_AFTER = /^(?:$|[\s.,;:!?)])/;
/** Two letters at least, without a capital behind a small one. */
const PLAIN_NAME = /^(?!.{0,64}\p{Ll}\p{Lu})\p{L}[\p{L}\p{N}._+-]{1,63}$/u;

/** `jane.doe`: as people are called in mailboxes. */
const PERSON = /^\p{L}{2,30}[._-]\p{L}{2,30}$/u;

/** Whether an address is known for a contact's: at the site's own domain or at a free provider, a role, or labelled. */
export function isKnownContact(
  parts: AddressParts,
  { text, method, before, context }: Candidate,
  siteHost: string,
): boolean {
  const { type } = classifyEmail(`${parts.local}@${parts.domain}`, siteHost);
  if (type === "corporate" || type === "free") return true;
  if (OF_PROGRAMS.includes(method)) return false;
  // A label may stand in the line or the cell before.
  const label = before.trim() === "" ? context.slice(0, Math.max(0, context.indexOf(text))) : before;
  return type === "service" || LABEL_BEFORE_COLON.test(`${label.trimEnd().replace(/[:：]$/, "")}:`);
}

/** Whether an address is known for a contact's, stands in prose, or is a person's on a line of its own. */
export function isToldContact(parts: AddressParts, candidate: Candidate, siteHost: string): boolean {
  if (isKnownContact(parts, candidate, siteHost)) return true;
  const { text, method, before, after } = candidate;
  const written = text.slice(0, text.lastIndexOf("@"));
  if (OF_PROGRAMS.includes(method) || !PLAIN_NAME.test(written)) return false;
  if (before.trim() === "" && after.trim() === "") return PERSON.test(written);
  return standsInProse(candidate);
}

/** Whether a sentence, or a label, leads to a candidate and goes on, or ends, behind it. */
export function standsInProse({ before, after }: Pick<Candidate, "before" | "after">): boolean {
  return PROSE_BEFORE.test(before) && PROSE_AFTER.test(after);
}
