import type { PageElement } from "../dom/page-element.ts";
import { agreementOf, isFaint, isLikeFirm, isLikeFunction } from "./agreement.ts";
import { type Anchor, type Anchors, isAnother, MAX_CARD_CHARS } from "./anchors.ts";
import { parentOf } from "./element-hints.ts";
import { foldName } from "./fold-name.ts";
import { isGiven } from "./given-name.ts";
import { inOwnScript } from "./own-script.ts";
import type { Found, PersonSearch } from "./person-search.ts";
import { meaningOf } from "./role.ts";
import { isSemitic } from "./semitic-mailbox.ts";
import type { StandingName } from "./standing-name.ts";
import { rangeWithTerm } from "./term-group.ts";
import { isTrusted, marked, unique } from "./trusted-name.ts";

/** Elements above an anchor that are looked at: builders of pages nest some ten around a card. */
const MAX_LEVELS = 12;
/** Characters of a mailbox that may be initials: three and a digit. */
const MAX_INITIALS = 4;
/** Characters before an anchor in which a name above it is looked for, where the structure is larger. */
const MAX_ABOVE_CHARS = 400;

/** A word goes on from one letter to the next, over a hyphen or an apostrophe. */
const LETTERS = /^[\p{L}\p{M}'’-]{2}$/u;

/** Elements that hold all of a page. */
export const PAGE = /^(?:body|html|main)$/;

/** Whose an anchor is by the smallest structure around it that holds a name; null where none says so. */
export function findPerson(anchor: Anchor, search: PersonSearch): Found | null {
  const { lines, anchors } = search;
  let isAgreementAsked = false;
  let inner: PageElement = anchor.node;
  for (let level = 0, element: PageElement | null = anchor.node; element && level < MAX_LEVELS; level++) {
    const { textStart, textEnd } = element;
    const isPage = PAGE.test(element.rawTagName) && level > 0;
    if (textStart >= 0 && textStart <= anchor.start && textEnd >= anchor.end) {
      const isLarge = isPage || textEnd - textStart > MAX_CARD_CHARS;
      const whole = rangeWithTerm(element, anchor, anchors);
      const { from, to } = isLarge ? cutAround(anchor, element, search) : whole;
      const others = anchors.between(from, to).filter((other) => isAnother(other, anchor));
      const block = { element, from, to, inner, others };
      const names = lines.names(from, to);
      if (names.length > 0) {
        const chosen =
          others.length === 0 && !isLarge
            ? choose(anchor, names, block, search, isAgreementAsked)
            : chooseAmong(anchor, names, block, search, isAgreementAsked);
        const name = chosen && inOwnScript(chosen, names);
        if (name)
          return {
            name,
            block: element,
            card: element,
            ...rangeOf(anchor, name, outOfLink(block, anchor, search)),
          };
        if (others.length > 0 || isLarge) return null;
        isAgreementAsked = true;
      } else if (isLarge) return null;
    }
    inner = element;
    element = parentOf(element);
  }
  return null;
}

/** What of a large structure is near an anchor, cut between words: half of one would be another. */
function cutAround({ start, end }: Anchor, { textStart, textEnd }: PageElement, { page }: PersonSearch) {
  let from = Math.max(textStart, start - MAX_ABOVE_CHARS);
  let to = Math.min(textEnd, end + MAX_ABOVE_CHARS / 2);
  while (from > textStart && from < start && isInWord(page.text, from)) from++;
  while (to < textEnd && to > end && isInWord(page.text, to)) to--;
  return { from, to };
}

/** Whether a place of a text has a letter on both sides. */
function isInWord(text: string, at: number): boolean {
  return LETTERS.test(text.slice(at - 1, at + 1));
}

type Block = {
  readonly element: PageElement;
  readonly from: number;
  readonly to: number;
  readonly inner: PageElement;
  readonly others: readonly Anchor[];
};

/** The one name of a structure that is this anchor's alone. */
function choose(
  anchor: Anchor,
  names: readonly StandingName[],
  block: Block,
  search: PersonSearch,
  isAgreementAsked: boolean,
): StandingName | null {
  const agreeing = agreeingNames(anchor, names);
  if (agreeing.length > 0)
    return agreeing.length === 1 ? (agreeing[0] ?? null) : nearestBefore(anchor, agreeing);
  if (isAgreementAsked) return null;
  const [only, ...rest] = marked(unique(names.filter((name) => isTrusted(anchor, name, block, search))));
  return rest.length === 0 ? (only ?? null) : null;
}

/** The name that is meant where other anchors stand in the same structure: what is between them and this one. */
function chooseAmong(
  anchor: Anchor,
  names: readonly StandingName[],
  block: Block,
  search: PersonSearch,
  isAgreementAsked: boolean,
): StandingName | null {
  const { from, to, others, element, inner } = block;
  const previous = others.filter((other) => other.start < anchor.start).at(-1);
  const next = others.find((other) => other.start > anchor.start);
  const lead = names.filter((name) => name.start >= (previous?.end ?? from) && name.start <= anchor.start);
  const trail = names.filter((name) => name.start >= anchor.end && name.start < (next?.start ?? to));
  for (const group of [[...lead, ...trail], names]) {
    const agreeing = agreeingNames(anchor, group);
    if (agreeing.length > 0) return nearestBefore(anchor, agreeing) ?? agreeing[0] ?? null;
  }
  if (isAgreementAsked) return null;
  const first = Math.min(anchor.start, ...others.map(({ start }) => start));
  const leads = names.some((name) => name.start < first);
  const side = unique((leads ? lead : trail).filter((name) => isTrusted(anchor, name, block, search)));
  const name = leads ? side.at(-1) : side[0];
  if (!name) return null;
  if (side.length > 1 && !(leads && name.isHeading && side.every((one) => one.isHeading))) return null;
  return isOthersCard(name, anchor, element, inner, search.anchors) ? null : name;
}

/** Whether a name stands in a part of the structure that has a way to reach somebody of its own. */
export function isOthersCard(
  name: StandingName,
  anchor: Anchor,
  element: PageElement,
  inner: PageElement,
  anchors: Anchors,
): boolean {
  let part: PageElement | null = name.node;
  while (part && part.parentNode !== element) part = parentOf(part);
  if (!part || part === inner) return false;
  return anchors.between(part.textStart, part.textEnd).some((other) => other.value !== anchor.value);
}

function agreeingNames(anchor: Anchor, names: readonly StandingName[]): StandingName[] {
  if (anchor.kind !== "email") return [];
  const agreeing = unique(
    names.filter(
      (name) =>
        !isOwnLabel(anchor, name) &&
        !isAsideInitials(anchor, name) &&
        agreementOf(name.name, anchor.value) === "agrees",
    ),
  );
  // `Mail Anna` agrees as `Anna Weber` does, and is no name.
  const sure = agreeing.filter(
    ({ isKnown, isNamed, hasTitle, name }) =>
      isKnown || isNamed || hasTitle || (isSemitic(name) && !meaningOf(name).isRole),
  );
  return sure.length > 0
    ? sure
    : agreeing.filter(
        ({ name }) =>
          !isFaint(name, anchor.value) &&
          !isLikeFirm(name, anchor.value) &&
          !isLikeFunction(name, anchor.value),
      );
}

function nearestBefore(anchor: Anchor, names: readonly StandingName[]): StandingName | null {
  return names.filter((name) => name.start <= anchor.start).at(-1) ?? null;
}

/** Whether nothing but initials would make an address that of who is quoted or wrote the page. */
function isAsideInitials({ value }: Anchor, { isAside }: StandingName): boolean {
  return isAside && value.indexOf("@") <= MAX_INITIALS;
}

/** Whether what looks like a name is what a link is called: `Mejla Johan`. */
function isOwnLabel({ start, end, node, value }: Anchor, name: StandingName): boolean {
  if (isGiven(name.name)) return false;
  const initial = foldName(name.name)[0] ?? "";
  const isInAddress = value.split(/[@._-]/, 3).some((part) => part.startsWith(initial));
  return !isInAddress && node.rawTagName === "a" && name.start >= start && name.start < end;
}

/** The structure around a link whose text is a name: what he does stands beside the link. */
function outOfLink(block: Block, anchor: Anchor, { anchors }: PersonSearch): Block {
  const around = parentOf(block.element);
  if (block.element.rawTagName !== "a" || !around) return block;
  const { textStart: from, textEnd: to } = around;
  if (from < 0 || from > block.from || to - from > MAX_CARD_CHARS) return block;
  return {
    ...block,
    from,
    to,
    others: anchors.between(from, to).filter((other) => isAnother(other, anchor)),
  };
}

/** What of a structure is about the person: all of it, or what is between the anchors beside. */
function rangeOf(
  anchor: Anchor,
  name: StandingName,
  { from, to, others }: Block,
): { from: number; to: number } {
  const [first, last] = [Math.min(anchor.start, name.start), Math.max(anchor.end, name.end)];
  let [start, end] = [from, to];
  for (const other of others) {
    if (other.end <= first) start = Math.max(start, other.end);
    // What follows the anchor is the next person's as well.
    else if (other.start >= last) end = Math.min(end, last);
  }
  return { from: start, to: end };
}
