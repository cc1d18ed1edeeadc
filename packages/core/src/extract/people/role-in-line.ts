import { foldName } from "./fold-name.ts";
import { TASKS_LABEL } from "./label-words.ts";
import { STRONG_DIVIDER } from "./parts-beside.ts";
import { meaningOf } from "./role.ts";
import { withBracketBehind, withFieldBehind } from "./role-further.ts";
import { firstPieces, lastPieces } from "./role-pieces.ts";
import {
  bare,
  cleanRole,
  isContact,
  isLeadOfSentence,
  isPosition,
  RANK_LABEL,
  SENTENCE_END,
  withoutTail,
} from "./role-text.ts";
import type { StandingName } from "./standing-name.ts";
import { TITLES } from "./title-words.ts";

/** What leads to a position in a sentence: `Please ask our Head of Sales, Anna Weber`. */
const OURS =
  /^.{0,200}(?<!\p{L})(?:our|your|the|unser(?:e[nmr]?)?|ihr(?:e[nmr]?)?|notre|votre|nuestr[oa]|il nostro|la nostra|noss[oa]|onze|vår|vores|nasz[aey]?|náš|naše|наш[а-я]{0,3}) (?=\p{L})/iu;

/** A position, and behind it an address in an element of its own: `Socio fondatore. <a>anna@acme.it</a>`. */
const LINKED_ADDRESS = /(\p{L}{2})\.?[ \u3000]?\u2028[\w.+-]{1,64}@.*$/su;

/** A name by its initials, the first of which is no label: `M.-L. Pujol`, and not `M. 0171 1234`. */
const INITIALS = /^\p{Lu}\.[ -]?(?:\p{Lu}\. ?)?\p{Lu}\p{Ll}/u;
/** What goes on behind a name to a full stop. */
const SENTENCE_BEHIND = /^ \p{Ll}[^,;:()|\u2028\n]{0,200}\p{Ll}{3}\.(?:\s|$)/u;
const CASED = /[\p{Lu}\p{Ll}]/u;
/** A label that leads to a name, by itself on its line. */
const LEADING_LABEL = /^[^:：.]{2,60}[:：][\s\u2028]*$/;

const WHERE_ASKED = /^(?:intern|extern)e?[rs]?$/i;
const AROUND_COLON = /[ \u2028]*:[ \u2028]*\u2028[ \u2028]*/g;
/** Characters of a sentence that is a position by itself: longer ones tell of somebody. */
const MAX_SENTENCE_CHARS = 50;
/** What divides a text into pieces. */
export const COMMAS = /[,，、]\s*/;
const CLERIC = /(?:^|\s)((?:Pfarrer|Pastor|Diakon|Vikar)(?:in)?|Pfr\.)(?: Dr\.)?$/;

/** The position behind a name on its line; null in `Claire Vasseur conseille employeurs et salariés.`. */
export function roleBehind({ name, isWhole }: StandingName, rest: string): string | null {
  return !isWhole && CASED.test(name) && SENTENCE_BEHIND.test(rest) ? null : roleIn(rest, false);
}

/** Who somebody is by the label before the name: in `Directeur : Jean Dupont, professeur` he is a professor besides. */
export function labelBefore(lead: string): string | null {
  const role = LEADING_LABEL.test(lead) ? roleIn(lead, true) : null;
  return role !== null && meaningOf(role).isTitle ? role : null;
}

/** The position that a line says, or what is left of one before or behind a name. */
export function roleIn(rest: string, isBefore: boolean): string | null {
  // A label and its value may be elements beside each other: `<b>Academic Background:</b><span>PhD</span>`.
  const parts = (isBefore ? rest : rest.replace(AROUND_COLON, ": "))
    .split(STRONG_DIVIDER)
    .map((part) => bare(part.replace(LINKED_ADDRESS, "$1")))
    .map((part) => (isBefore ? withoutTitles(part).replace(OURS, "") : part.replace(RANK_LABEL, "")));
  for (const part of isBefore ? parts.reverse() : parts) {
    if (part === "") continue;
    // `Intern: Anna Weber, extern: …` tells where somebody is to be asked.
    if (isBefore && LEADING_LABEL.test(rest) && WHERE_ASKED.test(part)) return null;
    // `Head of Sales, +49 30 1234`: up to what reaches him.
    const sentences = part.split(SENTENCE_END);
    if (!isBefore && areRoles(sentences)) return part.replace(/\.$/, "");
    const sentence = withoutTail(sentences.at(isBefore ? -1 : 0) ?? "");
    const [label = "", ...behind] = sentence.split(/\s?:\s|：/);
    const isLabel = behind.length > 0 && meaningOf(label).isRole;
    // `Research: networks` and `Office: room 12` tell of something else, and `Head of Sales: 030 1234` of him.
    const isReached = isContact(behind.join(" ")) && !INITIALS.test(behind.join(" "));
    if (isLabel ? !isReached : TASKS_LABEL.test(foldName(label)) && behind.length > 0) continue;
    if (isLabel && WHERE_ASKED.test(label)) continue;
    const pieces = (isLabel ? label : sentence).split(COMMAS);
    const kept = asWritten(isBefore ? lastPieces(pieces) : firstPieces(pieces), sentence);
    const role = cleanRole(kept);
    if (role !== null && isPosition(role) && !(isBefore && isLeadOfSentence(role)))
      return withBracketBehind(isBefore ? role : withFieldBehind(role, rest), rest);
    // Behind an address alone the position may follow; a label and a number begin something else.
    if (isContact(part) && !isBefore && part.includes(" ")) return null;
  }
  return null;
}

/** Whether short sentences are a position each: `Catedrática de Universidad. Directora del Departamento`. */
function areRoles(sentences: readonly string[]): boolean {
  return (
    sentences.length === 2 &&
    sentences.every((one) => {
      const role = cleanRole(one);
      return (
        role !== null && role.length <= MAX_SENTENCE_CHARS && meaningOf(role).isTitle && isPosition(role)
      );
    })
  );
}

/** Pieces of a text as they stand in it: `教授、博士生导师`. */
function asWritten(kept: string, sentence: string): string {
  if (!/[，、]/.test(sentence)) return kept;
  const [first = "", ...others] = kept.split(", ").filter((piece) => piece !== "");
  const start = sentence.indexOf(first);
  const last = others.at(-1) ?? first;
  const end = sentence.indexOf(last, start);
  return start < 0 || end < 0 ? kept : sentence.slice(start, end + last.length);
}

/** The office of a clergyman, which stands before his name as a title: `Pastorin Dr. Anna Weber`. */
export function clericIn(lead: string): string | null {
  return CLERIC.exec(bare(lead))?.[1] ?? null;
}

/** A text without the salutation and the titles that lead to the name behind it. */
function withoutTitles(text: string): string {
  const words = text.split(" ");
  while (words.length > 0 && TITLES.has(foldName(words.at(-1) ?? "").replaceAll(".", ""))) words.pop();
  // `Curate: The Revd Dr Anna Weber`
  if (words.length > 1 && words.at(-1) === "The") words.pop();
  return bare(words.join(" "));
}
