import { joined } from "../context.ts";
import type { PageText } from "../text/page-text.ts";
import { hintsOf, isQuoted } from "./element-hints.ts";
import { foldName } from "./fold-name.ts";
import { innerNames } from "./inner-names.ts";
import { BYLINE_LABEL, PERSON_LABEL } from "./label-words.ts";
import {
  ANY_JOINT,
  BESIDE,
  COMMA,
  endOf,
  isFirm,
  isGivenAndFamily,
  isLabel,
  isOfCouple,
  isPlace,
  lastNotBlank,
  MAY_HOLD_NAME,
  NOTHING,
  ownScriptOf,
  type Part,
  partsOf,
  piecesOf,
  withoutPositions,
} from "./line-parts.ts";
import { readName } from "./name.ts";
import type { ReadName } from "./read-name.ts";
import { splitName } from "./split-name.ts";
import type { PageLine, StandingName } from "./standing-name.ts";
import { isInNameColumn } from "./table-columns.ts";

/** Characters of a line that are searched for names: longer ones are prose, in which whom they reach is not told. */
const MAX_LINE_CHARS = 800;

const CASED = /[\p{Lu}\p{Ll}]/u;

/** Reads the lines of a page's text that are asked for, each once. */
export class PageLines {
  readonly #page: PageText;
  readonly #lines = new Map<number, PageLine>();
  /** The last answer: an element around another often holds no more text, and is asked about next. */
  #last: (Part & { readonly names: readonly StandingName[] }) | null = null;

  constructor(page: PageText) {
    this.#page = page;
  }

  /** The lines between two indexes of the text, the outermost cut there. */
  *between(from: number, to: number): Generator<PageLine> {
    const { text } = this.#page;
    let start = from;
    while (start < to) {
      // Cut first: a line of a hostile page is as long as the page.
      const stop = text.slice(start, to).indexOf("\n");
      const end = stop < 0 ? to : start + stop;
      if (end > start) {
        const line = this.#line(start, end);
        if (line.text !== "") yield line;
      }
      start = end + 1;
    }
  }

  /** The names between two indexes. */
  names(from: number, to: number): readonly StandingName[] {
    if (this.#last?.start === from && this.#last.end === to) return this.#last.names;
    const names: StandingName[] = [];
    let previous: PageLine | undefined;
    for (const line of this.between(from, to)) {
      const split = previous ? splitName(previous, line, this.#page) : null;
      if (split) names.push(split);
      else names.push(...line.names);
      previous = line;
    }
    this.#last = { start: from, end: to, names };
    return names;
  }

  #line(start: number, end: number): PageLine {
    const known = this.#lines.get(start);
    if (known?.end === end) return known;
    const raw = this.#page.text.slice(start, end);
    const line = { start, end, text: joined(raw).trim(), names: this.#namesIn(raw, start) };
    this.#lines.set(start, line);
    return line;
  }

  /**
   * The names of a line, by the largest parts of it that are one: parts between signs and elements, the whole line,
   * parts between commas, and at last runs of words in a sentence.
   */
  #namesIn(raw: string, offset: number): StandingName[] {
    if (raw.length > MAX_LINE_CHARS || !MAY_HOLD_NAME.test(raw)) return [];
    const isDivided = BESIDE.test(raw);
    if (!isDivided) {
      const whole = this.#namesOf([{ start: 0, end: raw.length }], raw, offset);
      if (whole.length > 0) return whole;
    }
    const pieces = piecesOf(raw);
    const names: StandingName[] = [];
    for (const piece of pieces) {
      if (!MAY_HOLD_NAME.test(raw.slice(piece.start, piece.end))) continue;
      const inSpans = isDivided && isGivenAndFamily(raw, piece) ? this.#namesOf([piece], raw, offset) : [];
      if (inSpans.length > 0) {
        names.push(...inSpans);
        continue;
      }
      for (const divider of [BESIDE, NOTHING, ANY_JOINT, COMMA]) {
        const parts = partsOf(raw, divider, piece);
        // What is not divided is asked for once, as a whole.
        const found = parts.length > 1 || divider === NOTHING ? this.#namesOf(parts, raw, offset) : [];
        names.push(...found);
        if (found.length > 0) break;
        if (divider === COMMA) names.push(...this.#innerNames(piece, raw, offset));
      }
    }
    if (names.length === 0 && isDivided) return this.#namesOf([{ start: 0, end: raw.length }], raw, offset);
    return names;
  }

  #namesOf(parts: readonly Part[], raw: string, offset: number): StandingName[] {
    return parts.flatMap((part) => {
      const text = joined(raw.slice(part.start, part.end)).trim();
      // `王律師 律師`: a position behind a blank has the form of a given name.
      const bare = withoutPositions(text) ?? ownScriptOf(text);
      const read = (bare === null ? null : readName(bare)) ?? readName(text);
      const name = read && this.#standing(read, raw, offset, part, true);
      return name ? [name] : [];
    });
  }

  #innerNames(part: Part, raw: string, offset: number): StandingName[] {
    return innerNames(joined(raw.slice(part.start, part.end))).flatMap((inner) => {
      const name = this.#standing(inner, raw, offset, part, false);
      return name ? [name] : [];
    });
  }

  /** A name with where it stands; null for a firm's. */
  #standing(
    read: ReadName,
    raw: string,
    offset: number,
    { start: from, end: to }: Part,
    isWhole: boolean,
  ): StandingName | null {
    const [first = ""] = read.name.split(" ", 1);
    const found = raw.indexOf(first, from);
    const start = found < 0 || found >= to ? from : found;
    const node = this.#page.elementAt(offset + start);
    const before = foldName(joined(raw.slice(Math.max(0, start - 60), start)).trim());
    const label = before === "" ? this.#lineBefore(offset) : before;
    const hints = hintsOf(node, offset + raw.length);
    const end = endOf(raw, read.name, start, to);
    if (isOfCouple(raw, start)) return null;
    if (hints.isFirm || isPlace(raw, start, end) || isFirm(raw, end)) return null;
    if (!read.isKnown && !read.hasTitle && !CASED.test(read.name) && isLabel(raw, end)) return null;
    const isAside = (BYLINE_LABEL.test(label) && (before !== "" || label.endsWith(":"))) || isQuoted(node);
    const isLabelled = PERSON_LABEL.test(label) && (before !== "" || /[:：]$/.test(label));
    const { name, hasTitle, isKnown } = read;
    // A name with capitals is told by them, and the mailbox beside says whose it is.
    const isNameByColumn = !CASED.test(name) && isInNameColumn(node);
    return {
      name,
      hasTitle,
      isKnown,
      start: offset + start,
      end: offset + end,
      node,
      isNamed: hints.isNamed || isLabelled || isNameByColumn,
      isHeading: hints.isHeading,
      isWhole,
      isAside,
    };
  }

  #lineBefore(offset: number): string {
    const { text } = this.#page;
    const end = lastNotBlank(text, offset - 1);
    const from = Math.max(0, end - 60);
    const start = from + text.slice(from, end + 1).lastIndexOf("\n") + 1;
    return foldName(joined(text.slice(start, end + 1)).trim());
  }
}
