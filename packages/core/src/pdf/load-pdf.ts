import { getDocument } from "unpdf/pdfjs";
import type { PdfLink, PdfPage, TextItem } from "./text-item.ts";

type PdfDocument = Awaited<ReturnType<typeof getDocument>["promise"]>;
type LoadedPage = Awaited<ReturnType<PdfDocument["getPage"]>>;
type Content = Awaited<ReturnType<LoadedPage["getTextContent"]>>["items"][number];

/** A PDF that is open: its pages are read one by one. */
export type OpenPdf = {
  /** pages, as the file says */
  readonly pages: number;
  /** from its metadata; "" where it has none */
  readonly title: string;
  /** Reads the page of a number from 1. */
  page(number: number): Promise<PdfPage>;
};

/**
 * Opens a PDF of these bytes, which it takes for itself, with `use`, and lets go of it behind that. Rejects with the
 * errors of pdf.js, which have names of their own: InvalidPDFException, PasswordException.
 */
export async function withPdf<Result>(
  bytes: Uint8Array,
  use: (pdf: OpenPdf) => Promise<Result>,
): Promise<Result> {
  const task = getDocument({
    data: bytes,
    // What is only needed to draw, or would run or ask for anything.
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const { info } = await document.getMetadata();
    const title = "Title" in info && typeof info.Title === "string" ? info.Title : "";
    return await use({
      pages: document.numPages,
      title,
      page: async (number) => await readPage(await document.getPage(number)),
    });
  } finally {
    await task.destroy();
  }
}

async function readPage(page: LoadedPage): Promise<PdfPage> {
  const { items } = await page.getTextContent();
  const links = await page.getAnnotations();
  page.cleanup();
  const directions = new Map<number, TextItem[]>();
  for (const item of items) {
    const placed = placedItem(item);
    if (!placed) continue;
    const known = directions.get(placed.quarters);
    if (known) known.push(placed.item);
    else directions.set(placed.quarters, [placed.item]);
  }
  return { directions: [...directions.values()], links: links.flatMap(toLink) };
}

/** An item turned upright, and by how many quarters of a circle it was written. */
function placedItem(item: Content): { item: TextItem; quarters: number } | undefined {
  if (!("str" in item) || item.str === "") return undefined;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform.map(Number);
  const size = Math.hypot(c, d) || Math.hypot(a, b) || item.height;
  if (!(size > 0) || !Number.isFinite(e + f + size + item.width)) return undefined;
  const quarters = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
  const [x = 0, y = 0] = [
    [e, f],
    [f, -e],
    [-e, -f],
    [-f, e],
  ][quarters] ?? [e, f];
  return { item: { text: item.str, x, y, width: Math.max(0, item.width), size }, quarters };
}

function toLink(annotation: Record<string, unknown>): PdfLink[] {
  const { subtype, url, unsafeUrl, rect } = annotation;
  const target = typeof url === "string" ? url : unsafeUrl;
  if (subtype !== "Link" || typeof target !== "string" || !Array.isArray(rect)) return [];
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect.map(Number);
  const [left, right] = [Math.min(x1, x2), Math.max(x1, x2)];
  const [bottom, top] = [Math.min(y1, y2), Math.max(y1, y2)];
  return [{ url: target, box: { left, bottom, right, top } }];
}
