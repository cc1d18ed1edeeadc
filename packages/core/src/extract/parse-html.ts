import { type HTMLElement, parse } from "node-html-parser";
import type { Steps } from "../steps.ts";
import { tidyDocument, tidyHtml } from "./tidy-html.ts";

/** Every element is closed where it ends and raw text is escaped: the parser needs no rules of its own. */
const OPTIONS = { preserveTagNesting: true, blockTextElements: { script: true, style: true } };
const XML_OPTIONS = { ...OPTIONS, voidTag: { tags: [] } };

/** The document's tree, without comments, as a browser with scripts turned off builds it. Linear in `html`. */
export function parseHtml(html: string, options: { xml?: boolean } = {}): HTMLElement {
  return parseTidy(tidyHtml(html, options), options);
}

/** The same in two steps; `truncated` where a bound of tidy-html.ts cut something. */
export function* parseHtmlInSteps(
  html: string,
  options: { xml: boolean },
): Steps<{ root: HTMLElement; truncated: boolean }> {
  const { markup, truncated } = tidyDocument(html, options);
  yield;
  return { root: parseTidy(markup, options), truncated };
}

function parseTidy(tidy: string, { xml }: { xml?: boolean }): HTMLElement {
  return parse(tidy, xml ? XML_OPTIONS : OPTIONS);
}
