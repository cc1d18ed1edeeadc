import type { Row, Run } from "./rows.ts";

/** Words of a run from which on it is a line of prose: cells of tables have fewer. */
const MIN_PROSE_WORDS = 5;

/**
 * Rows in the order in which they are read. Where lines of prose stand side by side, the left column comes before the
 * right one; rows of a table stay whole, as what stands beside an address in it says whose it is.
 */
export function inReadingOrder(rows: readonly Row[]): Row[] {
  const ordered: Row[] = [];
  for (let start = 0; start < rows.length; ) {
    const gutters = guttersOf(rows[start] ?? []);
    if (gutters.length === 0) {
      ordered.push(rows[start] ?? []);
      start++;
      continue;
    }
    let end = start + 1;
    while (end < rows.length && isDividedBy(gutters, rows[end] ?? [])) end++;
    ordered.push(...columnByColumn(rows.slice(start, end), gutters));
    start = end;
  }
  return ordered;
}

/** Places between columns of prose that are told apart: a page has three, and each row is compared with all of them. */
const MAX_GUTTERS = 10;

/** Where a row's lines of prose are divided, as points from the left. */
function guttersOf(row: Row): number[] {
  const gutters = row.flatMap((run, index) => {
    const next = row[index + 1];
    return next && isProse(run) && isProse(next) ? [(run.right + next.left) / 2] : [];
  });
  return gutters.slice(0, MAX_GUTTERS);
}

function isProse({ text }: Run): boolean {
  return (text.match(/\S+/g)?.length ?? 0) >= MIN_PROSE_WORDS;
}

function isDividedBy(gutters: readonly number[], row: Row): boolean {
  return gutters.every((gutter) => row.every(({ left, right }) => right <= gutter || left >= gutter));
}

function columnByColumn(rows: readonly Row[], gutters: readonly number[]): Row[] {
  const bounds = [...gutters, Number.POSITIVE_INFINITY];
  return bounds.flatMap((right, index) => {
    const left = gutters[index - 1] ?? Number.NEGATIVE_INFINITY;
    return rows
      .map((row) => row.filter((run) => run.left >= left && run.left < right))
      .filter((row) => row.length > 0);
  });
}
