import type { SeniorityRow } from "./seniority-row.ts";
import { LEADING_RANKS } from "./seniority-words-leading.ts";
import { OTHER_RANKS } from "./seniority-words-other.ts";
import { PHRASE_RANKS } from "./seniority-words-phrases.ts";

/** All words that tell a seniority: the first row with a word of a role decides. */
export const SENIORITY_ROWS: readonly SeniorityRow[] = [...PHRASE_RANKS, ...LEADING_RANKS, ...OTHER_RANKS];
