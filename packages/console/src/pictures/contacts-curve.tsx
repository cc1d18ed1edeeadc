import { type ReactNode, useId } from "react";
import { counted } from "../parts/counted.ts";
import { curvePoints, foundCurve, whenFound } from "./found-curve.ts";
import type { Visit } from "./visits.ts";

/** Units of the picture. */
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
  return (
    <figure className="picture">
      <figcaption>Contacts found over pages read</figcaption>
      <svg viewBox={`-2 -4 ${SIZE.width + 4} ${SIZE.height + 8}`} role="img" aria-labelledby={`${id}-title`}>
        <title id={`${id}-title`}>{words}</title>
        <path className="axis" d={`M0 0v${SIZE.height}h${SIZE.width}`} />
        <polyline className="curve" points={curvePoints(curve, SIZE)} />
      </svg>
      <p className="muted picture-words" aria-hidden="true">
        {words}
      </p>
    </figure>
  );
}
