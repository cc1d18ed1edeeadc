import type { HTMLElement } from "node-html-parser";
import { LIMITS } from "../config.ts";
import { normalizeAddress } from "./address.ts";
import { classifyEmail } from "./classify.ts";
import type { Contact, ContactMethod } from "./contact.ts";
import { mailtoRecipients } from "./mailto.ts";
import { type PageLink, pageLinks } from "./page-links.ts";
import { parseHtml } from "./parse-html.ts";
import { readableText } from "./readable-text.ts";
import { textAddresses } from "./text-addresses.ts";

export type PageInput = {
  /** The decoded document. */
  readonly html: string;
  /** The URL it was read from, after redirects. */
  readonly url: string;
  /** The Content-Type header, where known. */
  readonly contentType?: string | null | undefined;
};

export type ExtractedPage = {
  readonly title: string | null;
  /** Words of the readable text. */
  readonly wordCount: number;
  readonly links: readonly PageLink[];
  readonly contacts: readonly Contact[];
};

/** Reads a page: its title, its links and the addresses that stand on it. */
export function extractPage({ html, url }: PageInput): ExtractedPage {
  const root = parseHtml(html);
  const text = readableText(root);
  return {
    title: root.querySelector("title")?.text.trim() || null,
    wordCount: text === "" ? 0 : text.split(/\s+/).length,
    links: pageLinks(root, url),
    contacts: pageContacts(root, text, url),
  };
}

function pageContacts(root: HTMLElement, text: string, url: string): Contact[] {
  const { hostname } = new URL(url);
  const contacts = new Map<string, Contact>();
  const add = (candidate: string, method: ContactMethod, context: string) => {
    const email = normalizeAddress(candidate);
    if (email === undefined || contacts.has(email) || contacts.size >= LIMITS.maxContactsPerPage) return;
    contacts.set(email, { email, method, type: classifyEmail(email, hostname), context });
  };
  for (const link of root.querySelectorAll("a[href], area[href]")) {
    const href = link.getAttribute("href") ?? "";
    if (!/^\s*mailto:/i.test(href)) continue;
    for (const recipient of mailtoRecipients(href)) add(recipient, "mailto", linkContext(link, text));
  }
  for (const { address, index } of textAddresses(text)) {
    add(address, "text", around(text, index, address.length));
  }
  return [...contacts.values()];
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
