import { foldName } from "./fold-name.ts";
import { isGiven } from "./given-name.ts";

/** Words of a family name: `De Simone`, `de la Cruz`. */
const MAX_FAMILY_WORDS = 3;
/** Where the family name leads, so that an order says nothing: by the countries of mail domains. */
const FAMILY_LEADS = /\.(?:hu|vn|cn|tw|hk|mo|kr|jp|sg|my)$/;

/** Letters of names of which the first word may be one that leads to them. */
const LATIN = /^[\p{Script=Latin}\p{M} .'’-]+$/u;

/**
 * A name without a word before it that nothing tells as a name, where its own mailbox is made of what stands behind:
 * `Připravuje Anna Weber` with `anna.weber@`.
 */
export function withoutLead(name: string, email: string): string {
  const [lead = "", given = "", ...family] = name.split(" ");
  if (family.length === 0 || !LATIN.test(name) || FAMILY_LEADS.test(email)) return name;
  if (lead.includes(".") || isGiven(lead) || !isGiven(given) || isGiven(family.at(-1) ?? "")) return name;
  const parts = foldName(email.slice(0, email.lastIndexOf("@"))).split(/[._-]/);
  const isTold = parts.length === 2 && parts[0] === foldName(given) && parts[1] === foldName(family.join(""));
  return isTold ? [given, ...family].join(" ") : name;
}

/**
 * A name in reading order where its own mailbox tells it: `Aigner Monika` and `De Simone Anna`, as lists by the
 * alphabet have them, with `monika.aigner@` and `anna.desimone@`. Both must say so, the mailbox and a given name that
 * stands last.
 */
export function inOrderOfMailbox(name: string, email: string): string {
  const words = name.split(" ");
  const given = words.at(-1) ?? "";
  const family = words.slice(0, -1);
  if (family.length === 0 || family.length > MAX_FAMILY_WORDS || FAMILY_LEADS.test(email)) return name;
  if (!isGiven(given) || isGiven(family[0] ?? "")) return name;
  const parts = foldName(email.slice(0, email.lastIndexOf("@"))).split(/[._-]/);
  const isTold = parts.length === 2 && parts[0] === foldName(given) && parts[1] === foldName(family.join(""));
  return isTold ? [given, ...family].join(" ") : name;
}
