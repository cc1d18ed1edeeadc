import { bytesOfHex, utf8Text } from "../../bytes.ts";
import { loneCandidate } from "../candidate.ts";
import { hasLinkSign, isLinkAttribute } from "./link-attributes.ts";
import { addressList, isMailto, mailtoRecipients } from "./mailto.ts";
import type { ElementMethod } from "./method.ts";

/**
 * The addresses that Cloudflare's e-mail protection hid: hexadecimal bytes, the first one the key that the others are
 * combined with by exclusive or. What it hides may be any word with an at sign, and a mailto: link's fields.
 */
export function cloudflareAddresses(hex: string): string[] {
  if (!/^(?:[0-9a-f]{2}){4,500}$/i.test(hex)) return [];
  const [key = 0, ...bytes] = bytesOfHex(hex);
  const text = utf8Text(Uint8Array.from(bytes, (byte) => byte ^ key));
  return text.includes("?") ? mailtoRecipients(`mailto:${text}`) : addressList(text);
}

/** The encoded address of a protected link: `/cdn-cgi/l/email-protection#…`. */
export function protectedLink(href: string): string | undefined {
  return /\/cdn-cgi\/l\/email-protection#([0-9a-f]+)/i.exec(href)?.[1];
}

/** Elements and links that Cloudflare's e-mail protection hid an address in. */
export const cloudflare: ElementMethod = {
  name: "Cloudflare's protection",
  trust: "cloudflare",
  reads: (name) => name === "data-cfemail" || isLinkAttribute(name),
  guard: (name, value) => name === "data-cfemail" || hasLinkSign(name, value),
  *find(place) {
    const links = place.links.filter((url) => !isMailto(url)).map(protectedLink);
    for (const encoded of [...links, place.node.getAttribute("data-cfemail")])
      for (const address of cloudflareAddresses(encoded ?? ""))
        yield loneCandidate(address, "cloudflare", place);
  },
};
