import type { OptionValues } from "@commander-js/extra-typings";
import { LIMITS } from "@contact-scanner/core/config";
import { pageGlobRefusal } from "@contact-scanner/core/crawl/page-glob";
import { languageRefusal } from "@contact-scanner/core/crawl/page-language";
import { startPathRefusal } from "@contact-scanner/core/crawl/start-paths";
import type { PageOptions } from "@contact-scanner/core/jobs/scan-options";

import { collected, NO_VALUES, type Syntax } from "./command-line.ts";

/** Adds the options that say which pages are visited. */
export function withPageOptions<Options extends OptionValues>(syntax: Syntax<Options>) {
  return syntax
    .option(
      "--include <PATTERN>",
      "visit only pages of this pattern, beside the start page (repeatable)",
      collected,
      NO_VALUES,
    )
    .option("--exclude <PATTERN>", "leave out pages of this pattern (repeatable)", collected, NO_VALUES)
    .option(
      "--only-language <CODE>",
      "leave out pages in other languages, like de or pt-BR (repeatable)",
      collected,
      NO_VALUES,
    )
    .option(
      "--start-path <PATH>",
      "visit this path of the site first, linked to or not (repeatable)",
      collected,
      NO_VALUES,
    )
    .option("--no-subdomains", "visit the start page's host alone")
    .option(
      "--header <NAME:VALUE>",
      "send this to that host, over https unless the site is given with http:// (repeatable)",
      collected,
      NO_VALUES,
    );
}

export const PATTERN_HELP = `A pattern is a path: * is any text within a segment, ** any number of segments, and what follows ? is the query.
Quote it: --exclude "/blog/**" --exclude "/**?sort=*". Values of --header are neither stored nor told.`;

type PageValues = Record<"include" | "exclude" | "onlyLanguage" | "startPath", readonly string[]> & {
  readonly subdomains: boolean;
};

/** Which pages a command line asks for, under the API's names. Throws an error whose sentence names what is wrong. */
export function pageOptionsOf(values: PageValues): PageOptions {
  return {
    include: checked("--include", values.include, LIMITS.maxPagePatterns, pageGlobRefusal),
    exclude: checked("--exclude", values.exclude, LIMITS.maxPagePatterns, pageGlobRefusal),
    only_languages: checked("--only-language", values.onlyLanguage, LIMITS.maxLanguages, languageRefusal),
    start_paths: checked("--start-path", values.startPath, LIMITS.maxStartPaths, startPathRefusal),
    subdomains: values.subdomains,
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
