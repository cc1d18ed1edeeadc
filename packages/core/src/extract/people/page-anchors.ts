import type { Contact } from "../contact.ts";
import type { PageElement } from "../dom/page-element.ts";
import type { FoundPhone } from "../phones/found-phone.ts";
import { type Anchor, MAX_CARD_CHARS, type Place } from "./anchors.ts";
import { parentOf } from "./element-hints.ts";

/** Elements above a place that are asked whether it stands in their text: a link in an `object` has few. */
const MAX_ASIDE_LEVELS = 8;

/** Where each address of a page stands: every place that it was found at. */
export type AddressPlaces = ReadonlyMap<string, readonly Place[]>;

/** The addresses and numbers of a page at all of their places, but for links around more than a card. */
export function anchorsOf({
  contacts,
  places,
  phones,
}: {
  readonly contacts: readonly Contact[];
  readonly places: AddressPlaces;
  readonly phones: readonly FoundPhone[];
}): Anchor[] {
  const addresses = contacts.flatMap(({ email, type }) =>
    (places.get(email) ?? []).filter(isOfCard).map(
      (place): Anchor => ({
        ...place,
        kind: "email",
        value: email,
        isRole: type === "service",
        isFree: type === "free",
        ...shownPlace(place),
      }),
    ),
  );
  return [...addresses, ...phones.flatMap(phoneAnchor)];
}

/** A number at its place; nothing where it has none in the text, or is a link around more than a card. */
export function phoneAnchor({ node, start, end, value }: FoundPhone): Anchor[] {
  if (node === null) return [];
  const place = start >= 0 ? { start, end } : { start: node.textStart, end: node.textEnd };
  return place.start < 0 || !isOfCard(place)
    ? []
    : [{ kind: "phone", value, node, isRole: false, isFree: false, ...shownPlace({ node, ...place }) }];
}

/** Whether a place is small enough to be somebody's: a link that is never closed holds the rest of the page. */
function isOfCard({ start, end }: Pick<Place, "start" | "end">): boolean {
  return end - start <= MAX_CARD_CHARS;
}

/**
 * Where a place is among the reader's lines: what stands in an `object` or a `noscript` is told after them, and counts
 * at the end of the text around it.
 */
function shownPlace({ node, start, end }: Place): { start: number; end: number } {
  let element: PageElement | null = node;
  for (let level = 0; element && level < MAX_ASIDE_LEVELS; level++) {
    const { textStart, textEnd } = element;
    if (textStart >= 0 && !(textStart <= start && end <= textEnd)) return { start: textEnd, end: textEnd };
    element = parentOf(element);
  }
  return { start, end };
}
