import { type ParsedNumber, parseNumber } from "./parse-number.ts";

/** First digits of a local number that a whole one has behind its area: those of one exchange or switchboard. */
const SHARED_DIGITS = 4;
/** Digits by which a local number is longer or shorter than the whole one: an extension has more than `-0`. */
const MAX_DIFFERENCE = 2;
/** Characters of E.164 before the subscriber's part: the plus sign, a country's code and an area have four at least. */
const MIN_LEAD_CHARS = 4;
/** Telephone numbers that local ones are compared with: a town hall has one or two, a list of shops hundreds. */
const MAX_WHOLE = 20;

/**
 * The number that is written without its area (`84 27-10`), by one of the same page that is written whole and begins
 * with the same digits behind the area (`(03603) 84 27-0`); undefined where none does, or where two say different ones.
 */
export function localNumber(written: string, whole: ReadonlySet<string>): ParsedNumber | undefined {
  const digits = written.replace(/\D/g, "");
  if (digits.length <= SHARED_DIGITS || whole.size > MAX_WHOLE) return undefined;
  const shared = digits.slice(0, SHARED_DIGITS);
  let only: ParsedNumber | undefined;
  for (const value of whole) {
    for (let at = value.indexOf(shared, MIN_LEAD_CHARS); at >= 0; at = value.indexOf(shared, at + 1)) {
      if (Math.abs(value.length - at - digits.length) > MAX_DIFFERENCE) continue;
      const number = parseNumber(value.slice(0, at) + digits, undefined);
      if (number === undefined || number.value === only?.value) continue;
      if (only !== undefined) return undefined;
      only = number;
    }
  }
  return only;
}
