import type { CellValue } from "./table-column.ts";

/** Texts as people of any language sort them, numbers within them by their value: page2 before page10. */
const COLLATOR = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** The order of two cells of a column, from small to large; what is not there comes first. */
export function compareCells(a: CellValue, b: CellValue): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  if (typeof a === "number" && typeof b === "number") return a - b;
  return COLLATOR.compare(String(a), String(b));
}
