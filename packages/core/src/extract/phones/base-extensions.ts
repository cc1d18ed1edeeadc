import { selectorOf } from "../candidate.ts";
import { JOINT } from "../dom/marks.ts";
import { everyMatch } from "../every-match.ts";
import type { PageText } from "../text/page-text.ts";
import type { columnKinds } from "./column-kind.ts";
import { asciiRun } from "./digit-runs.ts";
import type { KindedPhone } from "./found-phone.ts";
import { parseSiteNumber } from "./parse-number.ts";
import { kindOf } from "./phone-kind.ts";
import type { SiteCountry } from "./site-country.ts";
import { writtenNumber } from "./written-number.ts";

type ColumnKind = ReturnType<typeof columnKinds>;

/** A number as a page writes it that extensions are added to, and where it begins. */
export type BaseNumber = { readonly written: string; readonly start: number };

/** Words for extensions, as a heading of a column or in the plural of a sentence has them. */
const EXTENSION =
  "durchwahl|nebenstelle|klappe|extension|ext\\.|doorkies(?:nummer)?|toestel|poste|interno|extensión|ramal|anknytning|lokalnummer|lokal|alanumero|wewn|linka|klapka|klapky|mellék|dahili|εσωτερικ|внутренн|доб\\.|内線|내선|分机|分機|שלוחה|تحويلة";
/** The same for several people's, before what they are added to. */
const EXTENSIONS =
  "durchwahlen|nebenstellen|extensions|toestelnummers|doorkiesnummers|postes|interni|extensiones|ramais|anknytningar|lokalnumre|alanumerot|linky|klapky|mellékek";
const NUMBER = String.raw`\+?(?:\(\d{1,6}\)|\d)[\d ()/.]{3,20}\d`;
/**
 * `Durchwahl (04488 9120-)`: nothing stands behind the dash. `Die Durchwahlen gelten unter +49 551 9274.`, `(08323)
 * 9647-` in the head of a column, `an 08246 9704- anzuhängen`.
 */
const BASE = new RegExp(
  String.raw`(?<!\p{L})(?:(?:${EXTENSION})[^\n\d+]{0,25}?(${NUMBER})\s?[-–](?=\s?(?:\)|\]|…|\.{2,3}|x{1,4}(?!\p{L})|\n))|(?:${EXTENSIONS})\s[^\n\d+]{0,30}?(?:unter|hinter|zu|on|of|behind|van|op|au|del?|di|do|till|til|på|k|ke|a)\s(${NUMBER})(?![\d/–-]|\s\d)|(?<![\d/.,–-])(${NUMBER})-(?=\n|\s?\)|\s[a-zäöü]{3}))`,
  "giu",
);
/** What a page with a base has, which is asked first: a dash behind a digit with nothing behind it. */
const OPEN_DASH = /[-–](?<=\d\s?.)(?:\s?(?:[)\]…\n]|\.\.|[xX])|\s[a-zäöü]{3})/;
/** Or a cell of a few digits, which a column may say is an extension. */
const SHORT_CELL = /[\n\t] ?[-–]?\d{2,4}(?=[ \n\t(,;/])/g;
/** Telephone numbers of one page that are read as such: with more they are no switchboards. */
const MAX_BASES = 3;
/** A cell of an extension, and of one with another for faxes: `-415`, `40 (Fax: 49)`. */
const CELL =
  /(?<=^|[\n\t])[ ]?[-–]?(\d{2,4})(?: ?[(,;/] ?(?:tele)?fax:? ?[-–]?(\d{2,4})\)?)?[ ]?(?=$|[\n\t])/giu;
/** Lines of one page that are read as extensions: a page with more is a table of figures. */
const MAX_EXTENSIONS = 300;

/** The numbers of a page that stand for a switchboard, and are none to call without an extension. */
export function baseNumbers(page: PageText, columnKind: ColumnKind): BaseNumber[] {
  if (!OPEN_DASH.test(page.text) && !hasShortNumbers(page, columnKind)) return [];
  return everyMatch(page.text, BASE)
    .slice(0, MAX_BASES)
    .map((match) => {
      const written = match[1] ?? match[2] ?? match[3] ?? "";
      return { written, start: match.index + match[0].lastIndexOf(written) };
    });
}

/** Whether a column of telephones has a number that is too short to be one. */
function hasShortNumbers(page: PageText, columnKind: ColumnKind): boolean {
  return everyMatch(page.text, SHORT_CELL)
    .slice(0, MAX_EXTENSIONS)
    .some(({ index }) => {
      const told = columnKind(page.elementAt(page.text.slice(index, index + 4).search(/\d/) + index));
      return told !== undefined && told !== "other";
    });
}

/** Whether a run of digits begins in one of those numbers. */
export function isBase(bases: readonly BaseNumber[], run: number): boolean {
  return bases.some(({ start, written }) => run >= start && run < start + written.length);
}

/** The numbers that cells tell by their extensions alone, in columns of telephones, where a page has one base. */
export function* extensionPhones(
  page: PageText,
  bases: readonly BaseNumber[],
  columnKind: ColumnKind,
  country: SiteCountry,
): Generator<KindedPhone> {
  const [base, ...others] = bases;
  if (base === undefined || others.length > 0) return;
  // Marks take one letter each, as blanks do, so that places stay what they are.
  const text = page.text.replaceAll(JOINT, " ");
  let count = 0;
  for (const match of text.matchAll(CELL)) {
    if (++count > MAX_EXTENSIONS) return;
    const [start, end] = [match.index, match.index + match[0].length];
    const [, extension = "", fax] = match;
    const node = page.elementAt(text.indexOf(extension, start));
    const told = columnKind(node);
    if (told === undefined || told === "other") continue;
    for (const [kind, digits] of [[told, extension] as const, ["fax", fax] as const]) {
      const written = `${base.written.trim()}-${digits}`;
      const number = digits === undefined ? undefined : parseSiteNumber(asciiRun(written), country);
      if (number === undefined) continue;
      const place = { method: "text", element: node && selectorOf(node), node, start, end } as const;
      yield { value: number.value, written: writtenNumber(written), ...kindOf(kind, number), ...place };
    }
  }
}
