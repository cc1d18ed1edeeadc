import { LIMITS } from "../config.ts";

/** Tags of one statement that are looked at: a page is in one language, and a header names a few. */
const MAX_TAGS = 10;

/**
 * Written Norwegian has two forms with codes of their own, and sites say the language's for either. (The other codes
 * that were replaced by new ones `Intl` knows.)
 */
const SAME_LANGUAGE: Readonly<Record<string, string>> = { nb: "no", nn: "no" };

/** A language code (BCP 47) in its one spelling; null where the text is none. */
export function languageTag(text: string): string | null {
  if (text.length > LIMITS.maxLanguageChars) return null;
  try {
    const [tag = ""] = Intl.getCanonicalLocales(text);
    const [language = "", ...rest] = tag.split("-");
    // No language has a longer code: `lang="english"` is a word. `und` and `mul` say that it is not one language.
    if (language.length > 3 || language === "und" || language === "mul") return null;
    return [SAME_LANGUAGE[language] ?? language, ...rest].join("-");
  } catch {
    return null;
  }
}

/** Why a text is no language that a caller may ask for, in a sentence; null where it is one. */
export function languageRefusal(text: string): string | null {
  return languageTag(text) === null ? "A language is a code of BCP 47, like de or pt-BR." : null;
}

/**
 * The languages that a site tells of a page: `lang`, `hreflang` or Content-Language, written with `_` too. None where
 * it tells none that can be read, such as `x-default`.
 */
export function toldLanguages(text: string): string[] {
  return text
    .split(",", MAX_TAGS)
    .map((part) => languageTag(part.trim().replaceAll("_", "-")))
    .filter((tag) => tag !== null);
}

/**
 * Whether a page that is in these languages is in none of the chosen ones. Of two codes one must be the other's
 * beginning (RFC 4647, 3.3.1, both ways): `de-AT` is `de`, and a page in `pt` may be in `pt-BR`, one in `pt-PT` is not.
 */
export function isOtherLanguage(told: readonly string[], chosen: readonly string[]): boolean {
  return told.length > 0 && !told.some((tag) => chosen.some((one) => begins(tag, one) || begins(one, tag)));
}

function begins(tag: string, other: string): boolean {
  return other === tag || other.startsWith(`${tag}-`);
}

/**
 * Languages that a path's first segment tells. Left out are codes that are a country's or a word as often, such as
 * `uk`, `ca`, `be`, `ar`, `is`, `id`, `my` and `br`: such a page is read, and tells its language itself.
 */
const PATH_LANGUAGES = new Set(
  "bg cs da de el en es et fa fi fr he hi hr hu it ja ko lt lv nb nl nn no pl pt ro ru sk sl sr sv th tr vi zh".split(
    " ",
  ),
);

/** `/de/…`, `/de-at/…`, `/pt_BR/…`, `/zh-hant/…` */
const LANGUAGE_SEGMENT = /^\/([a-z]{2})(?:[-_]([a-z]{2}|hans|hant))?(?:\/|$)/i;

/**
 * The language that a URL's first path segment names; null where it names none for sure. Two codes that both may be
 * languages' (`/de-fr/`) leave open which of them is the country's.
 */
export function pathLanguage(url: string): string | null {
  const [, first = "", second = ""] = LANGUAGE_SEGMENT.exec(new URL(url).pathname.toLowerCase()) ?? [];
  if (!PATH_LANGUAGES.has(first) || (second !== first && PATH_LANGUAGES.has(second))) return null;
  return languageTag(second === "" ? first : `${first}-${second}`);
}
