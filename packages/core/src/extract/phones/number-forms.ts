import type { PageElement } from "../dom/page-element.ts";
import type { NumberPlace } from "./number-sign.ts";

/**
 * What numbers of one switchboard share: their first digits and how the rest is divided; undivided ones that begin with
 * a zero share how many digits they have.
 */
export function formOf(run: string): string {
  const start = /^\D*\d{3}|^\D*\d{1,2}\D\d/.exec(run)?.[0] ?? "";
  if (/^0[1-9]\d{8,11}$/.test(run)) return `${run.slice(0, 2)} and ${run.length} digits`;
  return /\d\D+\d/.test(run) ? start + run.slice(start.length).replace(/\d/g, "0") : run;
}

/** How a number's digits are divided: `943 044 177` as `688 044 177`. */
export function divisionOf(run: string): string {
  return run.replace(/\d/g, "0");
}

/** Groups of digits by which a number is told from others, where it is divided as another one. */
const MANY_GROUPS = /\d\D\d+\D\d/;
/** Cells of tables, which may hold figures of the same form. */
const CELL = /^t[dh]$/;

/** Whether a number is all of its line, and divided as another one of the page. */
export function isAloneAs(
  divisions: ReadonlySet<string>,
  run: string,
  { before, after }: NumberPlace,
  node: PageElement | null,
): boolean {
  return (
    before.trim() === "" &&
    after.trim() === "" &&
    MANY_GROUPS.test(run) &&
    divisions.has(divisionOf(run)) &&
    !CELL.test(node?.rawTagName ?? "")
  );
}
