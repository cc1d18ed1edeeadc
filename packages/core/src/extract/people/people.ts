import type { Contact } from "../contact.ts";
import type { LeavingLink } from "../leaving-links.ts";
import type { LinkedThing } from "../linked-data.ts";
import type { FoundPhone } from "../phones/found-phone.ts";
import type { Phone } from "../phones/phone.ts";
import { vouchedPhones } from "../phones/vouched-phones.ts";
import type { PageText } from "../text/page-text.ts";
import { type Anchor, Anchors } from "./anchors.ts";
import { findPerson } from "./find-person.ts";
import { foldName } from "./fold-name.ts";
import { GENERAL_MAILBOX } from "./label-words.ts";
import { type AddressPlaces, anchorsOf } from "./page-anchors.ts";
import { PageLines } from "./page-lines.ts";
import type { Person } from "./person.ts";
import type { PersonSearch } from "./person-search.ts";
import { phoneWithPerson } from "./phone-person.ts";
import { type ReadPerson, readPerson, withRole } from "./read-person.ts";
import { repeatedCards } from "./repeated-cards.ts";
import { repeatedRoles } from "./repeated-roles.ts";
import { peopleOfCards, statedPeople } from "./stated-people.ts";

/** A page whose addresses and numbers are known. */
export type PageWithAnchors = {
  readonly links: readonly LeavingLink[];
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
  const stated = statedPeople(page.links, page.things, search);
  const read = peopleAt(
    anchors.filter(({ kind, isRole }) => kind === "email" && !isRole),
    search,
  );
  const people = contacts.map((contact) => {
    const person = isRole(contact)
      ? null
      : bestOf(stated.ofEmail(contact.email), read.get(contact.email)?.person);
    return person ? { ...contact, person } : contact;
  });
  const emails = new Map(people.flatMap(({ email, person }) => (person ? [[email, person] as const] : [])));
  const owners = { search, people: emails, read, stated };
  const placed = phones.map((found) => ({ phone: phoneWithPerson(found, owners), start: found.start }));
  return { contacts: people, phones: vouchedPhones(placed, page.text.text) };
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
function peopleAt(anchors: readonly Anchor[], search: PersonSearch): ReadonlyMap<string, ReadPerson> {
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
      if (find === findPerson) cards.learn(found);
      const one = readPerson(found, anchor, search);
      roles.learn(one.found, one.isTold ? one.person.role : null);
      if (!known || (known.name === one.person.name && one.person.role)) read.set(anchor.value, one);
    }
  }
  for (const [value, one] of read) {
    const role = one.isTold ? null : roles.roleOf(one.found);
    if (role !== null) read.set(value, { ...one, person: withRole(one.person, role) });
  }
  return read;
}
