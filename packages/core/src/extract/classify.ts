import freeMailDomains from "email-providers/all.json" with { type: "json" };
import roleWords from "role-based-email-addresses";
import { getDomain } from "tldts";
import type { EmailType } from "./contact.ts";

const ROLE_WORDS: ReadonlySet<string> = new Set(roleWords);
const FREE_MAIL_DOMAINS: ReadonlySet<string> = new Set(freeMailDomains);

/**
 * The kind of an address found on a site: a role mailbox wherever it is, else one of the site's own registrable
 * domain, else one at a free-mail provider, else unknown. `host` is the site's host name.
 */
export function classifyEmail(email: string, host: string): EmailType {
  const at = email.lastIndexOf("@");
  const domain = email.slice(at + 1);
  const [mailbox = ""] = email.slice(0, at).split("+", 1);
  if (ROLE_WORDS.has(mailbox)) return "service";
  if (registrableDomain(domain) === registrableDomain(host)) return "corporate";
  return FREE_MAIL_DOMAINS.has(domain) ? "free" : "unknown";
}

function registrableDomain(host: string): string {
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}
