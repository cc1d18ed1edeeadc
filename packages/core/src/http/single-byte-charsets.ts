/** A charset of one byte a letter, and the letters of its languages. */
type SingleByteCharset = {
  readonly charset: string;
  /**
   * The small letters of each language. For Latin all that are no ASCII; for other scripts those that make up nine
   * tenths of a text, the most frequent first, so that the same bytes read in another charset hold fewer of them.
   */
  readonly languages: readonly string[];
};

const CYRILLIC = ["оеаинтсрвлкмдпуяыьгзіїє"];
const GREEK = ["αοιετσνηυρπκμλςόίάέήύώθγ"];
const HEBREW = ["יוהלאמרבתשנכםדפעטחקצסן"];
const ARABIC = ["الينمتروبةعدسفهكحقأىش"];
const THAI = ["านรอกเงมยลวดทสตะปบคหแจพชขใไ่้ีัิืุู์ำ"];

const OTHER_SCRIPTS: readonly SingleByteCharset[] = [
  { charset: "windows-1251", languages: CYRILLIC },
  { charset: "koi8-u", languages: CYRILLIC },
  { charset: "iso-8859-5", languages: CYRILLIC },
  { charset: "ibm866", languages: CYRILLIC },
  { charset: "windows-1253", languages: GREEK },
  { charset: "windows-1255", languages: HEBREW },
  { charset: "windows-1256", languages: ARABIC },
  { charset: "windows-874", languages: THAI },
];

const CENTRAL_EUROPEAN = ["ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţ", "čćđšž"];

/**
 * What is taken in doubt: of undeclared pages in Latin letters most are Western. Icelandic is left out, as its `ýþð`
 * are the `ışğ` of Turkish: its pages are Western for want of another language.
 */
const WESTERN: SingleByteCharset = {
  charset: "windows-1252",
  languages: [
    ...["äöüß", "àâæçèéêëîïôœùûüÿ", "áéíñóúü¿¡ªº", "ãõáâàçéêíóôúª", "àèéìòù", "åäöæøéü", "ëïéèöüê"],
    "àèéíïòóúüç",
  ],
};
const OTHER_LATIN: readonly SingleByteCharset[] = [
  { charset: "windows-1250", languages: CENTRAL_EUROPEAN },
  { charset: "iso-8859-2", languages: CENTRAL_EUROPEAN },
  { charset: "windows-1254", languages: ["çğıöşüİâî"] },
  { charset: "windows-1257", languages: ["ąčęėįšųūž", "āčēģīķļņšūž"] },
];

/** Signs between letters, which all languages have: they tell of none. */
const PUNCTUATION = new Set("€‚„…†‡‰‹‘’“”•–—™›\u00a0§¨©«¬\u00ad®°±´µ·»×№˝");

/**
 * The least likeness to a language of another script, as a share of a perfect one: a usual text has 0.7, one in
 * capitals alone half of that, and the same bytes in a charset that is not theirs rarely more.
 */
const MIN_LIKENESS = 0.35;
/** What a capital counts: few letters of a text are, and in KOI8 the bytes of small letters are capitals elsewhere. */
const CAPITAL_WEIGHT = 0.5;
/** The least share for a Latin language, and the most that Western languages may have beside it. */
const MIN_LATIN_SHARE = 0.95;
const MAX_WESTERN_SHARE = 0.9;
/** Letters that are needed to tell: two or three are in the words of many languages. */
const MIN_LATIN_LETTERS = 3;
/** Letters in a row, none of them ASCII, that words of other scripts have and those of Latin ones hardly ever. */
const MIN_RUN = 3;
/** The least share of letters that are in such rows: words of one or two letters are a third of a text at most. */
const MIN_RUN_SHARE = 0.6;

const FIRST_LETTER = 0x80;

/**
 * Whether most letters of a text stand beside others that are no ASCII either: so they do in all scripts but Latin,
 * whose accented letters stand between plain ones.
 */
export function isOtherScript(bytes: Uint8Array): boolean {
  let letters = 0;
  let inRuns = 0;
  let run = 0;
  for (let index = 0; index <= bytes.length; index++) {
    if ((bytes[index] ?? 0) >= FIRST_LETTER) {
      run++;
      continue;
    }
    letters += run;
    if (run >= MIN_RUN) inRuns += run;
    run = 0;
  }
  return letters > 0 && inRuns / letters >= MIN_RUN_SHARE;
}

/**
 * The charset of one byte a letter in which a text of a script other than Latin is like a known language; else
 * undefined.
 */
export function otherScriptCharset(bytes: Uint8Array): string | undefined {
  const { charset, likeness } = best(OTHER_SCRIPTS, countBytes(bytes), frequencyOf);
  return likeness >= MIN_LIKENESS ? charset : undefined;
}

/** The charset in which a text of Latin letters is one language, where in windows-1252 it is none; else undefined. */
export function latinCharset(bytes: Uint8Array): string | undefined {
  const counts = countBytes(bytes);
  if (best([WESTERN], counts, isLetterOf).likeness > MAX_WESTERN_SHARE) return undefined;
  const { charset, likeness, letters } = best(OTHER_LATIN, counts, isLetterOf);
  return likeness >= MIN_LATIN_SHARE && letters >= MIN_LATIN_LETTERS ? charset : undefined;
}

/** How often each byte above ASCII stands in a text. */
function countBytes(bytes: Uint8Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const byte of bytes) if (byte >= FIRST_LETTER) counts.set(byte, (counts.get(byte) ?? 0) + 1);
  return counts;
}

/** What a letter says for a language, from 0 to 1. */
type Weight = (letter: string, language: string) => number;

/** 1 for a letter of the language, small or capital. */
function isLetterOf(letter: string, language: string): number {
  return language.includes(letter) || language.includes(letter.toLowerCase()) ? 1 : 0;
}

/** From 1 for the language's most frequent letter to a half for its rarest; half as much for capitals. */
function frequencyOf(letter: string, language: string): number {
  const small = letter.toLowerCase();
  const rank = language.indexOf(small);
  if (rank < 0) return 0;
  return (1 - rank / (2 * language.length)) * (small === letter ? 1 : CAPITAL_WEIGHT);
}

type Likeness = { readonly charset: string; readonly likeness: number; readonly letters: number };

/** The charset in which the text's letters say the most for one language, on average; of equals the first. */
function best(
  charsets: readonly SingleByteCharset[],
  counts: ReadonlyMap<number, number>,
  weight: Weight,
): Likeness {
  let top: Likeness = { charset: "", likeness: 0, letters: 0 };
  for (const { charset, languages } of charsets) {
    const decoder = new TextDecoder(charset);
    const decoded = Array.from(counts, ([byte, count]) => ({
      letter: decoder.decode(Uint8Array.of(byte)),
      count,
    })).filter(({ letter }) => !PUNCTUATION.has(letter));
    const letters = decoded.reduce((sum, { count }) => sum + count, 0);
    for (const language of languages) {
      const said = decoded.reduce((sum, { letter, count }) => sum + count * weight(letter, language), 0);
      const likeness = letters === 0 ? 0 : said / letters;
      if (likeness > top.likeness) top = { charset, likeness, letters };
    }
  }
  return top;
}
