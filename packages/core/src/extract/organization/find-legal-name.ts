import { LIMITS } from "../../config.ts";
import { foldName } from "../people/fold-name.ts";
import { readName } from "../people/name.ts";
import { NOT_NAMES } from "../people/not-names.ts";
import { type FactLine, isOfOthers, type Told } from "./fact-lines.ts";
import type { FoundAddress } from "./find-postal-address.ts";
import { NAME_LABEL } from "./imprint-labels.ts";
import { legalNameIn } from "./legal-name.ts";
import { ADDRESS_LABEL } from "./postal-address.ts";

/** Words of a person's name: a firm of that many is rarely read as one. */
const PERSON_WORDS = 2;
/** Words of a name without a legal form: what has more is a sentence. */
const MAX_WORDS = 7;
/** How much nearer a line above the numbers counts than one below: names stand on top. */
const BELOW = 3;
/** Characters of a line with numbers that begins with a name: a sentence is longer. */
const MAX_NUMBER_LINE_CHARS = 200;
/** Characters of a line that is a name, with what may stand beside it. */
const MAX_NAME_LINE_CHARS = 120;

const BEFORE_FORM =
  /(?:^|société |[,.:;–] |par )((?:\p{Lu}[\p{L}\d&'’.-]*|et|de|du|des|la|le|les|&)(?: (?:\p{Lu}[\p{L}\d&'’.-]*|et|de|du|des|la|le|les|&)){0,7}),? (?:société (?:par actions simplifiée|à responsabilité limitée|anonyme|civile|en nom collectif|coopérative)|entreprise individuelle|association (?:loi|régie))/u;

/** Who answers with all he has for a firm, and is another one. */
const PARTNER = /^(?:persönlich haftende|komplementär|phg|general partner|beherende venno)/iu;
/** The heading of an imprint, which an address stands below without a name. */
const IMPRINT_HEADING =
  /^(?:mentions légales|impressum|imprint|aviso legal|note legali|colophon|legal notice|regulamin\p{L}*|kontakt\p{L}*|contact\p{L}*|contatti|kapcsolat|impresszum|отзывы|контакты)(?: |$)/iu;

/** The name with a legal form, or behind a label, that stands nearest to the numbers, above them first. */
export function labelledOrFormedName(block: readonly FactLine[], at: number): Told | undefined {
  const order = [...block.keys()].toSorted((a, b) => distance(a, at) - distance(b, at));
  for (const line of order) {
    const { text = "", start = 0 } = block[line] ?? {};
    if (isOfOthers(block, line) || PARTNER.test(text)) continue;
    const labelled = NAME_LABEL.exec(text);
    const rest = labelled ? text.slice(labelled[0].length) || (block[line + 1]?.text ?? "") : text;
    const isLabelled = labelled !== null && /[:：]\s*$/.test(labelled[0]);
    for (const part of rest.split(/\s[|·•]\s|\s–\s(?=\S{3,} [^–]*\d)|\t/u)) {
      const value = legalNameIn(part);
      if (value !== undefined) return { value, start, line };
    }
    if (
      (isLabelled || text === labelled?.[0].trim()) &&
      rest !== "" &&
      rest.length <= LIMITS.maxPersonNameChars
    )
      return { value: rest, start, line };
  }
  return undefined;
}

/** The name before a form in words, which is no part of it: `la société ACME, société par actions simplifiée`. */
export function nameBeforeForm(block: readonly FactLine[]): Told | undefined {
  for (const [line, { text, start }] of block.entries()) {
    const value = BEFORE_FORM.exec(text)?.[1]?.trim();
    if (value !== undefined && !isOfOthers(block, line)) return { value, start, line };
  }
  return undefined;
}

/** The name with a legal form that most lines of a page are, or begin with. */
export function nameOnPage(lines: readonly FactLine[]): Told | undefined {
  const counts = new Map<string, { count: number; told: Told }>();
  for (const [line, { text, start }] of lines.entries()) {
    if (text.length > MAX_NAME_LINE_CHARS) continue;
    const value = legalNameIn(text);
    if (value === undefined || !text.startsWith(value) || isOfOthers(lines, line)) continue;
    const known = counts.get(value) ?? { count: 0, told: { value, start, line: 0 } };
    counts.set(value, { ...known, count: known.count + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count)[0]?.told;
}

/** What divides a name from what else stands on its line. */
const AFTER_NAME = /,\s|\s[|·•–—-]\s/u;

/** The name that a line with the numbers begins with: `Petr Zajíček, Skvrňanská 114, 318 00 Plzeň, IČO 27845486`. */
export function nameOnLine(line: FactLine | undefined): Told | undefined {
  if (line === undefined || line.text.length > MAX_NUMBER_LINE_CHARS) return undefined;
  const [value = "", ...rest] = withoutYear(line.text).split(AFTER_NAME);
  const isName = /^(?:\p{Lu}\p{L}+|[\p{Script=Han}\p{Script=Hangul}]{2,})[^\d:@.]{2,60}$/u.test(value);
  return isName && rest.length > 0 && value.split(" ").length <= MAX_WORDS && !ADDRESS_LABEL.test(`${value} `)
    ? { value: value.trim(), start: line.start, line: 0 }
    : undefined;
}

function withoutYear(text: string): string {
  return text.replace(/^(?:©|\(c\)|copyright)?\s*(?:20\d{2}(?:\s?[–-]\s?20\d{2})?)?\s*/iu, "");
}

function distance(line: number, at: number): number {
  return line <= at ? at - line : (line - at) * BELOW;
}

/** A name without a legal form: what stands before the address on its line, or on the line above. */
export function unformedName(
  block: readonly FactLine[],
  address: FoundAddress | undefined,
): Told | undefined {
  if (!address) return undefined;
  // `Contatti` is the heading of the part with the address, and the name stands above it.
  const isHeaded = NOT_NAMES.has(foldName(block[address.line - 1]?.text ?? ""));
  const lineAbove = address.line - (isHeaded ? 2 : 1);
  const above = block[lineAbove];
  const candidates = [
    { text: address.before, start: address.start, line: address.line },
    { text: above?.text ?? "", start: above?.start ?? 0, line: lineAbove },
  ];
  for (const { text, start, line } of candidates) {
    const value = text
      .replace(/[\s,–—|·:]+$/u, "")
      .replace(/\sv\/.*$/u, "")
      .replace(/^(?:©|\(c\))?\s*(?:20\d{2})?\s*/iu, "");
    // A person there is who answers for the page, or a sole trader: the page does not say which.
    if (value.split(" ").length === PERSON_WORDS && readName(value)?.isKnown) continue;
    if (
      /^\p{Lu}[^:@]{3,70}$/u.test(value) &&
      !/\d|[.!?]$|,/u.test(value) &&
      !IMPRINT_HEADING.test(value) &&
      value.split(" ").length <= MAX_WORDS
    )
      return { value, start, line };
  }
  return undefined;
}
