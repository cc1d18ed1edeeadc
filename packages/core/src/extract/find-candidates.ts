import type { HTMLElement } from "node-html-parser";
import { LIMITS } from "../config.ts";
import type { Candidate } from "./candidate.ts";
import { mailtoRecipients } from "./methods/mailto.ts";
import { textAddresses } from "./methods/text.ts";
import { readableText } from "./readable-text.ts";

/** Everything on a page that may be an address, in the order of the methods. */
export function* findCandidates(root: HTMLElement, text: string): Generator<Candidate> {
  for (const link of root.querySelectorAll("a[href], area[href]")) {
    const href = link.getAttribute("href") ?? "";
    if (!/^\s*mailto:/i.test(href)) continue;
    const context = linkContext(link, text);
    for (const recipient of mailtoRecipients(href))
      yield { text: recipient, method: "mailto", before: "", after: "", context, element: "a" };
  }
  for (const { address, index } of textAddresses(text)) {
    const context = around(text, index, address.length);
    yield { text: address, method: "text", before: "", after: "", context, element: null };
  }
}

function linkContext(link: HTMLElement, text: string): string {
  const label = readableText(link);
  const index = label === "" ? -1 : text.indexOf(label);
  return index < 0 ? label : around(text, index, label.length);
}

function around(text: string, index: number, length: number): string {
  const start = Math.max(0, index - LIMITS.contextChars);
  return text
    .slice(start, index + length + LIMITS.contextChars)
    .replace(/\s+/g, " ")
    .trim();
}
