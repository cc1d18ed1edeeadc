import { ScannerError } from "@contact-scanner/core/errors";
import type { ScanTarget } from "@contact-scanner/core/jobs/lock-domains";
import type { AllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { parseSite } from "@contact-scanner/core/url/site";
import * as z from "zod/mini";
import { described } from "./schemas.ts";

/** What a caller names to be scanned, in the body of whatever asks for a scan of one website. */
export const targetFields = {
  domain_id: described("A domain that exists. Send this or `url`.", z.optional(z.string())),
  url: described(
    "A website, like `acme.com` or `https://acme.com/team`. Its domain is created when it is new.",
    z.optional(z.string()),
  ),
};

type Target = { readonly domain_id?: string | undefined; readonly url?: string | undefined };

/** Whether a body names exactly one target. */
export function hasOneTarget({ domain_id, url }: Target): boolean {
  return (domain_id === undefined) !== (url === undefined);
}

/** What a body is told that names none, or two. */
export const NO_TARGET = { error: "Send exactly one of domain_id and url." };

/** The same in JSON Schema. */
export const ONE_TARGET = { oneOf: [{ required: ["url"] }, { required: ["domain_id"] }] };

/** The target of a body that has one. Throws `malformed_id`, and `invalid_fields` for a URL that is no website's. */
export function toScanTarget({ domain_id, url }: Target, allowedHosts: AllowedHosts): ScanTarget {
  if (domain_id !== undefined) {
    const id = z.uuid().safeParse(domain_id);
    if (id.success) return { kind: "domain_id", domainId: id.data };
    throw new ScannerError("malformed_id", "domain_id is no UUID.");
  }
  const site = parseSite(url ?? "", allowedHosts);
  if (site.ok) return { kind: "url", domain: site.domain, startUrl: site.startUrl };
  throw new ScannerError("invalid_fields", site.detail, { fields: [{ field: "url", detail: site.detail }] });
}
