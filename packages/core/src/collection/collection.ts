/** What a scan may keep of its pages. Addresses are always kept: they are what a scan is for. */
export const COLLECTED_KINDS = ["emails", "people", "phones", "profiles", "forms", "organization"] as const;
export type CollectedKind = (typeof COLLECTED_KINDS)[number];

/** What is kept of pages. */
export type Collection = {
  readonly kinds: ReadonlySet<CollectedKind>;
  /** Whether nothing is kept that stems from a person: mailboxes of roles, and what is the organisation's own. */
  readonly roleOnly: boolean;
};

/** All that a page tells. */
export const EVERYTHING: Collection = { kinds: new Set(COLLECTED_KINDS), roleOnly: false };

/**
 * What a stage keeps, by its settings: the kinds with commas between them, "" = all, and whether it keeps nothing that
 * stems from a person. Throws a plain error that names a word which is no kind.
 */
export function parseCollection(collect: string, roleOnly: boolean): Collection {
  const words = collect
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
  const kinds = words.map((word) => {
    const kind = COLLECTED_KINDS.find((known) => known === word);
    if (kind !== undefined) return kind;
    throw new Error(
      `${JSON.stringify(word)} is nothing to collect. Name some of ${COLLECTED_KINDS.join(", ")}.`,
    );
  });
  return collectionOf({ ...EVERYTHING, roleOnly }, kinds.length === 0 ? undefined : kinds);
}

/** What is kept where a stage allows the one and a caller asks for the other; undefined = for all. */
export function collectionOf(stage: Collection, asked: readonly CollectedKind[] | undefined): Collection {
  const wanted = new Set<CollectedKind>(["emails", ...(asked ?? COLLECTED_KINDS)]);
  const kinds = COLLECTED_KINDS.filter(
    (kind) => kind === "emails" || (wanted.has(kind) && stage.kinds.has(kind)),
  );
  return { kinds: new Set(kinds), roleOnly: stage.roleOnly };
}

/** How a page's row says what was kept of it; a page that older code read has none. */
export type CollectionNote = {
  readonly collected?: readonly string[];
  readonly role_only?: true;
};

/** The note of a page that is kept so. */
export function noteOf({ kinds, roleOnly }: Collection): CollectionNote {
  return {
    collected: COLLECTED_KINDS.filter((kind) => kinds.has(kind)),
    ...(roleOnly ? { role_only: true } : {}),
  };
}

/** The note as JSON of a row. */
export function noteJson({ collected = [], role_only }: CollectionNote): {
  collected: string[];
  role_only?: true;
} {
  return { collected: [...collected], ...(role_only ? { role_only } : {}) };
}

/** Whether what was kept by the note holds all that is to be kept now: if not, the page must be read again. */
export function isCovered(
  { kinds, roleOnly }: Collection,
  { collected = [], role_only }: CollectionNote,
): boolean {
  const isNarrower = role_only === true && !roleOnly;
  return !isNarrower && [...kinds].every((kind) => collected.includes(kind));
}
