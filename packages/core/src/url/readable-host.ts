import { domainToUnicode } from "node:url";
import { SIGN_LOOKALIKES, SPOOFING_SETS, WRITING_SYSTEMS } from "./writing-systems.ts";

/**
 * A host, with its port where it has one, as people write it: `müller.example` for `xn--mller-kva.example`. A label
 * that could pass for another stays in ASCII, as in browsers: the name that is shown is always the name that is meant.
 */
export function readableHost(host: string): string {
  const [, name = host, port = ""] = /^(.*?)(:\d+)?$/.exec(host) ?? [];
  const labels = name.split(".");
  const ending = toUnicode(labels.findLast((label) => label !== "") ?? "");
  return labels.map((label) => readableLabel(label, ending)).join(".") + port;
}

/** A sentence with every host in it as people write it; what is stored and what programs read keeps the ASCII form. */
export function withReadableHosts(sentence: string): string {
  return sentence.replace(/[a-z0-9.-]+/gi, (word) => (word.includes(PREFIX) ? readableHost(word) : word));
}

/** An address with its host as people write it. */
export function readableEmail(email: string): string {
  const at = email.lastIndexOf("@") + 1;
  return email.slice(0, at) + readableHost(email.slice(at));
}

/** How the ASCII form of a label begins that has other characters (RFC 5890, 2.3.2.1). */
const PREFIX = "xn--";

function readableLabel(label: string, ending: string): string {
  const shown = toUnicode(label);
  const isSpoof =
    SPOOFING_SETS.some(({ lookalikes, home }) => lookalikes.test(shown) && !home.test(ending)) ||
    SIGN_LOOKALIKES.some(({ pattern }) => pattern.test(shown));
  return !isSpoof && WRITING_SYSTEMS.some((system) => system.test(shown)) ? shown : label;
}

/** A label's Unicode; as it is where it has none, or an invalid one. */
function toUnicode(label: string): string {
  return (label.startsWith(PREFIX) && domainToUnicode(label)) || label;
}
