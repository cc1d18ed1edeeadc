import { expressionBuilder } from "kysely";
import { sightingsOfScan } from "../sightings/seen-by-scan.ts";
import { baseIn, type ComparedScans, type ComparedTables, isOfOneScan } from "./compared-scans.ts";

/**
 * The pages where the scans saw a statement's contact differently, a row each, and what either tells of it there. A
 * scan has one sighting at most of an address on a page.
 */
export function placesOfContact(scans: ComparedScans) {
  const eb = expressionBuilder<ComparedTables, "contacts">();
  const base = baseIn(scans);
  const seenBy = (scan: number) =>
    sightingsOfScan(scan)
      .where("sightings.contact_id", "=", eb.ref("contacts.id"))
      .where(isOfOneScan(scans))
      .select(["sightings.page_id", "sightings.email_type"]);
  return eb
    .selectFrom(seenBy(base).as("was"))
    .fullJoin(seenBy(scans.scanId).as("is"), "is.page_id", "was.page_id")
    .leftJoin("scan_pages as base_read", (join) =>
      join
        .onRef("base_read.page_id", "=", "is.page_id")
        .on("base_read.scan_id", "=", base)
        .on("base_read.reading", "=", "all"),
    )
    .leftJoin("scan_pages as scan_read", (join) =>
      join
        .onRef("scan_read.page_id", "=", "was.page_id")
        .on("scan_read.scan_id", "=", scans.scanId)
        .on("scan_read.reading", "=", "all"),
    )
    .select((place) => {
      const wasThere = place("was.page_id", "is not", null);
      const isThere = place("is.page_id", "is not", null);
      const isRead = place("scan_read.page_id", "is not", null);
      const wasRead = place("base_read.page_id", "is not", null);
      return [
        place.fn.coalesce("is.page_id", "was.page_id").as("page_id"),
        "was.email_type as previous_type",
        "is.email_type",
        wasThere.as("was_there"),
        isThere.as("is_there"),
        place.and([wasThere, place.not(isRead)]).as("is_unread"),
        place.not(wasThere).as("is_joined"),
        place.and([place.not(isThere), isRead]).as("is_left"),
        // Other pages that it joined may have had it all the time, where the base did not look.
        place.and([place.not(wasThere), wasRead]).as("is_known_page_joined"),
      ];
    });
}
