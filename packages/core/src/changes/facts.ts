import { expressionBuilder } from "kysely";
import type { EmailType } from "../extract/contact.ts";
import { type ComparedScans, type ComparedTables, hasSightingOfBoth } from "./compared-scans.ts";
import { placesOfContact } from "./places.ts";

/**
 * The `ChangeFacts` of a statement's contact as a row, and on how many pages it came and went. Where both scans saw it
 * alike it was there and is. Its types differ where those of the other pages do, unless one of both is a better one.
 */
export function factsOfContact(scans: ComparedScans) {
  const eb = expressionBuilder<ComparedTables, "contacts">();
  return eb.selectFrom(differencesOfContact(scans).as("differences")).select((differences) => {
    const isOfBoth = hasSightingOfBoth(scans);
    const better = differences.fn<EmailType>("least", [
      "differences.previous_type",
      "differences.email_type",
    ]);
    return [
      differences
        .or([differences.ref("differences.was_there"), isOfBoth])
        .$castTo<boolean>()
        .as("was_there"),
      differences
        .or([differences.ref("differences.is_there"), isOfBoth])
        .$castTo<boolean>()
        .as("is_there"),
      "differences.is_unread",
      "differences.is_elsewhere",
      differences
        .and([
          differences(
            "differences.previous_type",
            "is distinct from",
            differences.ref("differences.email_type"),
          ),
          differences.not(hasSightingOfBoth(scans, better)),
        ])
        .$castTo<boolean>()
        .as("is_retyped"),
      "differences.pages_joined_count",
      "differences.pages_left_count",
    ];
  });
}

/** What the pages where the scans saw the contact differently tell together. */
function differencesOfContact(scans: ComparedScans) {
  const eb = expressionBuilder<ComparedTables, "contacts">();
  return eb.selectFrom(placesOfContact(scans).as("places")).select((place) => {
    const any = (column: "was_there" | "is_there" | "is_unread" | "is_left" | "is_known_page_joined") =>
      place.fn.coalesce(place.fn.agg<boolean>("bool_or", [`places.${column}`]), place.lit(false));
    const count = (column: "is_joined" | "is_left") =>
      place.cast<number>(
        place.fn.countAll().filterWhere(`places.${column}`, "=", place.lit(true)),
        "integer",
      );
    return [
      any("was_there").as("was_there"),
      any("is_there").as("is_there"),
      any("is_unread").as("is_unread"),
      place
        .or([any("is_left"), any("is_known_page_joined")])
        .$castTo<boolean>()
        .as("is_elsewhere"),
      place.fn.min("places.previous_type").as("previous_type"),
      place.fn.min("places.email_type").as("email_type"),
      count("is_joined").as("pages_joined_count"),
      count("is_left").as("pages_left_count"),
    ];
  });
}
