import { foldName, spellName } from "./fold-name.ts";
import { GIVEN_NAMES } from "./given-names.ts";

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Whether a word, or the first part of one with a hyphen, is a frequent given name. */
export function isGiven(text: string): boolean {
  const [word = ""] = text.split(" ", 1);
  const folded = foldName(word);
  if (GIVEN_NAMES.has(folded)) return true;
  if (folded.includes("-")) return GIVEN_NAMES.has(folded.split("-", 1)[0] ?? "");
  // `Наталья` is natalya or natalia.
  return CYRILLIC.test(word) && GIVEN_NAMES.has(spellName(word));
}
