import { JOINT } from "../dom/marks.ts";
import type { PageElement } from "../dom/page-element.ts";
import type { Anchor } from "./anchors.ts";
import { isBesideCards } from "./beside-cards.ts";
import { parentOf } from "./element-hints.ts";
import { isOthersCard } from "./find-person.ts";
import { foldName } from "./fold-name.ts";
import { GENERAL_MAILBOX, PERSON_LABEL, SWITCHBOARD_LABEL } from "./label-words.ts";
import type { Found, PersonSearch } from "./person-search.ts";
import type { StandingName } from "./standing-name.ts";
import { isTrusted, unique } from "./trusted-name.ts";

/** Elements above a number that are looked at, and characters of one. */
const MAX_LEVELS = 10;
const MAX_CARD_CHARS = 1_500;
/** Characters between a name and a number below it that is still his: a position and an address stand between. */
const MAX_BELOW_CHARS = 300;
/** Characters of a structure in which the number may stand before the name, and in which an address is the number's. */
const MAX_SMALL_CHARS = 250;
/** Characters before a number in which a word says that it is the house's: a label is not longer. */
const LABEL_CHARS = 60;
/** Addresses of a page from which on one beside a number is a department's: with fewer it is the whole house's. */
const MIN_ADDRESSES = 3;

const PAGE = /^(?:body|html|main)$/;
/** What begins something else between a name and a number. */
const HEADING_LINE = /^(?:h[1-6]|dt)$/;

/** Whom a number reaches by the smallest structure around it that holds a name; null where none says so. */
export function findPhonePerson(anchor: Anchor, search: PersonSearch): Found | null {
  let inner: PageElement = anchor.node;
  for (let level = 0, element: PageElement | null = anchor.node; element && level < MAX_LEVELS; level++) {
    const { textStart, textEnd } = element;
    if (textStart >= 0 && textStart <= anchor.start && textEnd >= anchor.end) {
      const isLarge = textEnd - textStart > MAX_CARD_CHARS || (PAGE.test(element.rawTagName) && level > 0);
      const from = isLarge ? Math.max(textStart, anchor.start - MAX_BELOW_CHARS) : textStart;
      const to = isLarge ? anchor.end : textEnd;
      const names = unique(
        search.lines.names(from, to).filter((name) => isTrusted(anchor, name, { from, to }, search)),
      );
      if (names.length > 0) {
        const name = nearestName(anchor, names, to - from, search);
        if (!name) return null;
        const isAlone = names.length === 1 && to - from <= MAX_SMALL_CHARS;
        if (!isAlone && isOthersCard(name, anchor, element, inner, search.anchors)) return null;
        if (isBesideCards(name, element, inner, names)) return null;
        return {
          name,
          block: element,
          card: element,
          from: Math.min(name.start, from),
          to: Math.max(to, name.end),
        };
      }
      if (isLarge) return null;
    }
    inner = element;
    element = parentOf(element);
  }
  return null;
}

function nearestName(
  anchor: Anchor,
  names: readonly StandingName[],
  chars: number,
  { page, lines }: PersonSearch,
): StandingName | null {
  const name = names.findLast(({ start }) => start <= anchor.start);
  if (!name) {
    const [first, ...others] = names;
    return first && others.length === 0 && chars <= MAX_SMALL_CHARS ? first : null;
  }
  const between = page.text.slice(name.end, anchor.start);
  if (between.length > MAX_BELOW_CHARS || rowOf(name.node) !== rowOf(anchor.node)) return null;
  // `Managing Director: Anna Lee`, and below it the firm's number: an imprint.
  const lead = page.text.slice(Math.max(0, name.start - MAX_BELOW_CHARS), name.start);
  const before = lead.slice(lead.lastIndexOf("\n") + 1);
  if (between.includes("\n") && /[:：]/.test(before) && !PERSON_LABEL.test(foldName(before.trim())))
    return null;
  // `Anna Lee, Bob Weber: 030 1234` reaches both.
  const isShared = names.some(
    (other) =>
      other !== name && other.start < name.start && !page.text.slice(other.end, name.start).includes("\n"),
  );
  if (isShared) return null;
  for (const line of lines.between(name.end, anchor.start)) {
    const node = page.elementAt(line.start + 1);
    if (line.text !== "" && node && HEADING_LINE.test(node.rawTagName) && line.start > name.end) return null;
  }
  return name;
}

/** The row of a table that an element stands in; null outside of one. */
function rowOf(node: PageElement | null): PageElement | null {
  let element = node;
  for (let level = 0; element && level < MAX_LEVELS; level++) {
    if (element.rawTagName === "tr") return element;
    element = parentOf(element);
  }
  return null;
}

/** Whether a number is the house's, by the words before it. */
export function isSwitchboard(anchor: Anchor, { page }: PersonSearch): boolean {
  const written = page.text.slice(Math.max(0, anchor.start - LABEL_CHARS), anchor.start);
  const before = foldName(written.replaceAll(JOINT, ""));
  return SWITCHBOARD_LABEL.test(before.slice(before.trimEnd().lastIndexOf("\n") + 1));
}

/** The address of a function that stands beside a number of its own: in one row, item or small card, and no other. */
export function departmentAddress(anchor: Anchor, { anchors }: PersonSearch): string | null {
  const all = new Set(
    anchors
      .between(0, Number.POSITIVE_INFINITY)
      .filter(({ kind }) => kind === "email")
      .map(({ value }) => value),
  );
  if (all.size < MIN_ADDRESSES) return null;
  let element: PageElement | null = anchor.node;
  for (let level = 0; element && level < MAX_LEVELS; level++) {
    const { textStart, textEnd } = element;
    if (textEnd - textStart > MAX_SMALL_CHARS || PAGE.test(element.rawTagName)) return null;
    const emails = new Set(
      anchors.between(textStart, textEnd).flatMap(({ kind, value }) => (kind === "email" ? [value] : [])),
    );
    const [only, ...others] = emails;
    if (only !== undefined) {
      return others.length > 0 || GENERAL_MAILBOX.test(only) ? null : only;
    }
    element = parentOf(element);
  }
  return null;
}
