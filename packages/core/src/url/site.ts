import { LIMITS } from "../config.ts";
import type { AllowedHosts } from "./allowed-hosts.ts";
import { normalizeUrl } from "./normalize.ts";
import { publicUrlRefusal, quoted } from "./public-url.ts";
import { withoutWww } from "./scope.ts";

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
  if (/[\s\p{Cc}]/u.test(text)) {
    return refuse(`${quoted(text)} is no website: it holds white space or control characters.`);
  }
  const schemeGiven = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  if (!schemeGiven && /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)) {
    return refuse(
      `${quoted(`${text.split(":", 1)[0]}:`)} addresses are not scanned: only http and https are.`,
    );
  }
  const address = schemeGiven ? text : `https://${text}`;
  // A backslash is a slash to browsers and part of a name to others: no domain has one.
  if (!URL.canParse(address) || (!schemeGiven && text.includes("\\"))) {
    return refuse(`${quoted(text)} is no website. Write it like acme.com or https://acme.com.`);
  }
  const refusal = publicUrlRefusal(address, allowed);
  if (refusal !== null) return refuse(refusal);
  const startUrl = normalizeUrl(address);
  if (startUrl === null) return refuse(`${quoted(text)} is no address of a web page.`);
  return toSite(new URL(startUrl), schemeGiven);
}

/**
 * The site of an input that must name a host, as `parseSite` gives it. A URL names its own host. An input without a
 * scheme may have nothing behind the host but a slash: whoever writes `acme.com#team` or `acme.com?x` means something
 * else than acme.com.
 */
export function parseHost(input: string, allowed: AllowedHosts): SiteParse {
  const site = parseSite(input, allowed);
  const [host = ""] = input.trim().split(/[/?#]/, 1);
  const isBare = !input.includes("://") && /^\/?$/.test(input.trim().slice(host.length));
  if (!site.ok || isBare || input.includes("://")) return site;
  return refuse(
    `${quoted(input)} is more than a host. Write ${quoted(host)}, or a whole URL with its https://.`,
  );
}

function toSite(url: URL, schemeGiven: boolean): SiteParse {
  const { hostname, port, pathname, search } = url;
  const host = withoutWww(hostname);
  const isHome = !schemeGiven && pathname === "/" && search === "" && hostname === host;
  const isWebPort = port === "" || port === "80" || port === "443";
  return { ok: true, domain: isWebPort ? host : `${host}:${port}`, startUrl: isHome ? null : url.href };
}

function refuse(detail: string): SiteParse {
  return { ok: false, detail };
}
