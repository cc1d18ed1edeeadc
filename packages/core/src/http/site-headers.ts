import { LIMITS } from "../config.ts";
import { ScannerError } from "../errors.ts";
import type { RenderAsCrawler } from "../rendering/render.ts";
import { withoutWww } from "../url/scope.ts";
import type { Fetch, FetchResult } from "./fetch.ts";

/** Fields of a header by their names in lower case. They may be secrets: nothing tells them. */
export type HeaderFields = Readonly<Record<string, string>>;

/** Fields that a user adds to the requests to a site of their own. */
export type SiteHeaders = {
  /** the host that the user named, without `www.`, with its port where it is not 80 or 443 */
  readonly host: string;
  /** Whether they are kept from connections that anybody on the way can read. */
  readonly httpsOnly: boolean;
  readonly fields: HeaderFields;
};

/** What the user named: a site as `parseSite` gives it. */
type NamedSite = { readonly domain: string; readonly startUrl: string | null };

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
  { names: /^user-agent$/, why: "is set by --user-agent, or by the stage's USER_AGENT" },
];

/** A field's name (RFC 9110, 5.6.2). */
const FIELD_NAME = /^[!#$%&'*+.^_`|~\w-]{1,100}$/;
/** What every server takes in a value (RFC 9110, 5.5). */
const FIELD_VALUE = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

type Field = readonly [name: string, value: string];

/** Why these are no fields that a user may add, in a sentence that repeats no value; null = they may be. */
export function headersRefusal(fields: readonly Field[]): string | null {
  if (fields.length > LIMITS.maxSiteHeaders)
    return `A request takes ${LIMITS.maxSiteHeaders} headers of your own at most.`;
  const names = new Set<string>();
  let chars = 0;
  for (const [given, value] of fields) {
    if (!FIELD_NAME.test(given)) return 'A header is a name, a colon and a value, like "Cookie: a=b".';
    const name = given.toLowerCase();
    const refused = REFUSED_FIELDS.find(({ names }) => names.test(name));
    if (refused) return `The header ${name} ${refused.why}: leave it out.`;
    if (names.has(name)) return `The header ${name} is there twice: name it once.`;
    names.add(name);
    if (value.length > LIMITS.maxSiteHeaderChars || !FIELD_VALUE.test(value))
      return `The header ${name} takes 1 to ${LIMITS.maxSiteHeaderChars} printable ASCII characters as its value.`;
    chars += name.length + value.length;
  }
  return chars > LIMITS.maxSiteHeadersChars
    ? `Headers of your own take ${LIMITS.maxSiteHeadersChars} characters in all.`
    : null;
}

/** Fields that `headersRefusal` lets pass, as they are kept and sent: by their names in lower case. */
export function toHeaderFields(fields: readonly Field[]): HeaderFields {
  return Object.fromEntries(fields.map(([name, value]) => [name.toLowerCase(), value]));
}

/**
 * Reads fields like `Cookie: session=1` for a site. Throws `invalid_fields` with a sentence that repeats no value.
 */
export function parseSiteHeaders(lines: readonly string[], site: NamedSite): SiteHeaders {
  const fields = lines.map((line): Field => {
    const colon = line.indexOf(":");
    return [line.slice(0, Math.max(0, colon)), line.slice(colon + 1).trim()];
  });
  const refusal = headersRefusal(fields);
  if (refusal !== null) throw new ScannerError("invalid_fields", refusal);
  return siteHeadersOf(toHeaderFields(fields), site);
}

/** Fields for the host of a site. They go over https alone, unless the site itself was written with `http:`. */
export function siteHeadersOf(fields: HeaderFields, { domain, startUrl }: NamedSite): SiteHeaders {
  const httpsOnly = startUrl === null || !startUrl.startsWith("http:");
  return { host: domain, httpsOnly, fields };
}

/**
 * The given fetch, which adds the fields to requests to their host, with and without `www.`: to no subdomain, and to no
 * other host that a redirect leads to. Cookies that the site set since take the place of those of the same name. What
 * is answered to them is no copy of what others are answered: such a request asks for the whole page, and its answer
 * leaves no validators by which a later one without them, or with others, could be told that nothing changed.
 */
export function withSiteHeaders(fetch: Fetch, own: SiteHeaders): Fetch {
  const { cookie: ownCookie, ...headers } = own.fields;
  return async (request, signal) => {
    if (!isForHost(request.url, own)) return await fetch(request, signal);
    const { etag: _etag, lastModified: _lastModified, ...whole } = request;
    const cookie = joinedCookies(ownCookie, request.cookie);
    return withoutValidators(await fetch({ ...whole, headers, cookie }, signal));
  };
}

/** The given rendering, which adds the fields to the requests of pages of their host, as the fetch does. */
export function renderWithSiteHeaders(render: RenderAsCrawler, own: SiteHeaders): RenderAsCrawler {
  return async (request, signal) => {
    if (!isForHost(request.url, own)) return await render(request, signal);
    const { cookie: ownCookie, ...fields } = own.fields;
    const cookie = joinedCookies(ownCookie, request.headers?.cookie);
    const headers = { ...request.headers, ...fields, ...(cookie === undefined ? {} : { cookie }) };
    return await render({ ...request, headers }, signal);
  };
}

function withoutValidators(result: FetchResult): FetchResult {
  if (result.kind !== "document") return result;
  const { etag: _etag, "last-modified": _lastModified, ...headers } = result.headers;
  return { ...result, headers };
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
