import { siteDomain } from "../extract/judge/site-domain.ts";
import { type Clock, pause } from "../time.ts";
import type { MailDomainAnswer, MailDomainFacts } from "./facts.ts";
import type { DnsAnswer, MailResolver, MxRecord } from "./mail-resolver.ts";

export type LookUpPorts = { readonly resolver: MailResolver; readonly clock: Clock };

/** ms that a domain's questions have in all: most are answered in 50, and a server that is silent stays so */
const DOMAIN_TIMEOUT_MS = 3_000;
/** MX hosts that are kept: real domains have one to seven */
const MAX_MX = 10;
/** characters of a host name (RFC 1035, 2.3.4) */
const MAX_HOST_CHARS = 253;
/** TXT records that are looked through: big domains have some fifty */
const MAX_TXT = 200;
const SPF = /^v=spf1(?: |$)/i;
const DMARC = /^v=DMARC1 *(?:;|$)/i;

/**
 * What DNS says of a domain that is lower-case ASCII. Never rejects and takes three seconds at most: what is not
 * answered by then, or when the signal aborts, is a fault.
 */
export async function lookUpMailDomain(
  { resolver, clock }: LookUpPorts,
  domain: string,
  signal: AbortSignal,
): Promise<MailDomainAnswer> {
  const done = new AbortController();
  const outOfTime = pause(clock, DOMAIN_TIMEOUT_MS, AbortSignal.any([signal, done.signal]));
  try {
    return await Promise.race([
      ask(resolver, domain),
      outOfTime.then((): MailDomainAnswer => ({ kind: "fault", fault: "timeout" })),
    ]);
  } finally {
    done.abort();
  }
}

async function ask(resolver: MailResolver, domain: string): Promise<MailDomainAnswer> {
  const mx = await resolver.mx(domain);
  if (mx.kind === "fault") return mx;
  if (mx.kind === "no_name") return { kind: "facts", facts: NO_SUCH_DOMAIN };
  const { hosts, nullMx } = readMx(mx);
  const [spf, dmarc, addresses] = await Promise.all([
    publishes(resolver, domain, SPF),
    publishesDmarc(resolver, domain),
    hosts.length > 0 || nullMx ? NONE : resolver.addresses(domain),
  ]);
  if (addresses.kind === "fault") return addresses;
  const hasAddress = addresses.kind === "records" && addresses.records.length > 0;
  return { kind: "facts", facts: { exists: true, mx: hosts, nullMx, hasAddress, spf, dmarc } };
}

const NONE: DnsAnswer<string> = { kind: "no_records" };
const NO_SUCH_DOMAIN: MailDomainFacts = {
  exists: false,
  mx: [],
  nullMx: false,
  hasAddress: false,
  spf: null,
  dmarc: null,
};

/** The hosts, the preferred first. The root alone is the null MX (RFC 7505, 3); beside others it is none. */
function readMx(answer: DnsAnswer<MxRecord>) {
  const records = answer.kind === "records" ? answer.records : [];
  const hosts = records
    .toSorted((a, b) => a.priority - b.priority)
    .map(({ exchange }) => exchange.toLowerCase().replace(/\.$/, ""))
    .filter((host) => host !== "" && host.length <= MAX_HOST_CHARS)
    .slice(0, MAX_MX);
  return { hosts, nullMx: records.length === 1 && /^\.?$/.test(records[0]?.exchange ?? "-") };
}

async function publishesDmarc(resolver: MailResolver, domain: string): Promise<boolean | null> {
  const own = await publishes(resolver, `_dmarc.${domain}`, DMARC);
  const organization = siteDomain(domain);
  return own === false && organization !== domain
    ? await publishes(resolver, `_dmarc.${organization}`, DMARC)
    : own;
}

async function publishes(resolver: MailResolver, name: string, pattern: RegExp): Promise<boolean | null> {
  const answer = await resolver.txt(name);
  if (answer.kind === "fault") return null;
  return answer.kind === "records" && answer.records.slice(0, MAX_TXT).some((text) => pattern.test(text));
}
