import type { TextItem } from "./text-item.ts";

/** Text of one row of a page that no wide gap divides. */
export type Run = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
};

/** What stands at one height of a page, from left to right. */
export type Row = readonly Run[];

/** Shares of a letter's size. */
const SHARES = {
  /** by which baselines of one row differ at most: signs in the text are set a little higher or lower */
  sameRow: 0.35,
  /** from which on a gap is a blank: blanks are 0.2 to 0.3 wide, letters that are moved together or apart less */
  blank: 0.13,
  /** from which on a gap divides columns and cells: justified lines stretch their blanks to less than that */
  column: 1.2,
  /** by which a text may begin before the one to its left ends: what overlaps more is printed over it */
  overlap: 0.5,
} as const;

/**
 * The rows of a page from top to bottom. Items that touch are one word, whatever piece of a word a program wrote at a
 * time; a gap is a blank, and a wide one divides two runs, so that neighbouring columns never glue.
 */
export function rowsOf(items: readonly TextItem[]): Row[] {
  const shown = items.filter(({ text }) => text.trim() !== "");
  const fromTop = shown.toSorted((a, b) => b.y - a.y || a.x - b.x);
  const rows: TextItem[][] = [];
  let row: TextItem[] = [];
  for (const item of fromTop) {
    const [first] = row;
    if (first && first.y - item.y > SHARES.sameRow * Math.max(first.size, item.size)) {
      rows.push(row);
      row = [];
    }
    row.push(item);
  }
  if (row.length > 0) rows.push(row);
  return rows.map(runsOf);
}

function runsOf(row: readonly TextItem[]): Row {
  const runs: Run[] = [];
  let parts: string[] = [];
  let last: Omit<Run, "text"> | undefined;
  const end = () => {
    if (last) runs.push({ ...last, text: parts.join("").trim() });
    parts = [];
    last = undefined;
  };
  for (const { text, x, y, width, size } of row.toSorted((a, b) => a.x - b.x)) {
    if (last) {
      const least = Math.min(last.size, size);
      const gap = x - last.right;
      if (gap > SHARES.column * least || gap < -SHARES.overlap * least) end();
      else if (gap > SHARES.blank * least) parts.push(" ");
    }
    parts.push(text);
    last = last
      ? { ...last, right: Math.max(last.right, x + width) }
      : { left: x, right: x + width, y, size };
  }
  end();
  return runs;
}
