import { bytesOfHex, utf8OfBase64, utf8Text } from "../bytes.ts";

/** Decodings that never throw: what cannot be decoded stays as it is. */

/** Percent-encoding as UTF-8, else as Latin-1, which old pages were written in. */
export function decodePercent(text: string): string {
  if (!text.includes("%")) return text;
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run.replace(/%([0-9a-f]{2})/gi, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    }
  });
}

/** Base64, also with the URL alphabet, of printable text; undefined when it is none. */
export function decodeBase64(text: string): string | undefined {
  if (!/^[\w+/-]{6,2000}={0,2}$/.test(text)) return undefined;
  const decoded = utf8OfBase64(text);
  return /^[\x20-\x7e\u00a1-\ufffc\s]+$/.test(decoded) ? decoded : undefined;
}

/** Pairs of hexadecimal digits as printable text; undefined when they are none. */
export function decodeHex(text: string): string | undefined {
  if (!/^(?:[0-9a-f]{2}){6,1000}$/i.test(text)) return undefined;
  const decoded = utf8Text(bytesOfHex(text));
  return /^[\x20-\x7e\u00a1-\ufffc]+$/.test(decoded) ? decoded : undefined;
}

/** Character codes, `97,110,110`, as printable text; undefined when they are none. */
export function decodeCodes(text: string): string | undefined {
  if (!/^\d{2,3}(?:[,; |-]\d{2,3}){5,250}$/.test(text)) return undefined;
  const decoded = String.fromCharCode(...text.split(/\D/).map(Number));
  return /^[\x20-\x7e]+$/.test(decoded) ? decoded : undefined;
}

/** Letters moved by 13 places; digits by 5 where `digits` (ROT18). */
export function rot13(text: string, { digits = false } = {}): string {
  const rotated = text.replace(/[a-z]/gi, (letter) => {
    const base = letter <= "Z" ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });
  return digits ? rotated.replace(/\d/g, (digit) => String((Number(digit) + 5) % 10)) : rotated;
}

/** The visible characters of ASCII moved by 47 places. */
export function rot47(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCharCode(33 + ((char.charCodeAt(0) + 14) % 94)));
}

/** A text from its last character to its first. */
export function reverse(text: string): string {
  return [...text].reverse().join("");
}
