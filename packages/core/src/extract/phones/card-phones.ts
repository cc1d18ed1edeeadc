import { selectorOf } from "../candidate.ts";
import { decodePercent } from "../decode.ts";
import type { PageElement } from "../dom/page-element.ts";
import { cardOfDataUrl } from "../methods/structured-data.ts";
import type { KindedPhone } from "./found-phone.ts";
import type { SiteCountry } from "./site-country.ts";
import { structuredNumber } from "./structured-phones.ts";

/** Entries of one card that are read, a line each: cards have some twenty. */
const MAX_LINES = 200;
/** A number's line (RFC 6350): `TEL;TYPE=cell:+49 171 1234567`. */
const NUMBER_LINE = /^(?:[\w-]{1,30}\.)?TEL((?:;[^:]{0,100})?):(.{3,60})$/i;

/** The numbers of a card that a link holds as a `data:` URL. */
export function* cardPhones(
  element: PageElement,
  href: string,
  country: SiteCountry,
): Generator<KindedPhone> {
  const { textStart: start, textEnd: end } = element;
  for (const line of (cardOfDataUrl(href) ?? "").split(/\r?\n|\\n/, MAX_LINES)) {
    const [, parameters = "", value = ""] = NUMBER_LINE.exec(line) ?? [];
    const kind = /fax/i.test(parameters) ? "fax" : /cell/i.test(parameters) ? "mobile" : undefined;
    const phone = structuredNumber(decodePercent(value).replace(/^tel:/i, ""), kind, country);
    if (phone) yield { ...phone, element: selectorOf(element), node: element, start, end };
  }
}
