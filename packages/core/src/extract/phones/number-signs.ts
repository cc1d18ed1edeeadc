/** What stands around a run of digits, each on one line and without marks. */
export type NumberPlace = {
  /** The run in ASCII. */
  readonly run: string;
  /** What stands before it on its line, up to 60 characters. */
  readonly before: string;
  /** What stands behind it on its line, up to 30 characters. */
  readonly after: string;
  /** The lines before it, some 150 characters. */
  readonly above: string;
};

/** A sign that a run of digits is no telephone number, and what it looks like. */
export type NumberSign = {
  readonly name: string;
  readonly why: string;
  readonly of: keyof NumberPlace;
  readonly pattern: RegExp;
  /** Whether a word for telephones before the run is believed rather than the sign. */
  readonly yieldsToWord: boolean;
  /** Texts of a German site in which no number is found, and such in which one is. */
  readonly examples: readonly string[];
  readonly keep: readonly string[];
};

/** Currencies as they are written before or behind an amount. */
const CURRENCY = String.raw`(?:[$€£¥₹₽₺₴₪₩฿₫₦]|EUR|Euro|USD|CHF|GBP|PLN|zł|Kč|CZK|kr\b|SEK|NOK|DKK|HUF|Ft\b|RON|lei\b|BGN|лв|руб|грн|TL\b|円|元|원|R\$|Rs\b|INR|JPY|Mio|Mrd)(?!\p{L})`;

/** A time of the day: 8.00, 0800. */
const TIME = String.raw`(?:(?:[01]?\d|2[0-4])\.[0-5]\d|(?:[01]\d|2[0-4])[0-5]\d)`;

export const NUMBER_SIGNS: readonly NumberSign[] = [
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
    name: "the number of who hosts the site",
    why: "Imprints, in France by law, name the hosting firm with its telephone; it reaches nobody of the site.",
    of: "above",
    pattern: /h[ée]berg(?:eur|ement|[ée])|hosted by|hosting|webhost|alojamiento web|hospedagem/i,
    yieldsToWord: false,
    examples: ["Hébergement\nHexahost SAS, 59100 Roubaix, Tel. 030 123456"],
    keep: ["Herberge am See\nTel. 030 123456"],
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
    pattern: new RegExp(String.raw`^[\s,.\u2013-]{0,3}(?:${CURRENCY})`, "iu"),
    yieldsToWord: false,
    examples: ["Umsatz 0301 234 567 €", "Preis: 012 345 678 CHF"],
    keep: ["Tel. 030 123456 – Europaweit"],
  },
  {
    name: "behind a currency",
    why: "A currency stands before it.",
    of: "before",
    pattern: new RegExp(String.raw`(?:${CURRENCY})\s?$`, "iu"),
    yieldsToWord: false,
    examples: ["Umsatz € 0301 234 567", "CHF 012 345 678"],
    keep: ["Europa: Tel. 030 123456"],
  },
  {
    name: "thousands in groups",
    why: "Amounts are written so: 1 234 567 or 1.234.567,00.",
    of: "run",
    pattern: /^(?!\d{3} \d{3} \d{3}$)[1-9]\d{0,2}(?:([ .,])\d{3})(?:\1\d{3}){0,3}(?:[.,]\d{1,2})?$/,
    yieldsToWord: true,
    examples: ["Einwohner 1 234 567", "Auflage: 30.123.456"],
    keep: ["Telefon 0301 234 567"],
  },
  {
    name: "a date",
    why: "Days, months and years are divided by stops, hyphens and slashes.",
    of: "run",
    pattern:
      /(?:^|[ (-])\d{1,2} ?[./-] ?\d{1,2} ?[./-] ?(?:19|20)\d{2}(?!\d)|^(?:19|20)\d{2} ?[./-] ?\d{1,2} ?[./-] ?\d{1,2}(?!\d)|^\d{1,2}\.\d{1,2}\. ?[–-] ?\d{1,2}\.\d{1,2}\.?|^\d{1,2}[./]\d{1,2}[./]\d{2}$/,
    yieldsToWord: false,
    examples: ["Stand: 01.02.2026", "2026-11-28", "am 03.04.2026 um", "28/11/2026"],
    keep: ["Tel. 030 12 34 56"],
  },
  {
    name: "years",
    why: "A span of years, or a season.",
    of: "run",
    pattern: /^\(?(?:19|20)\d{2}\)? ?[-/. ]+ ?\(?(?:19|20)?\d{2}\)?(?:[-/ .](?:19|20)?\d{2})*$/,
    yieldsToWord: false,
    examples: ["2019-2026", "Saison 2025/2026"],
    keep: ["Tel. 02019 202656"],
  },
  {
    name: "times of the day",
    why: "Hours and minutes from and to: 08.00 - 12.30, 0900-1700.",
    of: "run",
    pattern: new RegExp(`^${TIME} ?[-/] ?${TIME}(?: ?[-/ ] ?${TIME} ?[-/] ?${TIME})?$`),
    yieldsToWord: false,
    examples: ["08.00 - 12.30", "Mo 0900-1700", "08.00-12.00 / 13.00-17.00"],
    keep: ["Telefon 0809 - 1712345"],
  },
  {
    name: "a decimal",
    why: "Coordinates and measures have a stop and many digits.",
    of: "run",
    pattern: /^\d{1,3}\.\d{4,}$/,
    yieldsToWord: true,
    examples: ["52.520008", "010.404954"],
    keep: ["Tel. 030.123456"],
  },
  {
    name: "an address of the internet or a version",
    why: "Four numbers divided by stops.",
    of: "run",
    pattern: /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/,
    yieldsToWord: true,
    examples: ["Server 192.168.100.101", "010.12.34.56"],
    keep: ["Tel. 030.12.34.56"],
  },
  {
    name: "a book's number",
    why: "ISBN-13 begins with 978 or 979.",
    of: "run",
    pattern: /^97[89][ -]?(?=(?:[\d -]*\d){10}$)(?:\d[ -]?){10}$/,
    yieldsToWord: false,
    examples: ["978-3-16-148410-0", "9783161484100"],
    keep: ["Tel. 09781 48410"],
  },
  {
    name: "one digit after the other",
    why: "Lists of pages and scores are single digits.",
    of: "run",
    pattern: /^\d(?:[ |/-]{1,3}\d){5,}$/,
    yieldsToWord: false,
    examples: ["0 3 0 1 2 3 4 5 6", "1 2 3 4 5 6 7 8 9"],
    keep: ["Tel. 030 12 34 56"],
  },
  {
    name: "the same digit over and over",
    why: "It stands for a number in samples: 000 000000, 0000-00-0000.",
    of: "run",
    pattern: /^\D*(\d)(?:\D*\1){6,}\D*$/,
    yieldsToWord: false,
    examples: ["Tel. 000 0000000", "Fax: 0000/000000"],
    keep: ["Tel. 030 1111111"],
  },
];
