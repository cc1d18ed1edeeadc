import type { Visit } from "./visits.ts";

/**
 * Where a key leads from a page, as numbers from 0: arrows to the squares beside it, Home and End to the first and the
 * last, Page Down and Page Up to the next and the previous one that brought contacts. undefined = it is no such key.
 */
export function pageAfterKey(
  key: string,
  from: number,
  { visits, columns }: { readonly visits: readonly Visit[]; readonly columns: number },
): number | undefined {
  const last = visits.length - 1;
  switch (key) {
    case "ArrowRight":
      return Math.min(from + 1, last);
    case "ArrowLeft":
      return Math.max(from - 1, 0);
    case "ArrowDown":
      return from + columns > last ? from : from + columns;
    case "ArrowUp":
      return from - columns < 0 ? from : from - columns;
    case "Home":
      return 0;
    case "End":
      return last;
    case "PageDown": {
      const next = visits.findIndex(({ news }, index) => index > from && news > 0);
      return next < 0 ? from : next;
    }
    case "PageUp": {
      const previous = visits.findLastIndex(({ news }, index) => index < from && news > 0);
      return previous < 0 ? from : previous;
    }
    default:
      return undefined;
  }
}
