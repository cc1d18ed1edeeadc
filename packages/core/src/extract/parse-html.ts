import { type HTMLElement, parse } from "node-html-parser";
import type { Steps } from "../steps.ts";
import { tidyHtml } from "./tidy-html.ts";

/** Every element is closed where it ends and raw text is escaped: the parser needs no rules of its own. */
const OPTIONS = { preserveTagNesting: true, blockTextElements: { script: true, style: true } };
const XML_OPTIONS = { ...OPTIONS, voidTag: { tags: [] } };

/** The document's tree, without comments, as a browser with scripts turned off builds it. Linear in `html`. */
export function parseHtml(html: string, options: { xml?: boolean } = {}): HTMLElement {
  return parseTidy(tidyHtml(html, options), options);
}

/** The same in two steps. */
export function* parseHtmlInSteps(html: string, options: { xml: boolean }): Steps<HTMLElement> {
  const tidy = tidyHtml(html, options);
  yield;
  return parseTidy(tidy, options);
}

function parseTidy(tidy: string, { xml }: { xml?: boolean }): HTMLElement {
  return parse(tidy, xml ? XML_OPTIONS : OPTIONS);
}
