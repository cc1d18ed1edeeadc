import { LIMITS } from "@contact-scanner/core/config";
import type { BatchContact } from "@contact-scanner/core/contacts/list-batch-contacts";
import * as z from "zod/mini";
import { CONTACT_COLUMNS, contactFields, contactQuery } from "./contact-schemas.ts";
import type { CsvColumns } from "./list-answer.ts";
import { described, listOf, NEXT_PAGE_HEADERS, named } from "./schemas.ts";

const count = z.int();

/** A batch as its status shows it. */
export const batchStatusSchema = named(
  "Batch",
  z.object({
    batch_id: z.uuid(),
    created_by: z.uuid(),
    created_at: z.date(),
    finished_at: described(
      "When the last of its scans ended; null while one is active.",
      z.nullable(z.date()),
    ),
    progress: described(
      "0 to 1: the mean of its scans, of which each that ended counts as whole; 1 when all have.",
      z.number(),
    ),
    urls: described("URLs of the request.", z.int()),
    refused: described("URLs that were no website.", z.int()),
    scans: described(
      "Its scans by their status, those that it joined too; URLs of one domain share one.",
      z.object({ pending: count, running: count, complete: count, failed: count, cancelled: count }),
    ),
    waiting: described("Active scans that wait until another of their user's has ended.", z.int()),
    paused: described("Active scans that are paused.", z.int()),
  }),
);

/** What narrows a batch's contacts down. */
export const batchContactQuery = z.extend(contactQuery, {
  per_domain: described(
    "`1`: of each domain its best contact alone. A `service` address comes before a `corporate` one, that before " +
      "`free` and `unknown`; of one type the one of the highest `confidence`, then the one that stands on most pages, " +
      `then the one that was found first. Of each type those ${LIMITS.contactsWeighedPerType} are weighed that stand ` +
      "on most pages.",
    z.optional(z.enum(["0", "1"])),
  ),
});

/** The answers of the call that lists a batch's contacts. */
export const batchContactAnswers = {
  200: {
    description: "A page of contacts.",
    body: listOf(
      "BatchContactList",
      named(
        "BatchContact",
        z.object({ scanned_domain: described("Whose scan saw it.", z.string()), ...contactFields }),
      ),
    ),
    text: "text/csv",
    headers: NEXT_PAGE_HEADERS,
  },
} as const;

export const BATCH_CONTACT_COLUMNS: CsvColumns<BatchContact> = {
  scanned_domain: (contact) => contact.scanned_domain,
  ...CONTACT_COLUMNS,
};

/** The answer of what is done to all scans of a batch. */
export const batchChange = (count: "cancelled" | "paused" | "resumed") =>
  z.object({ batch_id: z.uuid(), [count]: described("How many of its scans were.", z.int()) });
