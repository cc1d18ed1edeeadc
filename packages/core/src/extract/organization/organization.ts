/** How a fact of an organisation was found, the most trustworthy first. */
export const FACT_METHODS = ["imprint", "structured_data"] as const;
export type FactMethod = (typeof FACT_METHODS)[number];

export type Fact<Value = string> = {
  readonly value: Value;
  readonly method: FactMethod;
  /** The element it stands in, as a selector; null in a document without elements. */
  readonly element: string | null;
};

/** What a page tells of the organisation behind its site. */
export type Organization = {
  /** With its legal form: `Acme GmbH`. */
  readonly legalName: Fact | null;
  /** In one line, parts divided by `, `: `Hauptstr. 1, 10115 Berlin, Germany`. */
  readonly address: Fact | null;
  /** Without blanks, with the country's letters: `DE123456789`. */
  readonly vatNumber: Fact | null;
  /** As written: `HRB 12345 B`. */
  readonly registerNumber: Fact | null;
  /** The court or office that keeps the register, as written: `Amtsgericht Charlottenburg`. */
  readonly registerCourt: Fact | null;
  /** Managing directors, owners, who represents it by law; names without titles, in the page's order. */
  readonly directors: readonly Fact[];
};
