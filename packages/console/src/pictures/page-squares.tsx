import { memo, type ReactNode } from "react";
import { cellOf, type PageGrid } from "./page-grid.ts";
import type { Outcome, Visit } from "./visits.ts";

/** CSS pixels between two squares */
const GAP = 1.5;
/** What is drawn first lies below. */
const OUTCOMES: readonly Outcome[] = ["none", "known", "new", "failed"];

/** The squares of all pages. Whoever points at one of ten thousand does not have them drawn anew. */
export const PageSquares = memo(function PageSquares({
  visits,
  grid,
}: {
  readonly visits: readonly Visit[];
  readonly grid: PageGrid;
}): ReactNode {
  // One path of each kind: ten thousand elements would make the page slow.
  return OUTCOMES.map((outcome) => (
    <path
      key={outcome}
      className={`page-${outcome}`}
      d={visits
        .flatMap((visit, index) => {
          if (visit.outcome !== outcome) return [];
          const { x, y } = cellOf(grid, index);
          return [squareOf(outcome, x, y, grid.cell - GAP)];
        })
        .join("")}
    />
  ));
});

/** A square as it stands in the legend. */
export function LegendSquare({ outcome }: { readonly outcome: Outcome }): ReactNode {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" width="12" height="12">
      <path className={`page-${outcome}`} d={squareOf(outcome, 0.5, 0.5, 11)} />
    </svg>
  );
}

/** What failed is a cross, and what is known a lower half: they are told apart without colours. */
function squareOf(outcome: Outcome, x: number, y: number, size: number): string {
  switch (outcome) {
    case "failed":
      return `M${x} ${y}l${size} ${size}m0 ${-size}l${-size} ${size}`;
    case "known":
      return `M${x} ${y + size / 2}h${size}v${size / 2}h${-size}z`;
    default:
      return `M${x} ${y}h${size}v${size}h${-size}z`;
  }
}
