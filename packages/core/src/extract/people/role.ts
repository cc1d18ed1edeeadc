import { remembered } from "../../remembered.ts";
import { DEPARTMENT_ROWS } from "./department-words.ts";
import { foldName } from "./fold-name.ts";
import type { Department, Seniority } from "./person.ts";
import { POSITION_INSIDE, POSITION_STARTS, SENIORITY_ROWS } from "./seniority-words.ts";

/** What the words of a role say. */
export type RoleMeaning = {
  readonly department: Department | null;
  readonly seniority: Seniority | null;
  /** Whether it has a word that makes a position; without one it may be any text. */
  readonly isRole: boolean;
};

/** Characters of a role that are looked at, as `LIMITS.maxRoleChars`. */
const MAX_ROLE_CHARS = 200;

/** What stands between two roles of a person: the first one counts. */
const NEXT_ROLE = /\s?[,;/|]\s?/;

const DEPARTMENTS = DEPARTMENT_ROWS.map(({ department, starts, inside = "" }) => ({
  department,
  pattern: wordsPattern(starts, inside),
}));
const SENIORITIES = SENIORITY_ROWS.map(({ seniority, starts, inside = "" }) => ({
  seniority,
  pattern: wordsPattern(starts, inside),
}));
const POSITION = wordsPattern(POSITION_STARTS, POSITION_INSIDE);

/** Roles whose meaning is at hand: a page asks for the same line from several names, and a site for the same menu. */
const REMEMBERED = { answers: 2_000, chars: MAX_ROLE_CHARS };

/** The department and the seniority that a role as written tells. */
export const meaningOf = remembered(readMeaning, REMEMBERED);

function readMeaning(role: string): RoleMeaning {
  const folded = foldName(role.slice(0, MAX_ROLE_CHARS)).replace(/[.&()\s]+/g, " ");
  const [head = ""] = folded.split(NEXT_ROLE, 1);
  const department = departmentOf(head) ?? departmentOf(folded);
  const seniority = SENIORITIES.find(({ pattern }) => pattern.test(folded))?.seniority ?? null;
  return {
    department,
    seniority,
    isRole: department !== null || seniority !== null || POSITION.test(folded),
  };
}

/** The department whose word stands first; `executive` only where no other does. */
function departmentOf(folded: string): Department | null {
  let found: Department | null = null;
  let first = Number.POSITIVE_INFINITY;
  for (const { department, pattern } of DEPARTMENTS) {
    if (department === "executive" && found !== null) break;
    const index = folded.search(pattern);
    if (index >= 0 && index < first) [found, first] = [department, index];
  }
  return found;
}

/** One pattern of words: `$` inside stands for a blank, at the end for the end of the word. */
function wordsPattern(starts: string, inside: string): RegExp {
  const begin = wordsOf(starts).map((word) => {
    const pattern = word.replace(/\$$/, "(?![\\p{L}\\p{N}])").replaceAll("$", " ");
    return /^[\u3000-\u9fff\uac00-\ud7af]/u.test(word) ? pattern : `(?<![\\p{L}\\p{N}])${pattern}`;
  });
  return new RegExp([...begin, ...wordsOf(inside)].join("|"), "u");
}

function wordsOf(text: string): string[] {
  return [...new Set(text.split(/\s+/))].filter((word) => word !== "" && !word.endsWith("_"));
}
