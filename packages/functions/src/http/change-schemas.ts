import { CHANGES } from "@contact-scanner/core/changes/change";
import type { ListedChange } from "@contact-scanner/core/changes/list-changes";
import { LIMITS } from "@contact-scanner/core/config";
import * as z from "zod/mini";
import { contactFields, emailType } from "./contact-schemas.ts";
import type { CsvColumns } from "./list-answer.ts";
import { csvListQuery, described, listFields, NEXT_PAGE_HEADERS, named } from "./schemas.ts";

const change = named("Change", z.enum(CHANGES));

const pageUrls = z.array(z.string());

/** With which scan to compare, and which changes to list. */
export const changeQuery = z.extend(csvListQuery, {
  since: described(
    "An earlier scan of the domain to compare with, by its id. Without it that is the last one before this one that was complete or cancelled, read a page and still has its rows.",
    z.optional(z.uuid()),
  ),
  change: described("Only addresses that changed so.", z.optional(change)),
});

const changedContact = named(
  "ChangedContact",
  z.object({
    id: contactFields.id,
    email: contactFields.email,
    changes: described(
      "`appeared`: the scan before did not see it. `gone`: it was on pages that this scan read, or that are no more (404, 410), and stands there no more. `unknown`: this scan does not see it, but did not read all of the pages where it was. `moved`: it left a page that this scan read, or came to one that the scan before had read. `retyped`: its type is another one. The last two may come together.",
      z.array(change),
    ),
    email_type: described("As this scan saw it; where it did not, as the scan before did.", emailType),
    previous_type: described(
      "As the scan before saw it, where that was another type; else null.",
      z.nullable(emailType),
    ),
    pages_joined: described(
      `The pages where it stands and did not stand in the scan before, sorted; the first ${LIMITS.contactSources}.`,
      pageUrls,
    ),
    pages_joined_count: z.int(),
    pages_left: described(
      `The pages where it stood in the scan before, and no more when this scan read them, sorted; the first ${LIMITS.contactSources}.`,
      pageUrls,
    ),
    pages_left_count: z.int(),
    context: described(
      "The text around it as this scan saw it; where it did not, as the scan before did.",
      z.string(),
    ),
    source_url: described("The page of that text.", z.string()),
    created_at: z.date(),
  }),
);

/** The answers of the call that lists changes. */
export const changeAnswers = {
  200: {
    description: "A page of changes.",
    body: named(
      "ChangeList",
      z.object({
        since: described(
          "The scan that this one is compared with; null where there was none, or none is kept, and so every address counts as appeared.",
          z.nullable(z.uuid()),
        ),
        ...listFields(changedContact),
      }),
    ),
    text: "text/csv",
    headers: NEXT_PAGE_HEADERS,
  },
} as const;

/** The columns of changes since a scan (null = since none). Several values of a cell have a blank between them. */
export function changeColumns(since: string | null): CsvColumns<ListedChange> {
  return {
    email: (row) => row.email,
    changes: (row) => row.changes.join(" "),
    email_type: (row) => row.email_type,
    previous_type: (row) => row.previous_type,
    pages_joined: (row) => row.pages_joined.join(" "),
    pages_joined_count: (row) => row.pages_joined_count,
    pages_left: (row) => row.pages_left.join(" "),
    pages_left_count: (row) => row.pages_left_count,
    context: (row) => row.context,
    source_url: (row) => row.source_url,
    since_job_id: () => since,
    created_at: (row) => row.created_at,
  };
}
