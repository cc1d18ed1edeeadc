import { LIMITS } from "@contact-scanner/core/config";
import type { RemovalPlaces } from "@contact-scanner/core/suppression/removal-places";
import * as z from "zod/mini";
import { described, named } from "./schemas.ts";

const count = z.int().check(z.minimum(0));

const place = named(
  "RemovalPlace",
  z.object({
    domain_id: z.uuid(),
    domain: z.string(),
    pages: described("Pages of the domain where it stands or stood, as far as that is kept.", count),
    people: described("Whom it reaches there, by the names that go with it.", z.array(z.string())),
  }),
);

const text = named(
  "RemovalText",
  z.object({
    kind: described("`context`: of another contact. `title`: of a page.", z.enum(["context", "title"])),
    email: described("Whose context it is; null of a title.", z.nullable(z.string())),
    url: described("The page, or one of those where it stands.", z.string()),
    text: z.string(),
  }),
);

/** What a removal of an address removed, or would remove. */
export const removalSchema = named(
  "Removal",
  z.object({
    contacts_removed: described("Contacts with this address that were deleted, one a domain.", count),
    texts_emptied: described("Other contacts' contexts, and pages' titles, that told the address.", count),
    dry_run: described("Whether nothing was removed, and the counts say what would be.", z.boolean()),
    places: described(
      `With \`dry_run\` the domains where the address stands, by their names, the first ${LIMITS.removalPlaces}; null otherwise.`,
      z.nullable(z.array(place)),
    ),
    texts: described(
      `With \`dry_run\` what tells the address, or whom it reaches, and would be emptied: each wording once, ${LIMITS.removalPlaces} at most; null otherwise.`,
      z.nullable(z.array(text)),
    ),
  }),
);

/** Places as an answer shows them. */
export function toRemovalPlaces({ places, texts }: RemovalPlaces) {
  return {
    places: places.map(({ domainId, people, ...where }) => ({
      ...where,
      domain_id: domainId,
      people: [...people],
    })),
    texts: [...texts],
  };
}
