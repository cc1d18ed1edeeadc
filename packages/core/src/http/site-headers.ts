import { LIMITS } from "../config.ts";
import { ScannerError } from "../errors.ts";
import { withoutWww } from "../url/scope.ts";
import type { Fetch } from "./fetch.ts";

/** Fields that a user adds to the requests to a site of their own. They may be secrets: nothing tells or keeps them. */
export type SiteHeaders = {
  /** the host that the user named, without `www.`, with its port where it is not 80 or 443 */
  readonly host: string;
  /** Whether they are kept from connections that anybody on the way can read. */
  readonly httpsOnly: boolean;
  /** by their names in lower case */
  readonly fields: Readonly<Record<string, string>>;
};

/** Fields that nobody adds: whose business they are. */
const REFUSED_FIELDS: readonly { readonly names: RegExp; readonly why: string }[] = [
  {
    names:
      /^(?:connection|content-length|expect|host|http2-settings|keep-alive|te|trailer|transfer-encoding|upgrade)$/,
    why: "belongs to the connection",
  },
  { names: /^proxy-/, why: "is for proxies" },
  {
    names: /^(?:accept|accept-encoding|range|if-.+)$/,
    why: "says what the crawler can read, and is its own",
  },
  { names: /^user-agent$/, why: "is set by --user-agent" },
];

/** A field's name (RFC 9110, 5.6.2). */
const FIELD_NAME = /^[!#$%&'*+.^_`|~\w-]{1,100}$/;
/** What every server takes in a value (RFC 9110, 5.5). */
const FIELD_VALUE = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

/**
 * Reads fields like `Cookie: session=1` for the site that `parseSite` gave. They go over https alone, unless the site
 * itself was written with `http:`. Throws `invalid_fields` with a sentence that repeats no value.
 */
export function parseSiteHeaders(
  lines: readonly string[],
  { domain, startUrl }: { readonly domain: string; readonly startUrl: string | null },
): SiteHeaders {
  if (lines.length > LIMITS.maxSiteHeaders)
    throw invalid(`A request takes ${LIMITS.maxSiteHeaders} headers of your own at most.`);
  const fields = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(0, colon)).toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (!FIELD_NAME.test(name)) throw invalid('A header is a name, a colon and a value, like "Cookie: a=b".');
    const refused = REFUSED_FIELDS.find(({ names }) => names.test(name));
    if (refused) throw invalid(`The header ${name} ${refused.why}: leave it out.`);
    if (fields.has(name)) throw invalid(`The header ${name} is there twice: name it once.`);
    if (value.length > LIMITS.maxSiteHeaderChars || !FIELD_VALUE.test(value))
      throw invalid(
        `The header ${name} takes 1 to ${LIMITS.maxSiteHeaderChars} printable ASCII characters as its value.`,
      );
    fields.set(name, value);
  }
  const httpsOnly = startUrl === null || !startUrl.startsWith("http:");
  return { host: domain, httpsOnly, fields: Object.fromEntries(fields) };
}

/**
 * The given fetch, which adds the fields to requests to their host, with and without `www.`: to no subdomain, and to no
 * other host that a redirect leads to. Cookies that the site set since take the place of those of the same name.
 */
export function withSiteHeaders(fetch: Fetch, own: SiteHeaders): Fetch {
  const { cookie: ownCookie, ...headers } = own.fields;
  return (request, signal) => {
    if (!isForHost(request.url, own)) return fetch(request, signal);
    return fetch({ ...request, headers, cookie: joinedCookies(ownCookie, request.cookie) }, signal);
  };
}

function isForHost(url: string, { host, httpsOnly }: SiteHeaders): boolean {
  const { protocol, hostname, port } = new URL(url);
  if (httpsOnly && protocol !== "https:") return false;
  return withoutWww(hostname) + (port === "" ? "" : `:${port}`) === host;
}

function joinedCookies(own: string | undefined, set: string | undefined): string | undefined {
  if (own === undefined || set === undefined) return own ?? set;
  const names = new Set(set.split("; ").map(nameOf));
  return [...own.split(/; */).filter((pair) => !names.has(nameOf(pair))), set].join("; ");
}

function nameOf(pair: string): string {
  return pair.split("=", 1)[0] ?? "";
}

function invalid(detail: string): ScannerError {
  return new ScannerError("invalid_fields", detail);
}
