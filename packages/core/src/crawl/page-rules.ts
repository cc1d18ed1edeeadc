import { type RememberedLimits, remembered } from "../remembered.ts";
import { withoutWww } from "../url/scope.ts";
import type { PageChoice } from "./page-choice.ts";
import { matchesPage, type PageParts, pageParts, parsePageGlob } from "./page-glob.ts";
import { isOtherLanguage, languageTag, pathLanguage, toldLanguages } from "./page-language.ts";

/** What a caller's choice of pages says of a site's. The start page is visited whatever it says. */
export type PageRules = {
  /** Why a URL of the site is not to be asked for; null = it may be. */
  readonly leftOut: (url: string) => "excluded" | "language" | null;
  /** Whether a URL is excluded by name: a sitemap may not be, and needs no pattern that lets it in. */
  readonly isExcluded: (url: string) => boolean;
  /** Whether what a page or a link says of its language is another one than those asked for; null = it says nothing. */
  readonly isOtherLanguage: (told: string | null) => boolean;
};

/** The rules of a scan that leaves nothing out. */
export const NO_PAGE_RULES: PageRules = {
  leftOut: () => null,
  isExcluded: () => false,
  isOtherLanguage: () => false,
};

/** What sites say of languages: a few codes, on every page. */
const KEPT_STATEMENTS: RememberedLimits = { answers: 200, chars: 200 };

/** The rules of a choice for the site of this start page. */
export function createPageRules(choice: PageChoice | undefined, startUrl: string): PageRules {
  const { include = [], exclude = [], onlyLanguages = [], subdomains = true } = choice ?? {};
  if (include.length + exclude.length + onlyLanguages.length === 0 && subdomains) return NO_PAGE_RULES;
  const host = subdomains ? null : hostOf(startUrl);
  const isIncluded = anyOf(include);
  const isExcluded = anyOf(exclude);
  const languages = onlyLanguages.map((code) => languageTag(code)).filter((tag) => tag !== null);
  const isOther = (told: readonly string[]) => languages.length > 0 && isOtherLanguage(told, languages);

  return {
    leftOut(url) {
      if (host !== null && hostOf(url) !== host) return "excluded";
      const parts = pageParts(url);
      if ((include.length > 0 && !isIncluded(parts)) || isExcluded(parts)) return "excluded";
      const told = pathLanguage(url);
      return told !== null && isOther([told]) ? "language" : null;
    },
    isExcluded: (url) => isExcluded(pageParts(url)),
    isOtherLanguage: byText(remembered((told) => isOther(toldLanguages(told)), KEPT_STATEMENTS)),
  };
}

function anyOf(patterns: readonly string[]): (page: PageParts) => boolean {
  const globs = patterns.map(parsePageGlob);
  return (page) => globs.some((glob) => matchesPage(glob, page));
}

function byText(isOther: (told: string) => boolean): PageRules["isOtherLanguage"] {
  return (told) => told !== null && isOther(told);
}

function hostOf(url: string): string {
  return withoutWww(new URL(url).hostname);
}
