import type { PageText } from "../text/page-text.ts";
import { foldName } from "./fold-name.ts";
import { TASKS_LABEL } from "./label-words.ts";
import type { PageLines } from "./page-lines.ts";
import { firstLetter, isHeading, isOfAnother, MAX_LINES_BESIDE, STRONG_DIVIDER } from "./parts-beside.ts";
import { meaningOf } from "./role.ts";
import { isQualification, withBracketBehind, withFieldBehind } from "./role-further.ts";
import { hinted, hintedInLine } from "./role-hints.ts";
import {
  bare,
  cleanRole,
  firstPieces,
  isContact,
  isDegreePiece,
  isLeadOfSentence,
  isPosition,
  lastPieces,
  RANK_LABEL,
  ROLE_LABEL,
  SENTENCE_END,
  shortRole,
  withoutTail,
} from "./role-text.ts";
import type { PageLine, StandingName } from "./standing-name.ts";
import { isInChargeColumn } from "./table-columns.ts";
import { TITLES } from "./title-words.ts";

/** Places behind a name, by lines, in which a label may say that a position follows: degrees stand between. */
const MAX_LABELLED_LINES = 10;

/** What leads to a position in a sentence: `Please ask our Head of Sales, Anna Weber`. */
const OURS =
  /^.{0,200}(?<!\p{L})(?:our|your|the|unser(?:e[nmr]?)?|ihr(?:e[nmr]?)?|notre|votre|nuestr[oa]|il nostro|la nostra|noss[oa]|onze|vår|vores|nasz[aey]?|náš|naše|наш[а-я]{0,3}) (?=\p{L})/iu;

/** A position, and behind it an address in an element of its own: `Socio fondatore. <a>anna@acme.it</a>`. */
const LINKED_ADDRESS = /(\p{L}{2})\.?[ \u3000]?\u2028[\w.+-]{1,64}@.*$/su;

/** Somebody by a letter or two, which are none of `M. 0171 1234`: `(direction : M.-L. Pujol)`. */
const INITIALS = /^\p{Lu}\.[ -]?(?:\p{Lu}\. ?)?\p{Lu}\p{Ll}/u;
/** What goes on behind a name to a full stop. */
const SENTENCE_BEHIND = /^ \p{Ll}[^,;:()|\u2028\n]{0,200}\p{Ll}{3}\.(?:\s|$)/u;
/** A label that leads to a name, by itself on its line. */
const LEADING_LABEL = /^[^:：.]{2,60}[:：][\s\u2028]*$/;

const WHERE_ASKED = /^(?:intern|extern)e?[rs]?$/i;
const COMMAS = /[,，、]\s*/;
const CLERIC = /(?:^|\s)((?:Pfarrer|Pastor|Diakon|Vikar)(?:in)?|Pfr\.)(?: Dr\.)?$/;
const CASED = /[\p{Lu}\p{Ll}]/u;

/** A position that stands beside a name. */
export type RoleBeside = {
  readonly role: string;
  /**
   * Whether a word, a class or a property says that it is a position; else only its place does, which is no more than a
   * sign that a text without capitals is a name.
   */
  readonly isTold: boolean;
};

/** What stands beside a name as its position, as it is written; null where nothing does. */
export function roleBeside(
  name: StandingName,
  page: PageText,
  lines: PageLines,
  from: number,
  to: number,
): RoleBeside | null {
  const around = [...lines.between(from, to)];
  const own = around.findIndex((line) => line.start <= name.start && name.start < line.end);
  const line = around[own];
  if (line === undefined) return null;
  const last = around.findIndex((other) => name.end <= other.end);
  const after = around.slice(last + 1, last + 1 + MAX_LINES_BESIDE);
  const before = around.slice(Math.max(0, own - 2), own).reverse();
  const rest = page.text.slice(name.end, line.end);
  const lead = page.text.slice(line.start, name.start);
  const told =
    hintedInLine(page, line, name) ??
    hinted(page, [...after, ...before], name) ??
    labelled(around.slice(last + 1, last + 1 + MAX_LABELLED_LINES), name) ??
    labelBefore(lead) ??
    (isInSentence(name, rest) ? null : inLine(rest, false)) ??
    besideLines(page, { line, after, before }, name) ??
    clericIn(lead);
  if (told !== null) return { role: told, isTold: true };
  const placed = name.isWhole && !CASED.test(name.name) ? placedRole(page, rest, after, name) : null;
  return placed === null ? null : { role: placed, isTold: false };
}

/** Whether a sentence goes on behind a name without a sign: `Claire Vasseur conseille employeurs et salariés`. */
function isInSentence({ name, isWhole }: StandingName, rest: string): boolean {
  return !isWhole && CASED.test(name) && SENTENCE_BEHIND.test(rest);
}

/** Who somebody is by the label before the name: in `Directeur : Jean Dupont, professeur` he is a professor besides. */
function labelBefore(lead: string): string | null {
  const role = LEADING_LABEL.test(lead) ? inLine(lead, true) : null;
  return role !== null && meaningOf(role).isTitle ? role : null;
}

/** The position in the lines around a name: what somebody has learnt is none where another stands before. */
function besideLines(
  page: PageText,
  { line, after, before }: { line: PageLine; after: readonly PageLine[]; before: readonly PageLine[] },
  name: StandingName,
): string | null {
  const behind = firstRole(page, after, name, false);
  if (behind !== null && !isQualification(behind)) return behind;
  return (
    inLine(page.text.slice(line.start, name.start), true) ?? firstRole(page, before, name, true) ?? behind
  );
}

/** A short text right behind a name, which may be a position by its place. */
function placedRole(
  page: PageText,
  rest: string,
  after: readonly PageLine[],
  name: StandingName,
): string | null {
  const part = rest
    .split(STRONG_DIVIDER)
    .map(bare)
    .find((one) => one !== "");
  if (part !== undefined) {
    const [piece = ""] = part.split(COMMAS).filter((one) => !isDegreePiece(one));
    return isContact(piece) ? null : shortRole(piece);
  }
  const [next] = after;
  return next === undefined || isOfAnother(next, name) ? null : shortRole(firstPart(page, next));
}

/** A line up to where another element stands behind the first. */
function firstPart(page: PageText, line: PageLine): string {
  const parts = page.text.slice(line.start, line.end).split(STRONG_DIVIDER);
  return parts.map(bare).find((part) => part !== "") ?? "";
}

/** What stands behind a label of positions: `Function: treasurer`. */
function labelled(lines: readonly PageLine[], name: StandingName): string | null {
  for (const line of lines) {
    if (isOfAnother(line, name)) return null;
    if (!ROLE_LABEL.test(line.text)) continue;
    const role = cleanRole(line.text);
    if (role !== null && !isContact(role)) return role;
  }
  return null;
}

function firstRole(
  page: PageText,
  lines: readonly PageLine[],
  name: StandingName,
  isBefore: boolean,
): string | null {
  let passed = 0;
  for (const line of lines) {
    if (isOfAnother(line, name)) return null;
    if (line.names.some((other) => other.name === name.name)) continue;
    if (isContact(line.text) && isBefore) return null;
    // `Junior Infants` below `Class` is whom a teacher teaches.
    if (isInChargeColumn(page.elementAt(firstLetter(page.text, line.start)))) continue;
    const role = inLine(page.text.slice(line.start, line.end), false);
    // A heading above is the department's, unless it says who leads or looks after something.
    if (role !== null && isBefore && isHeading(page, line) && meaningOf(role).seniority === null) return null;
    if (role !== null)
      return isBefore ? role : (rankBelow(role, line, lines, page) ?? withNextLine(role, line, lines, page));
    if (!isContact(line.text) && ++passed > 1) return null;
  }
  return null;
}

/** The position below what somebody has learnt: `Expert-comptable diplômé`, and in the next line `Administrateur`. */
function rankBelow(role: string, line: PageLine, lines: readonly PageLine[], page: PageText): string | null {
  if (!isQualification(role)) return null;
  const next = lines[lines.indexOf(line) + 1];
  const rank = next && next.names.length === 0 ? inLine(page.text.slice(next.start, next.end), false) : null;
  return rank !== null && meaningOf(rank).isTitle ? rank : null;
}

/** A position that goes on in the next line: `Professor,` and below it `Director of the Institute`. */
function withNextLine(role: string, line: PageLine, lines: readonly PageLine[], page: PageText): string {
  const next = lines[lines.indexOf(line) + 1];
  if (next === undefined || !/,$/.test(line.text)) return role;
  const further = inLine(page.text.slice(next.start, next.end), false);
  return further === null ? role : `${role}, ${further}`;
}

/** The position in what is left of a name's line. */
function inLine(rest: string, isBefore: boolean): string | null {
  const parts = rest
    .split(STRONG_DIVIDER)
    .map((part) => bare(part.replace(LINKED_ADDRESS, "$1")))
    .map((part) => (isBefore ? withoutTitles(part).replace(OURS, "") : part.replace(RANK_LABEL, "")));
  for (const part of isBefore ? parts.reverse() : parts) {
    if (part === "") continue;
    // `Head of Sales, +49 30 1234`: up to what reaches him.
    const sentences = part.split(SENTENCE_END);
    const sentence = withoutTail(sentences.at(isBefore ? -1 : 0) ?? "");
    const [label = "", ...behind] = sentence.split(/\s?:\s|：/);
    const isLabel = behind.length > 0 && meaningOf(label).isRole;
    // `Research: networks` and `Office: room 12` tell of something else, and `Head of Sales: 030 1234` of him.
    const isReached = isContact(behind.join(" ")) && !INITIALS.test(behind.join(" "));
    if (isLabel ? !isReached : TASKS_LABEL.test(foldName(label)) && behind.length > 0)
      continue;
    // `Intern: Anna Weber, extern: …` tells where somebody is to be asked.
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
function clericIn(lead: string): string | null {
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
