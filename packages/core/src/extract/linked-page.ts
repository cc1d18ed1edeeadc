import type { LinkedFile } from "./bundle/linked-file.ts";
import { elementOf, readBundle } from "./bundle/read-bundle.ts";
import { NOTHING_ELSE } from "./explain-page.ts";
import { type ExtractedPage, extractPage } from "./page.ts";
import { NO_DIRECTIVES } from "./page-directives.ts";
import type { PageInput } from "./page-input.ts";
import { NO_MEMORY } from "./site-memory.ts";

/** Reads what was fetched for a page: the page itself, or a file that it loads. */
export function extractDocument(input: PageInput, memory = NO_MEMORY): ExtractedPage {
  return input.linked === undefined ? extractPage(input, memory) : extractFile(input, input.linked);
}

/** Of a file, which nobody reads as a page. */
const NO_PAGE = {
  ...NOTHING_ELSE,
  title: null,
  wordCount: 0,
  contentHash: null,
  directives: NO_DIRECTIVES,
} as const;

/** What a linked file tells of its page: addresses, pages that it names as links, scripts and data. */
function extractFile({ html: text }: PageInput, file: LinkedFile): ExtractedPage {
  if (file.kind === "script") {
    const { contacts, routes, scripts, data, truncated } = readBundle(text, file);
    const links = routes.map((url) => ({ url, text: "", rel: [], via: "other" as const }));
    return { ...NO_PAGE, contacts, links, scripts, data, truncated };
  }
  const read = extractPage({ html: text, url: file.pageUrl, contentType: "application/json" });
  const contacts = read.contacts.map((contact) => ({
    ...contact,
    method: "bundle" as const,
    element: elementOf(file.fileUrl),
  }));
  return { ...NO_PAGE, contacts, links: [], truncated: read.truncated };
}
