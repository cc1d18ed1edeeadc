import { doubleByteCharset } from "./double-byte-charsets.ts";
import { isOtherScript, latinCharset, otherScriptCharset } from "./single-byte-charsets.ts";

/** Bytes of letters that are looked at: more of them tell no more. */
const SAMPLE_BYTES = 16_000;

/** Bytes below are ASCII. */
const FIRST_LETTER = 0x80;
const BLANK = 0x20;
const ESCAPE = 0x1b;
/** What stands behind it where ISO-2022-JP turns to Kanji, `$B` or `$@`: no text of another charset has them. */
const KANJI_SIGN = 0x24;
const KANJI_SETS = [0x40, 0x42];

/** Whether a body, all ASCII as it is, holds Japanese in seven bits. */
export function isIso2022Jp(body: Uint8Array): boolean {
  for (let at = body.indexOf(ESCAPE); at >= 0; at = body.indexOf(ESCAPE, at + 1))
    if (body[at + 1] === KANJI_SIGN && KANJI_SETS.includes(body[at + 2] ?? 0)) return true;
  return false;
}

/**
 * The charset of a document that declares none and is no UTF-8, by what its bytes look like; undefined where it looks
 * Western, or like nothing that is known.
 */
export function detectCharset(body: Uint8Array): string | undefined {
  const sample = lettersOf(body);
  const charset = doubleByteCharset(sample);
  if (charset !== undefined) return charset;
  return isOtherScript(sample) ? otherScriptCharset(sample) : latinCharset(sample);
}

/**
 * The bytes of a document that are no ASCII, each with the one behind it, which may belong to it; a blank where others
 * were left out. So markup, scripts and styles between a title and the text leave room for both.
 */
function lettersOf(body: Uint8Array): Uint8Array {
  const sample = new Uint8Array(SAMPLE_BYTES);
  let length = 0;
  let wasLetter = false;
  for (let index = 0; index < body.length && length < SAMPLE_BYTES - 1; index++) {
    const byte = body[index] ?? 0;
    if (byte >= FIRST_LETTER || wasLetter) sample[length++] = byte;
    else if (length > 0 && sample[length - 1] !== BLANK) sample[length++] = BLANK;
    wasLetter = byte >= FIRST_LETTER;
  }
  return sample.subarray(0, length);
}
