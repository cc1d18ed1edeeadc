import { LIMITS } from "../../config.ts";
import { joined } from "../context.ts";
import type { PageText } from "../text/page-text.ts";
import { isRoleElement } from "./element-hints.ts";
import { foldName } from "./fold-name.ts";
import { CONTACT_LABEL, PERSON_LABEL } from "./label-words.ts";
import { readName } from "./name.ts";
import type { PageLine, PageLines, StandingName } from "./page-lines.ts";
import { meaningOf } from "./role.ts";
import { TITLES } from "./title-words.ts";

/** Places beside a name, by lines, where its role is looked for: further ones tell of something else. */
const MAX_LINES_BESIDE = 4;
/** Lines behind a name in which a label may say that a position follows: degrees and fields stand between. */
const MAX_LABELLED_LINES = 10;
/** Words of a role: a longer line is a sentence. */
const MAX_ROLE_WORDS = 14;

/** Words and characters of a text that is a position by its place: a longer one is a sentence. */
const MAX_PLACED_WORDS = 7;
const MAX_PLACED_CHARS = 60;
/** Characters of a quotation that is none: it holds somebody and how to reach him. */
const MAX_QUOTED_CHARS = 300;
/** What stands behind a name and is none: firms, streets, places to click, greetings. */
const NO_ROLE =
  /(?:^|[ ,])(?:gmbh|ag|kg|e\.? ?v|ltd|llc|llp|inc|s\.?r\.?l|s\.?a|bv|nv|ab|oy|as|aps|kft|sp|university|universitat|universite|universidad|universita|universiteit|college|institute|institut|school|schule|street|strasse|road|avenue|rue|calle|via|straat|usa|germany|deutschland|none|not listed|n\/a|tba|tbd|click|read|more|mehr|view|profile|profil|bio|cv|website|homepage|contact|kontakt|welcome|hello|hallo|born|geboren|ph\.?d|m\.?sc|b\.?sc|m\.?a|b\.?a)(?:$|[ ,.])|(?:strasse|straße|str\.|straat|gasse|weg|platz)$/u;

/** Where somebody works, and whose words a page's are. */
const INSTITUTION =
  /^(?:(?:the|das|die|der) )?(?:universi|institut|departm|dept|departament|dipartiment|facult|fakult|college|school of|klinik fur|lehrstuhl|center for|centre for|zentrum|laborator|verantwortlich fur (?:den )?inhalt)|universit/;

const ROLE_LABEL =
  /^(?:position|funktion|function|role|rolle|fonction|poste|cargo|puesto|ruolo|functie|stanowisko|funkcja|vinculo|vínculo|stilling|titel|title|job title|befattning|nimike|beosztas|pozice|funkce|должность|役職|職位|职位|职务|직책|直책|תפקיד|المنصب)\s*[:：]\s*/iu;
const EDGES = /^[\s,;:|•·–—/()（）[\]\u2028-]+|[\s,;:|•·–—/(（[\u2028-]+$/gu;
/** Where a line goes on with a way to reach somebody. */
/** A number that is no ordinal and no part of a name: a year, a time, a room. */
const COUNTS = /\d{2,}(?!\d*\.\p{L})|\d:\d/u;
/** What leads to a name and is none of its bearer's positions: `Nom du responsable`. */
const NAME_LABEL =
  /^(?:nom|name|nome|nombre|naam|navn|namn|nimi|jmeno|imie|ime|nume) (?:du|de|des|del|della|do|da|of|der|van) /;
/** Words before the one that makes a position: `Acme Company Foundation Assistant Professor`. */
const MAX_WORDS_BEFORE = 4;
/** What a sentence, a heading of opening hours or a mark of rights begins with. */
const SENTENCE_START =
  /^(?:to|when|if|by|for|from|with|we|i|you|he|she|it|they|our|your|this|that|become|follow|all|please|how|why|what|where|tools|operational|original|chez|pour|avec|si|nous|vous|bei|fur|wir|sie|wenn|voor|bij|wij|u|para|por|con|si|se|per|da|noi|for|dla|pro|©|\(c\))(?: |$)|^©|(?:^| )(?:hours|academy of|society of|association of)(?: |\*|$)/;
/** A degree that somebody has, which is no position: `PhD in Physics`, `Doutor em Física pela USP`. */
const DEGREE =
  /^(?:ph ?d|dphil|doct|doutor|doktor|dottor|docteur|post-?doc|pos-doutor|posdoc|master|mestr|maestr|magist|maitris|bachelor|bachar|bakalar|bacca|licenci|licence|laure|graduad|graduat|especialista|specialisat|mphil|mba|bsc|msc|ba|ma|diplom)\p{L}* (?:in|em|en|of|of science|of arts|de|di|des?|du|da|do|na|no|pela|pelo|pel|por|from|at|der|an der|aus)(?: |$)/u;
const COMMAS = /[,，、]\s*/;
/** What ends a label, or an element of its own. */
const LABEL_OR_ELEMENT =
  /[:：][\s\u2028]*(?:\p{L}{1,6}\.?[\s\u2028]*)?$|\u2028[\s]*(?:\p{L}{1,6}\.?[\s\u2028]*)?$/u;
const STRONG_DIVIDER = /\u2028 *\u2028|\s?[|•·●]\s?|\s[–—-]\s|\t|\s{3,}|[()（）]/u;
const HAS_CONTACT = /@|\d[\d\s()/.-]{4,}|https?:|www\.|\(at\)|\[at\]/i;
const SENTENCE = /\p{Ll}{4}[.!?]\s+\p{Lu}|[!?]$|\p{Ll}{3,}\.$/u;

/** A position that stands beside a name. */
export type RoleBeside = {
  readonly role: string;
  /** Whether a word, a class or a property says that it is a position; else only its place does. */
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
  const told =
    hinted(page, [...after, ...before], name) ??
    labelled(around.slice(last + 1, last + 1 + MAX_LABELLED_LINES), name) ??
    inLine(rest, false) ??
    firstRole(page, after, name, false) ??
    inLine(page.text.slice(line.start, name.start), true) ??
    firstRole(page, before, name, true);
  if (told !== null) return { role: told, isTold: true };
  const lead = page.text.slice(line.start, name.start);
  const placed =
    name.isWhole && (!name.isAside || to - from <= MAX_QUOTED_CHARS)
      ? (placedRole(page, rest, after, name) ?? leadingRole(page, lead, before, name))
      : null;
  return placed === null ? null : { role: placed, isTold: false };
}

/** A short text right behind a name, which is taken for a position by its place alone: `Anna Lee (piano)`. */
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

/** A short text right before a name: `Piano: Prof. Anna Lee`, or the line above it that is no heading. */
function leadingRole(
  page: PageText,
  lead: string,
  before: readonly PageLine[],
  name: StandingName,
): string | null {
  const part = lead
    .split(STRONG_DIVIDER)
    .map(bare)
    .map(withoutTitles)
    .findLast((one) => one !== "");
  if (part !== undefined) return LABEL_OR_ELEMENT.test(lead) ? shortRole(part) : null;
  const [above, ...further] = before;
  if (above === undefined || further.length > 0 || isOfAnother(above, name)) return null;
  const isLabel = /[:：]$/.test(above.text);
  return isLabel || isHeading(page, above) ? null : shortRole(firstPart(page, above));
}

/** Whether a line holds the name of somebody else. */
function isOfAnother(line: PageLine, { name }: StandingName): boolean {
  return line.names.some((other) => {
    if (!other.isWhole || other.name === name) return false;
    if (other.isKnown || other.hasTitle || other.isNamed) return true;
    return other.name.length < line.text.length && !meaningOf(other.name).isRole;
  });
}

/** A line up to where another element stands behind the first. */
function firstPart(page: PageText, line: PageLine): string {
  const parts = page.text.slice(line.start, line.end).split(STRONG_DIVIDER);
  return parts.map(bare).find((part) => part !== "") ?? "";
}

function shortRole(text: string): string | null {
  const role = cleanRole(text);
  if (role === null || role.length > MAX_PLACED_CHARS || role.split(" ").length > MAX_PLACED_WORDS)
    return null;
  if (
    /[\d:："“„«?!&©]|\.\s/.test(role) ||
    SENTENCE_START.test(foldName(role)) ||
    !/^\p{L}/u.test(role) ||
    NO_ROLE.test(foldName(role))
  )
    return null;
  return role;
}

/** What a class or a property calls a position, on a line of its own. */
function hinted(page: PageText, lines: readonly PageLine[], name: StandingName): string | null {
  for (const line of lines) {
    if (isOfAnother(line, name)) return null;
    if (isRoleElement(page.elementAt(firstLetter(page.text, line.start)), line.end)) {
      const role = cleanRole(line.text);
      if (role !== null && !/^\d/.test(role)) return role;
    }
  }
  return null;
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
    const role = inLine(page.text.slice(line.start, line.end), false);
    // A heading above is the department's, unless it says who leads or looks after something.
    if (role !== null && isBefore && isHeading(page, line) && meaningOf(role).seniority === null) return null;
    if (role !== null) return isBefore ? role : withNextLine(role, line, lines, page);
    if (!isContact(line.text) && ++passed > 1) return null;
  }
  return null;
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
    .map(bare)
    .map((part) => (isBefore ? withoutTitles(part) : part));
  for (const part of isBefore ? parts.reverse() : parts) {
    if (part === "") continue;
    // `Head of Sales, +49 30 1234`: up to what reaches him.
    const [sentence = ""] = part.split(/(?<=\p{Ll}{4})\.\s/u, 1);
    const [label = "", ...behind] = sentence.split(/[:：]\s/);
    const isLabel = behind.length > 0 && meaningOf(label).isRole;
    // `Research: networks` and `Office: room 12` tell of something else, and `Head of Sales: 030 1234` of him.
    if (isLabel && !isContact(behind.join(" "))) continue;
    const pieces = (isLabel ? label : sentence).split(COMMAS);
    const kept = isBefore ? lastPieces(pieces) : firstPieces(pieces);
    const role = cleanRole(kept);
    if (role !== null && isPosition(role) && !(isBefore && isLeadOfSentence(role))) return role;
    if (isContact(part)) {
      if (!isBefore) return null;
    }
  }
  return null;
}

/** Whether a text has a word that makes a position, where a position has it. */
function isPosition(role: string): boolean {
  const { isRole, wordsBefore } = meaningOf(role);
  return isRole && wordsBefore <= MAX_WORDS_BEFORE && !SENTENCE_START.test(foldName(role));
}

/** Whether what stands before a name is the sentence that leads to it: `For questions ask our manager`. */
function isLeadOfSentence(role: string): boolean {
  return role.split(" ").length > MAX_PLACED_WORDS;
}

/** A text without the salutation and the titles that lead to the name behind it. */
function withoutTitles(text: string): string {
  const words = text.split(" ");
  while (words.length > 0 && TITLES.has(foldName(words.at(-1) ?? "").replaceAll(".", ""))) words.pop();
  return words.join(" ").replace(EDGES, "");
}

/** The pieces up to what reaches somebody or counts something, without a degree at their front. */
function firstPieces(pieces: readonly string[]): string {
  const kept = isDegreePiece(pieces[0] ?? "") ? pieces.slice(1) : pieces;
  const end = kept.findIndex((piece) => isContact(piece) || isDegreePiece(piece) || COUNTS.test(piece));
  return (end < 0 ? kept : kept.slice(0, end)).join(", ");
}

/** The pieces behind the last one that counts something. */
function lastPieces(pieces: readonly string[]): string {
  return pieces.slice(pieces.findLastIndex((piece) => COUNTS.test(piece)) + 1).join(", ");
}

function isDegreePiece(piece: string): boolean {
  return /^(?:MBA|Ph\.?D\.?|M\.?Sc\.?|B\.?Sc\.?|LL\.?M\.?|M\.?A\.?|B\.?A\.?|CPA|Esq\.?|CSc\.|DiS\.)$/.test(
    piece.trim(),
  );
}

/** A text as a role; null where it is a label, a sentence, a name or a contact. */
function cleanRole(text: string): string | null {
  const role = text.replace(ROLE_LABEL, "").replace(EDGES, "").replace(/\s+/g, " ").trim();
  if (role.length < 2 || /^\p{Ll}{1,3}$/u.test(role) || role.length > LIMITS.maxRoleChars) return null;
  if (role.split(" ").length > MAX_ROLE_WORDS || SENTENCE.test(role) || isContact(role)) return null;
  const folded = foldName(role);
  if (NAME_LABEL.test(folded)) return null;
  if (PERSON_LABEL.test(folded) && !/geschaftsfuhr|inhaber|verantwortlich/.test(folded)) return null;
  if (readName(role)?.isKnown || DEGREE.test(folded)) return null;
  if (INSTITUTION.test(folded) && meaningOf(role).seniority === null) return null;
  return role;
}

/** Whether a text tells a way to reach somebody. */
export function isContact(text: string): boolean {
  return HAS_CONTACT.test(text) || CONTACT_LABEL.test(foldName(text.trim()));
}

function isHeading(page: PageText, line: PageLine): boolean {
  const node = page.elementAt(firstLetter(page.text, line.start));
  return node !== null && /^h[1-6]$/.test(node.rawTagName);
}

/** A text without the signs at its edges. */
function bare(text: string): string {
  return joined(text).replace(EDGES, "");
}

function firstLetter(text: string, from: number): number {
  let index = from;
  while (index < from + 200 && /[\s\u2028]/.test(text[index] ?? "x")) index++;
  return index;
}
