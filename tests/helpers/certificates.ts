import "reflect-metadata";
import { webcrypto } from "node:crypto";
import * as x509 from "@peculiar/x509";

export type Authority = { readonly name: string; readonly pem: string; readonly issue: IssueCertificate };

/** Key and certificate of a server as PEM; `chain` holds what it sends beside its own certificate. */
export type ServerCertificate = { readonly key: string; readonly cert: string };

type IssueCertificate = (options: {
  names: readonly string[];
  notBefore?: Date;
  notAfter?: Date;
}) => Promise<ServerCertificate>;

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };

const DAY_MS = 86_400_000;
const PERIOD = {
  notBefore: new Date(Date.now() - 30 * DAY_MS),
  notAfter: new Date(Date.now() + 30 * DAY_MS),
};

/** A certificate authority of a test's own: the root, or one below `parent`. */
export async function createAuthority(name: string, parent?: Issuer): Promise<Authority & Issuer> {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
  const subject = `CN=${name}`;
  const signer = parent?.signer ?? { subject, key: keys.privateKey };
  const certificate = await x509.X509CertificateGenerator.create({
    ...PERIOD,
    serialNumber: serialNumber(),
    subject,
    issuer: signer.subject,
    publicKey: keys.publicKey,
    signingKey: signer.key,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
    ],
  });
  const issuer = { signer: { subject, key: keys.privateKey } };
  return {
    ...issuer,
    name,
    pem: certificate.toString("pem"),
    issue: (options) => issueServerCertificate(issuer.signer, options),
  };
}

/** A certificate that a server signed by itself. */
export async function selfSigned(names: readonly string[]): Promise<ServerCertificate> {
  return await issueServerCertificate(null, { names });
}

type Issuer = { readonly signer: { readonly subject: string; readonly key: webcrypto.CryptoKey } };

async function issueServerCertificate(
  signer: Issuer["signer"] | null,
  { names, ...period }: Parameters<IssueCertificate>[0],
): Promise<ServerCertificate> {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
  const subject = `CN=${names[0]}`;
  const certificate = await x509.X509CertificateGenerator.create({
    ...PERIOD,
    ...period,
    serialNumber: serialNumber(),
    subject,
    issuer: signer?.subject ?? subject,
    publicKey: keys.publicKey,
    signingKey: signer?.key ?? keys.privateKey,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.SubjectAlternativeNameExtension(names.map((value) => ({ type: "dns" as const, value }))),
    ],
  });
  const key = await webcrypto.subtle.exportKey("pkcs8", keys.privateKey);
  return { key: x509.PemConverter.encode(key, "PRIVATE KEY"), cert: certificate.toString("pem") };
}

let issued = 0;

/** Unlike any other of this process. */
function serialNumber(): string {
  issued++;
  return issued.toString(16).padStart(8, "0");
}
