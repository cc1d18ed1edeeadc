/** What DNS told of a mail domain. */
export type MailDomainFacts = {
  /** whether there is such a name */
  readonly exists: boolean;
  /** hosts of its MX records, lower case, the preferred first; without the null MX */
  readonly mx: readonly string[];
  /** whether it says that it takes no mail (RFC 7505) */
  readonly nullMx: boolean;
  /** whether it has an A or AAAA record; asked where it has no MX, as that is where mail goes then (RFC 5321, 5.1) */
  readonly hasAddress: boolean;
  /** whether it publishes SPF (RFC 7208); null = DNS did not say */
  readonly spf: boolean | null;
  /** whether it or its registrable domain publishes DMARC (RFC 7489, 6.6.3); null = DNS did not say */
  readonly dmarc: boolean | null;
};

/** A look at a mail domain: its facts, or why DNS told none, which says nothing of the domain. */
export type MailDomainAnswer =
  | { readonly kind: "facts"; readonly facts: MailDomainFacts }
  | { readonly kind: "fault"; readonly fault: DnsFault };

/** Why DNS did not answer: a closed list, so that no text of a server is stored. */
export const DNS_FAULTS = ["timeout", "refused", "server_failed", "other"] as const;
export type DnsFault = (typeof DNS_FAULTS)[number];
