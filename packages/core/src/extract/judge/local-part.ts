import type { RejectionRule } from "./rejection.ts";

/** Octets (RFC 5321, 4.5.3.1.1). */
const MAX_LOCAL_PART = 64;

/** RFC 5322's dot-atom, with the letters, marks and digits of every script (RFC 6531). */
const DOT_ATOM = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]+$/u;
/** RFC 5322's quoted-string, without the quotes. */
const QUOTED_CONTENT = /^(?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\[\x20-\x7e])+$/;
/** Allowed by RFC 5322 and yet, outside a field for addresses, the sign of a neighbour: a=b@c.de, 0199|b@c.de, a/b@c.de. */
const NEIGHBOUR = /[/|=?#{}^`!$]|^[-'+~&]/;
/** What is left of \u003e, %20, &quot; and their like when their sign was lost. */
const ESCAPE_REMAINS =
  /^(?:\\?u00[0-9a-f]{2}|%[0-9a-f]{2}|&?(?:quot|nbsp|amp|lt|gt|apos|#x?[0-9a-f]{2,4});|mailto:)/;

export type LocalPart =
  /** Lower case, NFC; quoted only where it must be. */
  { readonly kind: "local"; readonly text: string } | { readonly kind: RejectionRule };

/**
 * Reads a local part. `isField` tells that it stood where only addresses stand, a mailto or structured data: there the
 * rare characters of RFC 5322 are taken, and quotes.
 */
export function parseLocalPart(raw: string, isField: boolean): LocalPart {
  const text = raw.normalize("NFC").toLowerCase();
  if (ESCAPE_REMAINS.test(text)) return { kind: "glued" };
  if (/[*…•●]|(?<!\.)\.{2,}$/.test(text)) return { kind: "masked" };
  if (Buffer.byteLength(text) > MAX_LOCAL_PART) return { kind: "too long" };
  if (text.startsWith('"') && text.endsWith('"') && text.length > 2) return parseQuoted(text, isField);
  if (!isDotAtom(text)) return { kind: "local part" };
  if (!isField && NEIGHBOUR.test(text)) return { kind: "glued" };
  if (text.startsWith("/")) return { kind: "glued" };
  return { kind: "local", text };
}

function parseQuoted(text: string, isField: boolean): LocalPart {
  const content = text.slice(1, -1);
  if (!isField || !QUOTED_CONTENT.test(content)) return { kind: "local part" };
  // RFC 5321, 4.1.2: a sender uses the quoted form only where the dot-atom cannot say it.
  return { kind: "local", text: isDotAtom(content) ? content : text };
}

function isDotAtom(text: string): boolean {
  return DOT_ATOM.test(text) && !text.startsWith(".") && !text.endsWith(".") && !text.includes("..");
}
