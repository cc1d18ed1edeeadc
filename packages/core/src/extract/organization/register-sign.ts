/** A number under which a register or an office knows an organisation, as pages write it. */
export type RegisterSign = {
  readonly name: string;
  readonly why: string;
  /** Its first group is the number, as it is written. */
  readonly pattern: RegExp;
  /** Texts that hold one, each with the number in them. */
  readonly examples: readonly (readonly [text: string, value: string])[];
  /** Texts that hold none. */
  readonly keep: readonly string[];
};
