import { expressionBuilder } from "kysely";
import { readsAll, sightingsOfContactIn } from "../sightings/seen-by-scan.ts";
import { baseIn, type ComparedScans, type ComparedTables, isOfOneScan } from "./compared-scans.ts";

/**
 * The pages where the scans saw a statement's contact differently, a row each, and what either tells of it there. A
 * scan has one sighting at most of an address on a page.
 */
export function placesOfContact(scans: ComparedScans) {
  const eb = expressionBuilder<ComparedTables, "contacts">();
  const base = baseIn(scans);
  const seenBy = (scan: number) =>
    sightingsOfContactIn(scan)
      .where(isOfOneScan(scans))
      .select(["sightings.page_id", "sightings.email_type"]);
  return eb
    .selectFrom(seenBy(base).as("was"))
    .fullJoin(seenBy(scans.scanId).as("is"), "is.page_id", "was.page_id")
    .select((place) => {
      const wasThere = place("was.page_id", "is not", null);
      const isThere = place("is.page_id", "is not", null);
      const isRead = readsAll(scans.scanId, place.ref("was.page_id"));
      const wasRead = readsAll(base, place.ref("is.page_id"));
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
