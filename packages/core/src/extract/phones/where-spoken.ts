import type { CountryCode } from "libphonenumber-js/min";

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
  en: [
    // Numbers of its form are as good a sign, and the form alone is enough where nothing tells the country.
    ["US", /, [A-Z]{2} \d{5}(?!\d)|United States|(?<!\d)\(?[2-9]\d{2}\)?[ .-]{1,2}\d{3}[.-]\d{4}(?!\d)/g],
    ["GB", /(?<![A-Z\d])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![A-Z\d])|United Kingdom|England|Scotland|Wales/g],
    ["CA", /(?<![A-Z\d])[A-Z]\d[A-Z] ?\d[A-Z]\d(?![A-Z\d])|Canada/g],
    ["AU", /(?<![A-Z])(?:NSW|QLD|VIC|TAS|ACT|WA|SA) \d{4}(?!\d)|Australia/g],
    ["NZ", /New Zealand|NZBN/g],
    ["IE", /(?<![A-Z\d])[A-Z]\d{2} ?[A-Z\d]{4}(?![A-Z\d])|Ireland/g],
    ["ZA", /South Africa/g],
    ["IN", /GSTIN|India(?!n)/g],
    ["SG", /Singapore/g],
  ],
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
export const MAX_SIGN_CHARS = 50_000;

/** The country of a language that the page has most signs of, or else where most speak it. */
export function whereSpoken(language: string, text: string): CountryCode | undefined {
  const start = text.slice(0, MAX_SIGN_CHARS);
  const counts = (ALSO_SPOKEN[language] ?? []).map(
    ([country, sign]) => [country, start.match(sign)?.length ?? 0] as const,
  );
  const [most] = counts.toSorted(([, one], [, other]) => other - one);
  return most !== undefined && most[1] > 0 ? most[0] : COUNTRIES[language];
}
