import type { Transaction } from "kysely";
import { contentKey, type PointContent, pointsOf } from "../contact-points/point-content.ts";
import {
  detailKey,
  type PointReferences,
  storeContactPoints,
} from "../contact-points/store-contact-points.ts";
import type { PageRecord } from "../crawl/checkpoint.ts";
import type { DB } from "../db/database.ts";
import { storeByKey } from "../db/store-by-key.ts";
import { type StoredFacts, toFacts } from "../organizations/facts.ts";
import { organizationHash, storeOrganizations } from "../organizations/store-organizations.ts";

type Contents = {
  readonly url: string;
  readonly points: readonly PointContent[];
  readonly facts: StoredFacts | null;
};

/**
 * Sees to it that what these pages tell beside their addresses is stored. Gives back the number of each page's contents
 * by its URL; a page that tells nothing has none.
 */
export async function storeContents(
  trx: Transaction<DB>,
  references: PointReferences,
  pages: readonly PageRecord[],
): Promise<Map<string, number>> {
  const all = pages.map(contentsOf).filter(({ points, facts }) => points.length > 0 || facts !== null);
  if (all.length === 0) return new Map();
  const points = all.flatMap((contents) => contents.points);
  const details =
    points.length === 0 ? new Map<string, number>() : await storeContactPoints(trx, references, points);
  const organizations = await storeOrganizations(
    trx,
    references.domainId,
    all.flatMap(({ facts }) => facts ?? []),
  );
  const rows = all.map(({ url, points, facts }) => {
    const ids = points.flatMap((point) => details.get(detailKey(point)) ?? []).toSorted((a, b) => a - b);
    const organizationId = (facts && organizations.get(organizationHash(facts))) ?? null;
    return { url, ids, organizationId, hash: contentKey([ids, organizationId]) };
  });
  const idOfHash = await storePageContents(trx, references.domainId, rows);
  return new Map(
    rows.flatMap(({ url, hash }): [string, number][] => {
      const id = idOfHash.get(hash);
      return id === undefined ? [] : [[url, id]];
    }),
  );
}

function contentsOf(page: PageRecord): Contents {
  const facts = page.organization && toFacts(page.organization);
  return { url: page.url, points: pointsOf(page), facts };
}

type ContentsRow = {
  readonly ids: readonly number[];
  readonly organizationId: number | null;
  readonly hash: string;
};

async function storePageContents(
  trx: Transaction<DB>,
  domainId: string,
  rows: readonly ContentsRow[],
): Promise<Map<string, number>> {
  const wanted = new Map(rows.map((row) => [row.hash, row]));
  return await storeByKey(wanted, {
    find: async (some) => {
      const found = await trx
        .selectFrom("page_contents")
        .select(["id", "content_hash"])
        .where("domain_id", "=", domainId)
        .where(
          "content_hash",
          "in",
          some.map(([hash]) => hash),
        )
        .execute();
      return found.map(({ content_hash, id }) => [content_hash, id]);
    },
    insert: async (some) => {
      const inserted = await trx
        .insertInto("page_contents")
        .values(
          some.map(([content_hash, { ids, organizationId }]) => ({
            domain_id: domainId,
            content_hash,
            contact_point_details: [...ids],
            organization_id: organizationId,
          })),
        )
        .onConflict((conflict) => conflict.columns(["domain_id", "content_hash"]).doNothing())
        .returning(["id", "content_hash"])
        .execute();
      return inserted.map(({ content_hash, id }) => [content_hash, id]);
    },
  });
}
