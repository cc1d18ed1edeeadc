import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { isValidPhoneNumber } from "libphonenumber-js/mobile";
import { remembered } from "../../remembered.ts";
import type { SiteCountry } from "./site-country.ts";

/** A number of a numbering plan. */
export type ParsedNumber = {
  /** E.164, without an extension. */
  readonly value: string;
  /** Whether it is of a range that its country's mobile telephones alone have. */
  readonly isMobile: boolean;
};

/** `(0)` between a country's code and the rest, which Italy and San Marino alone dial. */
const OPTIONAL_ZERO = /\(0\)/;
/** Calling codes of countries whose mobile numbers look like their other ones: North America, Denmark, Mexico, … */
const ONE_RANGE = /^\+(?:1|45|52|56|691)/;
/** The 1 that led mobile numbers of Mexico behind its code until 2019, and does in links to WhatsApp. */
const MEXICAN_ONE = /^(\+\s?52)[\s.-]?1(?=(?:[\s.()-]*\d){10}$)/;
/** Short numbers, which no other country can call: 116 117 in all of Europe, 14 020 of Dutch towns. */
const SHORT = /^(?:116\d{3}|14\d{3,4})$/;
/** What a number begins with that names its country itself: `+`, `00`. */
const NAMES_COUNTRY = /^\D{0,4}(?:\+|00)/;
/**
 * Answers that are kept: a page shows its few numbers by links, text and data, and the site's other pages show them
 * again.
 */
const REMEMBERED = { answers: 200, chars: 100 };
const parsed = remembered(parse, REMEMBERED);

/**
 * The number that a text is, of a country unless it names one itself; undefined where no numbering plan has it. An
 * extension is left out, digits that a hyphen adds to a number are part of it: `030 1234-56`.
 */
export function parseNumber(text: string, country: CountryCode | undefined): ParsedNumber | undefined {
  return country === undefined && !NAMES_COUNTRY.test(text) ? undefined : parsed(`${country ?? ""}:${text}`);
}

/** The same of a number on a site, whose country is asked for only where the number names none. */
export function parseSiteNumber(text: string, country: SiteCountry): ParsedNumber | undefined {
  const named = NAMES_COUNTRY.test(text) ? parseNumber(text, undefined) : undefined;
  return named ?? parseNumber(text, country());
}

/** What numbers of a country without its code are not, though its plan would have them. */
const LOCAL: Readonly<Record<string, RegExp>> = {
  // Area codes begin with a zero; without one, a short number is of a place that only its neighbours know.
  DE: /^(?!0)(?:\D*\d){1,7}\D*$/,
  AT: /^(?!0)(?:\D*\d){1,7}\D*$/,
  // Area codes have three digits: with two, the number is another country's.
  US: /^\(?\d{2}\)?[ .-]/,
  CA: /^\(?\d{2}\)?[ .-]/,
};

function isLocal(text: string, country: string): boolean {
  return LOCAL[country]?.test(text.replace(/^\(0/, "0")) === true && !NAMES_COUNTRY.test(text);
}

/** A number as North America writes it, which by chance has another country's code: `866-741-8323`. */
const AMERICAN = /^\(?[2-9]\d{2}\)?[ .-]\d{3}[ .-]\d{4}$/;

/** The number that a text is whose plus sign was forgotten, or which is North America's by its form. */
export function parseWithoutPlus(text: string, country: CountryCode | undefined): ParsedNumber | undefined {
  const american = country === undefined && AMERICAN.test(text) ? parseNumber(text, "US") : undefined;
  return american ?? parseNumber(text.replace(/^(?!\+)/, "+"), undefined);
}

function parse(key: string): ParsedNumber | undefined {
  const [country = "", text = ""] = key.split(":", 2);
  const international = text
    .trim()
    .replace(/ ?\| ?/g, " ")
    .replace(/^\(\s?(\+[\d ]{1,7})\)/, "$1")
    .replace(/^(?:\+\s?\+|\+\s?00)/, "+");
  const spelled = /^(?:\+|00)\s?39|^\+378/.test(international)
    ? international
    : international.replace(OPTIONAL_ZERO, " ");
  const plus = spelled.replace(/^00(?=[1-9])/, "+").replace(MEXICAN_ONE, "$1");
  if (isLocal(spelled, country)) return undefined;
  const options = { ...(isSupportedCountry(country) && { defaultCountry: country }), extract: false };
  const number =
    parsePhoneNumberFromString(plus, options) ??
    (plus === spelled ? undefined : parsePhoneNumberFromString(spelled, options));
  if (!number?.isValid() || SHORT.test(number.nationalNumber)) return undefined;
  const value = number.number;
  return { value, isMobile: !ONE_RANGE.test(value) && isValidPhoneNumber(value) };
}

/** The plan that has numbers of North America's form. */
const NORTH_AMERICA = "US";

/** A number on a page that tells no country: of North America's form, or with a country's code in brackets. */
export function ofOtherPlan(
  run: string,
  isTold: boolean,
  country: CountryCode | undefined,
): ParsedNumber | undefined {
  if (country !== undefined) return undefined;
  if (/^(?:1[ .-])?\(?\d{3}\)?[ .-]{0,2}\d{3}[ .-]\d{4}$/.test(run)) return parseNumber(run, NORTH_AMERICA);
  return isTold && /^\([1-9]\d{0,2}\) ?\d/.test(run)
    ? parseNumber(`+${run.replace(/[()]/g, " ").trim()}`, undefined)
    : undefined;
}
