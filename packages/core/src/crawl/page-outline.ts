/** What a glance at a page shows: enough to tell a page from a gate in front of it. */
export type PageOutline = {
  /** lower case, white space collapsed; empty = none */
  readonly title: string;
  /** The readable text, lower case, white space collapsed; its beginning where there is much. */
  readonly text: string;
  /** characters of the readable text, counted to a little over MAX_TEXT_CHARS */
  readonly textLength: number;
  /** links with an address */
  readonly links: number;
  readonly passwordFields: number;
  /** fields to write in: text, e-mail, telephone, text areas */
  readonly textFields: number;
};

/** Characters of a document that are looked at: gates are small, and their signs stand at the front. */
const MAX_HTML_CHARS = 300_000;

/** Characters of readable text after which the glance ends: no gate says so much. */
const MAX_TEXT_CHARS = 4_000;

/** Elements whose content is not readable text. */
const UNREAD_ELEMENTS: ReadonlySet<string> = new Set(["script", "style", "template", "svg", "title"]);

/** Input types that take no text. */
const WORDLESS_INPUT =
  /\btype\s*=\s*["']?(?:hidden|submit|button|image|reset|checkbox|radio|file|password)\b/i;
const PASSWORD_INPUT = /\btype\s*=\s*["']?password\b/i;
const LINK_ADDRESS = /\bhref\s*=/i;

/** A single pass over the document's front: linear, whatever the markup. */
export function outlinePage(document: string): PageOutline {
  const counts = { links: 0, passwordFields: 0, textFields: 0 };
  const texts: string[] = [];
  let title: string | undefined;
  let textChars = 0;
  walkFront(document, {
    hasEnough: () => textChars > MAX_TEXT_CHARS,
    text(start, end) {
      const text = collapse(document.slice(start, end));
      if (text !== "") texts.push(text);
      textChars += text.length;
    },
    tag(name, start, end, contentEnd) {
      if (COUNTED_ELEMENTS.has(name)) count(counts, name, document.slice(start, end));
      if (name === "title") title ??= document.slice(end, contentEnd);
    },
  });
  const text = texts.join(" ");
  return { ...counts, title: collapse(title ?? ""), text, textLength: text.length };
}

/**
 * Whether a document's readable text is longer than so many characters, MAX_TEXT_CHARS at most, by a count that costs
 * next to nothing. Errs towards false: what is white space, or may turn into it, is not counted.
 */
export function isSurelyLonger(document: string, chars: number): boolean {
  let counted = 0;
  walkFront(document, {
    hasEnough: () => counted > chars,
    text(start, end) {
      counted += leastChars(document, start, end);
    },
    tag() {},
  });
  return counted > chars;
}

/** Is told of the texts and tags of a document's front, in their order, until it has enough. */
type FrontReader = {
  hasEnough(): boolean;
  text(start: number, end: number): void;
  /**
   * `name` is in lower case, and empty for what is no start tag. `contentEnd` is the tag's end, or the end of the whole
   * element where its content is not read.
   */
  tag(name: string, start: number, end: number, contentEnd: number): void;
};

function walkFront(document: string, reader: FrontReader): void {
  const length = Math.min(document.length, MAX_HTML_CHARS);
  let position = 0;
  while (position < length && !reader.hasEnough()) {
    const start = indexBefore(document, "<", position, length);
    reader.text(position, start);
    if (start === length) break;
    const end = tagEnd(document, start, length);
    const name = tagName(document, start, length);
    position = UNREAD_ELEMENTS.has(name) ? elementEnd(document, name, end, length) : end;
    reader.tag(name, start, end, position);
  }
}

/** Where `sought` stands, if all of it stands before `length`; else `length`. */
function indexBefore(document: string, sought: string, from: number, length: number): number {
  const found = document.indexOf(sought, from);
  return found === -1 || found + sought.length > length ? length : found;
}

/** The letters after `<`, in lower case. */
function tagName(document: string, start: number, length: number): string {
  let end = start + 1;
  while (end < length && isLetter(document.charCodeAt(end))) end++;
  return document.slice(start + 1, end).toLowerCase();
}

/** Whether a character code is one of A to Z in either case. */
function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/**
 * Characters of the longest reference that `collapse` resolves: it may become white space, so that none of them counts.
 */
const MAX_REFERENCE_CHARS = "&nbsp;".length;

function leastChars(document: string, start: number, end: number): number {
  let count = 0;
  for (let index = start; index < end; index++) {
    const code = document.charCodeAt(index);
    if (code === AMPERSAND) count -= MAX_REFERENCE_CHARS - 1;
    else if (code > 0x20 && !(code >= 0x80 && isUnicodeSpace(code))) count++;
  }
  return Math.max(0, count);
}

const AMPERSAND = 0x26;

/** Whether a character code is white space beyond ASCII (`\s`), or stands in a range of codes that holds some. */
function isUnicodeSpace(code: number): boolean {
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x205f) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Elements whose tags are looked at: links and fields. */
const COUNTED_ELEMENTS: ReadonlySet<string> = new Set(["a", "textarea", "input"]);

function count(
  counts: { links: number; passwordFields: number; textFields: number },
  name: string,
  tag: string,
): void {
  if (name === "a" && LINK_ADDRESS.test(tag)) counts.links++;
  if (name === "textarea" && !/\bg-recaptcha-response\b|\bh-captcha-response\b/.test(tag))
    counts.textFields++;
  if (name !== "input") return;
  if (PASSWORD_INPUT.test(tag)) counts.passwordFields++;
  else if (!WORDLESS_INPUT.test(tag)) counts.textFields++;
}

function tagEnd(document: string, start: number, length: number): number {
  const closer = document.startsWith("<!--", start) ? "-->" : ">";
  return Math.min(length, indexBefore(document, closer, start + 1, length) + closer.length);
}

/** Where the content of an element ends; `length` when it is never closed. */
function elementEnd(document: string, name: string, from: number, length: number): number {
  for (let at = indexBefore(document, "</", from, length); at < length; ) {
    if (document.slice(at + 2, Math.min(length, at + 2 + name.length)).toLowerCase() === name) return at;
    at = indexBefore(document, "</", at + 1, length);
  }
  return length;
}

const REFERENCES: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&amp;": "&",
  "&#39;": "'",
  "&#32;": " ",
};

function collapse(text: string): string {
  return text
    .replace(/&nbsp;|&amp;|&#39;|&#32;/g, (reference) => REFERENCES[reference] ?? reference)
    .replace(/\s+/g, " ")
    .replaceAll("’", "'")
    .trim()
    .toLowerCase();
}
