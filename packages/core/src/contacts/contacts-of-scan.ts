import { expressionBuilder, type QueryCreator } from "kysely";
import type { DB } from "../db/database.ts";
import { PERSON_COLUMNS, personConditions, personSeen } from "./contact-person.ts";
import { type ContactPart, contactConditions, holding } from "./listed-contact.ts";
import { contactAsSeen, fitsAsSeen, SEEN_COLUMNS } from "./seen-contact.ts";

/** The contacts that the scan of the outer statement saw, narrowed down. */
export function contactsOfScan(db: QueryCreator<DB>, part: Omit<ContactPart, "window">) {
  const scan = expressionBuilder<DB, "jobs">().ref("jobs.id");
  const { filters, maxSources } = part;
  let query = expressionBuilder<DB, "jobs">()
    .selectFrom("contacts")
    .innerJoinLateral(
      () => contactAsSeen(db, { scan, maxSources }).as("seen"),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      () => personSeen(scan).as("person"),
      (join) => join.onTrue(),
    )
    .whereRef("contacts.domain_id", "=", "jobs.domain_id")
    .where((eb) => eb.and(contactConditions({ ...part, window: { after: undefined, limit: 0 } })))
    .where((eb) => eb.and(personConditions(filters)))
    .select(SEEN_COLUMNS)
    .select(PERSON_COLUMNS);
  const { type, search } = filters;
  if (type !== undefined) query = query.where("seen.email_type", "=", type);
  if (search !== undefined) query = query.where(fitsAsSeen(holding(search)));
  return query;
}
