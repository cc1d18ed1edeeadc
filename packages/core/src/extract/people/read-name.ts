/** A person's name as it was read from a text. */
export type ReadName = {
  /** In reading order, without salutation, titles and degrees. */
  readonly name: string;
  /** Whether a salutation or a title stood before it. */
  readonly hasTitle: boolean;
  /** Whether its first word, or its last where the family name leads, is a frequent given name. */
  readonly isKnown: boolean;
};
