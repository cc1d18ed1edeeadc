import { expressionBuilder, type Transaction } from "kysely";
import { isUntold } from "../contact-points/untold-points.ts";
import type { DB } from "../db/database.ts";

/** rows of contents that go at a time: each is looked for among pages and scans, by an index. */
const CONTENTS_PER_BATCH = 1_000;

/**
 * Deletes what neither a page nor a scan of the domain shows: contents of pages, and then the points, organisations and
 * people that nothing tells any more. Gives back whether that is all; if not, call again. Call with the domain locked
 * and no scan of it at work.
 */
export async function deleteUnshownContents(trx: Transaction<DB>, domainId: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom("page_contents")
    .where("id", "in", unshown(domainId).limit(CONTENTS_PER_BATCH))
    .executeTakeFirst();
  if (Number(numDeletedRows) === CONTENTS_PER_BATCH) return false;
  await deleteUntold(trx, domainId);
  await trx.updateTable("domains").set({ unshown_since: null }).where("id", "=", domainId).execute();
  return true;
}

function unshown(domainId: string) {
  return expressionBuilder<DB>()
    .selectFrom("page_contents")
    .select("page_contents.id")
    .where("domain_id", "=", domainId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("scan_pages")
            .select("scan_pages.page_id")
            .whereRef("scan_pages.contents_id", "=", "page_contents.id"),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom("pages").select("pages.id").whereRef("pages.contents_id", "=", "page_contents.id")),
      ),
    );
}

async function deleteUntold(trx: Transaction<DB>, domainId: string): Promise<void> {
  const points = trx.selectFrom("contact_points").select("id").where("domain_id", "=", domainId);
  const told = trx.selectFrom("page_contents").where("domain_id", "=", domainId);
  const details = told.select((eb) => eb.fn<number>("unnest", ["contact_point_details"]).as("detail_id"));
  await trx
    .deleteFrom("contact_point_details")
    .where("contact_point_id", "in", points)
    .where("id", "not in", details)
    .execute();
  await trx.deleteFrom("contact_points").where("domain_id", "=", domainId).where(isUntold()).execute();
  await trx
    .deleteFrom("organizations")
    .where("domain_id", "=", domainId)
    .where(
      "id",
      "not in",
      told
        .select("organization_id")
        .where("organization_id", "is not", null)
        .$narrowType<{ organization_id: number }>(),
    )
    .execute();
  await trx
    .deleteFrom("people")
    .where("domain_id", "=", domainId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("sightings")
            .select("sightings.person_id")
            .whereRef("sightings.person_id", "=", "people.id"),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("contact_point_details")
            .select("contact_point_details.id")
            .whereRef("contact_point_details.person_id", "=", "people.id"),
        ),
      ),
    )
    .execute();
}
