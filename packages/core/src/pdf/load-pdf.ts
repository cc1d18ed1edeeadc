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
  const annotations: readonly Annotation[] = await page.getAnnotations();
  page.cleanup();
  const directions = new Map<number, TextItem[]>([[0, annotations.flatMap(shownItems)]]);
  for (const item of items) {
    const placed = placedItem(item);
    if (!placed) continue;
    const known = directions.get(placed.quarters);
    if (known) known.push(placed.item);
    else directions.set(placed.quarters, [placed.item]);
  }
  return { directions: [...directions.values()], links: annotations.flatMap(toLink) };
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

/** What lies over a page, as pdf.js tells it: a link, a field, a note. */
type Annotation = Readonly<Record<string, unknown>>;

function toLink({ subtype, url, unsafeUrl, rect }: Annotation): PdfLink[] {
  const target = typeof url === "string" ? url : unsafeUrl;
  const box = boxOf(rect);
  return subtype === "Link" && typeof target === "string" && box ? [{ url: target, box }] : [];
}

/** Points of a field's letters at most: its height says how many fit, and a field may be as high as a page. */
const MAX_FIELD_SIZE = 12;

/** The lines that a field or a note shows. */
function shownItems({ textContent, rect }: Annotation): TextItem[] {
  const box = boxOf(rect);
  if (!Array.isArray(textContent) || !box) return [];
  const height = (box.top - box.bottom) / textContent.length;
  const size = Math.min(MAX_FIELD_SIZE, height);
  return textContent.flatMap((text, index) =>
    typeof text === "string" && size > 0
      ? [{ text, x: box.left, y: box.top - (index + 1) * height, width: box.right - box.left, size }]
      : [],
  );
}

function boxOf(rect: unknown): PdfLink["box"] | undefined {
  if (!Array.isArray(rect)) return undefined;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect.map(Number);
  if (!Number.isFinite(x1 + y1 + x2 + y2)) return undefined;
  return {
    left: Math.min(x1, x2),
    right: Math.max(x1, x2),
    bottom: Math.min(y1, y2),
    top: Math.max(y1, y2),
  };
}
