import { utf8Length } from "../../bytes.ts";
import { DOT_ATOM_SIGNS, LOCAL_PART_SIGNS, type LocalPartSign } from "./local-part-signs.ts";
import type { RejectionRule } from "./rejection.ts";

/** Octets (RFC 5321, 4.5.3.1.1). */
const MAX_LOCAL_PART = 64;

/** RFC 5322's dot-atom, with the letters, marks and digits of every script (RFC 6531). */
const DOT_ATOM = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
/** RFC 5322's quoted-string, without the quotes. */
const QUOTED_CONTENT = /^(?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\[\x20-\x7e])+$/;

export type LocalPart =
  /** Lower case, NFC; quoted only where it must be. */
  { readonly kind: "local"; readonly text: string } | { readonly kind: RejectionRule };

/**
 * Reads a local part. `isField` tells that it stood where only addresses stand, a mailto or structured data: there the
 * rare characters of RFC 5322 are taken, and quotes.
 */
export function parseLocalPart(raw: string, isField: boolean): LocalPart {
  const text = raw.normalize("NFC").toLowerCase();
  const sign = signIn(text, LOCAL_PART_SIGNS, isField);
  if (sign !== undefined) return { kind: sign.rule };
  if (utf8Length(text) > MAX_LOCAL_PART) return { kind: "too long" };
  if (text.startsWith('"') && text.endsWith('"') && text.length > 2) return parseQuoted(text, isField);
  if (!DOT_ATOM.test(text)) return { kind: "local part" };
  const atomSign = signIn(text, DOT_ATOM_SIGNS, isField);
  return atomSign === undefined ? { kind: "local", text } : { kind: atomSign.rule };
}

function signIn(text: string, signs: readonly LocalPartSign[], isField: boolean): LocalPartSign | undefined {
  for (const sign of signs)
    if (!(isField && sign.unlessField === true) && sign.pattern.test(text)) return sign;
  return undefined;
}

function parseQuoted(text: string, isField: boolean): LocalPart {
  const content = text.slice(1, -1);
  if (!isField || !QUOTED_CONTENT.test(content)) return { kind: "local part" };
  // RFC 5321, 4.1.2: a sender uses the quoted form only where the dot-atom cannot say it.
  return { kind: "local", text: DOT_ATOM.test(content) ? content : text };
}
