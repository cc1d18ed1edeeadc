import { type MouseEvent, type ReactNode, useId, useState } from "react";
import { counted } from "../parts/counted.ts";
import { pathOf } from "../parts/site-link.tsx";
import { cellOf, pageAt, pageGrid } from "./page-grid.ts";
import type { Visit } from "./visits.ts";

/** units between two squares */
const GAP = 1.5;

/**
 * A site's pages as squares in the order in which they were read, those that held contacts filled. The pointer tells
 * which page a square is; who cannot see it reads the same in the table of pages.
 */
export function PageMap({ visits }: { readonly visits: readonly Visit[] }): ReactNode {
  const id = useId();
  const [pointed, setPointed] = useState<number>();
  const grid = pageGrid(visits.length);
  const size = grid.cell - GAP;
  const visit = pointed === undefined ? undefined : visits[pointed];
  function point({ currentTarget, clientX, clientY }: MouseEvent<SVGSVGElement>): void {
    const { left, top, width } = currentTarget.getBoundingClientRect();
    const scale = grid.width / width;
    setPointed(pageAt(grid, visits.length, { x: (clientX - left) * scale, y: (clientY - top) * scale }));
  }
  const count = (outcome: Visit["outcome"]) => visits.filter((one) => one.outcome === outcome).length;
  return (
    <figure className="picture">
      <figcaption>
        Pages in order: <Key outcome="contacts">held contacts</Key> <Key outcome="none">held none</Key>{" "}
        <Key outcome="failed">failed</Key>
      </figcaption>
      <svg
        viewBox={`0 0 ${grid.width} ${grid.height}`}
        role="img"
        aria-labelledby={`${id}-title`}
        onMouseMove={point}
        onMouseLeave={() => setPointed(undefined)}
      >
        <title id={`${id}-title`}>
          {`${counted(visits.length, "page")} in the order of reading: ${count("contacts")} held contacts, ${count("none")} none, ${count("failed")} failed.`}
        </title>
        {(["none", "failed", "contacts"] as const).map((outcome) => (
          <path key={outcome} className={`page-${outcome}`} d={squares(visits, outcome, grid, size)} />
        ))}
      </svg>
      {/* It follows the pointer: nothing for a screen reader, which has the table. */}
      <p className="muted picture-note" aria-hidden="true">
        {visit === undefined
          ? "Point at a square to see its page."
          : `${(pointed ?? 0) + 1}. ${pathOf(visit.url)} · ${visit.outcome === "failed" ? "failed" : counted(visit.contacts, "contact")}${visit.news > 0 ? `, ${visit.news} new` : ""}`}
      </p>
    </figure>
  );
}

function Key({
  outcome,
  children,
}: {
  readonly outcome: Visit["outcome"];
  readonly children: ReactNode;
}): ReactNode {
  return (
    <span className="picture-key">
      <svg viewBox="0 0 10 10" aria-hidden="true" width="12" height="12">
        <path className={`page-${outcome}`} d={squareOf(outcome, 0, 0, 10)} />
      </svg>{" "}
      {children}
    </span>
  );
}

/** All squares of one kind as one path: ten thousand elements would make the page slow. */
function squares(
  visits: readonly Visit[],
  outcome: Visit["outcome"],
  grid: ReturnType<typeof pageGrid>,
  size: number,
): string {
  return visits
    .flatMap((visit, index) => {
      if (visit.outcome !== outcome) return [];
      const { x, y } = cellOf(grid, index);
      return [squareOf(outcome, x, y, size)];
    })
    .join("");
}

/** What failed is a cross, so that it is told apart without colours. */
function squareOf(outcome: Visit["outcome"], x: number, y: number, size: number): string {
  if (outcome !== "failed") return `M${x} ${y}h${size}v${size}h${-size}z`;
  return `M${x} ${y}l${size} ${size}m0 ${-size}l${-size} ${size}`;
}
