/** What stands around a run of digits, each on one line and without marks. */
export type NumberPlace = {
  /** The run in ASCII. */
  readonly run: string;
  /** What stands before it on its line, up to 60 characters. */
  readonly before: string;
  /** The two together. */
  readonly line: string;
  /** What stands behind it on its line, up to 30 characters. */
  readonly after: string;
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
