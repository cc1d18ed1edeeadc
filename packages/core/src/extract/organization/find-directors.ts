import { LIMITS } from "../../config.ts";
import { readName } from "../people/name.ts";
import { meaningOf } from "../people/role.ts";
import type { FactLine, Told } from "./fact-lines.ts";
import { DIRECTOR_BEHIND, DIRECTOR_LABEL } from "./imprint-labels.ts";

/** Who leads an organisation or represents it by law, in the order of the page. */
export function directorsIn(block: readonly FactLine[]): Told[] {
  const found = new Map<string, Told>();
  for (const [line, { text, start }] of block.entries()) {
    for (const value of namesAt(text, block.slice(line + 1, line + 1 + MAX_NAME_LINES)))
      if (!found.has(value)) found.set(value, { value, start, line });
    if (found.size >= LIMITS.maxDirectorsPerPage) break;
  }
  return [...found.values()];
}

/** Lines below a label alone in which names stand, one in each. */
const MAX_NAME_LINES = 5;

/** The names that a line tells beside a label; `next`: the lines below, where those of a label alone stand. */
function namesAt(text: string, next: readonly FactLine[]): string[] {
  const label = DIRECTOR_LABEL.exec(text)?.[0];
  if (label !== undefined)
    return label.trim() === text ? namesBelow(next) : namesOf(text.slice(label.length));
  return text.split(/\s[|·•]\s/u).flatMap((part) => {
    const inner = DIRECTOR_LABEL.exec(part)?.[0];
    if (inner !== undefined) return namesOf(part.slice(inner.length));
    const behind = DIRECTOR_BEHIND.exec(part.replace(PUBLISHER, ""))?.[1];
    return namesOf(behind ?? represented(part) ?? labelledInside(part));
  });
}

/** The names in the lines below a label, up to the first that tells something else. */
function namesBelow(lines: readonly FactLine[]): string[] {
  const names: string[] = [];
  for (const { text } of lines) {
    const found = namesOf(text);
    // Below the first, words alone tell a name: the next fact's label may look like one.
    if (found.length === 0 || (names.length > 0 && !found.every((name) => readName(name)?.isKnown))) break;
    names.push(...found);
  }
  return names;
}

/** Who answers for a site in France, before the name and what he is in the firm. */
const PUBLISHER = /^Direct(?:eur|rice) de (?:la )?publication ?: ?(?:M\.|Mme|Monsieur|Madame)? ?/u;

/** Who represents a firm by law, in a sentence: `…, vertreten durch die Geschäftsführer Anna Weber und Jan Wolf`. */
const REPRESENTED =
  /(?:vertreten durch|représentée? par|representada por|rappresentata da|vertegenwoordigd door|reprezentowana przez|zastoupená) (?:den |die |ihre[nr]? |seinen |son |sa |su |il |la |haar |zijn )?(?:allein\p{L}+ )?(?:Geschäftsführer(?:in|innen)?|Vorstand|gérante?|présidente?|administrador[a]?|bestuurders?|jednatelem|jednatelkou)?:? ?(.{4,120})$/iu;
/** A Korean name right behind what its bearer is, where nothing divides a line. */
const KOREAN_DIRECTOR = /(?<!\p{L})(?:대표이사|대표자|이사장)[ :]{1,3}(\p{Script=Hangul}{2,4})(?!\p{L})/u;

function represented(part: string): string | undefined {
  return REPRESENTED.exec(part)?.[1]?.replace(/\.$/, "") ?? KOREAN_DIRECTOR.exec(part)?.[1];
}

/** What stands behind a label with a colon inside a line: `…, KRS 0000875552, prezes zarządu: Jan Nowak.` */
function labelledInside(text: string): string {
  for (const piece of text.split(/[,;.]\s/u)) {
    const label = DIRECTOR_LABEL.exec(piece)?.[0];
    if (label?.includes(":")) return piece.slice(label.length).replace(/\.$/, "");
  }
  return "";
}

/** A name behind a label that says that one comes: its words alone do not tell it from others. */
const EAST_ASIAN_NAME =
  /^(?:\p{Script=Han}{1,3}[ \u3000]?[\p{Script=Han}\p{Script=Hiragana}]{1,4}|\p{Script=Hangul}{2,4})$/u;

/** The names that a list of them holds; none where its first is none. */
function namesOf(list: string): string[] {
  const names: string[] = [];
  for (const piece of list.split(/\s*(?:[,;/、]|\(|\s[–—-]\s|\s(?:und|and|et|y|e|och|og|i|a|en|&)\s)\s*/u)) {
    const name = readName(piece)?.name ?? EAST_ASIAN_NAME.exec(piece)?.[0];
    // `Olga Litwin – prezeska, Jan Nowak – wiceprezes`: what the first one is.
    if (name === undefined && names.length > 0 && meaningOf(piece).isTitle) continue;
    if (name === undefined) break;
    names.push(name);
  }
  return names;
}
