import type { Found, PersonSearch } from "./find-person.ts";
import { placeIn } from "./place-in.ts";
import { partsBeside } from "./role-beside.ts";
import { cleanRole, repeatedRole } from "./role-text.ts";

/** Names with a position told beside them, before any text at that place is one: a single one may be chance. */
const MIN_TOLD = 2;

/** Where the people of a page have their positions. */
export type RepeatedRoles = {
  /** Learns a position that its words tell, beside the name that was found. */
  readonly learn: (found: Found, role: string) => void;
  /** The text at the place where the others have their positions; null where none stands there. */
  readonly roleOf: (found: Found) => string | null;
};

/** The positions of one page: no table knows all words, and the same place beside every name says what they are. */
export function repeatedRoles({ page, lines }: PersonSearch): RepeatedRoles {
  const told = new Map<string, number>();
  const textsAt = ({ name, card: block, from, to }: Found) => {
    const ownPlace = placeIn(block, name.node);
    return partsBeside(name, page, lines, from, to).map(({ text, offset, node }) => {
      const place = placeIn(block, node);
      const side = offset === 0 ? "same" : offset < 0 ? "before" : "after";
      return { text, place: `${side} ${place} ${place === ownPlace ? offset : ""}` };
    });
  };
  return {
    learn: (found, role) => {
      for (const { text, place } of textsAt(found))
        if (cleanRole(text) === role) told.set(place, (told.get(place) ?? 0) + 1);
    },
    roleOf: (found) => {
      for (const { text, place } of textsAt(found)) {
        const role = (told.get(place) ?? 0) >= MIN_TOLD ? repeatedRole(text) : null;
        if (role !== null) return role;
      }
      return null;
    },
  };
}
