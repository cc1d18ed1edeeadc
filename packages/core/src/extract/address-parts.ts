import { hasPublicSuffix } from "./scan/public-suffix.ts";

/** Names of attributes and fields that hold the mailbox, the domain and the end of the domain. */
const LOCAL_FIELD =
  /^(?:user(?:name)?|usr|name|nm|nom|nombre|nome|naam|usuario|utilisateur|utente|benutzer(?:name)?|alias|lhs|x|[demp]?0|e1|m1|local(?:-?part)?|u|l|login|account|mailbox|box|id|first|before|left|start|part-?1|part-?a|p1|a|addr|address|email|e?mail-?(?:user|name|local|id|account)?|to|who|prefix|m|n|recipient|pre|contact)$/;
export const DOMAIN_FIELD =
  /^(?:domain(?:-?name)?|dom|dmn|dm|dominio|domaine|domaene|domein|domena|domen|rhs|r|y|second|[dm]?1|e2|m2|d|h|host(?:name)?|server|site|company|org|last|after|right|end|part-?2|part-?b|p2|b|at|e?mail-?(?:domain|host|server)|provider|website|suffix|post)$/;
const SUFFIX_FIELD =
  /^(?:tld|third|[dem]?2|e3|m3|ext(?:ension)?|suffix|top|zone|t|part-?3|part-?c|p3|c|e?mail-?tld|dot|country|end)$/;

/** What is said of an address beside its parts. */
const TEXT_FIELD = /^(?:text|label|title|subject|body|class|lang|type)$/;
const PART_FIELDS = [LOCAL_FIELD, DOMAIN_FIELD, SUFFIX_FIELD, TEXT_FIELD];
/** A field that says what its thing is called: a site, a program or an entry in a menu as well as a mailbox. */
const NAME_FIELD = /^(?:name|nm|nom|nombre|nome|naam|alias|id|account|first|x)$/;

/**
 * `{user, domain}` and `{name, domain, tld}` under the names that authors give them, their values decoded by the first
 * way that makes an address of them; undefined when none does.
 */
export function fieldsAddress(
  fields: ReadonlyMap<string, string>,
  decodings: readonly ((value: string) => string)[] = [(value) => value],
): string | undefined {
  if (fields.size < 2 || fields.size > 30) return undefined;
  const locals = valuesNamed(fields, LOCAL_FIELD);
  const domains = locals.length === 0 ? [] : valuesNamed(fields, DOMAIN_FIELD);
  if (domains.length === 0) return undefined;
  const suffixes = valuesNamed(fields, SUFFIX_FIELD);
  const isNothingElse = [...fields.keys()].every((name) => PART_FIELDS.some((pattern) => pattern.test(name)));
  for (const decode of decodings) {
    const ends = ["", ...suffixes.map((suffix) => `.${decode(suffix.value).replace(/^\./, "")}`)];
    for (const local of locals) {
      for (const domain of domains) {
        if (local.value === domain.value) continue;
        for (const end of ends) {
          const address = joinedAddress(decode(local.value), decode(domain.value) + end);
          if (address === undefined) continue;
          if (!NAME_FIELD.test(local.name) || (isNothingElse && !isOwnName(address))) return address;
        }
      }
    }
  }
  return undefined;
}

type Field = { readonly name: string; readonly value: string };

function valuesNamed(fields: ReadonlyMap<string, string>, pattern: RegExp): Field[] {
  const named: Field[] = [];
  for (const [name, value] of fields) if (value !== "" && pattern.test(name)) named.push({ name, value });
  return named;
}

/** `acme@acme.com`: a site's name and its domain side by side are no mailbox and its domain. */
function isOwnName(address: string): boolean {
  const [local = "", domain = ""] = address.toLowerCase().split("@");
  return domain.startsWith(`${local}.`);
}

/** A mailbox, a domain and perhaps its end, in this order; undefined when they are none. */
export function pairAddress([local = "", domain = "", suffix = ""]: readonly string[]): string | undefined {
  return joinedAddress(local, domain) ?? joinedAddress(local, `${domain}.${suffix}`);
}

function joinedAddress(local: string, rawDomain: string): string | undefined {
  const domain = rawDomain.replace(/^@/, "");
  const isLocal = /^[\p{L}\p{N}._+-]{1,64}@?$/u.test(local);
  const isDomain = /^[\p{L}\p{N}.-]{4,253}$/u.test(domain) && !domain.startsWith("www.");
  return isLocal && isDomain && hasPublicSuffix(domain) ? `${local.replace(/@$/, "")}@${domain}` : undefined;
}
