import { parse } from "tldts";
import { isMailSuffix, mayBeMailSuffix } from "../scan/mail-suffixes.ts";
import { asciiDomain, MAX_DOMAIN } from "../scan/public-suffix.ts";
import { type DomainForms, MAIL_DOMAIN_SIGNS } from "./mail-domain-signs.ts";
import type { RejectionRule } from "./rejection.ts";

const HOST_NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/;
/** As many letters as an extension has; more are a word. */
const GLUED_LETTERS = /^[a-z0-9]{1,6}(?![a-z0-9])/i;

export type MailDomain =
  | {
      readonly kind: "domain";
      /** Lower-case ASCII, which every mail server takes (RFC 5891). */
      readonly ascii: string;
      /** The registrable domain by the ICANN part of the public suffix list; a suffix that has mailboxes, itself. */
      readonly registrable: string;
    }
  | { readonly kind: RejectionRule };

/**
 * Reads the part after the @; `after` is what follows, so that hd.mp4 is a file though .mp ends it. `isField` tells
 * that it stood where only addresses stand: there a town's or a government's suffix is taken, too.
 */
export function parseMailDomain(raw: string, after = "", isField = false): MailDomain {
  const forms = domainForms(raw, after);
  for (const { of, pattern, rule } of MAIL_DOMAIN_SIGNS) if (pattern.test(forms[of])) return { kind: rule };
  const { plain, ascii } = forms;
  const isName = ascii.length <= MAX_DOMAIN && HOST_NAME.test(ascii);
  const { isIp, isIcann, domain, publicSuffix } = parse(isName ? ascii : plain, {
    validateHostname: false,
    extractHostname: !isName,
  });
  if (isIp) return { kind: "IP address" };
  if (!isName) return { kind: ascii.length > MAX_DOMAIN ? "too long" : "host name" };
  if (isIcann !== true) return { kind: "unknown suffix" };
  if (domain !== null && domain !== publicSuffix) return { kind: "domain", ascii, registrable: domain };
  const hasMailboxes = isField ? mayBeMailSuffix : isMailSuffix;
  return ascii === publicSuffix && hasMailboxes(ascii)
    ? { kind: "domain", ascii, registrable: ascii }
    : { kind: "bare suffix" };
}

/** The forms of what stands behind an at sign, of which `after` is what follows. */
export function domainForms(raw: string, after = ""): DomainForms {
  const lower = raw.normalize("NFKC").toLowerCase();
  const plain = lower.endsWith(".") ? lower.slice(0, -1) : lower;
  return { written: raw, plain, ascii: asciiDomain(plain), goesOn: plain + gluedLetters(after) };
}

function gluedLetters(after: string): string {
  return GLUED_LETTERS.exec(after)?.[0].toLowerCase() ?? "";
}
