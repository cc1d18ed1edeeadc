import type { PageElement } from "./dom/page-element.ts";
import type { PageTree } from "./dom/page-tree.ts";
import { parseJson } from "./methods/structured-data.ts";
import { isStructuredData } from "./structured-urls.ts";

/** An object of a page's JSON-LD, and the block that holds it. */
export type LinkedThing = {
  readonly thing: Readonly<Record<string, unknown>>;
  readonly element: PageElement;
};

/** Characters of one page's JSON-LD that are looked through, and values in it: shops describe each of their goods. */
const MAX_CHARS = 400_000;
const MAX_VALUES = 5_000;
/** Fields that are asked for: a block without any is not parsed. */
const ASKED = /"(?:telephone|faxNumber|email|sameAs|address|addressCountry|legalName|vatID)"/;

/** Every object of a page's JSON-LD blocks that hold numbers, addresses or profiles, outer ones first. */
export function linkedThings({ scripted }: PageTree): LinkedThing[] {
  const things: LinkedThing[] = [];
  let chars = 0;
  for (const element of scripted) {
    if (!isStructuredData(element)) continue;
    const source = element.rawText;
    chars += source.length;
    if (chars > MAX_CHARS) break;
    if (!ASKED.test(source)) continue;
    const queue: unknown[] = [parseJson(source)];
    for (let index = 0; index < Math.min(queue.length, MAX_VALUES); index++) {
      const value = queue[index];
      if (typeof value !== "object" || value === null) continue;
      if (isThing(value)) things.push({ thing: value, element });
      for (const inner of Object.values(value).slice(0, MAX_VALUES))
        if (typeof inner === "object" && inner !== null) queue.push(inner);
    }
  }
  return things;
}

function isThing(value: object): value is Readonly<Record<string, unknown>> {
  return !Array.isArray(value);
}

/** The countries of the addresses among them, as they are written: `DE`, rarely a name. */
export function countriesOf(things: readonly LinkedThing[]): string[] {
  return things.map(({ thing }) => thing.addressCountry).filter((country) => typeof country === "string");
}
