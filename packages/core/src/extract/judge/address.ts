import { utf8Length } from "../../bytes.ts";
import type { Candidate } from "../candidate.ts";
import { decodePercent } from "../decode.ts";
import { parseLocalPart } from "./local-part.ts";
import { machineRule } from "./machine-address.ts";
import { parseMailDomain } from "./mail-domain.ts";
import { placeholderRule } from "./placeholder.ts";
import type { RejectionRule } from "./rejection.ts";
import { withoutSpamGuard } from "./spam-guard.ts";
import { isWeak } from "./weak-evidence.ts";

/** Octets (RFC 5321, 4.5.3.1.3, less the angle brackets of a path). */
const MAX_ADDRESS = 254;

/** The most characters of a candidate, a guard against spam and white space included. Longer ones are not looked at. */
const MAX_CANDIDATE = 4 * MAX_ADDRESS;

const MAILTO_BEFORE = /mailto:$/i;
const ELLIPSIS_AFTER = /^(?:…|\.{2,})/;
/** Suffixes that are the beginnings of others: .co of .com, .ne of .net, .or of .org. */
const BEGUN_SUFFIX = /\.(?:co|ne|or)$/;

export type Verdict =
  /**
   * `email` as it should be written to: lower case, the domain in ASCII, which every mail server takes (RFC 5891), a
   * Unicode local part as it stands (RFC 6531).
   */
  | { readonly kind: "address"; readonly email: string }
  /** An address that nothing speaks for where it stands: a contact only where the page has it elsewhere. */
  | { readonly kind: "weak"; readonly email: string }
  | { readonly kind: "rejected"; readonly rule: RejectionRule };

/** Whether a candidate is a contact's address, else the rule that it breaks. `siteHost` is its page's host name. */
export function judgeAddress(candidate: Candidate, siteHost: string): Verdict {
  if (candidate.text.length > MAX_CANDIDATE) return rejected("too long");
  const text = withoutSpamGuard(decodedText(candidate).trim());
  const at = text.lastIndexOf("@");
  if (at < 1 || at === text.length - 1) return rejected("not an address");
  const isField = isAddressField(candidate);
  const local = parseLocalPart(text.slice(0, at), isField);
  const domain = parseMailDomain(text.slice(at + 1), candidate.after, isField);
  // A refusal by the domain goes first: of logo@2x.png and vue@3.4.21 it says best what they are.
  if (domain.kind !== "domain") return rejected(domain.kind);
  if (local.kind !== "local") return rejected(local.kind);
  const email = `${local.text}@${domain.ascii}`;
  if (utf8Length(email) > MAX_ADDRESS) return rejected("too long");
  if (isCutSuffix(domain, candidate.after, siteHost)) return rejected("masked");
  const parts = { local: local.text, domain: domain.ascii, registrable: domain.registrable };
  const rule = machineRule(parts, candidate, siteHost) ?? placeholderRule(parts, siteHost);
  if (rule !== undefined) return rejected(rule);
  return { kind: isWeak(parts, candidate, siteHost) ? "weak" : "address", email };
}

/** In a link that stands in a text, signs are percent-encoded. */
function decodedText({ text, before }: Candidate): string {
  return text.includes("%") && MAILTO_BEFORE.test(before) ? decodePercent(text) : text;
}

/**
 * Whether a candidate was cut off within its suffix, as `ann@acme.co…` of `ann@acme.com`. One at the page's own domain
 * was not.
 */
function isCutSuffix({ registrable }: { registrable: string }, after: string, siteHost: string): boolean {
  if (!ELLIPSIS_AFTER.test(after) || !BEGUN_SUFFIX.test(registrable)) return false;
  return siteHost !== registrable && !siteHost.endsWith(`.${registrable}`);
}

/** Whether a candidate stood where nothing but addresses is written, so that RFC 5322's rare forms are meant. */
function isAddressField({ method }: Candidate): boolean {
  return method === "mailto" || method === "structured_data";
}

function rejected(rule: RejectionRule): Verdict {
  return { kind: "rejected", rule };
}
