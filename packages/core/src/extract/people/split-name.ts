import type { PageElement } from "../dom/page-element.ts";
import type { PageText } from "../text/page-text.ts";
import { namesOf } from "./element-hints.ts";
import { isGiven } from "./given-name.ts";
import { NAME_HINT } from "./label-words.ts";
import { afterBlanks } from "./line-parts.ts";
import { readName } from "./name.ts";
import type { PageLine, StandingName } from "./standing-name.ts";
import { hasNamesInParts } from "./table-columns.ts";

/** Characters of a part of a name: a longer text is a sentence. */
const MAX_PART_CHARS = 40;
const CAPITAL = /^\p{Lu}/u;
/** A given name and a patronymic: `Наталья Юрьевна`. */
const PATRONYMIC = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?:вич|вна|ична|ьич|vich|vych|vna)$/u;

const PART_HINT =
  /vorname|nachname|first-?name|last-?name|given-?name|family-?name|prenom|cognome|apellido|voornaam|achternaam/i;

/** The name that two lines are together, one with the family name; null where they are none. */
export function splitName(first: PageLine, second: PageLine, page: PageText): StandingName | null {
  if (first.names.length > 0 || first.text.length > MAX_PART_CHARS || second.text.length > MAX_PART_CHARS)
    return null;
  // A name with patronymic is half of one: the family name stands in the line above.
  const hasPatronymic = PATRONYMIC.test(second.text);
  if (second.names.length > 0 && !hasPatronymic) return null;
  if (!CAPITAL.test(first.text) || !CAPITAL.test(second.text)) return null;
  const [node, other] = [first, second].map(({ start }) => page.elementAt(afterBlanks(page.text, start)));
  const areNamed = areNameParts(node ?? null, other ?? null);
  if (!areNamed && !hasPatronymic && !isGiven(first.text) && !isGiven(second.text)) return null;
  const isFamilyFirst = !hasPatronymic && !isGiven(first.text) && isGiven(second.text);
  const read = readName(isFamilyFirst ? `${second.text} ${first.text}` : `${first.text} ${second.text}`);
  if (!read || !node) return null;
  const isNamed = areNamed || hasPatronymic || PART_HINT.test(namesOf(node)) || hasNamesInParts(node);
  const { start } = first;
  return {
    ...read,
    isKnown: isNamed,
    start,
    end: second.end,
    node,
    isNamed,
    isHeading: false,
    isWhole: true,
    isAside: false,
  };
}

/** Whether two elements are called names, and one of them something more: `name` and `name last`. */
function areNameParts(first: PageElement | null, second: PageElement | null): boolean {
  if (first === null || second === null || first === second) return false;
  const [one, other] = [namesOf(first), namesOf(second)];
  return one !== other && NAME_HINT.test(one) && NAME_HINT.test(other);
}
