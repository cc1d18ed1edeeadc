import { LIMITS } from "../../config.ts";
import { siteText } from "../../site-text.ts";
import { selectorOf } from "../candidate.ts";
import type { PageElement } from "../dom/page-element.ts";
import type { LinkedThing } from "../linked-data.ts";
import { parentOf } from "../people/element-hints.ts";
import type { SiteCountry } from "../phones/site-country.ts";
import type { PageText } from "../text/page-text.ts";
import { type FactLine, linesOf, type Told } from "./fact-lines.ts";
import { directorsIn } from "./find-directors.ts";
import {
  labelledOrFormedName,
  nameBeforeForm,
  nameOnLine,
  nameOnPage,
  unformedName,
} from "./find-legal-name.ts";
import { mayTellNumbers, numbersIn } from "./find-numbers.ts";
import { type FoundAddress, postalAddressIn } from "./find-postal-address.ts";
import type { Fact, Organization } from "./organization.ts";
import { structuredOrganization } from "./structured-organization.ts";

/** What of a page is asked for the organisation behind its site. */
export type OrganizationPage = {
  readonly text: PageText;
  readonly things: readonly LinkedThing[];
  readonly country: SiteCountry;
  readonly hostname: string;
};

/** Lines above and below an organisation's numbers in which its name, address and directors stand. */
const LINES_ABOVE = 14;
const LINES_BELOW = 12;
/** Lines from a name to the end of the address below it. */
const LINES_OF_ADDRESS = 5;
/** A page of its own that tells by law who is behind a site, in the countries whose pages need no number. */
const EAST_ASIAN_IMPRINTS = ["会社概要", "特定商取引", "運営会社", "会社案内", "회사소개", "사업자 정보"];

/**
 * What a page tells of the organisation behind its site: by numbers of registers and tax offices and what stands around
 * them, and by its structured data. null where neither tells a name or a number.
 */
export function findOrganization(page: OrganizationPage): Organization | null {
  const written = writtenOrganization(page);
  const structured = structuredOrganization(page);
  const legalName = written?.legalName ?? structured?.legalName ?? null;
  if (legalName === null) return written === null ? null : unnamed(written, page.text);
  if (written === null || structured === null) return written ?? structured;
  return {
    legalName,
    address: written.address ?? structured.address,
    vatNumber: written.vatNumber ?? structured.vatNumber,
    registerNumber: written.registerNumber ?? structured.registerNumber,
    registerCourt: written.registerCourt ?? structured.registerCourt,
    directors: written.directors,
  };
}

/** Characters of a line with a number that is nobody's but the site's: a longer one is an article about somebody. */
const MAX_NUMBER_LINE_CHARS = 160;
/** A line about another organisation: who a part of a tax may be given to, who a sentence is about. */
const OF_ANOTHER = /\d ?%|\d ?(?:x|×|per) ?(?:1000|mille)|podatku|\d\) \p{Ll}{3}/iu;

/**
 * What a page tells that leaves the name to its logo, as clubs and schools do: numbers and an address, and nobody, as
 * who leads something without a name may lead anything.
 */
function unnamed(written: Organization, { text }: PageText): Organization | null {
  const number = written.registerNumber ?? written.vatNumber;
  if (number === null) return null;
  const at = text.indexOf(number.value.slice(-4));
  const line = at < 0 ? "" : (text.slice(text.lastIndexOf("\n", at) + 1).split("\n", 1)[0] ?? "");
  if (line.length > MAX_NUMBER_LINE_CHARS || OF_ANOTHER.test(line)) return null;
  return { ...written, directors: [] };
}

function writtenOrganization({ text, country }: OrganizationPage): Organization | null {
  if (!mayTellNumbers(text.text) && !isEastAsianImprint(text.text)) return null;
  const lines = linesOf(text);
  const numbers = numbersIn(lines, country());
  const anchor = numbers.registerNumber?.line ?? numbers.vatNumber?.line ?? eastAsianImprint(lines);
  if (anchor === undefined) return null;
  const block = lines.slice(Math.max(0, anchor - LINES_ABOVE), anchor + LINES_BELOW + 1);
  const at = Math.min(anchor, LINES_ABOVE);
  const name = labelledOrFormedName(block, at) ?? nameOnPage(lines);
  const address =
    postalAddressIn(block, name?.line ?? at, name?.value) ??
    addressBelow(lines, name?.value) ??
    onlyAddress(lines);
  const unformed = unformedName(block, address);
  const legal =
    name ??
    nameBeforeForm(block) ??
    (unformed && isPressed(text.elementAt(unformed.start)) ? undefined : unformed) ??
    nameOnLine(block[at]);
  const toFact = (told: Told | null | undefined): Fact | null => (told ? factOf(told) : null);
  const factOf = ({ value, start }: Told): Fact => {
    const node = text.elementAt(start);
    return {
      value: siteText(value, LIMITS.maxFactChars),
      method: "imprint",
      element: node && siteText(selectorOf(node), LIMITS.maxElementChars),
    };
  };
  return {
    legalName: toFact(legal),
    address: toFact(address),
    vatNumber: toFact(numbers.vatNumber),
    registerNumber: toFact(numbers.registerNumber),
    registerCourt: toFact(numbers.registerCourt),
    directors: directorsIn(block).map(factOf),
  };
}

/** Elements around a text that are asked whether somebody presses it: a button's words stand in one. */
const MAX_PRESSED_LEVELS = 3;

/** Whether a text is what somebody presses or follows, as what a form or a menu ends with: no name of anybody. */
function isPressed(node: PageElement | null): boolean {
  let element = node;
  for (let level = 0; element && level < MAX_PRESSED_LEVELS; level++) {
    if (/^(?:a|button|input|label|select|option)$/.test(element.rawTagName)) return true;
    element = parentOf(element);
  }
  return false;
}

function isEastAsianImprint(text: string): boolean {
  return EAST_ASIAN_IMPRINTS.some((words) => text.includes(words));
}

function eastAsianImprint(lines: readonly FactLine[]): number | undefined {
  if (!lines.some(({ text }) => isEastAsianImprint(text))) return undefined;
  const index = lines.findIndex(({ text }) =>
    /^(?:会社名|商号|社名|販売業者|販売事業者|事業者名|運営者|회사명|상호)/u.test(text),
  );
  return index < 0 ? undefined : index;
}

/** The address below a name that stands by itself elsewhere on the page. */
function addressBelow(lines: readonly FactLine[], name: string | undefined): FoundAddress | undefined {
  if (name === undefined) return undefined;
  const index = lines.findIndex(({ text }) => text === name);
  return index < 0 ? undefined : postalAddressIn(lines.slice(index, index + LINES_OF_ADDRESS), 0, name);
}

/** The address of a page that has no other. */
function onlyAddress(lines: readonly FactLine[]): FoundAddress | undefined {
  const found = new Map<string, FoundAddress>();
  for (const index of lines.keys()) {
    const address = postalAddressIn(lines.slice(index, index + 2), 0, undefined);
    if (address) found.set(address.value, address);
    if (found.size > 1) return undefined;
  }
  return [...found.values()][0];
}
