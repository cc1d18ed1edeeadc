import type { AddressParts } from "./machine-sign.ts";
import {
  AMBIGUOUS_DOMAINS,
  FILLER_LOCAL_PARTS,
  FREE_MAIL_NAMES,
  NAME_PARTS,
  PATTERN_LOCAL_PARTS,
  PLACEHOLDER_DOMAINS,
  SAMPLE_LOCAL_PARTS,
} from "./placeholder-words.ts";
import type { RejectionRule } from "./rejection.ts";

/** What site builders and theme authors put into what they sell. */
const TEMPLATE_DOMAINS: ReadonlySet<string> = new Set([
  // Wix
  "mysite.com",
  "wixpress.com",
  // Canva
  "reallygreatsite.com",
  // TemplateMonster
  "demolink.org",
]);
const TEMPLATE_ADDRESSES: ReadonlySet<string> = new Set([
  // GoDaddy's builder
  "filler@godaddy.com",
  // The licence text of many web fonts
  "impallari@gmail.com",
]);

/** The rule against an address that shows how one is written; undefined where it can be somebody's. */
export function placeholderRule(parts: AddressParts, siteHost: string): RejectionRule | undefined {
  const { local, domain, registrable } = parts;
  const [mailbox = ""] = local.split("+", 1);
  if (PATTERN_LOCAL_PARTS.has(mailbox) || isNamePattern(mailbox)) return "placeholder";
  if (siteHost === registrable || siteHost.endsWith(`.${registrable}`)) return undefined;
  if (TEMPLATE_DOMAINS.has(registrable) || TEMPLATE_ADDRESSES.has(`${local}@${domain}`))
    return "template default";
  const name = (registrable.split(".", 1)[0] ?? "").replaceAll("-", "");
  if (PLACEHOLDER_DOMAINS.has(name) || isRepeated(mailbox + name)) return "placeholder";
  // john@doe.com, as john.doe
  if (FILLER_LOCAL_PARTS.has(`${mailbox}.${name}`)) return "placeholder";
  const isFiller = FILLER_LOCAL_PARTS.has(mailbox);
  if (AMBIGUOUS_DOMAINS.has(name)) {
    // Samples end in a suffix that everybody knows: info@site.com, but info@site.fr may be a firm.
    const isKnownSuffix = name === "domain" || /\.(?:com|net|org|tld)$/.test(registrable);
    const isSample = SAMPLE_LOCAL_PARTS.has(mailbox) && isKnownSuffix;
    if (isFiller || isSample || mailbox === name) return "placeholder";
  }
  return FREE_MAIL_NAMES.has(name) && isFiller ? "placeholder" : undefined;
}

/** aa@bb.cc, xxx@xxx.com: two letters over and over. */
function isRepeated(letters: string): boolean {
  return /^([a-z])\1{1,5}([a-z])\2{1,5}$/.test(letters);
}

/** firstname.lastname, v.nachname, name_surname: parts of a name alone, and not two initials. */
function isNamePattern(mailbox: string): boolean {
  const parts = mailbox.split(/[._-]/);
  return (
    parts.length > 1 && parts.every((part) => NAME_PARTS.has(part)) && parts.some((part) => part.length > 2)
  );
}
