import { type KeyboardEvent, type MouseEvent, type ReactNode, useId, useMemo, useRef, useState } from "react";
import { cellOf, pageAt, pageGrid } from "./page-grid.ts";
import { LegendSquare, PageSquares } from "./page-squares.tsx";
import { pageAfterKey } from "./page-walk.ts";
import { SitePartsTable } from "./site-parts-table.tsx";
import { useWidth } from "./use-width.ts";
import { mapWords, visitWords } from "./visit-words.ts";
import type { Outcome, Visit } from "./visits.ts";

const LEGEND: readonly { readonly outcome: Outcome; readonly words: string }[] = [
  { outcome: "new", words: "brought contacts" },
  { outcome: "known", words: "known ones alone" },
  { outcome: "none", words: "none" },
  { outcome: "failed", words: "not read" },
];

/**
 * A site's pages as squares in the order in which they were read, told apart by what they brought. For the keyboard and
 * for who cannot see it the map is one control whose value is a page, in words.
 */
export function PageMap({
  visits,
  areMarksCut,
  onOpen,
}: {
  readonly visits: readonly Visit[];
  /** Whether contacts stand on more pages than are marked. */
  readonly areMarksCut: boolean;
  /** Shows more of the page that was chosen by click or Enter. */
  readonly onOpen: (visit: Visit) => void;
}): ReactNode {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box) ?? 0;
  const [pointed, setPointed] = useState<number>();
  const grid = useMemo(() => pageGrid(visits.length, width), [visits.length, width]);
  const current = Math.min(pointed ?? 0, visits.length - 1);
  const visit = visits[current];
  if (visit === undefined) return null;
  const words = visitWords(visit, current);
  const mark = cellOf(grid, current);

  function under({ currentTarget, clientX, clientY }: MouseEvent<SVGSVGElement>): number | undefined {
    const { left, top } = currentTarget.getBoundingClientRect();
    return pageAt(grid, visits.length, { x: clientX - left, y: clientY - top });
  }
  function open(index: number | undefined): void {
    const chosen = index === undefined ? undefined : visits[index];
    if (chosen !== undefined) onOpen(chosen);
  }
  function press(event: KeyboardEvent): void {
    if (event.key === "Enter") {
      event.preventDefault();
      open(current);
      return;
    }
    const next = pageAfterKey(event.key, current, { visits, columns: grid.columns });
    if (next === undefined) return;
    event.preventDefault();
    setPointed(next);
    const { y } = cellOf(grid, next);
    const frame = box.current;
    if (frame === null) return;
    frame.scrollTop = Math.min(Math.max(frame.scrollTop, y + grid.cell - frame.clientHeight), y);
  }
  return (
    <figure className="picture page-map">
      <figcaption id={`${id}-title`}>
        Pages in the order of reading{" "}
        {LEGEND.map(({ outcome, words: meaning }) => (
          <span key={outcome} className="picture-key">
            <LegendSquare outcome={outcome} /> {meaning}
          </span>
        ))}
      </figcaption>
      <div
        ref={box}
        className="page-squares"
        role="slider"
        tabIndex={0}
        aria-label="Pages in the order of reading"
        aria-describedby={`${id}-words`}
        aria-valuemin={1}
        aria-valuemax={visits.length}
        aria-valuenow={current + 1}
        aria-valuetext={words}
        onKeyDown={press}
        onFocus={() => setPointed(current)}
      >
        {width > 0 && (
          <svg
            width={grid.width}
            height={grid.height}
            aria-hidden="true"
            onMouseMove={(event) => setPointed(under(event) ?? pointed)}
            onClick={(event) => open(under(event))}
          >
            <PageSquares visits={visits} grid={grid} />
            {pointed !== undefined && (
              <rect className="page-mark" {...mark} width={grid.cell - 1.5} height={grid.cell - 1.5} />
            )}
          </svg>
        )}
      </div>
      {/* It is the control's value: who cannot see it has heard it. */}
      <p className="muted picture-note" aria-hidden="true">
        {pointed === undefined ? "Point at a square, or use the arrow keys, to see its page." : words}
      </p>
      <p className="muted picture-words" id={`${id}-words`}>
        {mapWords(visits)}
        {areMarksCut && " A contact on more than twenty pages is marked on twenty of them."}
        <span className="visually-hidden">
          {" "}
          Page Down and Page Up lead to the pages that brought contacts, Enter shows one in the table of
          pages.
        </span>
      </p>
      <SitePartsTable visits={visits} />
    </figure>
  );
}
