/** Controls of ISO 6429 (C0, DEL, C1): ESC, OSC, BEL and the like tell a terminal what to do. */
const CONTROLS_AND_BLANKS = /[\p{Cc}\s]+/gu;
/** The same without a line's own, for text that keeps its lines. */
const CONTROLS_IN_LINES = /[^\P{Cc}\t\n\r]+/gu;
/** Marks, embeddings, overrides and isolates: what stands behind one is shown in another order than it is read. */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Characters that are looked at for one that is kept: blanks in a row count as one. */
const LOOKED_AT_PER_CHAR = 4;
const CUT_MARK = "…";

/**
 * A text of a site as it is kept and shown, whoever reads it: one line of at most `maxChars` characters (UTF-16 units),
 * without control characters, without what turns the order of text, and well-formed. Whatever a site sends that becomes
 * a title, a context, a message or a header's value goes through here where it enters. Done twice it changes nothing.
 */
export function siteText(text: string, maxChars: number): string {
  const start = text.trimStart().slice(0, maxChars * LOOKED_AT_PER_CHAR);
  const line = start.replace(BIDI_CONTROLS, "").replace(CONTROLS_AND_BLANKS, " ").trim().toWellFormed();
  if (line.length <= maxChars) return line;
  const kept = line.slice(0, maxChars - CUT_MARK.length);
  // Half of a pair at the cut is no character.
  return (kept.isWellFormed() ? kept : kept.slice(0, -1)).trimEnd() + CUT_MARK;
}

/** What ends a word of a URL or a sentence. */
const WORD_ENDS = /([\s"<>()/?&=#,;]+)/;
/** An at sign, as it is or percent-encoded once or more often. */
const AT_SIGN = /@|%(?:25)*40/i;

/**
 * A fault's sentence as it is kept and shown: as `siteText`, and each word that holds an at sign is left out. A fault
 * repeats URLs and headers of a site, and an address in one would outlive its removal.
 */
export function faultText(message: string, maxChars: number): string {
  const words = siteText(message, maxChars).split(WORD_ENDS);
  return words.map((word) => (AT_SIGN.test(word) ? CUT_MARK : word)).join("");
}

/** A text that may have lines, for output that a terminal may show: no other control, nothing that turns the order. */
export function withoutControls(text: string): string {
  return text.replace(BIDI_CONTROLS, "").replace(CONTROLS_IN_LINES, " ").toWellFormed();
}

/** What JSON leaves as it is though a terminal obeys it, or shows it turned round. */
const UNESCAPED_IN_JSON = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** JSON that a terminal may show: the same value, with every control written as an escape sequence. */
export function terminalSafeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    UNESCAPED_IN_JSON,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
