import type { Seniority } from "./person.ts";

/** Words that tell how far up somebody stands, written and read as `role-words.ts` says: the first row decides. */
export type SeniorityRow = {
  /** Null where the words tell none, though one of them does by itself. */
  readonly seniority: Seniority | null;
  /** What a word begins with. */
  readonly starts: string;
  /** What stands anywhere in a word. */
  readonly inside?: string;
  /** What a longer word ends with. */
  readonly ends?: string;
  readonly why: string;
  readonly examples: readonly string[];
};
