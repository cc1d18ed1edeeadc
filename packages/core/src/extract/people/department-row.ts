import type { Department } from "./person.ts";

/**
 * Words that tell a department, written and read as `role-words.ts` says. A trade decides wherever it stands, else the
 * word that stands first does: a product designer gives form, and a school's secretary keeps its office. Who leads the
 * whole is `executive` where no word says more.
 */
export type DepartmentRow = {
  readonly department: Department;
  /** What a longer word ends with that is one trade in another's house: `Advokatsekretær`. */
  readonly compounds?: string;
  /** What somebody is by trade. */
  readonly trades?: string;
  /** What a part of a house does. */
  readonly starts: string;
  /** What stands anywhere in a word: languages write words together (`Regionalvertriebsleiter`). */
  readonly inside?: string;
  readonly why: string;
  readonly examples: readonly string[];
};
