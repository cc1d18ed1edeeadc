import { type HTMLElement, parse } from "node-html-parser";

/** The document's tree, without its comments. */
export function parseHtml(html: string): HTMLElement {
  return parse(html, { comment: false });
}
