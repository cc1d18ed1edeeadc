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
  const html = document.slice(0, MAX_HTML_CHARS);
  const counts = { links: 0, passwordFields: 0, textFields: 0 };
  const texts: string[] = [];
  let title: string | undefined;
  let position = 0;
  let textChars = 0;
  while (position < html.length && textChars <= MAX_TEXT_CHARS) {
    const start = html.indexOf("<", position);
    const text = collapse(html.slice(position, start === -1 ? undefined : start));
    if (text !== "") texts.push(text);
    textChars += text.length;
    if (start === -1) break;
    const end = tagEnd(html, start);
    const tag = html.slice(start, end);
    const name = /^<([a-z]+)/i.exec(tag)?.[1]?.toLowerCase() ?? "";
    count(counts, name, tag);
    position = UNREAD_ELEMENTS.has(name) ? elementEnd(html, name, end) : end;
    if (name === "title") title ??= html.slice(end, position);
  }
  const text = texts.join(" ");
  return { ...counts, title: collapse(title ?? ""), text, textLength: text.length };
}

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

function tagEnd(html: string, start: number): number {
  const closer = html.startsWith("<!--", start) ? "-->" : ">";
  const found = html.indexOf(closer, start + 1);
  return found === -1 ? html.length : found + closer.length;
}

/** Where the content of an element ends; the document's end when it is never closed. */
function elementEnd(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, "gi");
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
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
