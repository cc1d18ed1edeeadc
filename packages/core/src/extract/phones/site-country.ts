import type { CountryCode } from "libphonenumber-js/min";
import { isSupportedCountry } from "libphonenumber-js/min";
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
/** The country of a language that one country speaks, or one most of all. */
const COUNTRIES: Readonly<Record<string, CountryCode>> = {
  bg: "BG",
  cs: "CZ",
  da: "DK",
  de: "DE",
  el: "GR",
  et: "EE",
  fi: "FI",
  fr: "FR",
  he: "IL",
  hr: "HR",
  hu: "HU",
  id: "ID",
  is: "IS",
  it: "IT",
  ja: "JP",
  ko: "KR",
  lt: "LT",
  lv: "LV",
  nb: "NO",
  nl: "NL",
  nn: "NO",
  no: "NO",
  pl: "PL",
  ro: "RO",
  sk: "SK",
  sl: "SI",
  sr: "RS",
  sv: "SE",
  th: "TH",
  es: "ES",
  pt: "BR",
  ru: "RU",
  zh: "CN",
  tr: "TR",
  uk: "UA",
  vi: "VN",
};

/** Other countries of a language, and what says on a page that it is from there: their suffix, name or post codes. */
const ALSO_SPOKEN: Readonly<Record<string, readonly (readonly [country: CountryCode, sign: RegExp])[]>> = {
  de: [
    ["DE", /\.de(?![\w.-])|Deutschland/g],
    ["AT", /\.at(?![\w.-])|Österreich|(?<![\w-])A-\d{4} /g],
    ["CH", /\.ch(?![\w.-])|Schweiz|(?<![\w-])CH-\d{4} /g],
  ],
  fr: [
    ["FR", /\.fr(?![\w.-])|France/g],
    ["BE", /\.be(?![\w.-])|Belgique|(?<![\w-])B-\d{4} /g],
    ["CH", /\.ch(?![\w.-])|Suisse|(?<![\w-])CH-\d{4} /g],
    ["CA", /\.ca(?![\w.-])|Québec/g],
  ],
  nl: [
    ["NL", /\.nl(?![\w.-])|Nederland/g],
    ["BE", /\.be(?![\w.-])|België|(?<![\w-])B-\d{4} /g],
  ],
  it: [
    ["IT", /\.it(?![\w.-])|Italia/g],
    ["CH", /\.ch(?![\w.-])|Svizzera|(?<![\w-])CH-\d{4} /g],
  ],
  pt: [
    ["BR", /\.br(?![\w.-])|Brasil|CEP/g],
    ["PT", /\.pt(?![\w.-])|Portugal/g],
  ],
  es: [
    ["ES", /\.es(?![\w.-])|España/g],
    ["MX", /\.mx(?![\w.-])|México/g],
    ["AR", /\.ar(?![\w.-])|Argentina/g],
    ["CL", /\.cl(?![\w.-])|Chile/g],
    ["CO", /\.co(?![\w.-])|Colombia/g],
    ["PE", /\.pe(?![\w.-])|Perú/g],
    ["VE", /\.ve(?![\w.-])|Venezuela/g],
    ["EC", /\.ec(?![\w.-])|Ecuador/g],
    ["CR", /\.cr(?![\w.-])|Costa Rica/g],
    ["GT", /\.gt(?![\w.-])|Guatemala/g],
    ["UY", /\.uy(?![\w.-])|Uruguay/g],
  ],
};
/** Characters of a page in which such signs are counted: more than all but the longest pages have. */
const MAX_SIGN_CHARS = 50_000;

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
  const [tongue = "", ...rest] = (language ?? "").trim().split(/[-_]/);
  const region = rest.find((part) => /^[a-z]{2}$/i.test(part));
  return (
    OTHER_SUFFIXES[suffix] ??
    (SUFFIXES_OF_ALL.has(suffix) ? undefined : countryOf(suffix)) ??
    countries.map(countryOf).find((country) => country !== undefined) ??
    (/^(?:en)?$/i.test(tongue) ? whereSpoken(writtenLanguage(text) ?? "", text) : undefined) ??
    countryOf(region ?? "") ??
    whereSpoken(tongue.toLowerCase(), text) ??
    countryOf(IBAN.exec(text.slice(0, MAX_SIGN_CHARS))?.[1] ?? "")
  );
}

/** The country of a language that the page has most signs of, or else where most speak it. */
function whereSpoken(language: string, text: string): CountryCode | undefined {
  const start = text.slice(0, MAX_SIGN_CHARS);
  const counts = (ALSO_SPOKEN[language] ?? []).map(
    ([country, sign]) => [country, start.match(sign)?.length ?? 0] as const,
  );
  const [most] = counts.toSorted(([, one], [, other]) => other - one);
  return most !== undefined && most[1] > 0 ? most[0] : COUNTRIES[language];
}

function countryOf(code: string): CountryCode | undefined {
  const upper = code.trim().toUpperCase();
  return isSupportedCountry(upper) ? upper : undefined;
}
