import type { FoundPhone } from "./found-phone.ts";
import type { Phone } from "./phone.ts";

/** A number with where it begins in the page's text. */
export type PlacedPhone = { readonly phone: Phone; readonly start: FoundPhone["start"] };

/** Characters of E.164 that numbers of one area have in common, the plus sign included: `+498323…`, `+141555…`. */
const AREA_CHARS = 7;

/** Words on its line before a number of the site's area that may be a label: more are a sentence. */
const MAX_LABEL_WORDS = 8;
/** What an address line has and a sentence has not: house numbers, signs between its parts. */
const IN_ADDRESS = /[\d@|·•]/;
/** Words by which a sentence speaks of the house itself: `Unsere Werkstatt erreichen Sie unter`. */
const OF_THE_HOUSE =
  /(?<!\p{L})(?:wir|uns|unser\p{L}*|we|us|our|nous|notre|nos|nosotros|nuestr[oa]s?|noi|nostr[oaie]|nós|nosso|nossa|wij|ons|onze|nas|nasz\p{L}*|náš|naše|nám|vi|oss|vår\p{L}*|vores|os|me|meille|meidän|мы|нас|наш\p{L}*|ми|bize|bizim|εμάς|μας)(?!\p{L})/iu;

/**
 * The numbers of a page without those that nothing vouches for. A link that calls, data, or a person says whose a
 * number is. Where a page has such numbers, another one that stands in its text alone is the site's where it is of an
 * area of theirs, and no sentence leads to it (`the chemist's in the house next door answers at 030 123456`). One of
 * another area is mostly somebody else's: a helpline's, an authority's, an agency's, a partner's (`Website:
 * Pixelhirsch, Tel. 0732 94 55 20`). It stays where it is a mobile phone or a fax, where it has an address of its own,
 * or where nothing but its label stands before it on its line (`Tel. 040 123 45 67`, as of another office).
 */
export function vouchedPhones(phones: readonly PlacedPhone[], text: string): Phone[] {
  const areas = new Set(phones.flatMap(({ phone }) => (isVouchedFor(phone) ? [areaOf(phone)] : [])));
  return phones
    .filter(
      ({ phone, start }) =>
        areas.size === 0 ||
        isVouchedFor(phone) ||
        phone.email !== null ||
        phone.kind !== "office" ||
        (areas.has(areaOf(phone)) && !isInSentence(text, start)) ||
        wordsIn(lineBefore(text, start)) === 1,
    )
    .map(({ phone }) => phone);
}

function isVouchedFor({ method, person }: Phone): boolean {
  return method !== "text" || person !== null;
}

function areaOf({ value }: Phone): string {
  return value.slice(0, AREA_CHARS);
}

function isInSentence(text: string, start: number): boolean {
  const before = lineBefore(text, start);
  return wordsIn(before) > MAX_LABEL_WORDS && !IN_ADDRESS.test(before) && !OF_THE_HOUSE.test(before);
}

function lineBefore(text: string, start: number): string {
  return text.slice(text.lastIndexOf("\n", start) + 1, start);
}

function wordsIn(text: string): number {
  return (text.match(/\p{L}+/gu) ?? []).length;
}
