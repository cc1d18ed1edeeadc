import { remembered } from "../../remembered.ts";
import { parseUrl } from "../../url/parse-url.ts";
import { decodePercent } from "../decode.ts";
import type { NetworkRule } from "./network-rule.ts";
import { NETWORK_RULES } from "./networks.ts";
import type { Network } from "./profile.ts";

/** A profile by its one URL. */
export type NamedProfile = { readonly network: Network; readonly value: string };

const RULES: ReadonlyMap<string, NetworkRule> = new Map(
  NETWORK_RULES.flatMap((rule) => rule.domains.map((domain) => [domain, rule] as const)),
);
const RESERVED: ReadonlyMap<NetworkRule, ReadonlySet<string>> = new Map(
  NETWORK_RULES.map((rule) => [rule, new Set(rule.reserved?.split(/\s+/) ?? [])]),
);
const SCHOLAR = NETWORK_RULES.find(({ network }) => network === "google_scholar");

/** Hosts of a network that hold no profiles: help, developers, players. */
const OTHER_HOST =
  /^(?:help|support|developers?|dev|docs|about|business|policies|privacy|legal|blog|status|api|player|gist|pages|raw|info|login|accounts?|cdn|static|embed|syndication|analytics|ads|pub|careers?|jobs|learning|engineering|transparency|safety|studio|music|tv|newsroom|creators?|platform|connect|assets|pbs|pic|graph|l|lm|go|newsletter|newsletters|discuss|forum|community|store|shop)\./;
/** Characters of a profile's URL: names have some fifty. */
const MAX_CHARS = 300;
/** Answers that are kept: the head and the foot of a site's pages link to the same profiles. */
const REMEMBERED = { answers: 200, chars: MAX_CHARS };
/** A name that a template has in the place of one. */
const STAND_IN =
  /^\/@?(?:(?:in|company|channel|user|c|profile|pages?)\/)?@?(?:your?[-_]?(?:name|user|username|page|company|profile|handle|account|channel|link|id|url|brand|business)?|user-?name|example|profile|account|page-?name|company-?name|handle|undefined|null|none|test|xxx+|lorem|placeholder|#)$/i;

/** The network and the one URL of a profile that a link leads to; undefined for any other link of a network. */
export const normalizeProfile = remembered(normalize, REMEMBERED);

function normalize(link: string): NamedProfile | undefined {
  if (link.length > 10 * MAX_CHARS) return undefined;
  const url = parseUrl(withScheme(link.trim()));
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const host = url.hostname.replace(/^www\./, "").replace(/\.$/, "");
  const rule = ruleOf(host);
  if (rule === undefined || OTHER_HOST.test(host)) return undefined;
  const path = pathOf(url);
  if (rule.network === "google_scholar") return queryProfile(url, rule, "user", path === "/citations");
  if (rule.network === "facebook" && path === "/profile.php") return queryProfile(url, rule, "id", true);
  const kept = rule.path.exec(path)?.[1];
  if (kept === undefined || STAND_IN.test(kept) || isReserved(kept, rule)) return undefined;
  const value = `https://${rule.host}${encoded(kept)}`;
  return value.length > MAX_CHARS ? undefined : { network: rule.network, value };
}

/** Whether a host is a network's that is known by its domain. */
export function isNetworkHost(host: string): boolean {
  return ruleOf(host.replace(/^www\./, "")) !== undefined;
}

function withScheme(link: string): string {
  if (link.startsWith("//")) return `https:${link}`;
  return /^(?:www\.)?[\w-]+\.(?:com|net|org|me|gg|app)\//i.test(link) ? `https://${link}` : link;
}

function ruleOf(host: string): NetworkRule | undefined {
  if (host.startsWith("scholar.google.")) return SCHOLAR;
  const third = host.lastIndexOf(".", host.lastIndexOf(".") - 1);
  if (third < 0) return RULES.get(host);
  return RULES.get(host.slice(third + 1)) ?? RULES.get(host.slice(host.lastIndexOf(".", third - 1) + 1));
}

/** The path as a profile's rule reads it; of old links to Twitter the fragment. */
function pathOf({ pathname, hash }: URL): string {
  const path = pathname === "/" && hash.startsWith("#!/") ? hash.slice(2) : pathname;
  return decodePercent(path)
    .replace(/\/{2,}/g, "/")
    .replace(/\/+$/, "");
}

function queryProfile(
  url: URL,
  rule: NetworkRule,
  field: string,
  isProfile: boolean,
): NamedProfile | undefined {
  const id = url.searchParams.get(field) ?? "";
  if (!isProfile || !/^[\w-]{5,40}$/.test(id)) return undefined;
  return { network: rule.network, value: `https://${rule.host}${pathOf(url)}?${field}=${id}` };
}

function isReserved(path: string, rule: NetworkRule): boolean {
  const reserved = RESERVED.get(rule);
  const [, first = "", second] = path.toLowerCase().split("/");
  return (reserved?.has(first) ?? false) && (second === undefined || !PREFIXES.has(first));
}

/** Parts of a path that are no page themselves and name what kind of profile follows. */
const PREFIXES: ReadonlySet<string> = new Set([
  "pages",
  "people",
  "groups",
  "pg",
  "p",
  "channel",
  "c",
  "user",
  "orgs",
  "channels",
  "joinchat",
]);

function encoded(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}
