import { LIMITS } from "../../config.ts";
import { readName } from "../people/name.ts";
import type { FactLine, Told } from "./fact-lines.ts";
import { DIRECTOR_BEHIND, DIRECTOR_LABEL } from "./imprint-labels.ts";

/** Who leads an organisation or represents it by law, in the order of the page. */
export function directorsIn(block: readonly FactLine[]): Told[] {
  const found = new Map<string, Told>();
  for (const [line, { text, start }] of block.entries()) {
    for (const value of namesAt(text, block[line + 1]?.text ?? ""))
      if (!found.has(value)) found.set(value, { value, start, line });
    if (found.size >= LIMITS.maxDirectorsPerPage) break;
  }
  return [...found.values()];
}

/** The names that a line tells beside a label; `next`: the line below, where those of a label alone stand. */
function namesAt(text: string, next: string): string[] {
  const label = DIRECTOR_LABEL.exec(text)?.[0];
  if (label !== undefined) return namesOf(label.trim() === text ? next : text.slice(label.length));
  return text.split(/\s[|·•]\s/u).flatMap((part) => {
    const inner = DIRECTOR_LABEL.exec(part)?.[0];
    return namesOf(inner === undefined ? (DIRECTOR_BEHIND.exec(part)?.[1] ?? "") : part.slice(inner.length));
  });
}

/** A name behind a label that says that one comes: its words alone do not tell it from others. */
const EAST_ASIAN_NAME =
  /^(?:\p{Script=Han}{1,3}[ \u3000]?[\p{Script=Han}\p{Script=Hiragana}]{1,4}|\p{Script=Hangul}{2,4})$/u;

/** The names that a list of them holds; none where its first is none. */
function namesOf(list: string): string[] {
  const names: string[] = [];
  for (const piece of list.split(/\s*(?:[,;/、]|\(|\s[–—-]\s|\s(?:und|and|et|y|e|och|og|i|a|en|&)\s)\s*/u)) {
    const name = readName(piece)?.name ?? EAST_ASIAN_NAME.exec(piece)?.[0];
    if (name === undefined) break;
    names.push(name);
  }
  return names;
}
