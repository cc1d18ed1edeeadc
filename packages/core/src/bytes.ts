/**
 * Bytes and their texts by what every JavaScript runtime has: pages are read in browsers too, which lack Node's
 * `Buffer`. Each gives what `Buffer` gives.
 */

const NOT_BASE64 = /[^A-Za-z0-9+/]+/g;
/** Characters of base64 that stand for three bytes: one alone behind them stands for none. */
const BASE64_GROUP = 4;

/**
 * The bytes of base64 up to its padding, as a text of a character each; of the URL alphabet too. What is no base64 is
 * left out.
 */
export function latin1OfBase64(text: string): string {
  const [unpadded = ""] = text.split("=", 1);
  const digits = unpadded.replaceAll("-", "+").replaceAll("_", "/").replace(NOT_BASE64, "");
  return atob(digits.length % BASE64_GROUP === 1 ? digits.slice(0, -1) : digits);
}

/** The UTF-8 text of base64, as `latin1OfBase64` reads it. */
export function utf8OfBase64(text: string): string {
  return utf8Text(Uint8Array.from(latin1OfBase64(text), (char) => char.charCodeAt(0)));
}

/** The bytes of pairs of hexadecimal digits. */
export function bytesOfHex(pairs: string): Uint8Array {
  return Uint8Array.from(pairs.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** The text of UTF-8: a replacement character for what is none, and a byte order mark as it is. */
export function utf8Text(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

const LAST_OF_ONE_BYTE = 0x7f;
const LAST_OF_TWO_BYTES = 0x7ff;

/** Bytes of a text in UTF-8. A loop: the texts are addresses, for which it takes less time than an encoder. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    // A character outside the basic plane is two units and four bytes.
    bytes += code <= LAST_OF_ONE_BYTE ? 1 : code <= LAST_OF_TWO_BYTES ? 2 : char.length === 2 ? 4 : 3;
  }
  return bytes;
}
