/** letters that a part of a name needs: two stand in any word */
const LEAST_LETTERS = 3;
const MARKS = /\p{M}+/gu;
const LETTERS = /[a-z]+/g;
/** German letters that mailboxes write with two. */
const IN_TWO = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", ø: "oe", å: "aa", æ: "ae" } as const;

/**
 * Whether a mailbox is named for somebody: its local part holds a part of the name, or is made of its initials.
 * `anna.muster`, `amuster`, `mueller` and `am` agree with Anna Muster or Anna Müller; `info` does not.
 */
export function agreesWithName(email: string, name: string): boolean {
  const mailbox = plain(email.slice(0, email.lastIndexOf("@"))).join("");
  const parts = [plain(name), plain(inTwo(name))];
  return parts.some(
    (words) =>
      words.some((word) => word.length >= LEAST_LETTERS && mailbox.includes(word)) ||
      (words.length > 1 && mailbox === words.map(([initial]) => initial).join("")),
  );
}

/** The words of a text in plain Latin letters; none of a text in another script. */
function plain(text: string): readonly string[] {
  return text.toLowerCase().normalize("NFD").replace(MARKS, "").replaceAll("ß", "ss").match(LETTERS) ?? [];
}

function inTwo(name: string): string {
  let written = name.toLowerCase().normalize("NFC");
  for (const [letter, two] of Object.entries(IN_TWO)) written = written.replaceAll(letter, two);
  return written;
}
