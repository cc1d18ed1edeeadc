import type { AddressParts } from "./machine-sign.ts";
import { PLACEHOLDER_SIGNS, type WrittenAddress } from "./placeholder-signs.ts";
import type { RejectionRule } from "./rejection.ts";

/** The rule against an address that shows how one is written; undefined where it can be somebody's. */
export function placeholderRule(parts: AddressParts, siteHost: string): RejectionRule | undefined {
  const { registrable } = parts;
  const address = writtenAddress(parts);
  const isOwnDomain = siteHost === registrable || siteHost.endsWith(`.${registrable}`);
  for (const { holds, onOwnDomain, rule } of PLACEHOLDER_SIGNS)
    if ((onOwnDomain === true || !isOwnDomain) && holds(address)) return rule;
  return undefined;
}

/** What placeholders are told by, of an address's parts. */
export function writtenAddress({ local, domain, registrable }: AddressParts): WrittenAddress {
  const tag = local.indexOf("+");
  const mailbox = tag < 0 ? local : local.slice(0, tag);
  const name = registrable.slice(0, registrable.indexOf(".")).replaceAll("-", "");
  return { email: `${local}@${domain}`, mailbox, registrable, name };
}
