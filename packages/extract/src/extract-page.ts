import { LIMITS } from "@contact-scanner/core/config";
import { documentKind } from "@contact-scanner/core/extract/document-kind";
import { explainPage as explain, type PageContent } from "@contact-scanner/core/extract/explain-page";
import { classifyEmail } from "@contact-scanner/core/extract/judge/classify";
import { decodeDocument } from "@contact-scanner/core/http/charset";
import { ExtractError } from "./extract-error.ts";
import type { ExplainedPage, Page, PageInput } from "./page.ts";

/**
 * Reads a page: the addresses, phones, profiles and forms on it, the organisation behind its site, and its links.
 *
 * It is pure: nothing is fetched, and no script of the page runs. It takes time in proportion to the page, a few
 * milliseconds for most and a second at most for one that was made to be slow.
 *
 * @throws {ExtractError} `invalid_url`, `too_large` or `not_text`
 */
export function extractPage(input: PageInput): Page {
  return pageOf(explain(readInput(input)).page);
}

/**
 * Reads a page as `extractPage` does, and says what gave each address its type, and why what looks like an address on
 * it was refused.
 *
 * @throws {ExtractError} `invalid_url`, `too_large` or `not_text`
 */
export function explainPage(input: PageInput): ExplainedPage {
  const document = readInput(input);
  const { page, rejected, told } = explain(document);
  const { hostname } = new URL(document.url);
  const contacts = page.contacts.map((contact) => ({
    ...contact,
    reason: classifyEmail(contact.email, hostname, told).reason,
  }));
  return { ...pageOf(page), contacts, rejected };
}

function pageOf(page: PageContent): Page {
  const { title, wordCount, contacts, phones, profiles, forms, organization, links, truncated } = page;
  const { language } = page.directives;
  const needsScript = page.shell !== null;
  return {
    title,
    language,
    wordCount,
    contacts,
    phones,
    profiles,
    forms,
    organization,
    links,
    needsScript,
    truncated,
  };
}

/** The document as text, within its bounds. */
function readInput({ html: document, url, contentType }: PageInput) {
  if (url.length > LIMITS.maxUrlLength || !URL.canParse(url))
    throw new ExtractError(
      "invalid_url",
      `A page's URL is absolute and has at most ${LIMITS.maxUrlLength} characters, like https://acme.com/contact.`,
    );
  if (document.length > LIMITS.maxPageBytes)
    throw new ExtractError("too_large", `A document may have ${LIMITS.maxPageBytes} bytes.`);
  const html = typeof document === "string" ? document : decodeDocument(document, contentType ?? null);
  if (documentKind(contentType, html) === "binary")
    throw new ExtractError(
      "not_text",
      "Contacts are read from HTML, XML, JSON, plain text and contact cards.",
    );
  return { html, url, contentType };
}
