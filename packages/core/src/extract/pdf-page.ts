import { LIMITS } from "../config.ts";
import { siteText } from "../site-text.ts";
import { decodeComponent } from "../url/decode-component.ts";
import { type Candidate, loneCandidate } from "./candidate.ts";
import { explainPlain } from "./explain-page.ts";
import { isMailto, mailtoRecipients } from "./methods/mailto.ts";
import { type ExtractedPage, withContentHash } from "./page.ts";

/** What a PDF says. */
export type PdfText = {
  readonly url: string;
  /** from its metadata; "" where it has none */
  readonly title: string;
  /** its lines, cells of a row divided by tabs */
  readonly text: string;
  /** its links, each with the line that it lies over */
  readonly links: readonly { readonly url: string; readonly context: string }[];
};

/** What programs write as a title where its author wrote none. */
const NO_TITLE =
  /^(?:untitled|unbenannt|ohne titel|sans titre|sin título|senza titolo|(?:pdf )?document|dokument)?\d*$/i;
/** What a program puts before the name of the file that a PDF was made of. */
const BY_PROGRAM = /^(?:microsoft (?:word|excel|powerpoint)|print) - /i;

/** Reads the text of a PDF as a page without elements: its addresses are all told as the method `pdf`. */
export function extractPdf({ url, title, text, links }: PdfText): ExtractedPage {
  const read = explainPlain("text", text, new URL(url).hostname, links.flatMap(linkedAddresses));
  const page = withContentHash(read);
  return {
    ...page,
    title: titleOf(title, url),
    contacts: page.contacts.map((contact) => ({ ...contact, method: "pdf" })),
  };
}

function linkedAddresses({ url, context }: PdfText["links"][number]): Candidate[] {
  if (!isMailto(url)) return [];
  return mailtoRecipients(url).map((address) => loneCandidate(address, "mailto", { element: null, context }));
}

/** A PDF's own title, else the name of its file. */
function titleOf(title: string, url: string): string | null {
  const told = siteText(title.replace(BY_PROGRAM, ""), LIMITS.maxTitleChars).trim();
  if (!NO_TITLE.test(told)) return told;
  const name = new URL(url).pathname.split("/").at(-1) ?? "";
  return siteText(decodeComponent(name), LIMITS.maxTitleChars) || null;
}
