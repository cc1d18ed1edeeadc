import { LIMITS } from "@contact-scanner/core/config";
import { pageGlobRefusal } from "@contact-scanner/core/crawl/page-glob";
import { languageRefusal } from "@contact-scanner/core/crawl/page-language";
import { startPathRefusal } from "@contact-scanner/core/crawl/start-paths";
import * as z from "zod/mini";
import { described } from "./schemas.ts";

/** A text of at most so many characters, refused with a sentence; `refusalOf` gives none for what is taken. */
function refusable(maxChars: number, refusalOf: (text: string) => string | null) {
  return z.string().check(
    z.maxLength(maxChars, { abort: true }),
    z.refine((text) => refusalOf(text) === null, {
      error: ({ input }) => (typeof input === "string" ? refusalOf(input) : null),
    }),
  );
}

/** A list that may be left out. */
function someOf<Item extends z.ZodMiniType>(item: Item, maxItems: number) {
  return z.optional(z.array(item).check(z.maxLength(maxItems)));
}

const pattern = refusable(LIMITS.maxPagePatternChars, pageGlobRefusal);

const startPath = refusable(LIMITS.maxStartPathChars, startPathRefusal);

const language = refusable(LIMITS.maxLanguageChars, languageRefusal);

/**
 * Which pages a caller may choose, in the body of whatever starts a scan. All of a batch's sites take them. What is
 * left out is told as `excluded` or `language` among `pages_skipped`.
 */
export const pageOptions = {
  include: described(
    "Patterns of the pages to visit: a page must match one. A pattern begins with `/` and is compared with the whole " +
      "path: `*` is any text within a segment, `**` any number of whole segments (`/team/**` is `/team` and all below " +
      "it). What follows a `?` is compared with the whole query, in which `*` is any text; without `?` any query " +
      "will do. Capitals count. A page that is left out is never asked for, so what only it links to is not found; " +
      "the start page is always read.",
    someOf(pattern, LIMITS.maxPagePatterns),
  ),
  exclude: described(
    "Patterns of pages to leave out, as in `include`: a page must match none. They hold for redirects' targets, for " +
      "`start_paths` and for sitemaps too.",
    someOf(pattern, LIMITS.maxPagePatterns),
  ),
  only_languages: described(
    "Codes (BCP 47) of the languages wanted: `de` takes `de-AT`. A link is not followed where its `hreflang`, or else " +
      "the first segment of its path (`/fr/`), says another language. A page that was read is not counted, nor its " +
      "addresses, where its `lang`, or else its Content-Language, does. What says nothing is taken.",
    someOf(language, LIMITS.maxLanguages),
  ),
  start_paths: described(
    "Paths on the start page's host to visit first, as near as that one, whether a page links to them or not. " +
      "`include` and `exclude` hold for them.",
    someOf(startPath, LIMITS.maxStartPaths),
  ),
  subdomains: described(
    "Whether other hosts of the site are visited; true unless said otherwise. false: the start page's host alone, with " +
      "and without `www.`.",
    z.optional(z.boolean()),
  ),
};
