import { selectorOf } from "../candidate.ts";
import { decodePercent } from "../decode.ts";
import { JOINT } from "../dom/marks.ts";
import type { PageElement } from "../dom/page-element.ts";
import type { LeavingLink } from "../leaving-links.ts";
import type { PageText } from "../text/page-text.ts";
import { cardPhones } from "./card-phones.ts";
import { asciiRun, countDigits } from "./digit-runs.ts";
import type { KindedPhone } from "./found-phone.ts";
import { markupKind } from "./markup-kind.ts";
import {
  afterOnLine,
  beforeOnLine,
  MAY_TELL,
  type ToldKind,
  toldAbove,
  toldAfter,
  toldBefore,
} from "./number-place.ts";
import { parseNumber, parseSiteNumber, parseWithoutPlus } from "./parse-number.ts";
import type { PhoneKind } from "./phone.ts";
import { kindOf } from "./phone-kind.ts";
import { kindBefore } from "./phone-words.ts";
import type { SiteCountry } from "./site-country.ts";
import { writtenNumber } from "./written-number.ts";

/** Schemes whose URL is a number (RFC 3966; `callto` is Skype's, `sms` RFC 5724, `fax` RFC 2806). */
const NUMBER_SCHEME = /^\s{0,9}(?:https?:\/\/)?(tel|callto|sms|fax):\/{0,2}([^?#;,]{3,60})/i;
/** Links to WhatsApp that name a number. */
const WHATSAPP =
  /^\s{0,9}(?:(?:https?:)?\/\/(?:www\.)?(?:wa\.me\/(?:\+|%2b)?([\d ().-]{6,25})|(?:api|web|chat)?\.?whatsapp\.com\/send\/?\?(?:[^#]{0,300}&)?phone=([^&#]{6,40}))|whatsapp:\/{0,2}send\/?\?(?:[^#]{0,300}&)?phone=([^&#]{6,40}))/i;
/** Signs without a width that editors of texts leave between digits. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** A link that holds a card itself. */
const CARD = /^\s{0,9}data:text/i;
/** What a link must have for either: the cheap question that every link is asked. */
const SIGN =
  /^\s{0,9}(?:(?:https?:\/\/)?(?:tel|callto|sms|fax|whatsapp):|(?:https?:)?\/\/[a-z.]{0,9}(?:wa\.me|whatsapp\.com)\/)/i;
/** Links of one page that are looked at, and those of them that are cards: a page with more is a directory. */
const MAX_LINKS = 1_000;
const MAX_CARDS = 50;
/** Characters of a link's text in which a word or the number is looked for: a card may be one link. */
const MAX_TEXT_CHARS = 100;

/** The numbers that links of a page call or write to, and those of cards that links hold. */
export function* linkPhones(
  links: readonly LeavingLink[],
  page: PageText,
  country: SiteCountry,
): Generator<KindedPhone> {
  let [calls, cards] = [0, 0];
  for (const { element, href } of links) {
    if (SIGN.test(href)) {
      if (++calls > MAX_LINKS) return;
      const phone = whatsAppNumber(element, href, page) ?? dialledNumber(element, href, page, country);
      if (phone !== undefined) yield phone;
    } else if (CARD.test(href) && ++cards <= MAX_CARDS) yield* cardPhones(element, href, country);
  }
}

function whatsAppNumber(element: PageElement, href: string, page: PageText): KindedPhone | undefined {
  const [, path, query, scheme] = WHATSAPP.exec(href) ?? [];
  const written = decodePercent(path ?? query ?? scheme ?? "");
  const digits = written.replace(/\D+/g, "").replace(/^00/, "");
  const number = digits === "" ? undefined : parseNumber(`+${digits}`, undefined);
  if (number === undefined) return undefined;
  const shown = shownNumber(element, page) ?? written;
  return {
    value: number.value,
    written: writtenNumber(shown),
    kind: "whatsapp",
    isTold: true,
    method: "whatsapp",
    ...placeOf(element),
  };
}

function dialledNumber(
  element: PageElement,
  href: string,
  page: PageText,
  country: SiteCountry,
): KindedPhone | undefined {
  const [, scheme = "", encoded = ""] = NUMBER_SCHEME.exec(href) ?? [];
  const dialled = asciiRun(decodePercent(encoded).replace(INVISIBLE, ""))
    .replace(/[^\d+().\s/-]+.*$/s, "")
    .trim();
  if (countDigits(dialled) < 6) return undefined;
  const shown = shownNumber(element, page);
  const number = dialledAs(dialled, shown, country);
  if (number === undefined) return undefined;
  const told: Exclude<ToldKind, "other"> = scheme.toLowerCase() === "fax" ? "fax" : toldOf(element, page);
  return {
    value: number.value,
    written: writtenNumber(shown ?? dialled),
    ...kindOf(told, number),
    method: "tel",
    ...placeOf(element),
  };
}

/** What a template's link dials until somebody writes a number. */
const SAMPLE = /1234567|0000000/;

/** The number that a link dials; where it lacks the country, as what the link shows says, or as the site's is. */
function dialledAs(dialled: string, shown: string | undefined, siteCountry: SiteCountry) {
  const number =
    SAMPLE.test(dialled) && shown !== undefined ? undefined : parseSiteNumber(dialled, siteCountry);
  if (number !== undefined) {
    const read = shown === undefined ? undefined : parseSiteNumber(asciiRun(shown), siteCountry);
    return read !== undefined && isMistyped(number.value, read.value) ? read : number;
  }
  // `tel:49301234` and `tel:+030 1234`: the plus sign forgotten, or one too many.
  const country = siteCountry();
  const bare = dialled.replace(/^\+/, "");
  return (
    (shown === undefined ? undefined : parseNumber(asciiRun(shown), country)) ??
    (dialled.startsWith("+") ? parseNumber(bare, country) : parseWithoutPlus(bare, country)) ??
    parseNumber(bare, "US")
  );
}

/** Digits at the front, the country's and the area's code, that a number has in common with a mistyped one of it. */
const SAME_FRONT = 5;

/** Whether a link dials what it shows but for a slip, which its readers would have noticed in what it shows. */
function isMistyped(dialled: string, shown: string): boolean {
  return (
    dialled !== shown &&
    Math.abs(dialled.length - shown.length) <= 1 &&
    !dialled.startsWith(shown) &&
    !shown.startsWith(dialled) &&
    dialled.slice(0, SAME_FRONT) === shown.slice(0, SAME_FRONT)
  );
}

/** What a link shows, where that is a number. */
function shownNumber(element: PageElement, page: PageText): string | undefined {
  const { textStart: start, textEnd: end } = element;
  if (start < 0) return undefined;
  const text = page.text
    .slice(start, Math.min(end, start + MAX_TEXT_CHARS))
    .replaceAll(JOINT, "")
    .trim();
  const [number] = /[+(]{0,2}\d[\d ()./\u2010-\u2015-]{4,40}\d/.exec(asciiRun(text)) ?? [];
  return number;
}

/** What answers at a link's number: by its own words, those before it, and its icon. */
function toldOf(element: PageElement, page: PageText): PhoneKind | undefined {
  const { textStart: start, textEnd: end } = element;
  const own =
    start < 0 ? "" : page.text.slice(start, Math.min(end, start + MAX_TEXT_CHARS)).replaceAll(JOINT, "");
  const told =
    (MAY_TELL.test(own) ? kindBefore(own)?.kind : undefined) ??
    (start < 0
      ? undefined
      : (toldBefore(beforeOnLine(page.text, start, 0).replace(/^.*\d{3}/s, "")) ??
        toldAfter(afterOnLine(page.text, end)) ??
        toldAbove(page.text, start)));
  return told === undefined || told === "other" ? markupKind(element, false) : told;
}

function placeOf(element: PageElement): Pick<KindedPhone, "element" | "node" | "start" | "end"> {
  return { element: selectorOf(element), node: element, start: element.textStart, end: element.textEnd };
}
