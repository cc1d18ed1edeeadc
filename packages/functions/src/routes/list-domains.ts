import { listDomains } from "@contact-scanner/core/domains/repository";
import * as z from "zod/mini";
import type { ReadContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { domainList, toDomain } from "../http/domain-schemas.ts";
import { EXAMPLE, EXAMPLE_DOMAIN } from "../http/example-rows.ts";
import { jsonList } from "../http/list-answer.ts";
import type { Route } from "../http/route.ts";
import { described, listQuery, NEXT_PAGE_HEADERS } from "../http/schemas.ts";

export const listDomainsRoute = {
  entry: "list-domains",
  method: "GET",
  path: "/api/v3/domains",
  rights: "read",
  scope: "scans:read",
  place: 20,
  tag: "Domains",
  summary: "List domains",
  description: "All domains, newest first.",
  query: z.extend(listQuery, {
    domain: described(
      "Only the domain of this name.",
      z.optional(z.string().check(z.minLength(1), z.maxLength(260), z.toLowerCase())),
    ),
  }),
  answers: { 200: { description: "A page of domains.", body: domainList, headers: NEXT_PAGE_HEADERS } },
  examples: {
    by_name: {
      summary: "The domain of a name",
      query: { domain: EXAMPLE.domain },
      status: 200,
      answer: { items: [EXAMPLE_DOMAIN], next_cursor: null },
    },
  },
} as const satisfies Route;

/** GET /api/v3/domains */
export function listDomainsHandler(context: ReadContext): ApiHandler {
  return handlerFor(listDomainsRoute).authenticated(context, async (request) => {
    return await jsonList(request, async (window) => {
      const listed = await listDomains(context.db, { name: request.query.domain }, window);
      return listed.map(({ row, position }) => ({ row: toDomain(row), position }));
    });
  });
}
