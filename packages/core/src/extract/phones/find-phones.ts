import { LIMITS } from "../../config.ts";
import type { PageTree } from "../dom/page-tree.ts";
import type { LeavingLink } from "../leaving-links.ts";
import type { LinkedThing } from "../linked-data.ts";
import type { PageText } from "../text/page-text.ts";
import type { FoundPhone, KindedPhone } from "./found-phone.ts";
import { isOthersNumber } from "./others-signs.ts";
import { PHONE_METHODS } from "./phone.ts";
import { linkPhones } from "./phone-links.ts";
import type { SiteCountry } from "./site-country.ts";
import { linkedPhones, markedPhones } from "./structured-phones.ts";
import { textPhones } from "./text-phones.ts";

/** A page as far as its numbers hang on it. */
export type PhonePage = {
  /** null for a document without elements. */
  readonly tree: PageTree | null;
  readonly links: readonly LeavingLink[];
  readonly text: PageText;
  /** What the page's JSON-LD holds. */
  readonly things: readonly LinkedThing[];
  readonly country: SiteCountry;
};

/**
 * The telephone numbers of a page: each number once a kind, by the most trustworthy of the methods that found it. A
 * kind that is told takes the place of one that only the number's range says.
 */
export function findPhones(page: PhonePage): FoundPhone[] {
  const phones = new Map<string, KindedPhone>();
  const links: KindedPhone[] = [];
  for (const phone of allPhones(page)) {
    // A button for a chat is the site's own, whatever its foot says above it.
    const mayBeOthers = phone.method !== "text" && phone.method !== "whatsapp";
    if (mayBeOthers && isOthersNumber(page.text.text, phone.start)) continue;
    if (phone.method === "tel" || phone.method === "whatsapp") links.push(phone);
    else if (links.some((link) => isShownBy(link, phone))) continue;
    const key = `${phone.value} ${phone.kind}`;
    const known = phones.get(key);
    if (known === undefined) {
      if (phones.size < LIMITS.maxPhonesPerPage) phones.set(key, phone);
    } else if (trust(phone) < trust(known))
      phones.set(key, { ...phone, isTold: phone.isTold || known.isTold });
    else if (phone.isTold && !known.isTold) phones.set(key, { ...known, isTold: true });
  }
  const told = new Set([...phones.values()].filter(isAnswered).map(({ value }) => value));
  return [...phones.values()]
    .filter(({ value, isTold }) => isTold || !told.has(value))
    .map(({ isTold: _isTold, ...phone }) => phone);
}

function* allPhones({ tree, links, text, things, country }: PhonePage): Generator<KindedPhone> {
  yield* linkPhones(links, text, country);
  yield* linkedPhones(things, country);
  if (tree !== null) yield* markedPhones(tree, text, country);
  yield* textPhones(text, country);
}

/** Digits at the end by which two numbers are one, however the country and mobiles are told before them. */
const SAME_END = 8;

/** Whether a number is what a link to another way of writing it shows: `wa.me/54911…` for `11 5555-0141`. */
function isShownBy(link: KindedPhone, { method, start, end, value }: KindedPhone): boolean {
  return (
    method === "text" &&
    start >= link.start &&
    end <= link.end &&
    value !== link.value &&
    value.slice(-SAME_END) === link.value.slice(-SAME_END)
  );
}

/** Whether a page says of a number what answers there, and that it is no chat alone. */
function isAnswered({ isTold, kind }: KindedPhone): boolean {
  return isTold && kind !== "whatsapp";
}

/** The lower, the more trustworthy. */
function trust({ method }: KindedPhone): number {
  return PHONE_METHODS.indexOf(method);
}
