/** Characters that may stand between local part and domain, and do when an address is spelled out: " (at) the domain ". */
const MAX_STAND_IN_CHARS = 16;
/** Characters of an address at the end of a cut text that tell whose it is. */
const MIN_FRAGMENT_CHARS = 3;

/**
 * Whether a text tells this address: as it is, spelled out (`jane [at] acme (dot) com`), or cut off at the text's ends,
 * as contexts are. In doubt it does: a context that is emptied for nothing costs less than an address that stays.
 */
export function mentionsEmail(text: string, email: string): boolean {
  const folded = text.normalize("NFKC").toLowerCase();
  return folded.includes(email) || isSpelledOut(folded, email) || isCutOff(folded, email);
}

/** Letters and digits alone, so that whatever stands for `@` and dots makes no difference. */
function isSpelledOut(text: string, email: string): boolean {
  const [localPart = "", domain = ""] = email.split(/@(?=[^@]*$)/).map(lettersAndDigits);
  const letters = lettersAndDigits(text);
  const firstLabel = domainLabel(email);
  if (localPart === "" || firstLabel === "" || domain === "") return false;
  for (let at = letters.indexOf(localPart); at >= 0; at = letters.indexOf(localPart, at + 1)) {
    const rest = letters.slice(
      at + localPart.length,
      at + localPart.length + MAX_STAND_IN_CHARS + firstLabel.length,
    );
    if (rest.includes(firstLabel)) return true;
  }
  return false;
}

function isCutOff(text: string, email: string): boolean {
  const inner = text.replace(/^[\s….]+|[\s….]+$/g, "");
  const at = email.lastIndexOf("@");
  for (let start = 1; start < at; start++) if (inner.startsWith(email.slice(start))) return true;
  for (let end = MIN_FRAGMENT_CHARS; end < email.length; end++) {
    if (inner.endsWith(email.slice(0, end))) return true;
  }
  return false;
}

function domainLabel(email: string): string {
  return lettersAndDigits(email.slice(email.lastIndexOf("@") + 1).split(".")[0] ?? "");
}

function lettersAndDigits(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}
