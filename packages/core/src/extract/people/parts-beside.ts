import type { PageElement } from "../dom/page-element.ts";
import type { PageText } from "../text/page-text.ts";
import { parentOf } from "./element-hints.ts";
import { partsOf } from "./line-parts.ts";
import type { PageLines } from "./page-lines.ts";
import { meaningOf } from "./role.ts";
import { bare } from "./role-text.ts";
import type { PageLine, StandingName } from "./standing-name.ts";

/** Places beside a name, by lines, where its role is looked for: further ones tell of something else. */
export const MAX_LINES_BESIDE = 4;
/** Elements of a line that are asked whether they are a heading: links and bold letters stand in one. */
const MAX_HEADING_LEVELS = 3;
/** What divides the texts of a line: elements beside each other, signs, brackets but those of `Advokat (H)`. */
export const STRONG_DIVIDER =
  /\u2028 *\u2028|\s?[|•·●]\s?|\s[–—-]\s|\t|\s{3,}|\((?!\p{Lu}{1,3}\))|(?<!\(\p{Lu}{1,3})\)|[（）]/u;

/** A text beside a name that stands in an element or on a line of its own. */
export type PartBeside = {
  readonly text: string;
  /** The line from the text on, behind which its field or a bracket may go on. */
  readonly rest: string;
  /** Lines from the name's own. */
  readonly offset: number;
  readonly node: PageElement | null;
};

/** The texts around a name, up to where somebody else is named. */
export function partsBeside(
  name: StandingName,
  page: PageText,
  lines: PageLines,
  from: number,
  to: number,
): PartBeside[] {
  const around = [...lines.between(from, to)];
  const own = around.findIndex((line) => line.start <= name.start && name.start < line.end);
  const parts: PartBeside[] = [];
  for (const [index, line] of around.entries()) {
    const offset = index - own;
    if (own < 0 || offset < -2 || offset > MAX_LINES_BESIDE) continue;
    if (offset !== 0 && isOfAnother(line, name)) {
      if (offset > 0) break;
      parts.length = 0;
      continue;
    }
    const raw = page.text.slice(line.start, line.end);
    const rest = { start: offset === 0 ? Math.min(name.end - line.start, raw.length) : 0, end: raw.length };
    for (const { start, end } of partsOf(raw, STRONG_DIVIDER, rest)) {
      const text = bare(raw.slice(start, end));
      const node = page.elementAt(firstLetter(page.text, line.start + start));
      if (text !== "") parts.push({ text, rest: raw.slice(start), offset, node });
    }
  }
  return parts;
}

/** Whether a line holds the name of somebody else. */
export function isOfAnother(line: PageLine, { name }: StandingName): boolean {
  return line.names.some((other) => {
    if (!other.isWhole || other.name === name) return false;
    if (other.isKnown || other.hasTitle || other.isNamed) return true;
    if (other.name.length >= line.text.length || meaningOf(other.name).isRole) return false;
    // `Oberarzt, Schwerpunkt Wirbelsäule`: what goes on behind a position.
    const lead = line.text.slice(0, line.text.indexOf(other.name)).replace(/[,，]\s*$/, "");
    return !(/[,，]\s*$/.test(line.text.slice(0, line.text.indexOf(other.name))) && meaningOf(lead).isTitle);
  });
}

/** Whether a line is a heading, or stands in one. */
export function isHeading(page: PageText, line: PageLine): boolean {
  let node = page.elementAt(firstLetter(page.text, line.start));
  for (let level = 0; node && level < MAX_HEADING_LEVELS && node.textEnd <= line.end + 1; level++) {
    if (/^h[1-6]$/.test(node.rawTagName)) return true;
    node = parentOf(node);
  }
  return false;
}

/** The index of the first letter from an index on. */
export function firstLetter(text: string, from: number): number {
  let index = from;
  while (index < from + 200 && /[\s\u2028]/.test(text[index] ?? "x")) index++;
  return index;
}
