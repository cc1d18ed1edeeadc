import { foldName } from "./fold-name.ts";
import { isGiven } from "./given-name.ts";

/** Where the family name leads, so that an order says nothing: by the countries of mail domains. */
const FAMILY_LEADS = /\.(?:hu|vn|cn|tw|hk|mo|kr|jp|sg|my)$/;

/**
 * A name in reading order where its own mailbox tells it: `Aigner Monika`, as lists by the alphabet have it, with
 * `monika.aigner@`. Both must say so, the mailbox and a given name that stands last.
 */
export function inOrderOfMailbox(name: string, email: string): string {
  const [family = "", given = "", ...others] = name.split(" ");
  if (others.length > 0 || isGiven(family) || !isGiven(given) || FAMILY_LEADS.test(email)) return name;
  const parts = foldName(email.slice(0, email.lastIndexOf("@"))).split(/[._-]/);
  const isTold = parts.length === 2 && parts[0] === foldName(given) && parts[1] === foldName(family);
  return isTold ? `${given} ${family}` : name;
}
