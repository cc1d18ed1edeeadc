/** How an address can differ between two scans of a domain, in the order in which it is told. */
export const CHANGES = ["appeared", "gone", "unknown", "moved", "retyped"] as const;

export type Change = (typeof CHANGES)[number];

/** What two scans, the base and the later one, say about an address as far as it tells what changed. */
export type ChangeFacts = {
  /** It stood on a page of the base. */
  readonly was_there: boolean;
  /** It stands on a page of the later scan. */
  readonly is_there: boolean;
  /** The later scan did not read all of each page where it stood. */
  readonly is_unread: boolean;
  /** It left a page that the later scan read all of, or came to one that the base had read all of. */
  readonly is_elsewhere: boolean;
  /** Its type is another one. */
  readonly is_retyped: boolean;
};

type ChangeSign = {
  /** What must be true for the change. */
  readonly holds: readonly (keyof ChangeFacts)[];
  /** What must be false for it; a fact in neither list does not matter. */
  readonly fails: readonly (keyof ChangeFacts)[];
  readonly why: string;
};

/** What makes each change: the statement that lists changes goes by it, and so does the name that a row gets. */
export const CHANGE_SIGNS: Readonly<Record<Change, ChangeSign>> = {
  appeared: {
    holds: ["is_there"],
    fails: ["was_there"],
    why: "No page of the base had it, whether or not the base read the page where it stands now.",
  },
  gone: {
    holds: ["was_there"],
    fails: ["is_there", "is_unread"],
    why: "Every page where it stood was read again, or answered that there is no such page (404, 410).",
  },
  unknown: {
    holds: ["was_there", "is_unread"],
    fails: ["is_there"],
    why: "It may still stand on the page that was not read: out of reach, cut off, or beyond the scan's limits.",
  },
  moved: {
    holds: ["was_there", "is_there", "is_elsewhere"],
    fails: [],
    why: "Pages that one of the scans alone read say nothing: a footer's address does not move to each new page.",
  },
  retyped: {
    holds: ["was_there", "is_there", "is_retyped"],
    fails: [],
    why: "A page that tells of the site's other domains makes corporate what was unknown.",
  },
};

/** What changed of an address: one change, `moved` and `retyped` together, or none. */
export function changesOf(facts: ChangeFacts): Change[] {
  return CHANGES.filter((change) => {
    const { holds, fails } = CHANGE_SIGNS[change];
    return holds.every((fact) => facts[fact]) && !fails.some((fact) => facts[fact]);
  });
}
