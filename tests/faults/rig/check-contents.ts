import type { DB } from "@contact-scanner/core/db/database";
import { sightingsOfScan } from "@contact-scanner/core/sightings/seen-by-scan";
import type { Kysely } from "kysely";
import { telling } from "./site-contents.ts";

/** Each name beside an address or a number, and each number, that a scan's rows tell: one line a row. */
export async function storedTellings(db: Kysely<DB>, scanId: number): Promise<string[]> {
  const numbers = await db
    .selectFrom("scan_pages")
    .innerJoin("pages", "pages.id", "scan_pages.page_id")
    .innerJoin("page_contents", "page_contents.id", "scan_pages.contents_id")
    .innerJoin("contact_point_details as details", (join) =>
      join.on((eb) => eb("details.id", "=", eb.fn.any("page_contents.contact_point_details"))),
    )
    .innerJoin("contact_points as points", "points.id", "details.contact_point_id")
    .leftJoin("people", "people.id", "details.person_id")
    .select(["pages.url", "points.value", "people.name"])
    .where("scan_pages.scan_id", "=", scanId)
    .whereRef("points.domain_id", "=", "pages.domain_id")
    .execute();
  const addresses = await db
    .selectFrom(
      sightingsOfScan(scanId)
        .innerJoin("pages", "pages.id", "sightings.page_id")
        .innerJoin("contacts", "contacts.id", "sightings.contact_id")
        .innerJoin("people", "people.id", "sightings.person_id")
        .select(["pages.url", "contacts.email", "people.name"])
        .as("seen"),
    )
    .selectAll()
    .execute();
  return [
    ...numbers.map(({ url, value, name }) => telling(url, value, name)),
    ...addresses.map(({ url, email, name }) => telling(url, email, name)),
  ];
}
