import { type DetailedPeerCertificate, type PeerCertificate, TLSSocket } from "node:tls";
import type { buildConnector } from "undici";
import { siteText } from "../site-text.ts";

/** What a certificate says, as far as a person wants to know it when it is refused. */
export type CertificateFacts = {
  /** DNS names it is for */
  readonly names: readonly string[];
  /** who issued it; "" = it does not say */
  readonly issuer: string;
  readonly validTo: Date;
  /** Of the certificates that were sent, the last to become valid. */
  readonly chainValidFrom: Date;
  /** Of the certificates that were sent, the first to expire. */
  readonly chainValidTo: Date;
};

/** A TLS connection that was not made because of the server's certificate. */
export class CertificateError extends Error {
  /** OpenSSL's or Node's code */
  readonly code: string;
  readonly certificate: CertificateFacts;

  constructor(code: string, certificate: CertificateFacts, options: ErrorOptions) {
    super(`The certificate was refused: ${code}`, options);
    this.name = "CertificateError";
    this.code = code;
    this.certificate = certificate;
  }
}

/** The same connector, whose errors tell of the certificate that they are about. */
export function withCertificateFaults(connect: buildConnector.connector): buildConnector.connector {
  return (target, callback) => {
    let facts: CertificateFacts | undefined;
    const socket: unknown = connect(target, (...[error, connected]) => {
      if (!error) return callback(null, connected);
      const code = "code" in error && typeof error.code === "string" ? error.code : "";
      // Between the handshake's end and the verdict nothing else can go wrong.
      callback(facts ? new CertificateError(code, facts, { cause: error }) : error, null);
    });
    if (!(socket instanceof TLSSocket)) return;
    // The handshake is done and not yet judged: Node destroys the socket, and with it the certificate, right after.
    socket.prependListener("secure", () => {
      facts = readFacts(socket.getPeerCertificate(true));
    });
  };
}

/** Why a certificate was refused, to follow the host's name. */
export function certificateFaultText({ code, certificate }: CertificateError, host: string): string {
  const text = CERTIFICATE_FAULTS.get(code)?.(certificate, host);
  return text ?? `the TLS certificate is not valid (${code}, ${until(certificate)})`;
}

type FaultText = (certificate: CertificateFacts, host: string) => string;

const CERTIFICATE_FAULTS: ReadonlyMap<string, FaultText> = new Map<string, FaultText>([
  [
    "CERT_HAS_EXPIRED",
    ({ validTo, chainValidTo }) =>
      chainValidTo < validTo
        ? `a certificate in the TLS certificate's chain expired on ${day(chainValidTo)}`
        : `the TLS certificate expired on ${day(validTo)}`,
  ],
  [
    "CERT_NOT_YET_VALID",
    ({ chainValidFrom }) => `the TLS certificate is not valid before ${day(chainValidFrom)}`,
  ],
  [
    "ERR_TLS_CERT_ALTNAME_INVALID",
    (certificate, host) =>
      `the TLS certificate is for ${listed(certificate.names)}, not for ${host} (${until(certificate)})`,
  ],
  [
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    (certificate) => `the TLS certificate is self-signed (${until(certificate)})`,
  ],
  ["SELF_SIGNED_CERT_IN_CHAIN", unknownAuthority],
  ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", unknownAuthority],
  [
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    (certificate) =>
      `the TLS certificate's issuer, ${certificate.issuer}, is not known: its chain is incomplete, or it is no public authority (${until(certificate)})`,
  ],
]);

function unknownAuthority(certificate: CertificateFacts): string {
  return `the TLS certificate comes from an authority that is not known, ${certificate.issuer} (${until(certificate)})`;
}

function readFacts(certificate: PeerCertificate & Partial<DetailedPeerCertificate>): CertificateFacts {
  const chain = chainOf(certificate);
  return {
    names: namesOf(certificate),
    issuer: text(certificate.issuer?.CN) || text(certificate.issuer?.O),
    validTo: new Date(certificate.valid_to),
    chainValidFrom: new Date(Math.max(...chain.map(({ valid_from }) => Date.parse(valid_from)))),
    chainValidTo: new Date(Math.min(...chain.map(({ valid_to }) => Date.parse(valid_to)))),
  };
}

/** Certificates of a chain that are looked at: servers send what they like. */
const MAX_CHAIN = 10;

/** The certificate and those above it; the topmost may name itself as its issuer. */
function chainOf(
  certificate: PeerCertificate & Partial<DetailedPeerCertificate>,
): readonly PeerCertificate[] {
  const chain: PeerCertificate[] = [];
  let next: typeof certificate | undefined = certificate;
  while (next && !chain.includes(next) && chain.length < MAX_CHAIN) {
    chain.push(next);
    next = next.issuerCertificate;
  }
  return chain;
}

/** The DNS names of a certificate, else its common name, which browsers no longer read (RFC 9525, 2). */
function namesOf({ subjectaltname = "", subject }: PeerCertificate): string[] {
  const names = subjectaltname.split(", ").flatMap((entry) => {
    const [, name] = /^DNS:(.+)$/.exec(entry) ?? [];
    return name === undefined ? [] : siteText(name, MAX_NAME_CHARS);
  });
  return names.length > 0 ? names : [text(subject?.CN)].filter((name) => name !== "");
}

/** Characters of a name that a sentence tells: as many as a host's may have, or an issuer's. */
const MAX_NAME_CHARS = 253;
/** Names that a sentence tells; a shared certificate has a hundred. */
const MAX_NAMES = 3;

function listed(names: readonly string[]): string {
  if (names.length === 0) return "no name";
  const more = names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : "";
  return names.slice(0, MAX_NAMES).join(", ") + more;
}

function until({ validTo }: CertificateFacts): string {
  return `valid until ${day(validTo)}`;
}

function day(date: Date): string {
  return Number.isNaN(date.getTime()) ? "an unknown day" : date.toISOString().slice(0, 10);
}

/** A part of a name, which can stand there several times. */
function text(part: string | string[] | undefined): string {
  return siteText((Array.isArray(part) ? part[0] : part) ?? "", MAX_NAME_CHARS);
}
