import { deleteDomain } from "@contact-scanner/core/jobs/delete-domain";
import type { ReadContext } from "../context.ts";
import { actorOf } from "../http/actor.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { EXAMPLE, noSuchDomain } from "../http/example-rows.ts";
import type { Route } from "../http/route.ts";
import { domainPath } from "../http/schemas.ts";

export const deleteDomainRoute = {
  entry: "delete-domain",
  method: "DELETE",
  path: "/api/v3/domains/{domain_id}",
  rights: "edit",
  scope: "domains:delete",
  place: 40,
  tag: "Domains",
  summary: "Delete a domain",
  description:
    "Deletes the domain with its pages and contacts, those of its scans too, and with its schedules. The scans stay, " +
    "with `domain_id` null and `scan_rows` `deleted`. A domain whose scan is active is not deleted.",
  ids: domainPath,
  answers: { 204: { description: "The domain is gone." } },
  refusals: [
    { code: "not_found", sentence: "There is no such domain." },
    { code: "conflict", sentence: "A scan of the domain is active." },
  ],
  examples: {
    known: { summary: "A domain", path: { domain_id: EXAMPLE.domainId }, status: 204 },
    active: {
      summary: "A domain whose scan is active",
      path: { domain_id: EXAMPLE.runningDomainId },
      refusal: {
        code: "conflict",
        detail: `Scan ${EXAMPLE.runningJobId} of this domain is running. Cancel it, or wait for its end.`,
      },
    },
    unknown: {
      summary: "An id that no domain has",
      path: { domain_id: EXAMPLE.unknownId },
      refusal: noSuchDomain,
    },
  },
} as const satisfies Route;

/** DELETE /api/v3/domains/{domain_id} */
export function deleteDomainHandler(context: ReadContext): ApiHandler {
  return handlerFor(deleteDomainRoute).authenticated(context, async (request) => {
    await deleteDomain(context.db, request.path.domain_id, actorOf(request));
    return { status: 204 };
  });
}
