/** What a mailbox's letters say of a name in Hebrew or Arabic letters. */
export type SemiticAgreement = "agrees" | "silent" | "differs";

/**
 * Classes of consonants that are spelt alike in Latin letters, whatever the vowels: `b p f` are one, `k g c q j` are
 * one. Letters that stand for vowels, and those that spellings leave out, have none.
 */
const CLASSES: ReadonlyMap<string, string> = new Map(
  [
    ["b", "bpfבפףبف"],
    ["k", "kgcqxjגכךקكقجغخ"],
    ["t", "tdדטתدتطضذث"],
    ["s", "szזסצץשسزصشظ"],
    ["l", "lלل"],
    ["m", "mמםم"],
    ["n", "nנןن"],
    ["r", "rרر"],
  ].flatMap(([sound = "", letters = ""]) => [...letters].map((letter): [string, string] => [letter, sound])),
);

/** Letters of a part of a mailbox, vowels apart, from which on it says something: one begins many words. */
const MIN_SOUNDS = 2;
const HEBREW_OR_ARABIC = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
/** Where `v` is a consonant or a vowel, and `ch` often left out. */
const HEBREW = /\p{Script=Hebrew}/u;
const PARTS = /[^a-z]+/;

/** Whether a name is written in one of these scripts. */
export function isSemitic(name: string): boolean {
  return HEBREW_OR_ARABIC.test(name);
}

/**
 * Whether the parts of a mailbox have the consonants of a name's words: `ronit.b` of רונית בן-חמו, `m.alrashdan` of
 * منى الرشدان; `lishka`, an office, has those of neither.
 */
export function semiticAgreement(name: string, local: string): SemiticAgreement {
  const words = name.split(/[\s-]+/).map(soundsOf);
  const all = words.join("");
  const spellings = local
    .toLowerCase()
    .split(PARTS)
    .filter((part) => part !== "")
    .flatMap((part) =>
      HEBREW.test(name)
        ? [soundsOf(part.replaceAll("ch", "")), soundsOf(part.replaceAll("v", "b"))]
        : [soundsOf(part.replaceAll("v", "b"))],
    )
    .filter((part) => part.length >= MIN_SOUNDS);
  if (spellings.length === 0) return "silent";
  const isOf = (part: string) =>
    words.some((word, index) => {
      const rest = words.slice(index).join("");
      return (word.length >= MIN_SOUNDS && part.startsWith(word)) || rest.startsWith(part);
    }) || all.startsWith(part);
  return spellings.some(isOf) ? "agrees" : "differs";
}

/** The classes of a word's consonants, one for each run of the same. */
function soundsOf(word: string): string {
  let sounds = "";
  for (const letter of word) {
    const sound = CLASSES.get(letter) ?? "";
    if (!sounds.endsWith(sound) || sounds === "") sounds += sound;
  }
  return sounds;
}
