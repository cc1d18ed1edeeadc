import type { PageElement } from "../dom/page-element.ts";
import { partsBeside } from "./parts-beside.ts";
import type { Found, PersonSearch } from "./person-search.ts";
import { placeIn } from "./place-in.ts";
import { withBracketBehind, withFieldBehind } from "./role-further.ts";
import { repeatedRole } from "./role-text.ts";
import { isInOtherColumn } from "./table-columns.ts";

/** Names with any text at a place, of which some are told: a pattern of the page, where two may be chance. */
const MIN_SEEN = 3;
/** The share of such names whose text is told: where fewer are, a word fits fields of work by chance. */
const MIN_SHARE = 1 / 3;
/** Names with a position told beside them, before any text at that place is one: a single one may be chance. */
const MIN_TOLD = 2;

/** Where the people of a page have their positions. */
export type RepeatedRoles = {
  /** Learns what stands around a name that was found, and the position that words tell; null where none do. */
  readonly learn: (found: Found, role: string | null) => void;
  /** The text at the place where the others have their positions; null where none stands there. */
  readonly roleOf: (found: Found) => string | null;
};

/** The positions of one page: no table knows all words, and the same place beside every name says what they are. */
export function repeatedRoles({ page, lines }: PersonSearch): RepeatedRoles {
  const told = new Map<string, number>();
  const seen = new Map<string, number>();
  const isOfRoles = (place: string) => {
    const [ofRoles, ofAll] = [told.get(place) ?? 0, seen.get(place) ?? 0];
    return ofRoles >= (ofAll >= MIN_SEEN ? ofAll * MIN_SHARE : MIN_TOLD);
  };
  const textsAt = ({ name, block, card, from, to }: Found) => {
    // The smallest structure is at hand whether the position was found in it or not.
    const placeOf = (node: PageElement | null) => placeIn(block, node) ?? placeIn(card, node);
    const ownPlace = placeOf(name.node);
    const parts = partsBeside(name, page, lines, from, to).filter(
      // A large heading above is a group's, but for a label: `<h2>Kassör:</h2>`.
      ({ node, rest, offset }) =>
        !isInOtherColumn(node) &&
        !(offset < 0 && node !== null && /^h[12]$/.test(node.rawTagName) && !/:\s*$/.test(rest)),
    );
    return parts.map(({ text, rest, offset, node }) => {
      const place = placeOf(node);
      const side = offset === 0 ? "same" : offset < 0 ? "before" : "after";
      return { text, rest, place: `${side} ${place} ${place === ownPlace ? offset : ""}` };
    });
  };
  return {
    learn: (found, role) => {
      for (const { text, place } of textsAt(found)) {
        const clean = repeatedRole(text);
        if (clean === null) continue;
        seen.set(place, (seen.get(place) ?? 0) + 1);
        if (clean === role) told.set(place, (told.get(place) ?? 0) + 1);
      }
    },
    roleOf: (found) => {
      for (const { text, rest, place } of textsAt(found)) {
        const role = isOfRoles(place) ? repeatedRole(text) : null;
        if (role !== null) return withBracketBehind(withFieldBehind(role, rest), rest);
      }
      return null;
    },
  };
}
