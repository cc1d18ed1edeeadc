/// <reference path="./punycode.d.ts" />

import punycode from "punycode.js";

/**
 * Names of hosts in their two forms, as the URL Standard has them (3.3, host parsing). Each gives what Node's
 * `domainToASCII` and `domainToUnicode` give, by what every JavaScript runtime has.
 */

/** A name that a URL's host is the same as: no mapping changes it, and its last label makes it no IPv4 address. */
const PLAIN_NAME = /^(?:[a-z0-9][a-z0-9_-]*\.)*[a-z][a-z0-9_-]*$/;
/** How a label begins that may be the ASCII form of another (RFC 5890, 2.3.2.1). */
const PUNYCODE_PREFIX = "xn--";
/** A host that no host is meant by (RFC 2606): it stays where a name is none. */
const NO_HOST = "none.invalid";

/** A host's name in lower-case ASCII; "" where it is none. */
export function asciiHost(name: string): string {
  if (PLAIN_NAME.test(name) && !name.includes(PUNYCODE_PREFIX)) return name;
  const url = new URL(`ws://${NO_HOST}`);
  url.hostname = name;
  return url.hostname === NO_HOST ? "" : url.hostname;
}

/** A host's name in its own letters; "" where it is none. */
export function unicodeHost(name: string): string {
  return asciiHost(name)
    .split(".")
    .map((label) => (label.startsWith(PUNYCODE_PREFIX) ? ownLetters(label) : label))
    .join(".");
}

/** What a label is the ASCII form of; the label itself where it is that of none. */
function ownLetters(label: string): string {
  try {
    const written = punycode.toUnicode(label);
    return asciiHost(written) === label ? written : label;
  } catch {
    return label;
  }
}
