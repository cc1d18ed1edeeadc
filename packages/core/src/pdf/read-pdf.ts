import { LIMITS } from "../config.ts";
import type { ExtractedPage } from "../extract/page.ts";
import { extractPdf } from "../extract/pdf-page.ts";
import type { SiteFault } from "../http/site-fault.ts";
import { type OpenPdf, withPdf } from "./load-pdf.ts";
import { type PageOfPdf, pageOfPdf } from "./pdf-text.ts";

/** A PDF to be read. */
export type PdfInput = {
  readonly pdf: Uint8Array;
  /** The URL it was read from, after redirects. */
  readonly url: string;
};

/** Characters of a PDF's text that are read: 50 pages of prose have 200,000. */
const MAX_CHARS = 1_000_000;

/**
 * Reads a PDF as a page: its text, the addresses in it and in its links. One that cannot be opened is a fault of its
 * site. It takes as long and as much memory as the file wants: whoever calls it bounds both.
 */
export async function readPdf({ pdf, url }: PdfInput): Promise<ExtractedPage | { fault: SiteFault }> {
  try {
    return await withPdf(pdf, async (open) => {
      const { pages, isWhole } = await readPages(open);
      // What no page could be read of is no PDF, whatever its beginning says.
      if (pages.length === 0 && !isWhole) return { fault: unparsable(url, "holds no page that can be read") };
      const text = pages.map((page) => page.text).join("\n\n");
      const links = pages.flatMap((page) => page.links);
      const page = extractPdf({ url, title: open.title, text: text.slice(0, MAX_CHARS), links });
      return isWhole && text.length <= MAX_CHARS ? page : { ...page, truncated: true };
    });
  } catch (error) {
    return { fault: unparsable(url, reasonOf(error)) };
  }
}

async function readPages(open: OpenPdf): Promise<{ pages: PageOfPdf[]; isWhole: boolean }> {
  const pages: PageOfPdf[] = [];
  let isWhole = open.pages <= LIMITS.maxPdfPages;
  let chars = 0;
  for (let number = 1; number <= Math.min(open.pages, LIMITS.maxPdfPages) && chars <= MAX_CHARS; number++) {
    try {
      const page = pageOfPdf(await open.page(number));
      chars += page.text.length;
      pages.push(page);
    } catch {
      // One page of a damaged file says nothing of the others.
      isWhole = false;
    }
  }
  return { pages, isWhole };
}

function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return "is locked with a password";
  if (name === "InvalidPDFException") return "is none, or is damaged";
  return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}

/** `text` follows the file. */
function unparsable(url: string, text: string): SiteFault {
  return { code: "unparsable", message: `${new URL(url).host} sent a PDF that ${text}.`, retry: "never" };
}
