import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { isValidPhoneNumber } from "libphonenumber-js/mobile";

/** A number of a numbering plan. */
export type ParsedNumber = {
  /** E.164, without an extension. */
  readonly value: string;
  /** Digits behind the country's code. */
  readonly national: string;
};

/** Whether a number in E.164 is of a range that its country's mobile telephones alone have. */
export function isMobileNumber(value: string): boolean {
  return !ONE_RANGE.test(value) && isValidPhoneNumber(value);
}

/** `(0)` between a country's code and the rest, which Italy and San Marino alone dial. */
const OPTIONAL_ZERO = /\(0\)/;
/** Calling codes of countries whose mobile numbers look like their other ones: North America, Denmark, Mexico, … */
const ONE_RANGE = /^\+(?:1|45|52|56|691)/;
/** Short numbers, which no other country can call: 116 117 in all of Europe, 14 020 of Dutch towns. */
const SHORT = /^(?:116\d{3}|14\d{3,4})$/;

/**
 * The number that a text is, of a country unless it names one itself; undefined where no numbering plan has it. An
 * extension is left out, digits that a hyphen adds to a number are part of it: `030 1234-56`.
 */
export function parseNumber(text: string, country: CountryCode | undefined): ParsedNumber | undefined {
  const international = text
    .trim()
    .replace(/^\(\s?(\+[\d ]{1,4})\)/, "$1")
    .replace(/^(?:\+\s?\+|\+\s?00)/, "+");
  const spelled = /^(?:\+|00)\s?39|^\+378/.test(international)
    ? international
    : international.replace(OPTIONAL_ZERO, " ");
  const plus = spelled.replace(/^00(?=[1-9])/, "+");
  const number =
    parsePhoneNumberFromString(plus, { ...(country && { defaultCountry: country }), extract: false }) ??
    (plus === spelled
      ? undefined
      : parsePhoneNumberFromString(spelled, { ...(country && { defaultCountry: country }), extract: false }));
  if (!number?.isValid() || SHORT.test(number.nationalNumber)) return undefined;
  return {
    value: number.number,
    national: number.nationalNumber,
  };
}
