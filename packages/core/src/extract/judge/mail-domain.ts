import { parse } from "tldts";
import { asciiDomain, MAX_DOMAIN } from "../scan/public-suffix.ts";
import type { RejectionRule } from "./rejection.ts";

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

const IP_ADDRESS = /^\[.*\]$|^(?:\d{1,3}\.){3}\d{1,3}$/;
const ASSET_EXTENSION =
  /\.(?:png|jpe?g|gif|svgz?|webp|avif|heic|ico|bmp|tiff?|psd|css|scss|less|m?js|cjs|jsx|tsx?|vue|json|map|woff2?|ttf|otf|eot|pdf|docx?|xlsx?|pptx?|mp[34]|webm|ogg|wav|mov|zip|gz|rar|html?|php|aspx?|jsp|xml|txt|csv|ics)$/;
/** `2x`, `1.5x`, `2x-min`: a picture's pixel density. */
const PIXEL_DENSITY = /^\d(?:\.\d{1,2})?x(?:[.-]|$)/;
/** `3.4.21`, `v2.0`, `^1.2`: what follows a package's name. */
const VERSION = /^[\^~]?v?\d+\.(?:\d+|x)(?:[.-]|$)/;
/**
 * Set aside for documentation, tests and private networks: RFC 2606, RFC 6761, RFC 6762, RFC 7686, RFC 8375,
 * RFC 9476; internal by ICANN (2024).
 */
const RESERVED =
  /(?:^|\.)(?:example|test|invalid|localhost|local|internal|onion|alt|home\.arpa|example\.(?:com|net|org|edu)|arpa)$/;

export type MailDomain =
  | {
      readonly kind: "domain";
      /** Lower-case ASCII, which every mail server takes (RFC 5891). */
      readonly ascii: string;
      /** The registrable domain by the ICANN part of the public suffix list. */
      readonly registrable: string;
    }
  | { readonly kind: RejectionRule };

/** Reads the part after the @; `after` is what follows, so that hd.mp4 is a file though .mp ends it. */
export function parseMailDomain(raw: string, after = ""): MailDomain {
  if (/[…*•]|(?<!\.)\.{2,}$/.test(raw)) return { kind: "masked" };
  const text = raw.normalize("NFKC").toLowerCase().replace(/\.$/, "");
  if (PIXEL_DENSITY.test(text)) return { kind: "asset name" };
  if (IP_ADDRESS.test(text)) return { kind: "IP address" };
  if (VERSION.test(text)) return { kind: "package version" };
  const ascii = asciiDomain(text);
  const isName = isHostName(ascii);
  const { isIp, isIcann, domain, publicSuffix } = parse(isName ? ascii : text, { validateHostname: false });
  if (isIp) return { kind: "IP address" };
  if (RESERVED.test(ascii)) return { kind: "reserved domain" };
  if (ASSET_EXTENSION.test(text + gluedLetters(after))) return { kind: "asset name" };
  if (!isName) return { kind: ascii.length > MAX_DOMAIN ? "too long" : "host name" };
  if (isIcann !== true) return { kind: "unknown suffix" };
  return domain === null || domain === publicSuffix
    ? { kind: "bare suffix" }
    : { kind: "domain", ascii, registrable: domain };
}

function gluedLetters(after: string): string {
  return /^[a-z0-9]{1,6}(?![a-z0-9])/i.exec(after)?.[0].toLowerCase() ?? "";
}

function isHostName(ascii: string): boolean {
  return (
    ascii.length > 0 && ascii.length <= MAX_DOMAIN && ascii.split(".").every((label) => LABEL.test(label))
  );
}
