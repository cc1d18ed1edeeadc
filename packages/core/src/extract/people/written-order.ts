import { foldName } from "./fold-name.ts";
import { isGiven } from "./given-name.ts";

/** Words of a family name: `De Simone`, `de la Cruz`. */
const MAX_FAMILY_WORDS = 3;
/** Where the family name leads, so that an order says nothing: by the countries of mail domains. */
const FAMILY_LEADS = /\.(?:hu|vn|cn|tw|hk|mo|kr|jp|sg|my)$/;

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
