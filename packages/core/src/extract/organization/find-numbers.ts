import { type FactLine, isOfOthers } from "./fact-lines.ts";
import { REGISTER_COURTS, REGISTER_SIGNS } from "./register-signs.ts";
import { vatNumberIn } from "./vat-number.ts";

/** What registers and tax offices know an organisation by, and the lines that tell it. */
export type Numbers = {
  readonly vatNumber: { readonly value: string; readonly line: number } | null;
  readonly registerNumber: { readonly value: string; readonly line: number } | null;
  readonly registerCourt: { readonly value: string; readonly line: number } | null;
};

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
  let vatNumber: Numbers["vatNumber"] = null;
  let registerNumber: Numbers["registerNumber"] = null;
  let registerCourt: Numbers["registerCourt"] = null;
  let looked = 0;
  let first: number | undefined;
  for (const [line, { text }] of lines.entries()) {
    if (first !== undefined && line > first + MAX_BLOCK_LINES) break;
    if (hasDigits(text)) {
      if (++looked > MAX_NUMBER_LINES) break;
      const labelled = withLabel(lines, line);
      const vat: string | null = vatNumber === null ? vatNumberIn(labelled, country) : null;
      const register: string | null = registerNumber === null ? registerNumberIn(labelled) : null;
      if ((vat !== null || register !== null) && !isOfOthers(lines, line)) {
        if (vat !== null) vatNumber = { value: vat, line };
        if (register !== null) registerNumber = { value: register, line };
        first ??= line;
      }
    }
    const court: string | null = registerCourt === null ? registerCourtIn(text) : null;
    if (court !== null && !isOfOthers(lines, line)) registerCourt = { value: court, line };
  }
  return first === undefined
    ? { vatNumber, registerNumber, registerCourt: null }
    : { vatNumber, registerNumber, registerCourt };
}

/** A line, with the one above where that is its label. */
function withLabel(lines: readonly FactLine[], line: number): string {
  const text = lines[line]?.text ?? "";
  const above = lines[line - 1]?.text ?? "";
  return /^[^\d]{0,6}\d[\d\s./-]*[\dA-Z]{0,4}$/u.test(text) && above.length <= 60 ? `${above} ${text}` : text;
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
    if (court !== undefined) return court.trim();
  }
  return null;
}
