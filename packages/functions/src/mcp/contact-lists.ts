import * as z from "zod/mini";
import { domainSchema } from "../http/domain-schemas.ts";
import { described, jobPath } from "../http/schemas.ts";
import { domainContactsRoute } from "../routes/domain-contacts.ts";
import { listDomainsRoute } from "../routes/list-domains.ts";
import { scanContactsRoute } from "../routes/scan-contacts.ts";
import { type ApiCall, type Asked, ask } from "./call-api.ts";
import type { Turn } from "./tool.ts";

/** Whose contacts a tool tells of. */
export const listFields = {
  job_id: described(
    "A scan, by its job_id: what that scan saw. Send this or `domain`.",
    z.optional(jobPath.shape.job_id),
  ),
  domain: described(
    "A domain that was scanned, as scan_status names it (`acme.com`): what is known of it by all of its scans.",
    z.optional(z.string().check(z.minLength(1), z.maxLength(260), z.toLowerCase())),
  ),
};

type ListChoice = { readonly job_id?: string | undefined; readonly domain?: string | undefined };

/** The call that lists contacts, without what narrows it down. */
export type ContactList = Pick<ApiCall, "route" | "path">;

const foundDomains = z.object({ items: z.array(z.object({ id: domainSchema.shape.id })) });

/** The list of a scan or of a domain. Refused where both are named, or none, or a domain that nobody scanned. */
export async function contactList({ job_id, domain }: ListChoice, turn: Turn): Promise<Asked<ContactList>> {
  if ((job_id === undefined) === (domain === undefined)) {
    return { kind: "refused", detail: "Send exactly one of job_id and domain." };
  }
  if (job_id !== undefined) return { kind: "answer", body: { route: scanContactsRoute, path: { job_id } } };
  const domains = await ask(turn.callApi, {
    route: listDomainsRoute,
    query: { domain: domain ?? "" },
    schema: foundDomains,
    signal: turn.signal,
  });
  if (domains.kind === "refused") return domains;
  const [found] = domains.body.items;
  if (found === undefined) {
    return { kind: "refused", detail: "No such domain was scanned. scan_site scans it." };
  }
  return { kind: "answer", body: { route: domainContactsRoute, path: { domain_id: found.id } } };
}
