import type { DeliverabilityReason, MailDomainVerdict } from "./deliverability.ts";
import type { MailDomainFacts } from "./facts.ts";

export type JudgedDomain = {
  /** null = DNS did not answer */
  readonly facts: MailDomainFacts | null;
  readonly provider: string | null;
  readonly disposable: boolean;
};

/** Of a domain that nobody looked up. */
export const NOT_LOOKED_UP: MailDomainVerdict = {
  deliverability: "unknown",
  reasons: ["not looked up"],
  provider: null,
  disposable: false,
};

/**
 * What is known of mail to a domain. A fault of DNS is "unknown", never "none": the domain may be as good as any. Pure.
 */
export function judgeMailDomain({ facts, provider, disposable }: JudgedDomain): MailDomainVerdict {
  const doubts: DeliverabilityReason[] = disposable ? ["disposable mail domain"] : [];
  if (facts === null) {
    const deliverability = disposable ? "risky" : "unknown";
    return { deliverability, reasons: ["DNS did not answer", ...doubts], provider, disposable };
  }
  const obstacle = obstacleOf(facts);
  if (obstacle !== null)
    return { deliverability: "none", reasons: [obstacle, ...doubts], provider, disposable };
  const hasServer = facts.mx.length > 0;
  const reasons: DeliverabilityReason[] = [
    hasServer ? "mail server exists" : "server of the domain itself, without MX",
    ...doubts,
  ];
  if (facts.spf === true) reasons.push("publishes SPF");
  if (facts.dmarc === true) reasons.push("publishes DMARC");
  const deliverability = hasServer && !disposable ? "ok" : "risky";
  return { deliverability, reasons, provider, disposable };
}

/** Why no mail gets there, or null. */
function obstacleOf({ exists, mx, nullMx, hasAddress }: MailDomainFacts): DeliverabilityReason | null {
  if (!exists) return "no such domain";
  if (mx.length > 0) return null;
  if (nullMx) return "null MX: takes no mail";
  return hasAddress ? null : "neither mail server nor address";
}
