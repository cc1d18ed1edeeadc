// The whole module: Node finds no name but `isValid` in this CommonJS file, so `{ blacklist }` ends every command.
import mailchecker from "mailchecker";

/**
 * Whether a domain, or one above it, lends mailboxes for minutes. By mailchecker's list, 1 MB of a bundle, which holds
 * such domains alone: `email-providers` mixes them with free mail and does not say which is which.
 */
export function isDisposable(domain: string): boolean {
  const listed = mailchecker.blacklist();
  for (let at = 0; at !== -1; ) {
    const name = domain.slice(at);
    if (listed.has(name)) return true;
    const dot = domain.indexOf(".", at);
    at = dot === -1 ? -1 : dot + 1;
  }
  return false;
}
