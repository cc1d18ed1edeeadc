import { ownText } from "../../own-text.ts";
import { remembered } from "../../remembered.ts";
import { everyMatch } from "../every-match.ts";
import type { FactLine, Told } from "./fact-lines.ts";
import { legalNameIn } from "./legal-name.ts";

import { ADDRESS_LABEL, COUNTRY_LINE, NOT_STREET, POSTAL_FORMS } from "./postal-address.ts";

/** An address, and what stands before it on its line. */
export type FoundAddress = Told & { readonly before: string };

/** Parts of a line before the place that belong to an address: there are a house, a floor and a district at most. */
const MAX_PARTS = 3;
/** Characters of a street: what is longer is a sentence. */
const MAX_STREET_CHARS = 80;

/**
 * The postal address in a block of lines that stands nearest to a line, in one line; `before`: what stands before it on
 * its line.
 */
export function postalAddressIn(
  block: readonly FactLine[],
  near: number,
  name: string | undefined,
): FoundAddress | undefined {
  const order = [...block.keys()].toSorted((a, b) => Math.abs(a - near) - Math.abs(b - near));
  for (const line of order) {
    const { text = "", start = 0 } = block[line] ?? {};
    const label = ADDRESS_LABEL.exec(text)?.[0] ?? "";
    const found = placeIn(text);
    if (found === undefined) continue;
    const { place, index, streetAfter, isWhole } = found;
    const ahead = text.slice(0, index);
    if (isWhole) return { value: place, start, line, before: ahead.replace(ADDRESS_LABEL, "") };
    const { street, before } = streetIn(ahead.startsWith(label) ? ahead.slice(label.length) : ahead, name);
    const after = text.slice(index + place.length);
    const below = after.trim() === "" ? (block[line + 1]?.text ?? "") : "";
    const country = COUNTRY_LINE.test(below) ? [below] : [];
    if (street !== "") return { value: [street, place, ...country].join(", "), start, line, before };
    const behind = streetAfter ? /^,\s*([^,;|·(]{3,60}\d+[^,;|·(]{0,20})/u.exec(after)?.[1] : undefined;
    if (behind !== undefined) return { value: `${place}, ${behind.trim()}`, start, line, before };
    const above = block[line - 1]?.text.replace(ADDRESS_LABEL, "") ?? "";
    if (ahead.trim() === "" && isStreet(above)) {
      const value = [above.replace(/,$/, ""), place, ...country].join(", ");
      return { value, start, line: line - 1, before: "" };
    }
    if (!streetAfter) return { value: place, start, line, before };
  }
  return undefined;
}

/** What every form of the table has: a digit, or a letter of the scripts that East Asian ones are written in. */
const MAY_HOLD_PLACE = /[\d\u3000-\ud7ff]/;

/** Lines that were asked for a place: each is asked twice, and those of a site's foot stand on all of its pages. */
const REMEMBERED = { answers: 500, chars: 2_000 };

/** What stands behind a place: a stop, the next sentence, the letter of a telephone. */
const BEHIND_PLACE = /[.,]$|(?<=\d)\. \p{Lu}.*|(?<=\p{Ll}) [TFEM]$/u;

const placeIn = remembered(readPlace, REMEMBERED);

function readPlace(
  text: string,
): { place: string; index: number; streetAfter: boolean; isWhole: boolean } | undefined {
  if (!MAY_HOLD_PLACE.test(text)) return undefined;
  for (const { pattern, streetAfter, isWhole = false } of POSTAL_FORMS) {
    const found = pattern.exec(text);
    if (found)
      return {
        place: ownText(found[0].trim().replace(BEHIND_PLACE, "")),
        index: found.index,
        streetAfter,
        isWhole,
      };
  }
  return undefined;
}

/** Where a sentence, a label or another fact ends before an address begins. */
const BEGINNING =
  /(?<=\d{4}|\p{L}{5})[.;]\s(?=\p{Lu})|(?<!\bn[or]\.?):\s|\bsituée? (?:au )?|\bregistered in [\p{L} ]{3,30} at |\boffice (?:is )?at |\bsediul în |\bdomicilio (?:social )?en |\bz siedzibą (?:w|we) [^,]{2,40}, |\bsede (?:na|no|em) /giu;

/** The street that ends a text before a place, and what stands before it. */
function streetIn(ahead: string, name: string | undefined): { street: string; before: string } {
  const begins =
    everyMatch(ahead, BEGINNING)
      .map((end) => end.index + end[0].length)
      .at(-1) ?? 0;
  const parts = ahead
    .slice(begins)
    .replace(/^[\s,–—-]+|[\s,–—-]+$/gu, "")
    .split(/,\s+|\s[–—|·•-]\s/u);
  const street: string[] = [];
  let first = parts.length;
  while (first > 0 && street.length < MAX_PARTS) {
    const part = (parts[first - 1] ?? "").trim();
    const own = name === undefined ? -1 : part.indexOf(name);
    if (name !== undefined && own >= 0) {
      // The name ends where the street begins, with nothing but a tag between them.
      const rest = part.slice(own + name.length).replace(/^[\s,–—|·.-]+/u, "");
      if (rest !== "") street.unshift(rest);
      break;
    }
    if (part === "" || part.length > MAX_STREET_CHARS || name?.includes(part)) break;
    if (legalNameIn(part) !== undefined || NOT_STREET.test(part)) break;
    const isWhole = street.some((other) => /\d/.test(other) && /\p{L}{3}/u.test(other));
    // A district or a house's name stands before a street, where the organisation's own name is elsewhere.
    if (isWhole && !/\d/.test(part) && (name === undefined || first > 1)) break;
    street.unshift(part.replace(ADDRESS_LABEL, ""));
    first--;
  }
  const joined = street.join(", ");
  return /\d/.test(joined)
    ? { street: joined, before: parts.slice(0, first).join(", ") }
    : { street: "", before: ahead };
}

function isStreet(line: string): boolean {
  return (
    /\d/.test(line) && /\p{L}{3}/u.test(line) && line.length <= MAX_STREET_CHARS && !/[@:]|\d{6}/.test(line)
  );
}
