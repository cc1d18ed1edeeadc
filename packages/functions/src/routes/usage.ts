import { type KeyUsageDay, listUsageByKey } from "@contact-scanner/core/usage/list-by-key";
import { listUsage, type UsageDay } from "@contact-scanner/core/usage/repository";
import * as z from "zod/mini";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { requireScope } from "../http/authentication.ts";
import { EXAMPLE, EXAMPLE_KEY_USAGE, EXAMPLE_USAGE, EXAMPLE_USAGE_CSV } from "../http/example-rows.ts";
import { type CsvColumns, jsonOrCsvList } from "../http/list-answer.ts";
import type { Route } from "../http/route.ts";
import { csvListQuery, described, listOf, NEXT_PAGE_HEADERS, named } from "../http/schemas.ts";

/** days that one question may span, so that its answer is bounded: a leap year */
const MAX_DAYS = 366;
const DAY_MS = 86_400_000;

const query = z.extend(csvListQuery, {
  from: described("The first day, in UTC: `2026-01-31`.", z.iso.date()),
  to: described(
    `The last day, in UTC; at most ${MAX_DAYS} days from the first to it, both counted.`,
    z.iso.date(),
  ),
  by: described(
    "`key`: a row a day and API key, ended keys too, and one for what was used by no key's scans, where there is any.",
    z.optional(z.enum(["key"])),
  ),
  user_id: described(
    "Another user's usage in place of yours; that needs the scope `admin`.",
    z.optional(z.uuid()),
  ),
});

const spannedQuery = query.check(
  z.refine(({ from, to }) => daysBetween(from, to) >= 1, { path: ["to"], error: "`to` is before `from`." }),
  z.refine(({ from, to }) => daysBetween(from, to) <= MAX_DAYS, {
    path: ["to"],
    error: `Ask for ${MAX_DAYS} days at most.`,
  }),
);

const usageDay = named(
  "UsageDay",
  z.object({
    day: described("In UTC.", z.iso.date()),
    scans_complete: described("Scans that ended on this day, complete.", z.int()),
    scans_failed: z.int(),
    scans_cancelled: z.int(),
    pages: described("Pages visited on this day, those that could not be read included.", z.int()),
    contacts: described(
      "Addresses that the complete and cancelled scans saw, those that were known before included.",
      z.int(),
    ),
    bytes: described("Bytes read, after content decoding.", z.int()),
    cpu_ms: described("Milliseconds of CPU time.", z.int()),
    api_key: described(
      "With `by=key` alone: the key that started the scans; null = a token, a schedule or an operator did.",
      z.optional(z.nullable(z.object({ id: z.uuid(), prefix: z.string(), name: z.nullable(z.string()) }))),
    ),
  }),
);

const USAGE_COLUMNS: CsvColumns<UsageDay> = {
  day: (row) => row.day,
  scans_complete: (row) => row.scans_complete,
  scans_failed: (row) => row.scans_failed,
  scans_cancelled: (row) => row.scans_cancelled,
  pages: (row) => row.pages,
  contacts: (row) => row.contacts,
  bytes: (row) => row.bytes,
  cpu_ms: (row) => row.cpu_ms,
};

const KEY_USAGE_COLUMNS: CsvColumns<KeyUsageDay> = {
  ...USAGE_COLUMNS,
  api_key_id: ({ api_key }) => api_key?.id ?? null,
  api_key_prefix: ({ api_key }) => api_key?.prefix ?? null,
  api_key_name: ({ api_key }) => api_key?.name ?? null,
};

export const usageRoute = {
  entry: "usage",
  method: "GET",
  path: "/api/v3/usage",
  rights: "read",
  scope: "scans:read",
  place: 10,
  tag: "Usage",
  summary: "Read what you used",
  description:
    "What your scans used, a row a day, oldest first; days on which they did nothing have none. Pages, bytes and CPU " +
    "count when they are stored, while a scan runs; the scan itself and its contacts when it ends. With " +
    "`Accept: text/csv` the answer is CSV. A scan counts for the API key that started it.",
  query: spannedQuery,
  answers: {
    200: {
      description: "A page of days.",
      body: listOf("UsageList", usageDay),
      text: "text/csv",
      headers: NEXT_PAGE_HEADERS,
    },
  },
  refusals: [
    {
      code: "insufficient_scope",
      sentence: "Another user's usage needs the scope `admin`, beside `scans:read`.",
    },
  ],
  examples: {
    month: {
      summary: "A month",
      query: { from: "2026-03-01", to: "2026-03-31" },
      status: 200,
      answer: { items: [EXAMPLE_USAGE], next_cursor: null },
    },
    csv: {
      summary: "As CSV",
      query: { from: "2026-03-01", to: "2026-03-31" },
      headers: { Accept: "text/csv" },
      status: 200,
      answer: EXAMPLE_USAGE_CSV,
    },
    by_key: {
      summary: "By API key",
      query: { from: "2026-03-01", to: "2026-03-31", by: "key" },
      status: 200,
      answer: { items: [EXAMPLE_KEY_USAGE], next_cursor: null },
    },
    of_user: {
      summary: "Another user's",
      query: { from: "2026-03-01", to: "2026-03-31", user_id: EXAMPLE.userId },
      status: 200,
      answer: { items: [EXAMPLE_USAGE], next_cursor: null },
    },
    backwards: {
      summary: "A last day before the first",
      query: { from: "2026-03-31", to: "2026-03-01" },
      refusal: {
        code: "invalid_fields",
        detail: "Some fields are missing or wrong; `errors` names them.",
        fields: [{ field: "to", detail: "`to` is before `from`." }],
      },
    },
  },
} as const satisfies Route;

/** GET /api/v3/usage */
export function usageHandler(context: ReadContext): ApiHandler {
  return handlerFor(usageRoute).authenticated(context, async (request) => {
    const { from, to, by, user_id: userId = request.caller.userId } = request.query;
    if (userId !== request.caller.userId) requireScope(request.caller, "admin");
    const days = { userId, from, to };
    if (by === "key") {
      return await jsonOrCsvList(
        request,
        (window) => listUsageByKey(context.db, days, window),
        KEY_USAGE_COLUMNS,
      );
    }
    return await jsonOrCsvList(request, (window) => listUsage(context.db, days, window), USAGE_COLUMNS);
  });
}

/** How many days there are from one to another, both counted. */
function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
}
