/** The rows that a domain is to have, each once. */
export type PartRows = {
  readonly people: readonly object[];
  readonly points: readonly object[];
  /** with their point's kind and value, and their person's name and role */
  readonly details: readonly Readonly<Record<DetailKey, string | null>>[];
  readonly organizations: readonly object[];
};

type DetailKey = "kind" | "value" | "person_name" | "person_role";
