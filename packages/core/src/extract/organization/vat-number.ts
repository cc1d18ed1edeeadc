import { type Country, checkVAT, countries } from "jsvat";
import { everyMatch } from "../every-match.ts";

/** Words before a VAT number, and the country whose letters it gets where it has none. */
export type VatLabel = {
  readonly words: string;
  /** The country's letters; null = those of the site's country. */
  readonly letters: string | null;
  readonly examples: readonly string[];
};

export const VAT_LABELS: readonly VatLabel[] = [
  {
    words: String.raw`USt\.?-?\s?Id(?:ent)?(?:ifikations)?\.?-?\s?(?:Nr|Nummer)?\.?|Umsatzsteuer-?(?:Identifikations)?-?\s?(?:nummer|ID|Nr\.?)(?:,? gem(?:äß|\.) § ?27 ?a? ?(?:Abs\. \d )?(?:UStG|Umsatzsteuergesetz)?)?|UID(?:-?(?:Nr|Nummer))?\.?`,
    letters: null,
    examples: [
      "Umsatzsteuer-Identifikationsnummer gemäß § 27 a UStG: DE123456788",
      "USt-IdNr.: DE123456788",
      "UID-Nr.: ATU52093719",
    ],
  },
  {
    words: String.raw`VAT(?:\s?(?:registration|reg|ID|number|no|nr)\.?){0,3}`,
    letters: null,
    examples: ["VAT registration number GB 885 8433 70", "VAT no. GB 342 7587 37"],
  },
  {
    words: String.raw`(?:N[°ºo]\.?\s?(?:de\s)?)?TVA(?:\sintra(?:-?communautaire)?)?|IDE|BTW(?:-?(?:nr|nummer|id))?\.?`,
    letters: null,
    examples: ["N° TVA intracommunautaire : FR36 987 475 431", "IDE CHE-259.960.317 TVA"],
  },
  {
    words: String.raw`P(?:art(?:ita)?)?\.?\s?IVA(?:\s?(?:e|\/)\s?C(?:od(?:ice)?)?\.?\s?F(?:isc(?:ale)?)?\.?)?`,
    letters: "IT",
    examples: ["P. IVA 01432001582", "P.IVA e C.F. 02339241156", "Partita IVA: IT 04605191925"],
  },
  {
    words: String.raw`C\.?I\.?F\.?|N\.?I\.?F\.?(?:-IVA)?|NIPC|Contribuinte|C\.?U\.?I\.?|cod\s(?:unic\sde\sînregistrare|fiscal)`,
    letters: null,
    examples: ["CIF: B12082681", "NIPC 507159390", "cod unic de înregistrare RO69086859"],
  },
  {
    words: String.raw`pessoa\scolec?tiva(?:\se\smatrícula)?(?:\sn\.?[º°o])?`,
    letters: "PT",
    examples: ["pessoa coletiva e matrícula n.º 501442600"],
  },
  {
    words: String.raw`DIČ|IČ\sDPH`,
    letters: null,
    examples: ["DIČ CZ21180296", "IČ DPH: SK2723828261"],
  },
  { words: "NIP", letters: "PL", examples: ["NIP 1979948718"] },
  { words: "adószám(?:a)?", letters: "HU", examples: ["Adószám: 81343434-2-13"] },
  {
    words: String.raw`alv-tunn(?:us|iste)|arvonlisäverotunniste|moms(?:reg)?\.?-?\s?(?:nr|nummer|registreringsnummer)\.?|ALV(?:-?(?:nro|numero|tunnus))?\.?|MVA`,
    letters: null,
    examples: ["momsreg.nr SE551723034701", "ALV-numero FI39312060"],
  },
  { words: String.raw`Α\.?Φ\.?Μ\.?`, letters: "EL", examples: ["ΑΦΜ: 094259216"] },
  { words: "ИНН", letters: "RU", examples: ["ИНН 7707083893"] },
];

/** The letters of a country's VAT numbers where they are not its code. */
const VAT_LETTERS: Readonly<Record<string, string>> = { GR: "EL", CH: "CHE" };
/** Characters behind a label in which its number is looked for: the longest has 15, and blanks between them. */
const MAX_NUMBER_CHARS = 40;

/** Numbers that need no label: a Swiss one ends in its tax's name, an Austrian one begins with its register's. */
const OWN_FORM = /(?<![\p{L}\d])(?:CHE-?\d{3}\.?\d{3}\.?\d{3}\s?(?:MWST|TVA|IVA)|ATU\s?\d{8})(?![\p{L}\d])/u;

/** A Norwegian organisation's number, which is one for VAT where the tax's name stands behind it. */
const NORWEGIAN = /(?<![\d.])(\d{3} ?\d{3} ?\d{3}) ?MVA(?!\p{L})/u;

const LABELS = VAT_LABELS.map(({ words, letters }) => ({
  letters,
  pattern: new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})[\s.:#°º–-]*`, "giu"),
}));

/**
 * The VAT number that a line tells, with its country's letters and without blanks; null where none has right check
 * digits. `country`: the site's, by its two letters (ISO 3166).
 */
export function vatNumberIn(line: string, country: string | undefined): string | null {
  const [own] = OWN_FORM.exec(line) ?? [];
  const unlabelled = own === undefined ? null : valid(own.replace(/[^\dA-Z]/g, ""));
  if (unlabelled !== null) return unlabelled;
  const [, norwegian] = NORWEGIAN.exec(line) ?? [];
  const taxed = norwegian === undefined ? null : valid(`NO${norwegian.replace(/ /g, "")}`);
  if (taxed !== null) return taxed;
  for (const { letters, pattern } of LABELS) {
    for (const label of everyMatch(line, pattern)) {
      const after = line.slice(
        label.index + label[0].length,
        label.index + label[0].length + MAX_NUMBER_CHARS,
      );
      const number = numberAt(after, letters ?? country);
      if (number !== null) return number;
    }
  }
  return null;
}

/** A VAT number as it is told by its field alone; null where it is none. */
export function vatNumberOf(text: string, country: string | undefined): string | null {
  return numberAt(text.slice(0, MAX_NUMBER_CHARS), country);
}

function numberAt(text: string, country: string | undefined): string | null {
  const [written = ""] =
    /^[A-Z]{0,3}[\s-]?(?=[\dA-Z]*\d)[\dA-Z](?:[\s.\-/]?[\dA-Z])*/u.exec(text.trim()) ?? [];
  // The number ends where its form is whole: what stands behind it may look like more of it.
  const words = written.split(/\s+/);
  for (let count = words.length; count > 0; count--) {
    const bare = words
      .slice(0, count)
      .join("")
      .replace(/[^\dA-Z]/g, "");
    const number = valid(bare) ?? valid(`${lettersOf(country)}${bare}`) ?? hungarian(bare, country);
    if (number !== null) return number;
  }
  return null;
}

/** A Hungarian tax number begins with the VAT number: `81343434-2-13`. */
function hungarian(bare: string, country: string | undefined): string | null {
  return country === "HU" && /^\d{11}$/.test(bare) ? valid(`HU${bare.slice(0, 8)}`) : null;
}

function lettersOf(country: string | undefined): string {
  return country === undefined ? "" : (VAT_LETTERS[country] ?? country);
}

const COUNTRIES: Country[] = [...countries];

function valid(value: string): string | null {
  if (!/^[A-Z]{2}/.test(value)) return null;
  return checkVAT(value, COUNTRIES).isValid ? value : null;
}
