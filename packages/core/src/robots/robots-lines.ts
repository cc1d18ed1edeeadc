import { LIMITS } from "../config.ts";

/** One line of a robots.txt that says something. */
export type RobotsLine = {
  /** lower case */
  readonly key: string;
  readonly value: string;
};

/** Characters of a line that are read, as in Google's parser: eight URLs as long as old browsers take. */
const MAX_LINE_CHARS = 2_083 * 8 - 1;

/** The blanks of RFC 9309's grammar. JavaScript's trim also takes U+FEFF, which makes a line unknown. */
const OUTER_BLANKS = /^[ \t\v\f]+|(?<![ \t\v\f])[ \t\v\f]+$/g;

const BYTE_ORDER_MARK = /^\uFEFF/;

/** The lines of a robots.txt (RFC 9309, 2.2), comments and lines that say nothing left out. */
export function* readRobotsLines(text: string): Generator<RobotsLine> {
  const lines = firstBytes(text)
    .replace(BYTE_ORDER_MARK, "")
    .split(/\r\n|\r|\n/);
  for (const line of lines) {
    const read = readLine(line.slice(0, MAX_LINE_CHARS));
    if (read) yield read;
  }
}

function readLine(line: string): RobotsLine | null {
  const [content = ""] = line.split("#", 1);
  const trimmed = trimBlanks(content);
  const colon = trimmed.indexOf(":");
  if (colon > 0) return toLine(trimmed.slice(0, colon), trimmed.slice(colon + 1));
  const [key, value, ...rest] = trimmed.split(/[ \t]+/, 3);
  return key && value && rest.length === 0 && colon === -1 ? toLine(key, value) : null;
}

/** Spellings that Google's parser takes as well: what a site meant to forbid stays forbidden. */
const MISSPELT_KEYS: ReadonlyMap<string, string> = new Map([
  ["useragent", "user-agent"],
  ["user agent", "user-agent"],
  ["dissallow", "disallow"],
  ["dissalow", "disallow"],
  ["disalow", "disallow"],
  ["diasllow", "disallow"],
  ["disallaw", "disallow"],
  ["site-map", "sitemap"],
]);

function toLine(key: string, value: string): RobotsLine {
  const name = trimBlanks(key).toLowerCase();
  return { key: MISSPELT_KEYS.get(name) ?? name, value: trimBlanks(value) };
}

function trimBlanks(text: string): string {
  return text.replace(OUTER_BLANKS, "");
}

/** The whole lines within the first LIMITS.maxRobotsBytes: a line cut in two could forbid more than it says. */
function firstBytes(text: string): string {
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(LIMITS.maxRobotsBytes));
  if (read === text.length) return text;
  const cut = text.slice(0, read);
  return cut.slice(0, Math.max(cut.lastIndexOf("\n"), cut.lastIndexOf("\r")) + 1);
}
