import { LIMITS } from "@contact-scanner/core/config";
import { JOB_STATUSES } from "@contact-scanner/core/jobs/job";
import * as z from "zod/mini";
import { NUMBER_CURSORS, TIME_CURSORS } from "./cursor.ts";

/** An id that no row has, for a cursor to be shown: it need not stand at a row. */
const NO_ROW = "00000000-0000-4000-8000-000000000000";

/** A schema that the documentation shows under a name of its own. */
export function named<Schema extends z.ZodMiniType>(id: string, schema: Schema): Schema {
  return annotated(schema.clone(), { id });
}

/** A schema with a sentence about its value, and one that a call can be tried with. */
export function described<Schema extends z.ZodMiniType>(
  description: string,
  schema: Schema,
  example?: string,
): Schema {
  // As the other's child it stays a reference to what is named.
  const facts = example === undefined ? { description } : { description, examples: [example] };
  return annotated(schema.clone(schema.def, { parent: true }), facts);
}

function annotated<Schema extends z.ZodMiniType>(schema: Schema, facts: z.core.GlobalMeta): Schema {
  const { id: _idOfParent, ...known } = z.globalRegistry.get(schema) ?? {};
  z.globalRegistry.add(schema, { ...known, ...facts });
  return schema;
}

/**
 * A number of a query, in digits alone: `1e3`, `0x10` or a blank is a slip, though JavaScript reads numbers of them.
 * The documentation shows it as the integer that it is.
 */
export function wholeNumber(least: number, most: number) {
  const read = (text: unknown) => (typeof text === "string" && /^\d{1,15}$/.test(text) ? Number(text) : text);
  return z.pipe(
    z.transform(read),
    z.int({ error: "A whole number is digits alone." }).check(z.minimum(least), z.maximum(most)),
  );
}

/** `{job_id}` of a path. */
export const jobPath = z.object({ job_id: described("The scan's id.", z.uuid()) });

/** `{batch_id}` of a path. */
export const batchPath = z.object({ batch_id: described("The batch's id.", z.uuid()) });

/** `{domain_id}` of a path. */
export const domainPath = z.object({ domain_id: described("The domain's id.", z.uuid()) });

/** What a caller may choose for a scan, in the body of whatever starts one. */
export const scanLimits = {
  max_pages: described(
    `Pages to visit at most, failed ones included; ${LIMITS.defaultMaxPages} unless said otherwise. ` +
      "Dead links (404, 410) count apart, at most as many again.",
    z.optional(z.int().check(z.minimum(1), z.maximum(LIMITS.maxPages))),
  ),
  max_depth: described(
    `Links away from the start page at most, 0 = the start page alone; ${LIMITS.defaultMaxDepth} unless said otherwise.`,
    z.optional(z.int().check(z.minimum(0), z.maximum(LIMITS.maxDepth))),
  ),
};

/** `limit` and `cursor` of every list. */
export const listQuery = z.strictObject({
  limit: described(
    `Rows an answer holds at most; ${LIMITS.defaultListLimit} unless said otherwise, ` +
      `${LIMITS.defaultCsvRows.toLocaleString("en")} of CSV. Very long rows make it fewer.`,
    z.optional(wholeNumber(1, LIMITS.maxListLimit)),
  ),
  cursor: cursorOf(TIME_CURSORS.encode({ createdAt: "2026-03-02 09:30:00+00", id: NO_ROW })),
});

/** The same of a list in the order of its rows' numbers. */
export const numberedCursor = { cursor: cursorOf(NUMBER_CURSORS.encode(1)) };

function cursorOf(example: string) {
  return described(
    "Where the page begins: `next_cursor` of the page before, as it is.",
    z.optional(z.string().check(z.maxLength(200))),
    example,
  );
}

/** The same of a list that can be had as CSV. */
export const csvListQuery = z.extend(listQuery, {
  bom: described(
    "`1`: CSV begins with a byte order mark, by which Excel knows that it is UTF-8. JSON never does.",
    z.optional(z.enum(["0", "1"])),
  ),
});

/** What the answers of a list say beside their rows. */
export const NEXT_PAGE_HEADERS = {
  Link: 'Where the next page is, as `</api/v3/…>; rel="next"`; none on the last one.',
};

/** What every list answers with. */
export function listFields<Item extends z.ZodMiniType>(item: Item) {
  return {
    items: z.array(item),
    next_cursor: described(
      "The `cursor` of the page that follows; null on the last one. The `Link` header says the same.",
      z.nullable(z.string()),
    ),
  };
}

/** A page of a list under a name of its own. */
export function listOf<Item extends z.ZodMiniType>(id: string, item: Item) {
  return named(id, z.object(listFields(item)));
}

export const jobStatus = named("JobStatus", z.enum(JOB_STATUSES));

export const problemSchema = named(
  "Problem",
  z.object({
    type: described("The kind of problem, as a URI that explains it: tell problems apart by it.", z.string()),
    title: z.string(),
    status: z.int(),
    detail: described("A sentence that says what to do.", z.string()),
    instance: described("The path that was asked for.", z.string()),
    request_id: described("Names this request in our logs.", z.string()),
    errors: z.optional(
      described(
        "The refused fields of a 422; of very many the first ones, and `detail` says how many there are.",
        z.readonly(z.array(z.object({ field: z.string(), detail: z.string() }))),
      ),
    ),
  }),
);
