import { AT_NAMES, DOT_NAMES } from "../extract/scan/sign-words.ts";

/** The most characters between local part and domain of an address that is spelled out: " (at) the domain ". */
const MAX_STAND_IN_CHARS = 16;
/** The fewest characters of an address, at the end of a cut text, that tell whose it is. */
const MIN_FRAGMENT_CHARS = 3;
/** Characters that mark the ends of a text as cut. */
const ELLIPSIS = "….";

/**
 * Whether a text tells this address: as it is, spelled out (`jane [at] acme (dot) com`, `jane dot doe at acme dot
 * com`), or cut off at the text's ends, as contexts are. In doubt it does: a context that is emptied for nothing costs
 * less than an address that stays. Linear in `text`.
 */
export function mentionsEmail(text: string, email: string): boolean {
  const folded = foldSpelling(text);
  return spells(folded, email) || isPutTogether(folded, email) || isCutOff(folded, email);
}

/**
 * The same without the doubt, for texts of pages where the address was never found: the address must stand there as it
 * is, or with nothing but words for its signs between its parts. "More info about Acme" does not spell info@acme.com.
 */
export function spellsEmail(text: string, email: string): boolean {
  return spells(foldSpelling(text), email);
}

/** Dashes that editors put for hyphens. */
const DASHES = /[\u2010-\u2015\u2212]/g;

/** In one spelling of letters, with hyphens for dashes, and with the at sign that a link's target has encoded. */
export function foldSpelling(text: string): string {
  return text.normalize("NFKC").replaceAll("%40", "@").replace(DASHES, "-").toLowerCase();
}

/**
 * By its words alone an address is told where they are more than words for signs: a name, and a domain's two labels.
 * "Here at com" does not spell here@dot.com.
 */
function spells(folded: string, email: string): boolean {
  if (folded.includes(email)) return true;
  const at = email.lastIndexOf("@");
  const [name, domain] = [email.slice(0, at), email.slice(at + 1)].map((side) =>
    wordsAndAtSigns(side).trim(),
  );
  const hasWords = name !== "" && domain?.includes(" ");
  return hasWords === true && wordsAndAtSigns(folded).includes(wordsAndAtSigns(email));
}

/**
 * A text's words with blanks between them: `@` in place of the sign and of words for it, nothing in place of dots,
 * hyphens and words for those.
 */
function wordsAndAtSigns(text: string): string {
  const parts = text.match(/[\p{L}\p{M}\p{N}]+|@/gu) ?? [];
  const words = parts.flatMap((part) => {
    if (AT_NAMES.has(part)) return "@";
    return DOT_NAMES.has(part) || LINE_NAMES.has(part) ? [] : part;
  });
  return ` ${words.join(" ")} `;
}

/**
 * Whether the address's letters stand in the text's in their order. Only letters and digits are compared, so that
 * whatever stands for `@` and dots makes no difference.
 */
function isPutTogether(text: string, email: string): boolean {
  const at = email.lastIndexOf("@");
  const localPart = lettersAndDigits(email.slice(0, at));
  const firstLabel = lettersAndDigits(email.slice(at + 1).split(".", 1)[0] ?? "");
  if (localPart === "" || firstLabel === "") return false;
  const letters = lettersAndDigits(text);
  const farthest = MAX_STAND_IN_CHARS + firstLabel.length;
  for (let start = letters.indexOf(localPart); start >= 0; start = letters.indexOf(localPart, start + 1)) {
    const end = start + localPart.length;
    if (letters.slice(end, end + farthest).includes(firstLabel)) return true;
  }
  return false;
}

function isCutOff(text: string, email: string): boolean {
  const inner = trimEllipses(text);
  const at = email.lastIndexOf("@");
  for (let start = 1; start < at; start++) if (inner.startsWith(email.slice(start))) return true;
  for (let end = MIN_FRAGMENT_CHARS; end < email.length; end++) {
    if (inner.endsWith(email.slice(0, end))) return true;
  }
  return false;
}

/**
 * The text without the dots and blanks at its ends. No regular expression does this in linear time: one that is
 * anchored at the end starts anew at each dot of a text of dots.
 */
function trimEllipses(text: string): string {
  const isOuter = (index: number) => {
    const char = text.charAt(index);
    return ELLIPSIS.includes(char) || char.trim() === "";
  };
  let start = 0;
  let end = text.length;
  while (start < end && isOuter(start)) start++;
  while (end > start && isOuter(end - 1)) end--;
  return text.slice(start, end);
}

/** How a hyphen and an underscore are read out. */
export const LINE_NAMES: ReadonlySet<string> = new Set([
  ...["dash", "hyphen", "minus", "underscore", "bindestrich", "minuszeichen", "unterstrich", "tiret"],
  ...["underline", "guion", "guión", "trattino", "hifen", "hífen", "streepje", "дефис", "подчеркивание"],
]);

function lettersAndDigits(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}
