import { selectorOf } from "../candidate.ts";
import type { PageElement } from "../dom/page-element.ts";
import type { PageText } from "../text/page-text.ts";
import { baseNumbers, extensionPhones, isBase } from "./base-extensions.ts";
import { columnKinds } from "./column-kind.ts";
import { asciiRun, countDigits, type DigitRun, digitRuns } from "./digit-runs.ts";
import type { KindedPhone } from "./found-phone.ts";
import { localNumber } from "./local-numbers.ts";
import { markupKind } from "./markup-kind.ts";
import { NUMBER_EVIDENCE } from "./number-evidence.ts";
import { divisionOf, formOf, isAloneAs } from "./number-forms.ts";
import {
  afterOnLine,
  beforeOnLine,
  type ToldKind,
  toldAbove,
  toldAfter,
  toldBefore,
} from "./number-place.ts";
import type { NumberPlace, NumberSign } from "./number-sign.ts";
import { NUMBER_SIGNS } from "./number-signs.ts";
import { isOthersNumber } from "./others-signs.ts";
import { ofOtherPlan, type ParsedNumber, parseSiteNumber } from "./parse-number.ts";
import type { PhoneKind } from "./phone.ts";
import { kindOf } from "./phone-kind.ts";
import { shortFax } from "./short-fax.ts";
import type { SiteCountry } from "./site-country.ts";
import { writtenNumber } from "./written-number.ts";

/** Runs of digits of one page that are looked at, and those that are parsed: a page with more is a table of figures. */
const MAX_RUNS = 10_000;
const MAX_PARSED = 1_000;
/** Telephone numbers without their area that are completed by others: a page of a staff has so many. */
const MAX_LOCAL = 200;
/** Characters to each side in which an address or a heading is looked for: a few short lines. */
const NEAR_CHARS = 150;
/** What stands between a number and the next one that the same word is for: `Tel. 030 123456, 030 123457`. */
const SAME_WORD = /^[\s,;/|&+-]{1,4}(?:(?:oder|or|und|and|ou|et|o|y|e|i|lub|nebo|och|og|of|en|и|или)\s)?$/iu;
/** Characters of that, blanks included. */
const MAX_GAP = 12;

/** Signs that are believed whatever words say, and those that a word for telephones is believed before. */
const HARD_SIGNS = NUMBER_SIGNS.filter(({ yieldsToWord }) => !yieldsToWord);
const HARD_RUN_SIGNS = HARD_SIGNS.filter(({ of }) => of === "run");
const HARD_PLACE_SIGNS = HARD_SIGNS.filter(({ of }) => of !== "run");
const SOFT_SIGNS = NUMBER_SIGNS.filter(({ yieldsToWord }) => yieldsToWord);

/** The number before on the page, of telephones or of something else: where it ends, and what is known of it. */
type Last = { readonly end: number; readonly told: ToldKind };

/** Elements around a number among which one of code is looked for: highlighters nest a few. */
const MAX_CODE_PARENTS = 4;
/** Elements whose text is code. */
const CODE = new Set(["code", "samp", "kbd", "textarea", "option"]);

/**
 * The telephone numbers that a reader sees in a page's text, in their order: runs of digits that no sign speaks
 * against, that a numbering plan has, and for which a word or another evidence speaks.
 */
export function* textPhones(page: PageText, siteCountry: SiteCountry): Generator<KindedPhone> {
  const columnKind = columnKinds();
  const bases = baseNumbers(page, columnKind);
  yield* extensionPhones(page, bases, columnKind, siteCountry);
  const forms = new Set<string>();
  const divisions = new Set<string>();
  const values = new Set<string>();
  const local: { run: DigitRun; told: PhoneKind; node: PageElement | null }[] = [];
  let last: Last = { end: 0, told: undefined };
  let [runs, parsed] = [0, 0];
  for (const run of digitRuns(page.text)) {
    if (++runs > MAX_RUNS || parsed > MAX_PARSED) break;
    const ascii = asciiRun(run.area + run.text);
    // What a sign refuses whatever words say is most of what runs of digits are, and mostly by the run alone.
    if (HARD_RUN_SIGNS.some(({ pattern }) => pattern.test(ascii))) continue;
    if (isBase(bases, run.start)) continue;
    const around = placeOf(page.text, run, ascii, last.end);
    if (holds(HARD_PLACE_SIGNS, around)) continue;
    const node = page.elementAt(run.start);
    const told =
      toldBefore(run.text.startsWith("+") ? `${around.before} ` : around.before) ??
      toldAfter(around.after) ??
      columnKind(node) ??
      aboveLine(page.text, run, around) ??
      inherited(page.text, run, last);
    if (told === "other") last = { end: run.end, told };
    if (told === "other" || (told === undefined && holds(SOFT_SIGNS, around))) continue;
    if (node !== null && isCode(node)) continue;
    const named = told ?? markupKind(node, /\p{L}{2}/u.test(around.before));
    const form = formOf(ascii);
    if (
      named === undefined &&
      !forms.has(form) &&
      !isAloneAs(divisions, ascii, around, node) &&
      !isNext(page.text, run, last) &&
      !isEvident(page.text, run, around)
    )
      continue;
    if (isOthersNumber(page.text, run.start)) continue;
    parsed++;
    const number =
      parseSiteNumber(ascii, siteCountry) ?? ofOtherPlan(ascii, told !== undefined, siteCountry());
    if (number === undefined) {
      if (told !== undefined && local.length < MAX_LOCAL) local.push({ run, told, node });
      continue;
    }
    values.add(number.value);
    forms.add(form);
    divisions.add(divisionOf(ascii));
    last = { end: run.end, told: named };
    yield phoneAt(run, run.text, number, named, node);
    const fax = shortFax(page.text, ascii, run.end);
    const faxNumber = fax && parseSiteNumber(fax.run, siteCountry);
    if (fax !== undefined && faxNumber !== undefined)
      yield phoneAt({ start: run.end, end: fax.end }, fax.run, faxNumber, "fax", node);
  }
  for (const { run, told, node } of local) {
    const number = localNumber(asciiRun(run.text), values);
    if (number !== undefined) yield phoneAt(run, run.text, number, told, node);
  }
}

function phoneAt(
  { start, end }: Pick<DigitRun, "start" | "end">,
  written: string,
  number: ParsedNumber,
  kind: PhoneKind | undefined,
  node: PageElement | null,
): KindedPhone {
  return {
    value: number.value,
    written: writtenNumber(written),
    ...kindOf(kind, number),
    method: "text",
    element: node && selectorOf(node),
    node,
    start,
    end,
  };
}

function placeOf(text: string, run: DigitRun, ascii: string, floor: number): NumberPlace {
  const before = beforeOnLine(text, run.start, floor);
  return { run: ascii, before, line: before + ascii, after: afterOnLine(text, run.end) };
}

/** What the line above says of a number before which nothing stands. */
function aboveLine(text: string, { start }: DigitRun, { before }: NumberPlace): ToldKind {
  return /[\p{L}\d]/u.test(before) ? undefined : toldAbove(text, start);
}

function isCode(element: PageElement): boolean {
  let node: PageElement["parentNode"] = element;
  for (let level = 0; node !== null && level < MAX_CODE_PARENTS; level++) {
    if (CODE.has(node.rawTagName)) return true;
    node = node.parentNode;
  }
  return false;
}

/** Whether a number stands right behind another one. */
function isNext(text: string, { start }: DigitRun, { end }: Last): boolean {
  return end > 0 && start - end <= MAX_GAP && SAME_WORD.test(text.slice(end, start));
}

/** What the word before the last number says of the next one. */
function inherited(text: string, run: DigitRun, last: Last): ToldKind {
  return last.told !== undefined && isNext(text, run, last) ? last.told : undefined;
}

function holds(signs: readonly NumberSign[], place: NumberPlace): boolean {
  for (const { of, pattern } of signs) if (pattern.test(place[of])) return true;
  return false;
}

function isEvident(text: string, { start, end }: DigitRun, { run, before, after }: NumberPlace): boolean {
  const near = text.slice(Math.max(0, start - NEAR_CHARS), end + NEAR_CHARS);
  const number = { run, digits: countDigits(run), before, after, near };
  return NUMBER_EVIDENCE.some(({ holds }) => holds(number));
}
