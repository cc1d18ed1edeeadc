import { contentKey, type PointContent, pointsOf } from "../contact-points/point-content.ts";
import type { PageRecord } from "../crawl/checkpoint.ts";
import { type StoredFacts, toFacts } from "../organizations/facts.ts";
import { organizationHash } from "../organizations/organization-hash.ts";
import { detailKey, type PartNumbers } from "./store-parts.ts";

/** What a page tells beside its addresses. */
export type Contents = {
  readonly url: string;
  readonly points: readonly PointContent[];
  readonly facts: StoredFacts | null;
};

/** A row of `page_contents`, but for its number and its domain. */
export type ContentsRow = {
  readonly contact_point_details: readonly number[];
  readonly organization_id: number | null;
  readonly content_hash: string;
};

/** What each of the pages tells beside its addresses; pages that tell nothing are left out. */
export function contentsOf(pages: readonly PageRecord[]): Contents[] {
  return pages
    .map((page) => ({
      url: page.url,
      points: pointsOf(page),
      facts: page.organization && toFacts(page.organization),
    }))
    .filter(({ points, facts }) => points.length > 0 || facts !== null);
}

/** The contents' rows by their pages' URLs; pages that tell the same have equal ones. */
export function contentsRows(all: readonly Contents[], numbers: PartNumbers): Map<string, ContentsRow> {
  return new Map(
    all.map(({ url, points, facts }) => {
      const ids = points.flatMap((point) => numbers.details.get(detailKey(point)) ?? []);
      const details = ids.toSorted((a, b) => a - b);
      const organizationId = (facts && numbers.organizations.get(organizationHash(facts))) ?? null;
      return [
        url,
        {
          contact_point_details: details,
          organization_id: organizationId,
          content_hash: contentKey([details, organizationId]),
        },
      ];
    }),
  );
}
