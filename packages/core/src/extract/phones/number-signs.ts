import type { NumberSign } from "./number-sign.ts";
import { RUN_SIGNS } from "./run-signs.ts";

/** Currencies as they are written before or behind an amount. */
const CURRENCY = String.raw`(?:[$€£¥₹₽₺₴₪₩฿₫₦]|EUR|Euro|USD|CHF|GBP|PLN|zł|Kč|CZK|kr\b|SEK|NOK|DKK|HUF|Ft\b|RON|lei\b|BGN|лв|руб|грн|TL\b|円|元|원|R\$|Rs\b|INR|JPY|Mio|Mrd)(?!\p{L})`;

/** What a run's form says comes first: most runs are dates, spans and amounts. */
export const NUMBER_SIGNS: readonly NumberSign[] = [
  ...RUN_SIGNS,
  {
    name: "part of a word, a path or a decimal",
    why: "Keys, file names, URLs and decimals hold digits; a telephone number stands by itself.",
    of: "before",
    pattern: /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d_@=%&#~$\\]$|\w[.,:/-]$|\/$/u,
    yieldsToWord: true,
    examples: ["Datei IMG030123456", "/bilder/030123456", "?id=030 123456", "Wert 1,030 123456"],
    keep: ["Tel.030 123456", "Telefon:030 123456", "Tel030 123456"],
  },
  {
    name: "part of a bank account's number",
    why: "An IBAN is written in groups of four, of which the last may look like a number of their own.",
    of: "before",
    pattern: /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){1,7} ?$/u,
    yieldsToWord: false,
    examples: ["DE89 3704 0044 0532 0130 00"],
    keep: ["Raum DE 89, Tel. 030 123456"],
  },
  {
    name: "followed by letters or the rest of a decimal",
    why: "Units, keys and amounts go on behind their digits.",
    of: "after",
    pattern:
      /^(?:(?!(?:ext|x\d|dw|int|fax|tel|mob|whats|h\b|u\b|o\b|e\b|y\b|i\b)\b)[\p{Script=Latin}\p{Script=Cyrillic}_@=#\\]|[,:]\d|\.\d|,-|,–|%| ?%|-[a-z])/iu,
    yieldsToWord: true,
    examples: ["Code 030 123456abc", "Stand 030 123456,50", "Anteil 030 123456 %"],
    keep: ["Tel. 030 123456, Fax 030 123457", "Telefon 030 123456."],
  },
  {
    name: "an amount of money",
    why: "A currency stands beside it.",
    of: "after",
    pattern: new RegExp(String.raw`^(?:[,.]\d{1,2})?[\s,.\u2013-]{0,3}(?:${CURRENCY})`, "iu"),
    yieldsToWord: false,
    examples: ["Umsatz 0301 234 567 €", "Preis: 012 345 678 CHF"],
    keep: ["Tel. 030 123456 – Europaweit"],
  },
  {
    name: "behind a currency",
    why: "A currency stands before it.",
    of: "before",
    pattern: new RegExp(String.raw`(?<!\p{L})(?:${CURRENCY})\s?$`, "iu"),
    yieldsToWord: false,
    examples: ["Umsatz € 0301 234 567", "CHF 012 345 678"],
    keep: ["Europa: Tel. 030 123456"],
  },
  {
    name: "pages",
    why: "Pages from and to stand behind a letter that is short for a telephone as well: `p.`, `s.`.",
    of: "line",
    pattern:
      /(?<![\p{L}\d.])(?:pp?|ss?|str|pags?|págs?|с|lk)\.:?\s?[1-9]\d{0,3} ?- ?\d{1,4}$|(?:頁|页|쪽|ページ)[:：]?\s?\d{1,4} ?- ?\d{1,4}$/iu,
    yieldsToWord: false,
    examples: ["Springer, p. 3685-9970", "vgl. S. 2311-9876"],
    keep: ["p. 0301-23456"],
  },
  {
    name: "part of a key",
    why: "Keys and plates are letters and digits: А40-787979/2016, 64M642215.",
    of: "line",
    pattern:
      /(?:\d[a-z]{1,8}|(?<![\p{L}\p{M}])[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[1-9][\d ()./|-]*$/iu,
    yieldsToWord: false,
    examples: ["Tel. 64M642215", "T7573701173", "Tel. А40-787979/2016"],
    keep: ["Tel 030 123456"],
  },
  {
    name: "a Brazilian postcode",
    why: "Five and three digits, behind a word that means a mobile telephone in Turkey.",
    of: "line",
    pattern: /(?<!\p{L})cep:?\s?\d{2}\.?\d{3}-\d{3}$/iu,
    yieldsToWord: false,
    examples: ["CEP: 03.820-020"],
    keep: ["Cep: 0171 1234567"],
  },
];
