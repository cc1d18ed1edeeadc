import type { PageElement } from "../dom/page-element.ts";
import { agreementOf } from "./agreement.ts";
import type { Anchor } from "./anchors.ts";
import { namesOf, parentOf } from "./element-hints.ts";
import { foldName } from "./fold-name.ts";
import { isGiven } from "./given-name.ts";
import type { Found, PersonSearch } from "./person-search.ts";
import { placeIn } from "./place-in.ts";
import { meaningOf } from "./role.ts";
import type { StandingName } from "./standing-name.ts";
import { isMailboxOfFunction, isMute, unique } from "./trusted-name.ts";

/** Elements above an anchor that are asked whether they are a card, and characters of one. */
const MAX_LEVELS = 8;
const MAX_CARD_CHARS = 1_500;
/** Names of cards that vouch for one which its mailbox does not: a single one may stand there by chance. */
const MIN_VOUCHING = 2;
/** Letters at the beginning of a mailbox and of a name that are the same by no chance: `kreslika` of Kreslíková. */
const MIN_COMMON_LETTERS = 4;

/** Where the cards of a page have their names: by the kind of the card and the place in it. */
export type RepeatedCards = {
  /** Learns the card in which a name was found. */
  readonly learn: (found: Found) => void;
  /** The name at the place where the other cards of this kind have theirs; null where it is no such card. */
  readonly nameOf: (anchor: Anchor) => Found | null;
};

/** The cards of one page: what stands in one at the place of the others' names is a name, whatever the mailbox says. */
export function repeatedCards({ lines, anchors }: PersonSearch): RepeatedCards {
  const learned = new Map<string, Map<string, number>>();
  return {
    learn: ({ name, block }) => {
      const place = placeIn(block, name.node);
      if (!name.isWhole || place === null || !isCard(block)) return;
      const kind = kindOf(block);
      const places = learned.get(kind) ?? new Map<string, number>();
      learned.set(kind, places.set(place, (places.get(place) ?? 0) + 1));
    },
    nameOf: (anchor) => {
      let element: PageElement | null = anchor.node;
      for (let level = 0; element && level < MAX_LEVELS; level++) {
        if (!isCard(element)) return null;
        const block = element;
        const places = learned.get(kindOf(block));
        const { textStart: from, textEnd: to } = block;
        const name = places && nameAt(anchor, block, lines.names(from, to), places);
        if (name) {
          const isShared = anchors
            .between(from, to)
            .some(({ kind, value }) => kind === anchor.kind && value !== anchor.value);
          return isShared ? null : { name, block, card: block, from, to };
        }
        element = parentOf(element);
      }
      return null;
    },
  };
}

function isCard({ textStart, textEnd, rawTagName }: PageElement): boolean {
  return textStart >= 0 && textEnd - textStart <= MAX_CARD_CHARS && !/^(?:body|html|main)$/.test(rawTagName);
}

/** What a card is called, with what it stands in: rows of a table and items of a list are of one kind. */
function kindOf(card: PageElement): string {
  const parent = parentOf(card);
  const own = /^(?:tr|li|dd|td)$/.test(card.rawTagName) ? "" : namesOf(card);
  return `${card.rawTagName} ${own}<${parent?.rawTagName ?? ""} ${parent === null ? "" : namesOf(parent)}`;
}

function nameAt(
  anchor: Anchor,
  block: PageElement,
  names: readonly StandingName[],
  places: ReadonlyMap<string, number>,
): StandingName | null {
  const [name, ...others] = unique(
    names.filter(
      (one) => one.isWhole && (places.get(placeIn(block, one.node) ?? "") ?? 0) >= vouchersFor(one, anchor),
    ),
  );
  if (!name || others.length > 0 || isMailboxOfFunction(anchor)) return null;
  // `Tom Baker` is somebody, and `Head Baker` is not.
  if (!name.isKnown && !name.hasTitle && meaningOf(name.name).isRole) return null;
  // A house calls the mailboxes of people after them, and others after what it does; a private one is called at will.
  const isOthers =
    !anchor.isFree &&
    agreementOf(name.name, anchor.value) !== "agrees" &&
    !isMute(name, anchor) &&
    !isLikeNickname(name, anchor);
  return isOthers || isOfOtherPerson(name, anchor) ? null : name;
}

function vouchersFor(name: StandingName, { value }: Anchor): number {
  return name.isHeading && agreementOf(name.name, value) === "agrees" ? 1 : MIN_VOUCHING;
}

/** Whether a mailbox may be a nickname of a name: another given name, or the beginning of one of its words. */
function isLikeNickname({ name }: StandingName, { value }: Anchor): boolean {
  const parts = foldName(value.slice(0, value.lastIndexOf("@"))).split(/[._-]/);
  const begins = foldName(name)
    .split(" ")
    .map((word) => word.slice(0, MIN_COMMON_LETTERS));
  return parts.some(
    (part) =>
      isGiven(part) ||
      (part.length >= MIN_COMMON_LETTERS && begins.includes(part.slice(0, MIN_COMMON_LETTERS))),
  );
}

/** Whether a mailbox is made as a person's, and of other words: `b.lee` beside Anna Weber. */
function isOfOtherPerson({ name }: StandingName, { value }: Anchor): boolean {
  const local = value.slice(0, value.lastIndexOf("@"));
  if (!/^\p{L}+[._-]\p{L}+$/u.test(local)) return false;
  return local.split(/[._-]/).every((part) => part.length < 3 || agreementOf(name, `${part}@`) === "differs");
}
