import { remembered } from "../../remembered.ts";
import { DEPARTMENT_ROWS } from "./department-words.ts";
import { foldName } from "./fold-name.ts";
import type { Department, Seniority } from "./person.ts";
import { type FoundSense, roleWords } from "./role-words.ts";
import { POSITION_INSIDE, POSITION_STARTS, SENIORITY_ROWS } from "./seniority-words.ts";

/** What the words of a role say. */
export type RoleMeaning = {
  readonly department: Department | null;
  readonly seniority: Seniority | null;
  /** Whether it has a word that makes a position; without one it may be any text. */
  readonly isRole: boolean;
  /** Words before the first that makes a position: with many it is a sentence. */
  readonly wordsBefore: number;
};

/** Characters of a role that are looked at, as `LIMITS.maxRoleChars`. */
const MAX_ROLE_CHARS = 200;

/** A rank that no row of the seniorities has. */
const NO_RANK = Number.POSITIVE_INFINITY;

/** What stands between two roles of a person: the first one counts. */
const NEXT_ROLE = /\s?[,;/|]\s?/;

/** What one word of the tables says where it stands in a role. */
type Sense =
  | { readonly kind: "department"; readonly department: Department }
  | { readonly kind: "seniority"; readonly rank: number }
  | { readonly kind: "position" };

const WORDS = roleWords<Sense>([
  ...DEPARTMENT_ROWS.map(({ department, starts, inside }) => ({
    sense: { kind: "department" as const, department },
    starts,
    inside,
  })),
  ...SENIORITY_ROWS.map(({ starts, inside }, rank) => ({
    sense: { kind: "seniority" as const, rank },
    starts,
    inside,
  })),
  { sense: { kind: "position" as const }, starts: POSITION_STARTS, inside: POSITION_INSIDE },
]);

/** Roles whose meaning is at hand: a page asks for the same line from several names, and a site for the same menu. */
const REMEMBERED = { answers: 2_000, chars: MAX_ROLE_CHARS };

/** The department and the seniority that a role as written tells. */
export const meaningOf = remembered(readMeaning, REMEMBERED);

function readMeaning(role: string): RoleMeaning {
  const folded = foldName(role.slice(0, MAX_ROLE_CHARS)).replace(/[.&()\s]+/g, " ");
  const [head = ""] = folded.split(NEXT_ROLE, 1);
  const found = WORDS.senses(folded);
  const department = departmentOf(found.filter(({ end }) => end <= head.length)) ?? departmentOf(found);
  const wordsBefore =
    folded.slice(0, Math.min(...found.map(({ start }) => start), folded.length)).split(" ").length - 1;
  const rank = Math.min(...found.map(({ sense }) => (sense.kind === "seniority" ? sense.rank : NO_RANK)));
  return {
    department,
    seniority: SENIORITY_ROWS[rank]?.seniority ?? null,
    isRole: found.length > 0,
    wordsBefore,
  };
}

/** The department whose word stands first; `executive` only where no other does. */
function departmentOf(found: readonly FoundSense<Sense>[]): Department | null {
  let best: Department | null = null;
  let first = Number.POSITIVE_INFINITY;
  for (const { sense, start } of found) {
    if (sense.kind !== "department") continue;
    // What leads the whole stands behind every other word.
    const at = sense.department === "executive" ? start + MAX_ROLE_CHARS * 2 : start;
    if (at < first) [best, first] = [sense.department, at];
  }
  return best;
}
