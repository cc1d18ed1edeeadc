/** A square for each page, row after row in the order in which the pages were read. */
export type PageGrid = {
  readonly columns: number;
  /** CSS pixels that a square takes, its gap included */
  readonly cell: number;
  /** CSS pixels of the picture */
  readonly width: number;
  readonly height: number;
};

/** CSS pixels of a square: as large as they may be for a few pages, and no smaller than an eye tells apart */
const LARGEST_CELL = 24;
const SMALLEST_CELL = 6;
/** CSS pixels that the picture is high at most, as long as squares can get smaller */
const HEIGHT_WANTED = 144;

/** The grid in which so many pages are drawn in that width: few in large squares, ten thousand in small ones. */
export function pageGrid(pages: number, width: number): PageGrid {
  for (let cell = LARGEST_CELL; ; cell -= 1) {
    const columns = Math.max(1, Math.floor(width / cell));
    const rows = Math.max(1, Math.ceil(pages / columns));
    if (cell === SMALLEST_CELL || rows * cell <= HEIGHT_WANTED) {
      return { columns, cell, width: columns * cell, height: rows * cell };
    }
  }
}

/** Where the page of this number, from 0, stands. */
export function cellOf(
  { columns, cell }: PageGrid,
  index: number,
): { readonly x: number; readonly y: number } {
  return { x: (index % columns) * cell, y: Math.floor(index / columns) * cell };
}

/** The number of the page at a point of the picture; undefined where there is none. */
export function pageAt(
  { columns, cell }: PageGrid,
  pages: number,
  { x, y }: { readonly x: number; readonly y: number },
): number | undefined {
  const column = Math.floor(x / cell);
  const index = Math.floor(y / cell) * columns + column;
  return column >= 0 && column < columns && y >= 0 && index < pages ? index : undefined;
}
