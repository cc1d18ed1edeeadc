type Range = readonly [from: number, to: number];

/**
 * Letters of a charset that texts are full of: those whose first byte is in the one range, the second in one of others.
 */
type LetterClass = { readonly lead: Range; readonly trails: readonly Range[]; readonly share: number };

type DoubleByteCharset = { readonly charset: string; readonly classes: readonly LetterClass[] };

const EUC_TRAILS: readonly Range[] = [[0xa1, 0xfe]];
const BIG5_TRAILS: readonly Range[] = [
  [0x40, 0x7e],
  [0xa1, 0xfe],
];
const SHIFT_JIS_TRAILS: readonly Range[] = [
  [0x40, 0x7e],
  [0x80, 0xfc],
];

/**
 * East Asian charsets, and where their common letters are: each was laid out with the letters of everyday use in a
 * block of their own. `share` is what part of a text they make up, about.
 */
const CHARSETS: readonly DoubleByteCharset[] = [
  {
    charset: "shift_jis",
    classes: [
      { lead: [0x81, 0x81], trails: SHIFT_JIS_TRAILS, share: 0.1 },
      { lead: [0x82, 0x82], trails: [[0x4f, 0xf1]], share: 0.35 },
      { lead: [0x83, 0x83], trails: [[0x40, 0x96]], share: 0.15 },
      { lead: [0x88, 0x97], trails: SHIFT_JIS_TRAILS, share: 0.39 },
    ],
  },
  {
    charset: "euc-jp",
    classes: [
      { lead: [0xa1, 0xa1], trails: EUC_TRAILS, share: 0.08 },
      { lead: [0xa3, 0xa3], trails: [[0xb0, 0xfa]], share: 0.02 },
      { lead: [0xa4, 0xa4], trails: [[0xa1, 0xf3]], share: 0.35 },
      { lead: [0xa5, 0xa5], trails: [[0xa1, 0xf6]], share: 0.15 },
      { lead: [0xb0, 0xcf], trails: EUC_TRAILS, share: 0.39 },
    ],
  },
  {
    charset: "euc-kr",
    classes: [
      { lead: [0xa1, 0xa3], trails: EUC_TRAILS, share: 0.02 },
      { lead: [0xb0, 0xc8], trails: EUC_TRAILS, share: 0.97 },
    ],
  },
  {
    charset: "gb18030",
    classes: [
      { lead: [0xa1, 0xa3], trails: EUC_TRAILS, share: 0.08 },
      { lead: [0xb0, 0xd7], trails: EUC_TRAILS, share: 0.9 },
    ],
  },
  {
    charset: "big5",
    classes: [
      { lead: [0xa1, 0xa3], trails: BIG5_TRAILS, share: 0.08 },
      { lead: [0xa4, 0xc6], trails: BIG5_TRAILS, share: 0.9 },
    ],
  },
];

/** The likelihood of a letter outside these blocks, and of a byte that is no letter. */
const RARE = 1e-6;
/**
 * The least share of a text's letters that are in these blocks: chosen on the phrases that ARCHITECTURE.md speaks of,
 * as it reads most of them right.
 */
const MIN_COMMON_SHARE = 0.92;

/**
 * Letters that are needed to tell: one or two capitals of a Western text, with the letters behind them, look like
 * these.
 */
const MIN_LETTERS = 3;

const FIRST_LETTER = 0x80;

/** The East Asian charset in which the most likely text has these bytes; undefined where it is likely in none. */
export function doubleByteCharset(bytes: Uint8Array): string | undefined {
  let best: { charset: string; likelihood: number } | undefined;
  for (const { charset, classes } of CHARSETS) {
    const { letters, commonShare, likelihood } = weigh(bytes, classes);
    if (letters < MIN_LETTERS || commonShare < MIN_COMMON_SHARE) continue;
    if (best === undefined || likelihood > best.likelihood) best = { charset, likelihood };
  }
  return best?.charset;
}

/** What share of the text's letters are common ones, and the likelihood (its logarithm) for each byte of them. */
function weigh(bytes: Uint8Array, classes: readonly LetterClass[]) {
  let letters = 0;
  let common = 0;
  let letterBytes = 0;
  let sum = 0;
  for (let index = 0; index < bytes.length; index++) {
    const lead = bytes[index] ?? 0;
    if (lead < FIRST_LETTER) continue;
    const trail = bytes[index + 1] ?? 0;
    const found = classes.find(
      (some) => isIn(lead, some.lead) && some.trails.some((range) => isIn(trail, range)),
    );
    const length = found ? 2 : 1;
    letters++;
    if (found) common++;
    letterBytes += length;
    sum += Math.log(found ? found.share / codesOf(found) : RARE);
    index += length - 1;
  }
  return {
    letters,
    commonShare: letters === 0 ? 0 : common / letters,
    likelihood: sum / Math.max(1, letterBytes),
  };
}

function isIn(byte: number, [from, to]: Range): boolean {
  return byte >= from && byte <= to;
}

function codesOf({ lead, trails }: LetterClass): number {
  return trails.reduce((codes, trail) => codes + size(trail), 0) * size(lead);
}

function size([from, to]: Range): number {
  return to - from + 1;
}
