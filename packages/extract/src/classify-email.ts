import { type Classification, classifyEmail as classify } from "@contact-scanner/core/extract/judge/classify";
import { parseUrl } from "@contact-scanner/core/url/parse-url";
import { ExtractError } from "./extract-error.ts";

/** Characters of an address: a local part has 64 octets at most and a domain 255 (RFC 5321, 4.5.3.1). */
const MAX_EMAIL_CHARS = 320;

/**
 * The kind of an address, and what gave it: `service` (a role's mailbox: info@, vertrieb@), else `corporate` (of the
 * site's own registrable domain), else `free` (of a provider where anybody takes a mailbox), else `unknown`.
 *
 * `site` is the host name or the URL of the site that the address was found on; without one nothing is corporate.
 *
 * @throws {ExtractError} `invalid_email` or `invalid_site`
 */
export function classifyEmail(email: string, site?: string): Classification {
  const at = email.lastIndexOf("@");
  if (at < 1 || at === email.length - 1 || email.length > MAX_EMAIL_CHARS)
    throw new ExtractError(
      "invalid_email",
      "An address has a local part, an @ and a domain, like ann@acme.com.",
    );
  return classify(email, site === undefined ? "" : siteHost(site));
}

function siteHost(site: string): string {
  const host = parseUrl(site.includes("://") ? site : `https://${site}`)?.hostname ?? "";
  if (host === "")
    throw new ExtractError(
      "invalid_site",
      "A site is a host name or a URL, like acme.com or https://acme.com/.",
    );
  return host;
}
