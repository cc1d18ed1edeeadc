import { LIMITS } from "@contact-scanner/core/config";
import { pageGlobRefusal } from "@contact-scanner/core/crawl/page-glob";
import { languageRefusal } from "@contact-scanner/core/crawl/page-language";
import { startPathRefusal } from "@contact-scanner/core/crawl/start-paths";
import type { PageOptions } from "@contact-scanner/core/jobs/scan-options";

export const PAGE_HELP = `  --include PATTERN        visit only pages of this pattern, beside the start page (repeatable)
  --exclude PATTERN        leave out pages of this pattern (repeatable)
  --only-language CODE     leave out pages in other languages, like de or pt-BR (repeatable)
  --start-path PATH        visit this path of the site first, linked to or not (repeatable)
  --no-subdomains          visit the start page's host alone
  --header "NAME: VALUE"   send this to that host, over https unless the site is given with http:// (repeatable)`;

export const PATTERN_HELP = `A pattern is a path: * is any text within a segment, ** any number of segments, and what follows ? is the query.
Quote it: --exclude "/blog/**" --exclude "/**?sort=*". Values of --header are neither stored nor told.`;

const REPEATABLE = { type: "string", multiple: true, default: [] as string[] } as const;

/** The options of a command line that say which pages are visited, as `parseArgs` takes them. */
export const PAGE_OPTIONS = {
  include: REPEATABLE,
  exclude: REPEATABLE,
  "only-language": REPEATABLE,
  "start-path": REPEATABLE,
  "no-subdomains": { type: "boolean", default: false },
} as const;

type PageValues = Record<"include" | "exclude" | "only-language" | "start-path", readonly string[]> & {
  readonly "no-subdomains": boolean;
};

/** Which pages a command line asks for, under the API's names. Throws an error whose sentence names what is wrong. */
export function pageOptionsOf(values: PageValues): PageOptions {
  return {
    include: checked("--include", values.include, LIMITS.maxPagePatterns, pageGlobRefusal),
    exclude: checked("--exclude", values.exclude, LIMITS.maxPagePatterns, pageGlobRefusal),
    only_languages: checked("--only-language", values["only-language"], LIMITS.maxLanguages, languageRefusal),
    start_paths: checked("--start-path", values["start-path"], LIMITS.maxStartPaths, startPathRefusal),
    subdomains: !values["no-subdomains"],
  };
}

function checked(
  option: string,
  texts: readonly string[],
  maxTexts: number,
  refusalOf: (text: string) => string | null,
): string[] {
  if (texts.length > maxTexts) throw new Error(`${option} may be given ${maxTexts} times at most.`);
  for (const text of texts) {
    const refusal = refusalOf(text);
    if (refusal !== null) throw new Error(`${option}: ${refusal}`);
  }
  return [...texts];
}
