import type { CountryCode } from "libphonenumber-js/min";
import type { PageTree } from "../dom/page-tree.ts";
import { countriesOf, type LinkedThing } from "../linked-data.ts";
import type { PageText } from "../text/page-text.ts";
import { type SiteCountry, siteCountry } from "./site-country.ts";

/** A page as far as its country hangs on it. */
export type CountryPage = {
  /** null for a document without elements. */
  readonly tree: PageTree | null;
  readonly text: PageText;
  /** What the page's JSON-LD holds. */
  readonly things: readonly LinkedThing[];
  readonly hostname: string;
};

/** The page's country, found out by whoever asks first: most pages have no number that needs it. */
export function pageCountry({ tree, text, things, hostname }: CountryPage): SiteCountry {
  let answer: { readonly country: CountryCode | undefined } | undefined;
  return () => {
    const language = tree?.html?.getAttribute("lang") ?? tree?.html?.getAttribute("xml:lang");
    answer ??= {
      country: siteCountry({ hostname, language, text: text.readable, countries: countriesOf(things) }),
    };
    return answer.country;
  };
}
