import type { PageElement } from "../dom/page-element.ts";
import type { FoundPhone } from "../phones/found-phone.ts";
import type { Phone } from "../phones/phone.ts";
import type { Anchor } from "./anchors.ts";
import { namesOf, parentOf } from "./element-hints.ts";
import { departmentAddress, findPhonePerson, isSwitchboard } from "./find-phone-person.ts";
import { foldName } from "./fold-name.ts";
import { phoneAnchor } from "./page-anchors.ts";
import type { Person } from "./person.ts";
import type { PersonSearch } from "./person-search.ts";
import { type ReadPerson, readPerson } from "./read-person.ts";
import type { StatedPeople } from "./stated-people.ts";

/** Further places of a written number that are looked at: a number on each of many cards is nobody's by the second. */
const MAX_PLACES = 5;

/** What a page's numbers are asked against. */
export type PhoneOwners = {
  readonly search: PersonSearch;
  /** Whom the addresses reach. */
  readonly people: ReadonlyMap<string, Person>;
  /** The same as read from their places. */
  readonly read: ReadonlyMap<string, ReadPerson>;
  readonly stated: StatedPeople;
};

/** A number with whom it reaches, and with the address that is his or stands beside it. */
export function phoneWithPerson(found: FoundPhone, owners: PhoneOwners): Phone {
  const { node, start, end, ...phone } = found;
  const { search, people, stated } = owners;
  const said = stated.ofPhone(phone.value);
  if (said) return { ...phone, person: said, email: emailOf(said, people) };
  const [anchor] = phoneAnchor(found);
  const nobody = { ...phone, person: null, email: null };
  if (!anchor || isSwitchboard(anchor, search) || isInFoot(anchor.node)) return nobody;
  const owner = ownerAt(anchor, owners);
  if (!owner) return { ...nobody, email: departmentAddress(anchor, search) };
  return isOfSeveral(found, owner.person, owners) ? nobody : { ...phone, ...owner };
}

type Owner = { readonly person: Person; readonly email: string | null };

/** Whose a number is at one of its places. */
function ownerAt(anchor: Anchor, { search, people, read }: PhoneOwners): Owner | null {
  const found = findPhonePerson(anchor, search);
  if (!found) return ownerOfCard(anchor, search, read);
  const { person } = readPerson(found, anchor, search);
  const beside = search.anchors.between(found.from, found.to).filter(({ kind }) => kind === "email");
  const own = beside.find(({ value }) => people.get(value)?.name === person.name)?.value;
  const [only, ...others] = new Set(beside.map(({ value }) => value));
  const email = own ?? emailOf(person, people) ?? (others.length === 0 ? only : undefined) ?? null;
  const known = own === undefined ? undefined : people.get(own);
  return { person: known ?? person, email };
}

/** Whom an address reaches in whose card the number stands: his name may be one that only the address tells as such. */
function ownerOfCard(
  anchor: Anchor,
  { lines }: PersonSearch,
  read: ReadonlyMap<string, ReadPerson>,
): Owner | null {
  const owners = [...read].filter(([, { found }]) => {
    const { name, card, from, to } = found;
    const isOwnCard = from === card.textStart && to === card.textEnd;
    return anchor.start < to && anchor.start >= (isOwnCard ? from : name.start);
  });
  const [first, ...others] = owners;
  if (first === undefined || others.length > 0) return null;
  const [email, { person, found }] = first;
  const own = foldName(found.name.name);
  const isShared = lines
    .names(found.from, found.to)
    .some(({ isWhole, name, isKnown }) => isWhole && isKnown && foldName(name) !== own);
  return isShared ? null : { person, email };
}

/** Whether a number is written in somebody else's card as well: then it is the house's. */
function isOfSeveral({ value, written, end }: FoundPhone, { name }: Person, owners: PhoneOwners): boolean {
  const { page } = owners.search;
  let at = end;
  for (let place = 0; place < MAX_PLACES && at >= 0; place++) {
    const start = page.text.indexOf(written, at);
    const node = start < 0 ? null : page.elementAt(start);
    if (node === null) return false;
    at = start + written.length;
    const anchor: Anchor = { kind: "phone", value, node, start, end: at, isRole: false, isFree: false };
    const other = ownerAt(anchor, owners);
    if (other && foldName(other.person.name) !== foldName(name)) return true;
  }
  return false;
}

function emailOf({ name }: Person, people: ReadonlyMap<string, Person>): string | null {
  for (const [email, person] of people) if (person.name === name) return email;
  return null;
}

/** Elements above a number that are asked whether they are the page's foot: builders nest some ten. */
const MAX_FOOT_LEVELS = 15;

/** Whether an element stands in the foot or the head of the page, where numbers are the whole house's. */
function isInFoot(node: PageElement): boolean {
  let element: PageElement | null = node;
  for (let level = 0; element && level < MAX_FOOT_LEVELS; level++) {
    if (/^(?:footer|nav)$/.test(element.rawTagName)) return !isInCard(element);
    if (
      /(?:^|[\s_-])(?:site-footer|page-footer|footer|colophon|topbar|top-bar)(?:$|[\s_-])/i.test(
        namesOf(element),
      ) &&
      !isInCard(element)
    )
      return true;
    element = parentOf(element);
  }
  return false;
}

/** `card-footer` and the footer of an article are parts of a card. */
function isInCard(element: PageElement): boolean {
  if (/card|item|member|person|team/i.test(namesOf(element))) return true;
  const parent = parentOf(element);
  return parent !== null && /^(?:article|li|section|figure|blockquote)$/.test(parent.rawTagName);
}
