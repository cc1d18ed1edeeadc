import { selectorOf } from "../candidate.ts";
import { JOINT } from "../dom/marks.ts";
import type { PageTree } from "../dom/page-tree.ts";
import type { LinkedThing } from "../linked-data.ts";
import type { PageText } from "../text/page-text.ts";
import { asciiRun } from "./digit-runs.ts";
import type { KindedPhone } from "./found-phone.ts";
import { parseNumber, parseWithoutPlus } from "./parse-number.ts";
import type { PhoneKind } from "./phone.ts";
import { kindOf } from "./phone-kind.ts";
import { kindBefore } from "./phone-words.ts";
import type { SiteCountry } from "./site-country.ts";
import { writtenNumber } from "./written-number.ts";

/** Fields of schema.org that hold a number. */
const FIELDS: Readonly<Record<string, PhoneKind | undefined>> = { telephone: undefined, faxNumber: "fax" };
/** Entries of one field that are taken: a firm has a few numbers. */
const MAX_VALUES = 10;
/**
 * Characters of an element that is called a number, in which the number is looked for: a label may stand there, too.
 */
const MAX_TEXT_CHARS = 100;
const NUMBER = /[+(]{0,2}\d[\d ()./-]{4,40}\d/;

/** The numbers of a page's JSON-LD. */
export function* linkedPhones(things: readonly LinkedThing[], country: SiteCountry): Generator<KindedPhone> {
  for (const { thing, element } of things)
    for (const [field, kind] of Object.entries(FIELDS))
      for (const value of [thing[field]].flat().slice(0, MAX_VALUES)) {
        if (typeof value !== "string" && typeof value !== "number") continue;
        const phone = structuredNumber(String(value), kind, country);
        if (phone) yield { ...phone, element: selectorOf(element), node: element, start: -1, end: -1 };
      }
}

/** The numbers of elements that microdata, RDFa or hCard call so. */
export function* markedPhones(tree: PageTree, page: PageText, country: SiteCountry): Generator<KindedPhone> {
  for (const element of tree.telephones) {
    const { textStart: start, textEnd: end } = element;
    if (end - start > MAX_TEXT_CHARS) continue;
    const shown =
      start < 0 ? "" : page.text.slice(start, Math.min(end, start + MAX_TEXT_CHARS)).replaceAll(JOINT, "");
    const written = element.getAttribute("content") ?? shown;
    const isFax = /fax/i.test(
      `${element.getAttribute("itemprop") ?? ""} ${element.getAttribute("property") ?? ""}`,
    );
    const phone = structuredNumber(written, isFax ? "fax" : kindBefore(written)?.kind, country);
    if (phone) yield { ...phone, element: selectorOf(element), node: element, start, end };
  }
}

/** A number that data call one; a value without the country's code may have its plus sign forgotten. */
export function structuredNumber(
  text: string,
  kind: PhoneKind | undefined,
  country: SiteCountry,
): Omit<KindedPhone, "element" | "node" | "start" | "end"> | undefined {
  const [written] = NUMBER.exec(asciiRun(text.slice(0, MAX_TEXT_CHARS))) ?? [];
  const number =
    written === undefined
      ? undefined
      : (parseNumber(written, country()) ?? parseWithoutPlus(written, country()));
  if (written === undefined || number === undefined) return undefined;
  return {
    value: number.value,
    written: writtenNumber(written),
    ...kindOf(kind, number),
    method: "structured_data",
  };
}
