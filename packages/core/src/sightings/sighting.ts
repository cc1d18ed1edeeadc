import type { EmailType } from "../extract/contact.ts";
import type { Person } from "../extract/people/person.ts";

/** An address as it stands on a page. */
export type Sight = {
  readonly email: string;
  readonly type: EmailType;
  readonly method: string;
  readonly context: string;
  /** whom it reaches, as the page says it */
  readonly person: Person | null;
};

/** The last sighting of an address on a page, as earlier scans of the domain left it. */
export type LastSighting = Sight & {
  readonly contactId: string;
  readonly pageId: string;
  readonly fromScan: number;
  /** null = it stands there; `unknown`: a scan read only some of the page since */
  readonly ending: "gone" | "unknown" | null;
  /** when the address was first seen on the page, as Postgres writes a timestamp: a Date holds no microseconds */
  readonly firstSeen: string;
};

/** A sighting that ends with a scan. */
export type Ended = {
  readonly sighting: LastSighting;
  /** `superseded`: another sighting of the address on the page takes its place. */
  readonly ending: "superseded" | "gone" | "unknown";
};

/** A sighting that begins with a scan. */
export type Begun = {
  readonly url: string;
  readonly sight: Sight;
  /** undefined = now: no scan saw the address on the page before */
  readonly firstSeen: string | undefined;
};
