const MARKS = /\p{M}+/gu;
/** The last letter of the scripts whose marks are dropped: Greek Extended ends there. */
const MARKED_LETTERS_END = "\u1fff";
const NOT_ASCII = /[^\0-\x7f]/;

/** Letters that Unicode does not take apart, as mailboxes write them; Cyrillic as passports do, Greek as ISO 843. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: "ss",
    ø: "o",
    æ: "ae",
    œ: "oe",
    ł: "l",
    đ: "d",
    ð: "d",
    þ: "th",
    ı: "i",
    ŋ: "n",
    ...letters(
      "абвгдезийклмнопрстуфыэіїєґћђјљњџ",
      "a b v g d e z i y k l m n o p r s t u f y e i i e g c d j l n d",
    ),
    ...letters("ёжхцчшщъьюя", "e zh kh ts ch sh sch _ _ yu ya"),
    ...letters("αβγδεζηθικλμνξοπρστυφχψως", "a v g d e z i th i k l m n x o p r s t y f ch ps o s"),
  }),
);

/** Other spellings: two letters for one, as German and Nordic mailboxes have them, and Ukrainian letters. */
const SPELLED_OUT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe", ő: "oe", ű: "ue" },
    ...letters("яюйхщгиієї", "ia iu i h shch h y i ie i"),
    ...letters("χυη", "h i i"),
  }),
);

/** A name in lower case and ASCII where its script is Latin, Cyrillic or Greek: `Jürgen Łoś` → `jurgen los`. */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  if (!NOT_ASCII.test(lower)) return lower;
  let folded = "";
  // `й` is a letter by itself, and taken apart it would lose its mark.
  const letters = lower.replaceAll("ου", "ou").replaceAll("ού", "ou").normalize("NFC");
  for (const letter of letters) folded += foldedLetter(letter);
  return folded;
}

/** The same in the other spelling: `juergen los`. */
export function spellName(name: string): string {
  let spelled = "";
  for (const letter of name.toLowerCase().replaceAll("ου", "ou").normalize("NFC"))
    spelled += SPELLED_OUT.get(letter) ?? foldedLetter(letter);
  return spelled;
}

function foldedLetter(letter: string): string {
  if (letter < "\x80") return letter;
  const known = LETTERS.get(letter);
  if (known !== undefined) return known;
  // Hangul would come apart into its letters.
  if (letter > MARKED_LETTERS_END) return letter;
  const bare = letter.normalize("NFD").replace(MARKS, "");
  return LETTERS.get(bare) ?? bare;
}

function letters(from: string, to: string): Record<string, string> {
  const spelled = to.split(" ");
  return Object.fromEntries(
    [...from].map((letter, index) => [letter, (spelled[index] ?? "").replace("_", "")]),
  );
}
