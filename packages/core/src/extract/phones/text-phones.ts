import { selectorOf } from "../candidate.ts";
import type { PageElement } from "../dom/page-element.ts";
import type { PageText } from "../text/page-text.ts";
import { baseNumbers, extensionPhones, isBase } from "./base-extensions.ts";
import { columnKinds } from "./column-kind.ts";
import { asciiRun, countDigits, type DigitRun, digitRuns } from "./digit-runs.ts";
import type { KindedPhone } from "./found-phone.ts";
import { markupKind } from "./markup-kind.ts";
import { NUMBER_EVIDENCE } from "./number-evidence.ts";
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
import { ofOtherPlan, parseSiteNumber } from "./parse-number.ts";
import { kindOf } from "./phone-kind.ts";
import { shortFax } from "./short-fax.ts";
import type { SiteCountry } from "./site-country.ts";
import { writtenNumber } from "./written-number.ts";

/** Runs of digits of one page that are looked at, and those that are parsed: a page with more is a table of figures. */
const MAX_RUNS = 10_000;
const MAX_PARSED = 1_000;
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
  const bases = baseNumbers(page);
  yield* extensionPhones(page, bases, columnKind, siteCountry);
  const forms = new Set<string>();
  const divisions = new Set<string>();
  let last: Last = { end: 0, told: undefined };
  let [runs, parsed] = [0, 0];
  for (const run of digitRuns(page.text)) {
    if (++runs > MAX_RUNS || parsed > MAX_PARSED) return;
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
    if (number === undefined) continue;
    forms.add(form);
    divisions.add(divisionOf(ascii));
    last = { end: run.end, told: named };
    const place = { method: "text", element: node && selectorOf(node), node } as const;
    const { start, end } = run;
    yield {
      value: number.value,
      written: writtenNumber(run.text),
      ...kindOf(named, number),
      ...place,
      start,
      end,
    };
    const fax = shortFax(page.text, ascii, end);
    const faxNumber = fax && parseSiteNumber(fax.run, siteCountry);
    if (fax === undefined || faxNumber === undefined) continue;
    const written = writtenNumber(fax.run);
    yield {
      value: faxNumber.value,
      written,
      ...kindOf("fax", faxNumber),
      ...place,
      start: end,
      end: fax.end,
    };
  }
}

function placeOf(text: string, run: DigitRun, ascii: string, floor: number): NumberPlace {
  const before = beforeOnLine(text, run.start, floor);
  return { run: ascii, before, line: before + ascii, after: afterOnLine(text, run.end) };
}

/** What the line above says of a number before which nothing stands. */
function aboveLine(text: string, { start }: DigitRun, { before }: NumberPlace): ToldKind {
  return /[\p{L}\d]/u.test(before) ? undefined : toldAbove(text, start);
}

/**
 * What numbers of one switchboard share: their first digits and how the rest is divided; undivided ones that begin with
 * a zero share how many digits they have.
 */
function formOf(run: string): string {
  const start = /^\D*\d{3}|^\D*\d{1,2}\D\d/.exec(run)?.[0] ?? "";
  if (/^0[1-9]\d{8,11}$/.test(run)) return `${run.slice(0, 2)} and ${run.length} digits`;
  return /\d\D+\d/.test(run) ? start + run.slice(start.length).replace(/\d/g, "0") : run;
}

/** How a number's digits are divided: `943 044 177` as `688 044 177`. */
function divisionOf(run: string): string {
  return run.replace(/\d/g, "0");
}

/** Groups of digits by which a number is told from others, where it is divided as another one. */
const MANY_GROUPS = /\d\D\d+\D\d/;
/** Cells of tables, which may hold figures of the same form. */
const CELL = /^t[dh]$/;

/** Whether a number is all of its line, and divided as another one of the page. */
function isAloneAs(
  divisions: ReadonlySet<string>,
  run: string,
  { before, after }: NumberPlace,
  node: PageElement | null,
): boolean {
  return (
    before.trim() === "" &&
    after.trim() === "" &&
    MANY_GROUPS.test(run) &&
    divisions.has(divisionOf(run)) &&
    !CELL.test(node?.rawTagName ?? "")
  );
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
