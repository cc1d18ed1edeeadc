import { LIMITS } from "../../config.ts";
import { siteText } from "../../site-text.ts";
import { selectorOf } from "../candidate.ts";
import { decodePercent } from "../decode.ts";
import type { PageElement } from "../dom/page-element.ts";
import type { LeavingLink } from "../leaving-links.ts";
import type { LinkedThing } from "../linked-data.ts";
import { isMailto } from "../methods/mailto.ts";
import { cardOfDataUrl, fieldAddresses } from "../methods/structured-data.ts";
import { readName } from "./name.ts";
import type { Person, PersonReason } from "./person.ts";
import type { PersonSearch } from "./person-search.ts";
import { meaningOf } from "./role.ts";

/** Whom data of a page names with an address or a number. */
export type StatedPeople = {
  readonly ofEmail: (email: string) => Person | undefined;
  /** By the last digits of a number in E.164. */
  readonly ofPhone: (value: string) => Person | undefined;
};

/** People of one page's data that are kept, and characters of a card. */
const MAX_PEOPLE = 500;
const MAX_DATA_CHARS = 500_000;
/** Digits at the end of a number that tell it from others of a page, whatever its country's code is. */
const TELLING_DIGITS = 8;

/** Reads what says by itself whose an address is: JSON-LD, vCards in links, names in `mailto:` links. */
export function statedPeople(
  leaving: readonly LeavingLink[],
  things: readonly LinkedThing[],
  search: PersonSearch,
): StatedPeople {
  const stated = emptyStated();
  for (const thing of things) readThing(thing, stated.add);
  const links = new Set(search.anchors.between(0, Number.POSITIVE_INFINITY).map(({ node }) => node));
  for (const node of links) readLink(node, stated.add);
  for (const { element, href } of leaving) if (/^\s*data:text/i.test(href)) readLink(element, stated.add);
  return stated;
}

/** Whom the cards of a vCard document name. */
export function peopleOfCards(document: string): StatedPeople {
  const stated = emptyStated();
  readCard(document.slice(0, MAX_DATA_CHARS), null, stated.add);
  return stated;
}

function emptyStated(): StatedPeople & { readonly add: Add } {
  const emails = new Map<string, Person>();
  const phones = new Map<string, Person>();
  return {
    add: (person, addresses, numbers) => {
      if (!person || emails.size + phones.size > MAX_PEOPLE) return;
      for (const address of addresses) if (!emails.has(address)) emails.set(address, person);
      for (const number of numbers) {
        const digits = tellingDigits(number);
        if (digits !== "" && !phones.has(digits)) phones.set(digits, person);
      }
    },
    ofEmail: (email) => emails.get(email),
    ofPhone: (value) => phones.get(tellingDigits(value)),
  };
}

function tellingDigits(number: string): string {
  const digits = number.replace(/\D/g, "").slice(-TELLING_DIGITS);
  return digits.length === TELLING_DIGITS ? digits : "";
}

type Add = (person: Person | null, addresses: readonly string[], numbers: readonly string[]) => void;

function readThing({ thing }: LinkedThing, add: Add): void {
  const types = [thing["@type"]].flat();
  if (!types.some((type) => typeof type === "string" && /(?:^|[/:])(?:Person|Physician)$/.test(type))) return;
  const text = (key: string) => texts(thing[key])[0] ?? "";
  const name = text("name") || `${text("givenName")} ${text("familyName")}`.trim();
  const addresses = texts(thing.email)
    .flatMap(fieldAddresses)
    .map((address) => address.toLowerCase());
  const role = text("jobTitle") || texts(thing.hasOccupation)[0] || null;
  add(
    personNamed(name, role, "json_ld", "script[type=application/ld+json]"),
    addresses,
    texts(thing.telephone),
  );
}

function texts(value: unknown): string[] {
  return [value]
    .flat()
    .flatMap((item) => (typeof item === "string" ? [item] : []))
    .slice(0, 10);
}

function readLink(node: PageElement, add: Add): void {
  const href = node.getAttribute("href");
  if (href === undefined) return;
  const card = cardOfDataUrl(href);
  if (card !== undefined) readCard(card.slice(0, MAX_DATA_CHARS), selectorOf(node), add);
  else if (isMailto(href)) {
    const [, shown = "", address = ""] =
      /^mailto:\s*"?([^"<>@]{3,100}?)"?\s*<([^<>]{3,254})>/i.exec(decodePercent(href)) ?? [];
    if (address !== "")
      add(personNamed(shown, null, "mailto_name", selectorOf(node)), [address.toLowerCase()], []);
  }
}

/** A vCard's formatted name with its addresses and numbers (RFC 6350). */
function readCard(card: string, element: string | null, add: Add): void {
  for (const part of card.split(/BEGIN:VCARD/i).slice(0, MAX_PEOPLE)) {
    const fields = part.split(/\r?\n|\\n/).slice(0, 200);
    const valuesOf = (name: RegExp) =>
      fields.flatMap((field) => {
        const colon = field.indexOf(":");
        return colon > 0 && name.test(field.slice(0, colon)) ? [field.slice(colon + 1).trim()] : [];
      });
    const [name = ""] = valuesOf(/^(?:[\w-]+\.)?FN(?:;|$)/i);
    const [role = null] = valuesOf(/^(?:[\w-]+\.)?(?:TITLE|ROLE)(?:;|$)/i);
    const addresses = valuesOf(/^(?:[\w-]+\.)?EMAIL(?:;|$)/i).map((address) => address.toLowerCase());
    add(personNamed(name, role, "vcard", element), addresses, valuesOf(/^(?:[\w-]+\.)?TEL(?:;|$)/i));
  }
}

function personNamed(
  text: string,
  written: string | null,
  reason: PersonReason,
  element: string | null,
): Person | null {
  const name = siteText(text, LIMITS.maxPersonNameChars);
  const read = readName(name);
  if (!read) return null;
  const role = written === null ? null : siteText(written, LIMITS.maxRoleChars) || null;
  const { department, seniority } = role === null ? { department: null, seniority: null } : meaningOf(role);
  return { name: read.name, role, department, seniority, reason, element };
}
