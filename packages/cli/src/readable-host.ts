import { domainToUnicode } from "node:url";

/** A host, with its port where it has one, as people write it: `müller.example` for `xn--mller-kva.example`. */
export function readableHost(host: string): string {
  const [, name = host, port = ""] = /^(.*?)(:\d+)?$/.exec(host) ?? [];
  return (domainToUnicode(name) || name) + port;
}
