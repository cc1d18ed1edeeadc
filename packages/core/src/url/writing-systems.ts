/**
 * Letters of Latin that words of languages are written with (UTS 39's Identifier_Status "Allowed", the common ones).
 * The others are signs of phonetics and of old scripts, of which many pass for a letter or a sign of ASCII: ɡ, ƿ, ᴀ, ǃ.
 */
const LATIN = "a-zß-öø-ÿ\u0100-\u017fơưǍ-ǜǞ-\u021b\u0226-\u0233əɛɔɓɖɗɣƙƴ\u1e00-\u1eff·";

/**
 * Labels of a host name that are written in one system: letters of one script, or of scripts that are written together,
 * with digits and hyphens. Scripts are those of UTS 39, table 5 (Recommended Scripts), combinations those of its level
 * "Highly Restrictive" (5.2), which browsers show. All others stay in ASCII, punctuation and symbols among them.
 */
export const WRITING_SYSTEMS: readonly RegExp[] = [
  new RegExp(`^[${LATIN}0-9-]+$`, "u"),
  new RegExp(`^[${LATIN}\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}0-9-]+$`, "u"),
  new RegExp(`^[${LATIN}\\p{scx=Han}\\p{scx=Bopomofo}0-9-]+$`, "u"),
  new RegExp(`^[${LATIN}\\p{scx=Han}\\p{scx=Hangul}0-9-]+$`, "u"),
  /^[\p{scx=Arabic}0-9-]+$/u,
  /^[\p{scx=Armenian}0-9-]+$/u,
  /^[\p{scx=Bengali}0-9-]+$/u,
  /^[\p{scx=Cyrillic}0-9-]+$/u,
  /^[\p{scx=Devanagari}0-9-]+$/u,
  /^[\p{scx=Ethiopic}0-9-]+$/u,
  /^[\p{scx=Georgian}0-9-]+$/u,
  /^[\p{scx=Greek}0-9-]+$/u,
  /^[\p{scx=Gujarati}0-9-]+$/u,
  /^[\p{scx=Gurmukhi}0-9-]+$/u,
  /^[\p{scx=Hebrew}0-9-]+$/u,
  /^[\p{scx=Kannada}0-9-]+$/u,
  /^[\p{scx=Khmer}0-9-]+$/u,
  /^[\p{scx=Lao}0-9-]+$/u,
  /^[\p{scx=Malayalam}0-9-]+$/u,
  /^[\p{scx=Myanmar}0-9-]+$/u,
  /^[\p{scx=Oriya}0-9-]+$/u,
  /^[\p{scx=Sinhala}0-9-]+$/u,
  /^[\p{scx=Tamil}0-9-]+$/u,
  /^[\p{scx=Telugu}0-9-]+$/u,
  /^[\p{scx=Thaana}0-9-]+$/u,
  /^[\p{scx=Thai}0-9-]+$/u,
  /^[\p{scx=Tibetan}0-9-]+$/u,
];

/**
 * Labels of one script whose every letter looks like a Latin one, and the ending under which readers expect that script
 * (the rule and the letters are those of Chromium's IDN spoof checker).
 */
export const SPOOFING_SETS: readonly { readonly lookalikes: RegExp; readonly home: RegExp }[] = [
  // аррӏе.com is no apple.com.
  { lookalikes: /^[асԁеһіјӏорԛѕԝхуъЬҽпгѵѡ0-9-]+$/u, home: /^[\p{scx=Cyrillic}-]+$/u },
  // ικα.com is no ika.com.
  { lookalikes: /^[αικνρυωηοτ0-9-]+$/u, home: /^[\p{scx=Greek}-]+$/u },
  // օոս.com is no onu.com.
  { lookalikes: /^[աագզցհյոսօքև0-9-]+$/u, home: /^[\p{scx=Armenian}-]+$/u },
];

/** A letter that is taken for a sign, or for a letter of Latin, where others than its own stand around it. */
export const SIGN_LOOKALIKES: readonly { readonly why: string; readonly pattern: RegExp }[] = [
  {
    why: "comノlogin is no path below com, and g〇〇gle is no google.",
    pattern:
      /^(?=.*[a-z\d]).*(?<![\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}])[ノンソゾ丿一丨丶乀ㄧ〇口ロ工エ二ニ三ミ]+(?![\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}])/u,
  },
  {
    why: "The mark of a long vowel, and what joins words, look like a hyphen and an equals sign without kana before them.",
    pattern: /(?<![\p{scx=Hiragana}\p{scx=Katakana}])[ー゠]/u,
  },
  {
    why: "The dot of Catalan stands between two l, as in col·lecció; elsewhere it looks like a dot.",
    pattern: /(?<!l)·|·(?!l)/u,
  },
  {
    why: "So does the dot of katakana beside a letter of Latin or a digit.",
    pattern: /[a-z\d-]・|・[a-z\d-]/u,
  },
];
