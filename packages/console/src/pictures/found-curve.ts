import type { Visit } from "./visits.ts";

/** points that a curve is drawn of at most: more than a screen has columns for it */
const MOST_POINTS = 400;

/** A point of the curve: so many addresses after so many pages. */
export type CurvePoint = { readonly pages: number; readonly contacts: number };

/** How many addresses were found after each page, thinned out to what can be seen; it begins at nothing. */
export function foundCurve(visits: readonly Visit[]): CurvePoint[] {
  const points: CurvePoint[] = [{ pages: 0, contacts: 0 }];
  const step = Math.max(1, Math.ceil(visits.length / MOST_POINTS));
  let contacts = 0;
  visits.forEach(({ news }, index) => {
    contacts += news;
    const pages = index + 1;
    if (pages % step === 0 || pages === visits.length) points.push({ pages, contacts });
  });
  return points;
}

/** Pages after which half of the addresses, and all of them, were found; undefined where there was none. */
export function whenFound(
  visits: readonly Visit[],
): { readonly half: number; readonly all: number } | undefined {
  const total = visits.reduce((sum, { news }) => sum + news, 0);
  if (total === 0) return undefined;
  let contacts = 0;
  let half = 0;
  let all = 0;
  visits.forEach(({ news }, index) => {
    if (news === 0) return;
    contacts += news;
    if (half === 0 && contacts >= total / 2) half = index + 1;
    all = index + 1;
  });
  return { half, all };
}

/** The curve as the points of an SVG polyline, in steps: an address comes with its page, not between two. */
export function curvePoints(
  curve: readonly CurvePoint[],
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const last = curve.at(-1);
  const x = (pages: number): number => (width * pages) / Math.max(last?.pages ?? 0, 1);
  const y = (contacts: number): number => height - (height * contacts) / Math.max(last?.contacts ?? 0, 1);
  return curve
    .flatMap(({ pages, contacts }, index) => {
      const before = curve[index - 1];
      const point = `${x(pages).toFixed(1)},${y(contacts).toFixed(1)}`;
      return before === undefined
        ? [point]
        : [`${x(pages).toFixed(1)},${y(before.contacts).toFixed(1)}`, point];
    })
    .join(" ");
}
