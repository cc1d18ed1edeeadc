import { GIVEN_NAMES } from "./given-names.ts";
import { NOT_NAMES } from "./not-names.ts";
import { isCalled } from "./short-forms.ts";

/** Letters of a word from which on it tells a person by itself: two letters may begin many names. */
const MIN_WORD_LETTERS = 3;
/** Letters of a family name that tell it where a few others stand beside it, or its end is cut. */
const MIN_FAMILY_LETTERS = 5;
/** Letters of a family name from which on mailboxes write its beginning alone: shorter ones are written out. */
const MIN_CUT_FAMILY = 8;
/** Letters of each family name in a mailbox that has the beginnings of two: systems in Spain take three. */
const MIN_CUT = 3;
/** Letters beside a family name that are initials, or a word as `fam`. */
const MAX_LETTERS_BESIDE = 3;
/** Letters that a short form and its given name have in common: with fewer it would be the form of many. */
const MIN_SHORT_FORM = 3;
/** What stands before a name in a mailbox as it does in speech, with three letters behind it. */
const LEADING_TITLE =
  /^(?:don|dr|fr|sr|bro|deacon|prof|padre|pater|suor|rev|pfarrer|pastor|herr|frau|mrs?|ms)(?=[a-z]{3})/;
/** A firm's form behind the name of its owner: `weber.snc`. */
const LEGAL_FORM =
  /^(?:snc|srl|sas|spa|sl|sa|ag|kg|ohg|gbr|ug|ek|ltd|llc|inc|plc|lda|bv|nv|ab|as|aps|oy|kft|bt|doo|sro|pec)$/;
/** Words between the parts of a family name, which mailboxes leave out. */
export const PARTICLES: ReadonlySet<string> = new Set(
  "von van de der den del della di da dos das do du la le zu zur af av el al bin ibn ter ten y e i".split(
    " ",
  ),
);

/** Whether a mailbox's parts, and its letters in all, are made of a name's words. */
export function isMadeOf(all: readonly string[], parts: readonly string[], letters: string): boolean {
  const words = all.filter((word) => !PARTICLES.has(word));
  const [first = ""] = words;
  const long = words.filter((word) => word.length >= MIN_WORD_LETTERS);
  // `anna.weber`, `a.weber`, `weber.a`, `weber`
  const whole = parts.filter((part) => part.length >= MIN_WORD_LETTERS && isWord(part, words, all));
  if (
    whole.length > 0 &&
    parts.every((part) => isWord(part, words, all) || words.some((word) => isStart(part, word)))
  )
    return true;
  // `cvanhorn`, `annaweberb`: an initial with a family name and its particle.
  if (all.length > 2 && letters === `${all[0]?.[0] ?? ""}${all.slice(1).join("")}`) return true;
  // `annaweber_me`: a name in one part, and a short one of the department that all have.
  if (isNameAndUnit(all, parts)) return true;
  // `dwebmul` for Dora Weber-Muller, as systems in Spain make them.
  const [, one = "", two = ""] = words;
  if (words.length > 2 && letters === `${first[0] ?? ""}${one.slice(0, MIN_CUT)}${two.slice(0, MIN_CUT)}`)
    return true;
  // `jwu`: a family name of two letters is told with an initial.
  if (words.length > 1 && letters === `${first[0] ?? ""}${words.at(-1) ?? ""}`) return true;
  if (parts.length > 1) {
    // `marie-france.weber` for Marie-Francine Weber: two of its words, whatever the third is.
    if (whole.filter((part) => words.includes(part)).length > 1) return true;
    // `anna.m.weber-lang`, `dr.weber`, `a.weber.praxis`: a whole family name beside what else stands there.
    const family = words.slice(1);
    const isFirm = parts.some((part) => part.length > 2 && NOT_NAMES.has(part));
    return (
      !isFirm &&
      parts.some(
        (part) => part.length > MIN_WORD_LETTERS && (family.includes(part) || isBesideFamily(part, family)),
      )
    );
  }
  // `nlavoieroy`: an initial with a family name of two words.
  if (words.length > 2 && letters === `${first[0] ?? ""}${words.slice(1).join("")}`) return true;
  const last = words.at(-1) ?? "";
  // `tpap` for Theodora Papathanasiou: an initial with the beginning of a long family name.
  if (last.length >= MIN_CUT_FAMILY && letters.length === 1 + MIN_WORD_LETTERS && first !== last) {
    if (letters === `${first[0] ?? ""}${last.slice(0, MIN_WORD_LETTERS)}`) return true;
  }
  // `eweberh`: an initial, the family name, and the initial of a second one.
  if (last.length >= MIN_FAMILY_LETTERS && letters.slice(0, -1) === `${first[0] ?? ""}${last}`) return true;
  // `ewebers` for Elena Weber Soto: the same where both family names are told.
  if (
    words.some(
      (word, index) =>
        index > 0 &&
        word.length >= MIN_FAMILY_LETTERS &&
        index < words.length - 1 &&
        letters === `${first[0] ?? ""}${word}${words[index + 1]?.[0] ?? ""}`,
    )
  )
    return true;
  // `vanderwebergeert`: the particles are written with the family name, which stands first.
  if (all.length > 2 && letters === `${all.slice(1).join("")}${first}`) return true;
  // `annaweber`, `aweber`, `weberanna`, `annaw`, `weba`
  for (const word of long) {
    if (word.length > MIN_WORD_LETTERS + 1 && word !== first && letters.endsWith(word)) {
      const rest = letters.slice(0, -word.length);
      if (isMadeOfStarts(rest, words, word)) return true;
    }
    if (letters.startsWith(word)) {
      const rest = letters.slice(word.length);
      if (isMadeOfStarts(rest, words, word)) return true;
    }
    if (letters.endsWith(word) && isMadeOfStarts(letters.slice(0, -word.length), words, word)) return true;
  }
  // `donalberto`: a title with a word of the name.
  const untitled = letters.replace(LEADING_TITLE, "");
  if (untitled !== letters && words.some((word) => word === untitled || isCalled(untitled, word)))
    return true;
  // `webann`: the beginnings of both names.
  return (
    words.length > 1 &&
    (isTwoStarts(letters, words) || isBesideFamily(letters, words.slice(1)) || isCutFamily(letters, words))
  );
}

/** Whether the first of two parts is made of several words of a name, and the second one is a few letters. */
function isNameAndUnit(all: readonly string[], [own = "", unit = "", ...others]: readonly string[]): boolean {
  return (
    unit !== "" &&
    others.length === 0 &&
    unit.length <= MAX_LETTERS_BESIDE &&
    !LEGAL_FORM.test(unit) &&
    !all.includes(own) &&
    own.length > MIN_FAMILY_LETTERS &&
    isMadeOf(all, [own], own)
  );
}

/** Whether letters are a long family name with a few others beside it: `hpweber`, `weberab`, `famweber`. */
function isBesideFamily(letters: string, family: readonly string[]): boolean {
  return family.some(
    (word, index) =>
      word.length >= MIN_FAMILY_LETTERS &&
      letters.length - word.length <= MAX_LETTERS_BESIDE &&
      (letters.startsWith(word) || letters.endsWith(word)) &&
      (index === family.length - 1 || !GIVEN_NAMES.has(word)) &&
      !NOT_NAMES.has(letters),
  );
}

/** Whether letters are an initial and a family name that was cut, as old systems did: `awebersch` for Weberschmidt. */
function isCutFamily(letters: string, [first = "", ...family]: readonly string[]): boolean {
  const cut = letters.slice(1);
  return (
    letters[0] === first[0] && cut.length >= MIN_FAMILY_LETTERS && family.some((word) => word.startsWith(cut))
  );
}

function isWord(part: string, words: readonly string[], all: readonly string[]): boolean {
  if (words.includes(part) || isShortForm(part, words[0] ?? "")) return true;
  // Hungarian has the given name last: `kata` for Nemes Katalin.
  if (words.some((word) => isCalled(part, word))) return true;
  // `vanderberg`, `delacruz`, `mariajose`: words written together.
  return all.some((_word, index) =>
    [2, 3].some((count) => index + count <= all.length && all.slice(index, index + count).join("") === part),
  );
}

/** `tom` for Thomas, `alex` for Alexandra, `steffi` for Stefanie. */
function isShortForm(part: string, given: string): boolean {
  return part.length >= MIN_SHORT_FORM && given.length > part.length && given.startsWith(part);
}

function isStart(part: string, word: string): boolean {
  return part.length <= 2 && word.startsWith(part);
}

/** Whether letters are nothing, an initial or the beginning of another word of the name. */
function isMadeOfStarts(rest: string, words: readonly string[], used: string): boolean {
  if (rest === "") return true;
  const others = words.filter((word) => word !== used);
  // `billweber` for William Weber.
  if (others.some((word) => isCalled(rest, word))) return true;
  if (others.some((word) => word.startsWith(rest))) return true;
  const initials = others.map((word) => word[0] ?? "").join("");
  return initials.startsWith(rest) || others.join("") === rest;
}

function isTwoStarts(letters: string, words: readonly string[]): boolean {
  const [given = "", family = ""] = [words[0], words.at(-1)];
  for (let cut = 2; cut <= letters.length - 2; cut++) {
    const [left, right] = [letters.slice(0, cut), letters.slice(cut)];
    if (given.startsWith(left) && family.startsWith(right)) return true;
    if (family.startsWith(left) && given.startsWith(right)) return true;
  }
  return false;
}

/** Whether a few letters are the initials of a name. */
export function initialsAgree(words: readonly string[], letters: string): boolean {
  if (letters.length < 2) return false;
  const initials = words.filter((word) => !PARTICLES.has(word)).map((word) => word[0] ?? "");
  const all = words.map((word) => word[0] ?? "").join("");
  const ends = `${initials[0] ?? ""}${initials.at(-1) ?? ""}`;
  const family = words.at(-1) ?? "";
  // `acr` for Anders Carøe: the family name by its first letter and a later one.
  const isShortened =
    letters.length === 3 &&
    letters.startsWith(ends) &&
    initials.length > 1 &&
    family.slice(1).includes(letters.slice(2));
  return (
    isShortened ||
    // `dk` for Deborah-Kim Rice.
    (words.length > 2 && initials.join("").startsWith(letters)) ||
    letters === all ||
    letters === initials.join("") ||
    letters === ends ||
    letters === [...ends].reverse().join("") ||
    letters === `${initials[0] ?? ""}${family.slice(0, 2)}`
  );
}
