import type { PageText } from "../text/page-text.ts";
import { foldName } from "./fold-name.ts";
import { TASKS_LABEL } from "./label-words.ts";
import type { PageLines } from "./page-lines.ts";
import { firstLetter, isHeading, isOfAnother, MAX_LINES_BESIDE, STRONG_DIVIDER } from "./parts-beside.ts";
import { meaningOf } from "./role.ts";
import { isQualification } from "./role-further.ts";
import { hinted, hintedInLine } from "./role-hints.ts";
import { COMMAS, clericIn, labelBefore, roleBehind, roleIn } from "./role-in-line.ts";
import { isDegreePiece } from "./role-pieces.ts";
import { bare, cleanRole, isContact, ROLE_LABEL, SENTENCE_END, shortRole } from "./role-text.ts";
import type { PageLine, StandingName } from "./standing-name.ts";
import { isInChargeColumn } from "./table-columns.ts";

/** Places behind a name, by lines, in which a label may say that a position follows: degrees stand between. */
const MAX_LABELLED_LINES = 10;
/** Characters of a line from which on it may hold several sentences: positions are shorter. */
const MIN_PROSE_CHARS = 150;
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
    roleBehind(name, rest) ??
    besideLines(page, { lead, after, before }, name) ??
    clericIn(lead);
  if (told !== null) return { role: told, isTold: true };
  const placed = name.isWhole && !CASED.test(name.name) ? placedRole(page, rest, after, name) : null;
  return placed === null ? null : { role: placed, isTold: false };
}

/** The position in the lines around a name: what somebody has learnt is none where another stands before. */
function besideLines(
  page: PageText,
  { lead, after, before }: { lead: string; after: readonly PageLine[]; before: readonly PageLine[] },
  name: StandingName,
): string | null {
  const behind = firstRole(page, after, name, false);
  if (behind !== null && !isQualification(behind)) return behind;
  return roleIn(lead, true) ?? firstRole(page, before, name, true) ?? behind;
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
    const role = cleanRole(line.text.replace(/\.$/, ""));
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
  let isValue = false;
  for (const line of lines) {
    if (isOfAnother(line, name)) return null;
    // `Studiengang`, and on the next line which one.
    const wasLabel = isValue;
    isValue = !isBefore && TASKS_LABEL.test(foldName(bare(line.text)));
    if (wasLabel || isValue) continue;
    if (line.names.some((other) => other.name === name.name)) continue;
    if (isContact(line.text) && isBefore) return null;
    // `Junior Infants` below `Class` is whom a teacher teaches.
    if (isInChargeColumn(page.elementAt(firstLetter(page.text, line.start)))) continue;
    const role = isProse(line) ? null : roleIn(page.text.slice(line.start, line.end), false);
    // A heading above is the department's, unless it says who leads or looks after something.
    if (role !== null && isBefore && isHeading(page, line) && meaningOf(role).seniority === null) return null;
    if (role !== null)
      return isBefore ? role : (rankBelow(role, line, lines, page) ?? withNextLine(role, line, lines, page));
    if (!isContact(line.text) && ++passed > 1) return null;
  }
  return null;
}

/** Whether a line is a text of sentences, whose first words are nobody's position. */
function isProse({ text }: PageLine): boolean {
  return text.length > MIN_PROSE_CHARS && SENTENCE_END.test(text);
}

/** The position below what somebody has learnt: `Expert-comptable diplômé`, and in the next line `Administrateur`. */
function rankBelow(role: string, line: PageLine, lines: readonly PageLine[], page: PageText): string | null {
  if (!isQualification(role)) return null;
  const next = lines[lines.indexOf(line) + 1];
  const rank = next && next.names.length === 0 ? roleIn(page.text.slice(next.start, next.end), false) : null;
  return rank !== null && meaningOf(rank).isTitle ? rank : null;
}

/** A position that goes on in the next line: `Professor,` and below it `Director of the Institute`. */
function withNextLine(role: string, line: PageLine, lines: readonly PageLine[], page: PageText): string {
  const next = lines[lines.indexOf(line) + 1];
  if (next === undefined || !/,$/.test(line.text)) return role;
  const further = roleIn(page.text.slice(next.start, next.end), false);
  return further === null ? role : `${role}, ${further}`;
}
