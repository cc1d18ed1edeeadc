import type { Reading } from "./reading.ts";
import type { Begun, Ended, LastSighting, Sight } from "./sighting.ts";

/** A page as a scan read it, and what earlier scans saw there. */
export type ReadAgain = {
  readonly url: string;
  readonly reading: Reading;
  /** each address once */
  readonly found: readonly Sight[];
  /** addresses that stand there and are not to be kept: nobody can say that they went */
  readonly leftOut: ReadonlySet<string>;
  /** each address once */
  readonly last: readonly LastSighting[];
};

/**
 * Which sightings of a page end and begin with this scan. What stands there as before is neither. Of an address that is
 * not found the sighting is gone where all of the page was read, and unknown where some of it was.
 */
export function compareSightings({ url, reading, found, leftOut, last }: ReadAgain): {
  readonly ended: readonly Ended[];
  readonly begun: readonly Begun[];
} {
  const lastOf = new Map(last.map((sighting) => [sighting.email, sighting]));
  const foundEmails = new Set(found.map(({ email }) => email));
  const ended: Ended[] = [];
  const begun: Begun[] = [];
  for (const sight of found) {
    const before = lastOf.get(sight.email);
    if (before && before.ending === null && isAlike(before, sight)) continue;
    if (before) ended.push({ sighting: before, ending: "superseded" });
    begun.push({ url, sight, firstSeen: before?.firstSeen });
  }
  for (const sighting of last) {
    const told = leftOut.has(sighting.email) && reading === "all" ? "some" : reading;
    const ending = foundEmails.has(sighting.email) ? null : endingOfMissed(sighting, told);
    if (ending !== null) ended.push({ sighting, ending });
  }
  return { ended, begun };
}

function endingOfMissed({ ending }: LastSighting, reading: Reading): "gone" | "unknown" | null {
  if (reading === "all" && ending !== "gone") return "gone";
  return reading === "some" && ending === null ? "unknown" : null;
}

function isAlike(a: Sight, b: Sight): boolean {
  return (
    a.type === b.type && a.method === b.method && a.context === b.context && isSamePerson(a.person, b.person)
  );
}

/** Department and seniority follow from the role. */
function isSamePerson(a: Sight["person"], b: Sight["person"]): boolean {
  if (a === null || b === null) return a === b;
  return a.name === b.name && a.role === b.role && a.reason === b.reason && a.element === b.element;
}
