import { type ReactNode, useId } from "react";
import { counted } from "../parts/counted.ts";
import { curvePoints, foundCurve, whenFound } from "./found-curve.ts";
import type { Visit } from "./visits.ts";

/** Units of the picture, which is stretched to its place. */
const SIZE = { width: 720, height: 120 };

/** Contacts found over pages read: whether more pages would bring more. */
export function ContactsCurve({ visits }: { readonly visits: readonly Visit[] }): ReactNode {
  const id = useId();
  const curve = foundCurve(visits);
  const found = whenFound(visits);
  const total = curve.at(-1)?.contacts ?? 0;
  const words =
    found === undefined
      ? `No contact on ${counted(visits.length, "page")}.`
      : `${counted(total, "contact")} on ${counted(visits.length, "page")}: half of them after ${counted(found.half, "page")}, all after ${counted(found.all, "page")}.`;
  const points = curvePoints(curve, SIZE);
  const half = ((found?.half ?? 0) / Math.max(visits.length, 1)) * SIZE.width;
  return (
    <figure className="picture">
      <figcaption>Contacts found over pages read</figcaption>
      <div className="curve-frame">
        <span className="curve-top muted" aria-hidden="true">
          {total.toLocaleString("en")}
        </span>
        <svg
          viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
          preserveAspectRatio="none"
          role="img"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-words`}
        >
          <title id={`${id}-title`}>Contacts found over pages read</title>
          <polygon className="curve-area" points={`${points} ${SIZE.width},${SIZE.height}`} />
          {found !== undefined && <path className="curve-half" d={`M${half.toFixed(1)} 0v${SIZE.height}`} />}
          <path className="axis" d={`M0 0v${SIZE.height}h${SIZE.width}`} />
          <polyline className="curve" points={points} />
        </svg>
        <span className="curve-bottom muted" aria-hidden="true">
          0
        </span>
        <span className="curve-end muted" aria-hidden="true">
          {counted(visits.length, "page")}
        </span>
      </div>
      <p className="muted picture-words" id={`${id}-words`}>
        {words}
      </p>
    </figure>
  );
}
