import { parse } from "tldts";
import { siteText } from "../site-text.ts";
import { type AllowedHosts, isAllowedHost } from "./allowed-hosts.ts";

/** Ports of the public web: what listens on another one was hardly meant for strangers. */
const WEB_PORTS: ReadonlySet<string> = new Set(["", "80", "443"]);

/** Endings that the public suffix list knows and the public DNS does not serve websites under (RFC 6761, RFC 7686). */
const SPECIAL_ENDINGS: ReadonlySet<string> = new Set(["arpa", "onion"]);

/**
 * Why an address names no website of the public internet, as a sentence, or null when it does. Judges the text alone:
 * which addresses stand behind the name is the connector's matter. An allowed host may have any name and port.
 */
export function publicUrlRefusal(input: string, allowedHosts: AllowedHosts): string | null {
  const url = URL.parse(input);
  if (!url) return `${quoted(input)} is no web address.`;
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    return `${quoted(url.protocol)} addresses are not fetched: only http and https are.`;
  }
  if (hasUserInfo(input)) {
    return `The address of ${url.host} carries a user name or password: leave them out.`;
  }
  return isAllowedHost(url, allowedHosts) ? null : hostRefusal(url);
}

/** Whether an absolute http(s) address has an `@` before its path, even with nothing before the `@`. */
export function hasUserInfo(input: string): boolean {
  return /^\s*[a-z]+:[\\/]*[^\\/?#]*@/i.test(input);
}

/**
 * A stranger's words as a sentence repeats them: in quotes, on one line, without control characters, and cut at a
 * bound.
 */
export function quoted(text: string, maxChars: number = MAX_QUOTED_CHARS): string {
  return `"${siteText(text, maxChars)}"`;
}

/** Characters of a stranger's words that a sentence repeats unless it says how many: enough to know them by. */
const MAX_QUOTED_CHARS = 100;

/** Characters of a host name and of each of its labels (RFC 1035, 2.3.4). */
const MAX_HOST_CHARS = 253;
const MAX_LABEL_CHARS = 63;

function hostRefusal({ hostname, port }: URL): string | null {
  if (!WEB_PORTS.has(port)) return `${hostname} is not fetched on port ${port}: only 80 and 443 are.`;
  const host = hostname.replace(/\.$/, "");
  // tldts is given WHATWG's host only: the two read odd URLs differently.
  const { isIp, hostname: valid, publicSuffix, domain, isIcann, isPrivate } = parse(host, PRIVATE_DOMAINS);
  if (isIp) return `${host} is an IP address: a website is named by its domain.`;
  if (valid !== host || !hasHostNameParts(host)) {
    return `${quoted(host)} is no host name: a part of it is empty, too long or not made of letters and digits.`;
  }
  if ((!isIcann && !isPrivate) || SPECIAL_ENDINGS.has(host.slice(host.lastIndexOf(".") + 1))) {
    return `${quoted(host)} is no public website: its ending is no public suffix.`;
  }
  // Below a private suffix its owner's own site stands, such as that of a hosting service.
  if (domain === null && isIcann)
    return `${quoted(host)} is a public suffix (${publicSuffix}), not a website.`;
  return null;
}

function hasHostNameParts(host: string): boolean {
  const isLabel = (label: string) => label !== "" && label.length <= MAX_LABEL_CHARS;
  return host.length <= MAX_HOST_CHARS && host.split(".").every(isLabel);
}

const PRIVATE_DOMAINS = { allowPrivateDomains: true };
