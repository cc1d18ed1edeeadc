import { attributeName } from "../dom/names.ts";
import type { PageElement } from "../dom/page-element.ts";

/** Characters of a `content` that are read: an address has 254 at most. */
const MAX_CONTENT_CHARS = 500;

/** The value up to its semicolon; one in quotes does not end it. */
const CONTENT =
  /(?:^|[;\s])content\s*:\s*((?:"(?:[^"\\]|\\.){0,500}"|'(?:[^'\\]|\\.){0,500}'|[^;"']){1,500})/i;
const PART = /"((?:[^"\\]|\\.){0,500})"|'((?:[^'\\]|\\.){0,500})'|attr\(\s*([\w-]+)/gi;
/** CSS Syntax 3, 4.3.7: an escape is up to six hexadecimal digits. */
const ESCAPE = /\\(?:([0-9a-f]{1,6})\s?|(.))/gi;

/** The `content` that a rule declares, up to 500 characters; undefined where it declares none. */
export function contentOf(declarations: string): string | undefined {
  return CONTENT.exec(declarations)?.[1]?.slice(0, MAX_CONTENT_CHARS);
}

/** `"office\40 acme" attr(data-tld)` as the text that it shows at an element, up to 500 characters. */
export function contentText(content: string, element: PageElement): string {
  let text = "";
  for (const [, double, single, attribute] of content.matchAll(PART)) {
    text +=
      attribute === undefined
        ? unescaped(double ?? single ?? "")
        : (element.getAttribute(attributeName(attribute)) ?? "");
    if (text.length > MAX_CONTENT_CHARS) return text.slice(0, MAX_CONTENT_CHARS);
  }
  return text;
}

function unescaped(text: string): string {
  return text.replace(ESCAPE, (_escape, hex, char) =>
    hex === undefined ? char : codePoint(Number.parseInt(hex, 16)),
  );
}

function codePoint(code: number): string {
  // Icon fonts show pictures by letters of private use.
  return code > 0 && code < 0xe000 ? String.fromCodePoint(code) : "";
}
