import { type FactLine, isOfOthers, type Told } from "./fact-lines.ts";
import { REGISTER_COURTS } from "./register-courts.ts";
import { REGISTER_SIGNS } from "./register-signs.ts";
import { vatNumberIn } from "./vat-number.ts";

/** What registers and tax offices know an organisation by, and the lines that tell it. */
export type Numbers = {
  readonly vatNumber: Told | null;
  readonly registerNumber: Told | null;
  readonly registerCourt: Told | null;
};

/** Runs of digits that such a number may be, and how much before one its label begins, in characters. */
const DIGITS = /\d[\d .\u00a0/-]{2,20}\d/g;
const LABEL_CHARS = 70;
/** Runs of digits that are asked for a label: pages of prices have thousands of runs, and no label by any. */
const MAX_RUNS = 2_000;

/** Letters that words of such labels are told apart by: a list of them is asked several times faster than `\p{L}`. */
const LETTERS = "a-zß-öø-ɏͰ-ӿ";

/**
 * What labels of such numbers have in them, as plain words: asked first, since nearly all digits of pages are others.
 * Each example of the tables must pass.
 */
const LABEL_SIGN = new RegExp(
  String.raw`(?<![${LETTERS}])(?:(?<!\d)(?:${[
    // registers
    "hr[ab]|gnr|pr|vr|fn|rcs|r\\.c\\.s|sire[nt]|bce|kbo|rp[mr]|kvk|k\\.v\\.k|r\\.?e\\.?a|ičo?|ico|cvr|se|krs|abn|acn|cro|cin|огрн(?:ип)?",
    `btw|tva|fo-n[${LETTERS}]+|y-tunnus|business id|cg\\.? ?szám|cégj\\.|mersi\u0307?s|cnpj(?:/mf)?|[єе]дрпоу|hoja`,
    // tax offices
    "vat|uid|ide|p\\.? ?iva|part(?:ita|\\.)? ?iva|c\\.?i\\.?f|n\\.?i\\.?f|nipc|c\\.?u\\.?i|dič|ič dph|nip|mva|α\\.?φ\\.?μ|инн|che",
  ].join("|")})(?![${LETTERS}])|${[
    "entreprise|ondernemings|kamer van|chamber of|company|companies|registered in|registration|incorporated in|registro",
    "org(?:anisa(?:sjon|tion)s)?\\.?\\s?-?n|foretaks|reg(?:istri)?\\.?\\s?-?kood|reģ|įmon|cégjegy|ust|umsatz|contribuinte",
    "handelsregister|ticaret sicil|matr[ií]cul|pessoa cole|γ\\.?ε\\.?μ\\.?η|рнокпп|іпн|реєстраційний номер|reg(?:istration)?\\.? ?(?:no|nr|number)",
    "cod (?:unic|fiscal)|adósz|moms|alv|arvon|[jfc]\\d{1,2}/|atu\\d",
  ].join("|")})|法人番号|사업자|信用代码|統一編號|统一编号`,
);

/** Whether a text has such a label: it is asked in lower case, which is cheaper than for both at each place. */
function hasLabel(text: string): boolean {
  return LABEL_SIGN.test(text.toLowerCase());
}

/** Whether a text may tell such a number at all: most pages are done with that. */
export function mayTellNumbers(text: string): boolean {
  let runs = 0;
  // What is before `from` was asked, or is too far from any run. Runs near each other are asked together.
  let [from, to] = [0, 0];
  for (const { index, 0: run } of text.matchAll(DIGITS)) {
    if (++runs > MAX_RUNS) break;
    if (index - LABEL_CHARS > to) {
      if (hasLabel(text.slice(from, to))) return true;
      from = index - LABEL_CHARS;
    }
    to = index + run.length;
  }
  return hasLabel(text.slice(from, to));
}

/** Digits of a line that may hold a number of a register or a tax office: those of small clubs have as few. */
const MIN_DIGITS = 4;
/** Lines with digits that are looked at: shops have a price on each, and hostile pages more of them. */
const MAX_NUMBER_LINES = 400;
/** Lines from the first such number to others of the same organisation: what stands farther is another's. */
const MAX_BLOCK_LINES = 12;

/** Whether a text has as many digits as such a number. */
function hasDigits(line: string): boolean {
  let digits = 0;
  for (let index = 0; index < line.length; index++) {
    const code = line.charCodeAt(index);
    if (code >= 0x30 && code <= 0x39 && ++digits === MIN_DIGITS) return true;
  }
  return false;
}

/** The numbers that a page tells of the organisation behind its site: those that stand together, the first of each. */
export function numbersIn(lines: readonly FactLine[], country: string | undefined): Numbers {
  const found: { vatNumber: Told | null; registerNumber: Told | null } = {
    vatNumber: null,
    registerNumber: null,
  };
  let looked = 0;
  let first: number | undefined;
  for (const [line, { text, start }] of lines.entries()) {
    if (first !== undefined && line > first + MAX_BLOCK_LINES) break;
    if (!hasDigits(text)) continue;
    if (++looked > MAX_NUMBER_LINES) break;
    const labelled = withLabel(lines, line);
    if (!hasLabel(labelled)) continue;
    const vat = found.vatNumber ? null : vatNumberIn(labelled, country);
    const register = found.registerNumber ? null : registerNumberIn(labelled);
    if ((vat === null && register === null) || isOfOthers(lines, line)) continue;
    if (vat !== null) found.vatNumber = { value: vat, start, line };
    if (register !== null) found.registerNumber = { value: register, start, line };
    first ??= line;
  }
  return { ...found, registerCourt: first === undefined ? null : registerCourtNear(lines, first) };
}

function registerCourtNear(lines: readonly FactLine[], first: number): Told | null {
  for (let line = Math.max(0, first - MAX_BLOCK_LINES); line <= first + MAX_BLOCK_LINES; line++) {
    const { text = "", start = 0 } = lines[line] ?? {};
    const court = registerCourtIn(text);
    if (court !== null && !isOfOthers(lines, line)) return { value: court, start, line };
  }
  return null;
}

/** A line, with the one above where that is its label. */
function withLabel(lines: readonly FactLine[], line: number): string {
  const text = lines[line]?.text ?? "";
  const above = lines[line - 1]?.text ?? "";
  return /^[^\d]{0,6}\d[\d\s./-]*[\dA-Z]{0,4}(?: \([^()\d]{1,30}\))?$/u.test(text) && above.length <= 60
    ? `${above} ${text}`
    : text;
}

function registerNumberIn(text: string): string | null {
  for (const { pattern } of REGISTER_SIGNS) {
    const [, number] = pattern.exec(text) ?? [];
    if (number !== undefined) return number.trim();
  }
  return null;
}

function registerCourtIn(text: string): string | null {
  for (const pattern of REGISTER_COURTS) {
    const [, court] = pattern.exec(text) ?? [];
    // A stop behind a word ends the sentence; `a. M.` goes on.
    if (court !== undefined) return court.trim().replace(/(?<=\p{L}{3})\.$/u, "");
  }
  return null;
}
