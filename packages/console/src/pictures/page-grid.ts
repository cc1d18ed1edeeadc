/** A square for each page, row after row in the order in which the pages were read. */
export type PageGrid = {
  readonly columns: number;
  /** units of the picture that a square takes, its gap included */
  readonly cell: number;
  readonly width: number;
  readonly height: number;
};

/** units of the picture's width */
const WIDTH = 720;
/** units of a square: as large as they may be for a few pages, and no smaller than an eye tells apart */
const LARGEST_CELL = 24;
const SMALLEST_CELL = 6;
/** rows that the picture has at most: beyond that squares get smaller */
const ROWS_WANTED = 5;

/** The grid in which so many pages are drawn: few pages in large squares, ten thousand in small ones. */
export function pageGrid(pages: number): PageGrid {
  const columnsWanted = Math.ceil(Math.max(pages, 1) / ROWS_WANTED);
  const cell = Math.max(SMALLEST_CELL, Math.min(LARGEST_CELL, Math.floor(WIDTH / columnsWanted)));
  const columns = Math.floor(WIDTH / cell);
  const rows = Math.max(1, Math.ceil(pages / columns));
  return { columns, cell, width: columns * cell, height: rows * cell };
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
