/** Whether mail to a domain has somewhere to go, by what DNS says; the best first. */
export const DELIVERABILITIES = [
  /** it names servers that take mail */
  "ok",
  /** nobody has asked, or DNS did not answer: this says nothing of the domain */
  "unknown",
  /** mail may go there, and something speaks against it */
  "risky",
  /** there is no such domain, or it says that it takes no mail */
  "none",
] as const;
export type Deliverability = (typeof DELIVERABILITIES)[number];

/** What a deliverability stands on: a closed list, for readers and for filters. */
export const DELIVERABILITY_REASONS = [
  "mail server exists",
  "server of the domain itself, without MX",
  "null MX: takes no mail",
  "neither mail server nor address",
  "no such domain",
  "disposable mail domain",
  "publishes SPF",
  "publishes DMARC",
  "DNS did not answer",
  "not looked up",
] as const;
export type DeliverabilityReason = (typeof DELIVERABILITY_REASONS)[number];

/** What is known of the domain of an address, as lists tell it. */
export type MailDomainVerdict = {
  readonly deliverability: Deliverability;
  readonly reasons: readonly DeliverabilityReason[];
  /** whose servers take the mail, where the table of providers knows them: "Google", "Microsoft" */
  readonly provider: string | null;
  /** whether it lends mailboxes for minutes */
  readonly disposable: boolean;
};
