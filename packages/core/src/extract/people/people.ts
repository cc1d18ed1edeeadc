import type { Contact } from "../contact.ts";
import type { PageElement } from "../dom/page-element.ts";
import type { PageTree } from "../dom/page-tree.ts";
import type { LinkedThing } from "../linked-data.ts";
import type { FoundPhone } from "../phones/found-phone.ts";
import type { Phone } from "../phones/phone.ts";
import type { PageText } from "../text/page-text.ts";
import { type Anchor, Anchors, type Place } from "./anchors.ts";
import { namesOf, parentOf } from "./element-hints.ts";
import { findPerson, type PersonSearch } from "./find-person.ts";
import { departmentAddress, findPhonePerson, isSwitchboard } from "./find-phone-person.ts";
import { foldName } from "./fold-name.ts";
import { GENERAL_MAILBOX } from "./label-words.ts";
import { PageLines } from "./page-lines.ts";
import type { Person } from "./person.ts";
import { type ReadPerson, readPerson, withRole } from "./read-person.ts";
import { repeatedCards } from "./repeated-cards.ts";
import { repeatedRoles } from "./repeated-roles.ts";
import { peopleOfCards, statedPeople } from "./stated-people.ts";

/** Where each address of a page stands: every place that it was found at. */
export type AddressPlaces = ReadonlyMap<string, readonly Place[]>;

/** A page whose addresses and numbers are known. */
export type PageWithAnchors = {
  readonly tree: PageTree;
  readonly text: PageText;
  /** What its JSON-LD holds. */
  readonly things: readonly LinkedThing[];
  readonly contacts: readonly Contact[];
  readonly places: AddressPlaces;
  readonly phones: readonly FoundPhone[];
};

/**
 * The addresses and numbers of a page with whom they reach, where the page's structure says so. A mailbox of a function
 * reaches nobody by name. Without addresses and numbers nothing is looked at.
 */
export function withPeople(page: PageWithAnchors): {
  contacts: readonly Contact[];
  phones: readonly Phone[];
} {
  const { contacts, phones } = page;
  if (contacts.length === 0 && phones.length === 0) return { contacts, phones: [] };
  const anchors = anchorsOf(page);
  const search: PersonSearch = {
    page: page.text,
    lines: new PageLines(page.text),
    anchors: new Anchors(anchors),
  };
  const stated = statedPeople(page.tree, page.things, search);
  const found = peopleAt(
    anchors.filter(({ kind, isRole }) => kind === "email" && !isRole),
    search,
  );
  const people = contacts.map((contact) => {
    const person = isRole(contact) ? null : bestOf(stated.ofEmail(contact.email), found.get(contact.email));
    return person ? { ...contact, person } : contact;
  });
  const emails = new Map(people.flatMap(({ email, person }) => (person ? [[email, person] as const] : [])));
  return { contacts: people, phones: phones.map((phone) => phoneWithPerson(phone, search, emails, stated)) };
}

/** Whether an address reaches a function or the whole house. */
function isRole({ email, type }: Pick<Contact, "email" | "type">): boolean {
  return type === "service" || GENERAL_MAILBOX.test(email);
}

/** What data states, with the position that stands beside the same name where the data has none. */
function bestOf(stated: Person | undefined, found: Person | undefined): Person | null {
  if (!stated || !found) return stated ?? found ?? null;
  if (stated.role !== null || foldName(stated.name) !== foldName(found.name)) return stated;
  const { role, department, seniority } = found;
  return { ...stated, role, department, seniority };
}

/** The addresses and numbers of a vCard document with whom its cards name; of any other text without people. */
export function withCardPeople(
  cards: string,
  { contacts, phones }: Pick<PageWithAnchors, "contacts" | "phones">,
): { contacts: readonly Contact[]; phones: readonly Phone[] } {
  const stated = peopleOfCards(cards);
  const named = contacts.map((contact) =>
    isRole(contact) ? contact : { ...contact, person: stated.ofEmail(contact.email) ?? null },
  );
  const withoutPlaces = phones.map(({ node: _node, start: _start, end: _end, ...phone }) => ({
    ...phone,
    person: stated.ofPhone(phone.value) ?? null,
    email: null,
  }));
  return { contacts: named, phones: withoutPlaces };
}

/** Whom mailboxes reach, by the places of each; at last by what the cards of a page have in common. */
function peopleAt(anchors: readonly Anchor[], search: PersonSearch): ReadonlyMap<string, Person> {
  const read = new Map<string, ReadPerson>();
  const cards = repeatedCards(search);
  const roles = repeatedRoles(search);
  for (const find of [findPerson, cards.nameOf]) {
    const others = anchors.filter(({ value }) => !read.has(value));
    for (const anchor of others) {
      const known = read.get(anchor.value)?.person;
      if (known?.role) continue;
      const found = find(anchor, search);
      if (!found) continue;
      if (find === findPerson) cards.learn(found, anchor);
      const one = readPerson(found, anchor, search);
      roles.learn(one.found, one.isTold ? one.person.role : null);
      if (!known || (known.name === one.person.name && one.person.role)) read.set(anchor.value, one);
    }
  }
  return new Map(
    [...read].map(([value, { person, found, isTold }]) => [
      value,
      isTold ? person : withRole(person, roles.roleOf(found) ?? person.role),
    ]),
  );
}

function anchorsOf({ contacts, places, phones }: PageWithAnchors): Anchor[] {
  const addresses = contacts.flatMap(({ email, type }) =>
    (places.get(email) ?? []).map(
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

function phoneAnchor({ node, start, end, value }: FoundPhone): Anchor[] {
  if (node === null) return [];
  const place = start >= 0 ? { start, end } : { start: node.textStart, end: node.textEnd };
  return place.start < 0
    ? []
    : [{ kind: "phone", value, node, isRole: false, isFree: false, ...shownPlace({ node, ...place }) }];
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

function phoneWithPerson(
  { node, start, end, ...phone }: FoundPhone,
  search: PersonSearch,
  people: ReadonlyMap<string, Person>,
  stated: ReturnType<typeof statedPeople>,
): Phone {
  const said = stated.ofPhone(phone.value);
  if (said) return { ...phone, person: said, email: emailOf(said, people) };
  const [anchor] = phoneAnchor({ ...phone, node, start, end });
  const nobody = { ...phone, person: null, email: null };
  if (!anchor || isSwitchboard(anchor, search) || isInFoot(anchor.node)) return nobody;
  const found = findPhonePerson(anchor, search);
  if (!found) return { ...nobody, email: departmentAddress(anchor, search) };
  const { person } = readPerson(found, anchor, search);
  const beside = search.anchors.between(found.from, found.to).filter(({ kind }) => kind === "email");
  const own = beside.find(({ value }) => people.get(value)?.name === person.name)?.value;
  const [only, ...others] = new Set(beside.map(({ value }) => value));
  const email = own ?? emailOf(person, people) ?? (others.length === 0 ? only : undefined) ?? null;
  const known = own === undefined ? undefined : people.get(own);
  return { ...phone, person: known ?? person, email };
}

function emailOf({ name }: Person, people: ReadonlyMap<string, Person>): string | null {
  for (const [email, person] of people) if (person.name === name) return email;
  return null;
}

/** Elements above a place that are asked whether it stands in their text: a link in an `object` has few. */
const MAX_ASIDE_LEVELS = 8;

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
