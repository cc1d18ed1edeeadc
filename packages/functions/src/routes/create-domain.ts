import { ScannerError } from "@contact-scanner/core/errors";
import { createDomain } from "@contact-scanner/core/jobs/create-domain";
import { parseHost } from "@contact-scanner/core/url/site";
import * as z from "zod/mini";
import type { LimitedContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { domainSchema, toDomain } from "../http/domain-schemas.ts";
import { EXAMPLE_DOMAIN, EXAMPLE_NEW_DOMAIN } from "../http/example-rows.ts";
import { RATE_LIMIT_HEADERS, rateLimitHeaders } from "../http/rate-limit-headers.ts";
import type { Route } from "../http/route.ts";
import { described, named } from "../http/schemas.ts";

const body = named(
  "DomainRequest",
  z.strictObject({
    domain: described("A website's host, like `acme.com`; a URL gives its host.", z.string()),
  }),
);

export const createDomainRoute = {
  entry: "create-domain",
  method: "POST",
  path: "/api/v3/domains",
  rights: "limited",
  scope: "scans:write",
  place: 10,
  tag: "Domains",
  summary: "Create a domain",
  description:
    "Makes the domain unless it exists. `www.` is left out, and the host is written in lower-case ASCII. Counts as a submit.",
  body,
  answers: {
    200: { description: "The domain exists already.", body: domainSchema, headers: RATE_LIMIT_HEADERS },
    201: {
      description: "The domain is new.",
      body: domainSchema,
      headers: { Location: "Where the domain is read.", ...RATE_LIMIT_HEADERS },
    },
  },
  refusals: [{ code: "too_many_submits", sentence: "Your submits of this minute are used up." }],
  examples: {
    new: {
      summary: "A new domain",
      body: { domain: "https://www.example.com" },
      status: 201,
      answer: EXAMPLE_NEW_DOMAIN,
      fresh: ["id", "created_at", "updated_at"],
    },
    existing: {
      summary: "A domain that exists",
      body: { domain: EXAMPLE_DOMAIN.domain },
      status: 200,
      answer: EXAMPLE_DOMAIN,
    },
    invalid: {
      summary: "No public website",
      body: { domain: "intranet" },
      refusal: {
        code: "invalid_fields",
        detail: '"intranet" is no public website: its ending is no public suffix.',
        fields: [
          {
            field: "domain",
            detail: '"intranet" is no public website: its ending is no public suffix.',
          },
        ],
      },
    },
  },
} as const satisfies Route;

/** POST /api/v3/domains */
export function createDomainHandler(context: LimitedContext): ApiHandler {
  return handlerFor(createDomainRoute).authenticated(context, async (request) => {
    const site = parseHost(request.body.domain, context.allowedHosts);
    if (!site.ok) {
      throw new ScannerError("invalid_fields", site.detail, {
        fields: [{ field: "domain", detail: site.detail }],
      });
    }
    const { domain, created, quota } = await createDomain(context.db, {
      domain: site.domain,
      userId: request.caller.userId,
      limits: context.limits,
    });
    const answer = toDomain(domain);
    const headers = quota ? rateLimitHeaders(quota) : {};
    if (!created) return { status: 200, body: answer, headers };
    return { status: 201, body: answer, headers: { location: `/api/v3/domains/${domain.id}`, ...headers } };
  });
}
