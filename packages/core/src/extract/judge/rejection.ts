import type { ContactMethod } from "../contact.ts";

/**
 * Why a candidate is no contact: the closed set of rules, each with the sentence that a person reads. The rules stand
 * in the order in which they are tried.
 */
export const REJECTION_RULES = {
  "not an address": "It has no local part, no domain or no @ between the two.",
  glued: "Characters of the text around it, or of an escape, stick to the address.",
  masked: "Part of the address is hidden or cut off.",
  "local part": "The local part is no dot-atom (RFC 5322, 3.2.3), or a quoted one in running text.",
  "too long": "Local part over 64 octets, domain over 253 or all of it over 254 (RFC 5321, 4.5.3.1).",
  "asset name": "It is the name of a file, like logo@2x.png.",
  "package version": "It is a package and its version, like vue@3.4.21.",
  "host name": "Its domain is no host name (RFC 1123, 2.1).",
  "IP address": "Its domain is an IP address.",
  "unknown suffix": "Its domain ends in no suffix of the public suffix list's ICANN part.",
  "bare suffix": "Its domain is a public suffix itself, below which names are registered.",
  "reserved domain": "Its domain is set aside for documentation and tests (RFC 2606, RFC 6761, RFC 9476).",
  tracker: "It is the key of an error tracker's address (DSN).",
  hash: "Its local part is a hash or a UUID, which no person was given to write to.",
  "message id": "It names a message or a calendar entry (RFC 5322, 3.6.4; RFC 5545, 3.8.4.7).",
  "user info": "It is the user and host of a URL (RFC 3986, 3.2.1).",
  repository: "It is where a version control system or a shell logs in.",
  handle: "It is a name in a social or chat network, or of a service.",
  identifier: "It is an identifier of a program: a record, an ad slot, a constant, a key.",
  code: "It is an expression of code or noise between bytes.",
  placeholder: "It shows how an address is written.",
  "third party":
    "It is a service's that the site uses, or one that its comments hold, and nobody's contact here.",
  "template default": "It came with a template and nobody put an address of the site in its place.",
  weak: "It stands in a script or in bare words alone, and nothing speaks for it: no key, label, role, person or domain.",
} as const;

export type RejectionRule = keyof typeof REJECTION_RULES;

/** A candidate that is no contact, and the rule that says so. */
export type Rejection = {
  readonly candidate: string;
  readonly method: ContactMethod;
  readonly rule: RejectionRule;
};
