import { createHash } from "node:crypto";
import { LIMITS } from "../config.ts";
import type { PageRecord } from "../crawl/checkpoint.ts";
import type { Person } from "../extract/people/person.ts";
import { toStoredElement, toStoredPerson } from "../people/person-row.ts";
import { siteText } from "../site-text.ts";

/** What reaches a domain beside its addresses. */
export const POINT_KINDS = ["phone", "profile", "form"] as const;
export type PointKind = (typeof POINT_KINDS)[number];

/** What a form's label says where a CAPTCHA stands before it. */
export const CAPTCHA = "captcha";

/** A contact point as a page tells it, as it is stored. */
export type PointContent = {
  readonly kind: PointKind;
  readonly value: string;
  /** a phone's kind, a profile's network, CAPTCHA of a form that has one */
  readonly label: string | null;
  /** as it stands on the page */
  readonly written: string | null;
  readonly method: string | null;
  readonly element: string | null;
  readonly person: Person | null;
  /** the address that stands beside it */
  readonly email: string | null;
};

const ALONE = { written: null, method: null, person: null, email: null } as const;

/** The contact points of a page, each once, no more than a page may have. */
export function pointsOf({
  phones,
  profiles,
  forms,
}: Pick<PageRecord, "phones" | "profiles" | "forms">): PointContent[] {
  const points: PointContent[] = [
    ...phones.slice(0, LIMITS.maxPhonesPerPage).map(
      ({ value, kind, written, method, element, person, email }): PointContent => ({
        kind: "phone",
        label: kind,
        written: writtenOf(written),
        person: toStoredPerson(person),
        element: toStoredElement(element),
        ...{ value, method, email },
      }),
    ),
    ...profiles.slice(0, LIMITS.maxProfilesPerPage).map(
      ({ value, network, method, element }): PointContent => ({
        ...ALONE,
        kind: "profile",
        label: network,
        element: toStoredElement(element),
        ...{ value, method },
      }),
    ),
    ...forms.slice(0, LIMITS.maxFormsPerPage).map(
      ({ value, hasCaptcha, element }): PointContent => ({
        ...ALONE,
        kind: "form",
        label: hasCaptcha ? CAPTCHA : null,
        element: toStoredElement(element),
        value,
      }),
    ),
  ];
  const once = new Map<string, PointContent>();
  for (const point of points) {
    const key = pointKey(point);
    if (point.value.length <= LIMITS.maxUrlLength && !once.has(key)) once.set(key, point);
  }
  return [...once.values()];
}

function writtenOf(written: string): string | null {
  return written.includes("@") ? null : siteText(written, LIMITS.maxWrittenNumberChars);
}

/** What is one row of its domain. */
export function pointKey({
  kind,
  value,
}: Pick<PointContent, "kind" | "value"> | { kind: string; value: string }): string {
  return `${kind} ${value}`;
}

/** Characters of a hash: 132 bits, so that no two contents of a domain share one. */
const HASH_CHARS = 22;

/** A hash of a content, by which equal ones are found. */
export function contentKey(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("base64url").slice(0, HASH_CHARS);
}

/** The hash of how a page tells the point. */
export function detailHash({ label, written, method, element, person, email }: PointContent): string {
  const whom = person && [person.name, person.role, person.reason, person.element];
  return contentKey([label, written, method, element, whom, email]);
}
