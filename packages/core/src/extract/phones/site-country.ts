import type { CountryCode } from "libphonenumber-js/min";
import { isSupportedCountry } from "libphonenumber-js/min";
import { MAX_SIGN_CHARS, whereSpoken } from "./where-spoken.ts";
import { writtenLanguage } from "./written-language.ts";

/** Suffixes of countries that sites of all countries use, as they spell something else. */
const SUFFIXES_OF_ALL: ReadonlySet<string> = new Set(
  "ai ac ag am as bz cc cd cx dj fm gg gl gs io im la lc li ly me ms mu nu pm pw re sc sh so st sx tc tk tm to tv vc vg wf ws".split(
    " ",
  ),
);
/** Suffixes that are one country's and not spelled as its code is. */
const OTHER_SUFFIXES: Readonly<Record<string, CountryCode>> = {
  uk: "GB",
  edu: "US",
  gov: "US",
  mil: "US",
  swiss: "CH",
  berlin: "DE",
  hamburg: "DE",
  koeln: "DE",
  cologne: "DE",
  bayern: "DE",
  ruhr: "DE",
  saarland: "DE",
  nrw: "DE",
  wien: "AT",
  tirol: "AT",
  paris: "FR",
  bzh: "FR",
  alsace: "FR",
  corsica: "FR",
  london: "GB",
  scot: "GB",
  wales: "GB",
  cymru: "GB",
  cat: "ES",
  eus: "ES",
  gal: "ES",
  barcelona: "ES",
  madrid: "ES",
  amsterdam: "NL",
  frl: "NL",
  brussels: "BE",
  vlaanderen: "BE",
  gent: "BE",
  tokyo: "JP",
  nagoya: "JP",
  osaka: "JP",
  kyoto: "JP",
  okinawa: "JP",
  yokohama: "JP",
  moscow: "RU",
  su: "RU",
  "xn--p1ai": "RU",
  "xn--80adxhks": "RU",
  "xn--j1amh": "UA",
  "xn--90ais": "BY",
  "xn--fiqs8s": "CN",
  "xn--3e0b707e": "KR",
  istanbul: "TR",
  nyc: "US",
  sydney: "AU",
  melbourne: "AU",
  quebec: "CA",
  rio: "BR",
};

/** A bank account, which begins with its country (ISO 13616): most have theirs where they are. */
const IBAN = /(?<![A-Z\d])([A-Z]{2})\d{2}(?: ?[A-Z\d]{4}){3,7}/;

/** Tells the country whose numbers a page writes without a country's code; undefined where nothing tells. */
export type SiteCountry = () => CountryCode | undefined;

/** Where a page says that it is from. */
export type Origin = {
  readonly hostname: string;
  /** `lang` of the document's root, as it is written. */
  readonly language: string | undefined;
  /** What a reader of the page sees. */
  readonly text: string;
  /** Countries of the postal addresses in the page's structured data, as they are written. */
  readonly countries: readonly string[];
};

/**
 * The country whose numbers a page writes without a country's code: that of the site's suffix, of the region of its
 * language, of an address on it, or the one where its language is spoken; undefined where nothing tells. A template
 * says of its pages that they are English, and some pages say nothing: their words do.
 */
export function siteCountry({ hostname, language, text, countries }: Origin): CountryCode | undefined {
  const suffix = hostname.slice(hostname.lastIndexOf(".") + 1).toLowerCase();
  return (
    OTHER_SUFFIXES[suffix] ??
    (SUFFIXES_OF_ALL.has(suffix) ? undefined : countryOf(suffix)) ??
    countries.map(countryOf).find((country) => country !== undefined) ??
    countryOfLanguage(language ?? "", text) ??
    countryOf(IBAN.exec(text.slice(0, MAX_SIGN_CHARS))?.[1] ?? "")
  );
}

/** A region of English is believed before words: pages in English write the numbers of many countries. */
function countryOfLanguage(language: string, text: string): CountryCode | undefined {
  const [tongue = "", ...rest] = language.trim().toLowerCase().split(/[-_]/);
  const region = rest.find((part) => /^[a-z]{2}$/.test(part)) ?? "";
  if (tongue !== "en" && tongue !== "") return countryOf(region) ?? whereSpoken(tongue, text);
  const written = writtenLanguage(text) ?? tongue;
  if (written !== "en") return whereSpoken(written, text) ?? countryOf(region);
  return countryOf(region) ?? whereSpoken(written, text);
}

function countryOf(code: string): CountryCode | undefined {
  const upper = code.trim().toUpperCase();
  return isSupportedCountry(upper) ? upper : undefined;
}
