import { parse } from "tldts";
import { LIMITS } from "../config.ts";
import { type AllowedHosts, isAllowedHost } from "./allowed-hosts.ts";
import { normalizeUrl } from "./normalize.ts";

/** Characters of a host name and of each of its labels (RFC 1035, 2.3.4). */
const MAX_HOST_CHARS = 253;
const MAX_LABEL_CHARS = 63;
/** Characters of what was typed that a refusal repeats. */
const MAX_SHOWN_CHARS = 100;

export type SiteParse =
  | {
      readonly ok: true;
      /** Key of the domains table: lower-case ASCII host without `www.`, `:port` only where it is not 80 or 443. */
      readonly domain: string;
      /** The URL to start at; null = the home page, whatever scheme answers. */
      readonly startUrl: string | null;
    }
  /** A sentence that says what is wrong with the input. */
  | { readonly ok: false; readonly detail: string };

/** Reads what a caller typed as a website: `acme.com`, `https://www.acme.com/team`. */
export function parseSite(input: string, allowed: AllowedHosts): SiteParse {
  const text = input.trim();
  if (text === "") return refuse("Name a website, like acme.com.");
  if (text.length > LIMITS.maxUrlLength) {
    return refuse(`The address is longer than ${LIMITS.maxUrlLength} characters.`);
  }
  if (/[\s\p{Cc}]/u.test(text))
    return refuse(`"${shown(text)}" is no website: it holds white space or control characters.`);
  const schemeGiven = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  if (!schemeGiven && /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)) return refuse(schemeDetail(text));
  const href = schemeGiven ? text : `https://${text}`;
  if (!URL.canParse(href))
    return refuse(`"${shown(text)}" is no website. Write it like acme.com or https://acme.com.`);
  const url = new URL(href);
  if (url.protocol !== "http:" && url.protocol !== "https:") return refuse(schemeDetail(text));
  if (url.username !== "" || url.password !== "")
    return refuse("Leave user name and password out of the address.");
  return siteOfUrl(url, schemeGiven, allowed);
}

function siteOfUrl(url: URL, schemeGiven: boolean, allowed: AllowedHosts): SiteParse {
  if (!isAllowedHost(url, allowed)) {
    const detail = refusedHost(url);
    if (detail !== undefined) return refuse(detail);
  }
  const startUrl = normalizeUrl(url.href);
  if (startUrl === null) return refuse(`"${shown(url.href)}" is no address of a web page.`);
  const { hostname, port, pathname, search } = new URL(startUrl);
  const host = hostname.replace(/^www\.(?=.*\.)/, "");
  const isHome = !schemeGiven && pathname === "/" && search === "" && hostname === host;
  const standardPort = port === "" || port === "80" || port === "443";
  return { ok: true, domain: standardPort ? host : `${host}:${port}`, startUrl: isHome ? null : startUrl };
}

/** Why a host is none that a public scan may name; undefined when it may. */
function refusedHost(url: URL): string | undefined {
  const { hostname, port } = url;
  if (port !== "" && port !== "80" && port !== "443") {
    return `Port ${port} is not scanned: only 80 and 443 are.`;
  }
  const host = hostname.replace(/\.$/, "");
  if (!isHostName(host)) return `"${shown(host)}" is no host name: a part of it is empty or too long.`;
  const { isIp, publicSuffix, domain, isIcann, isPrivate } = parse(host, { allowPrivateDomains: true });
  if (isIp) return `${host} is an IP address. Name the website by its domain.`;
  if (!isIcann && !isPrivate) return `"${host}" is no public website: its ending is no public suffix.`;
  if (domain === null) return `"${host}" is a public suffix (${publicSuffix}), not a website.`;
  return undefined;
}

function isHostName(host: string): boolean {
  const isLabel = (label: string) => label !== "" && label.length <= MAX_LABEL_CHARS;
  return host.length <= MAX_HOST_CHARS && host.split(".").every(isLabel);
}

function shown(text: string): string {
  return text.length <= MAX_SHOWN_CHARS ? text : `${text.slice(0, MAX_SHOWN_CHARS)}…`;
}

function schemeDetail(text: string): string {
  return `"${shown(text.split(":", 1)[0] ?? "")}:" addresses are not scanned: only http and https are.`;
}

function refuse(detail: string): SiteParse {
  return { ok: false, detail };
}
