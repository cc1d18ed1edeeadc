/** A sign that a telephone number is somebody else's than the site's and its people's, and what it looks like. */
export type OthersSign = {
  readonly name: string;
  readonly why: string;
  /** What stands before the number, in lower case, line by line. */
  readonly pattern: RegExp;
  /**
   * Whether a name and an address may stand between the sign and the number, in one sentence and the lines below; if
   * not, the pattern ends where the number begins.
   */
  readonly isHeading: boolean;
  /** Texts of a German site in which no number is found, and such in which one is. */
  readonly examples: readonly string[];
  readonly keep: readonly string[];
};

/** Labels of the parts of an address, which a name in front of them goes on with. */
export const PARTS =
  "tel|tél|тел|τηλ|fon|phone|fax|mobil|e-?mail|mail|web|www|internet|adres|address|anschrift|dirección|indirizzo|電話|电话|전화";

/** Where a word begins: a list of letters is asked several times faster than `\p{L}`. */
export const WORD_START = "(?<![a-zß-öø-ɏͰ-ӿ])";
