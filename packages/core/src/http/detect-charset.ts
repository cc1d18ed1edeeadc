import { analyse } from "chardet";

/** Bytes that are looked at, from the first that is no ASCII: some 10 ms, and more of them tell no more. */
const SAMPLE_BYTES = 16_000;
/**
 * The least confidence, in percent, that is believed: the detector gives 75 and more where it is sure, and 10 for a few
 * letters, whatever they are.
 */
const MIN_CONFIDENCE = 50;

/**
 * Charsets that the detector tells well, by its names for them: those whose letters have several bytes. Of the others
 * it knows too little (of short pages in Cyrillic or Greek letters one in three), and takes Western pages for them.
 */
const DETECTED: ReadonlyMap<string, string> = new Map([
  ["Shift_JIS", "shift_jis"],
  ["EUC-JP", "euc-jp"],
  ["EUC-KR", "euc-kr"],
  ["Big5", "big5"],
  ["GB18030", "gb18030"],
]);

/** Bytes below are ASCII. */
const FIRST_LETTER = 0x80;
/** `ESC $ B`, `ESC $ @`: ISO-2022-JP turns to Kanji so, and no text of another charset has them. */
const KANJI_ESCAPES = ["\x1b$B", "\x1b$@"];

/** Whether a body, all ASCII as it is, holds Japanese in seven bits. */
export function isIso2022Jp(body: Uint8Array): boolean {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return KANJI_ESCAPES.some((sequence) => bytes.includes(sequence, 0, "latin1"));
}

/**
 * The East Asian charset of a document that declares none and is no UTF-8, by what its bytes look like; undefined where
 * they look like none of them.
 */
export function detectCharset(body: Uint8Array): string | undefined {
  let start = 0;
  while (start < body.length && (body[start] ?? 0) < FIRST_LETTER) start++;
  const [best] = analyse(body.subarray(start, start + SAMPLE_BYTES));
  return best && best.confidence >= MIN_CONFIDENCE ? DETECTED.get(best.name) : undefined;
}
