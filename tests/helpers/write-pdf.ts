import { deflateSync } from "node:zlib";

/** A text of a page, at points from its left and lower edge. */
export type WrittenText = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** points; 10 where it is left out */
  readonly size?: number;
  /** degrees against the clock */
  readonly turn?: 0 | 90;
};

export type WrittenPage = {
  readonly texts: readonly WrittenText[];
  readonly links?: readonly { readonly url: string; readonly rect: readonly number[] }[];
  /** Notes that lie over the page, each with what it shows. */
  readonly notes?: readonly { readonly text: string; readonly rect: readonly number[] }[];
};

/** Points that each letter of Courier, in which all is written, is wide at a size of 10. */
export const LETTER_WIDTH = 6;

/** A PDF of these pages (ISO 32000-1), its streams compressed. */
export function writePdf(
  pages: readonly WrittenPage[],
  { title }: { readonly title?: string } = {},
): Uint8Array {
  const objects: (string | Buffer)[] = [];
  const add = (object: string | Buffer) => objects.push(object);
  add("<< /Type /Catalog /Pages 2 0 R >>");
  // The page tree is written once its pages have numbers.
  add("");
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>");
  add(title === undefined ? "<< >>" : `<< /Title ${literal(title)} >>`);
  const kids = pages.map(({ texts, links = [], notes = [] }) => {
    const content = add(stream(texts.map(drawn).join("\n")));
    const annotations = links.map(({ url, rect }) =>
      add(
        `<< /Type /Annot /Subtype /Link /Rect [${rect.join(" ")}] /Border [0 0 0] ` +
          `/A << /Type /Action /S /URI /URI ${literal(url)} >> >>`,
      ),
    );
    for (const { text, rect } of notes) annotations.push(add(noteOf(text, rect, add)));
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${content} 0 R ` +
        `/Resources << /Font << /F1 3 0 R >> >> /Annots [${annotations.map((n) => `${n} 0 R`).join(" ")}] >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${pages.length} /Kids [${kids.map((n) => `${n} 0 R`).join(" ")}] >>`;
  return pdfOfObjects(objects, "/Root 1 0 R /Info 4 0 R");
}

/** A file of these objects, numbered from 1, with what its trailer says. */
export function pdfOfObjects(objects: readonly (string | Buffer)[], trailer: string): Uint8Array {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  let length = parts[0]?.length ?? 0;
  const offsets = objects.map((object, index) => {
    const at = length;
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from("\nendobj\n"),
    ]);
    parts.push(part);
    length += part.length;
    return at;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${length}\n%%EOF\n`;
  // A copy of its own, as a file's bytes are handed to whoever reads them.
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(end)]));
}

/** A stream's object: its bytes deflated as often as said. */
export function stream(content: string | Buffer, times = 1): Buffer {
  let bytes: Buffer = Buffer.from(content);
  for (let time = 0; time < times; time++) bytes = deflateSync(bytes);
  const filters = Array.from({ length: times }, () => "/FlateDecode").join(" ");
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} /Filter [${filters}] >>\nstream\n`),
    bytes,
    Buffer.from("\nendstream"),
  ]);
}

/** A note with its appearance, which is what its reader sees. */
function noteOf(text: string, rect: readonly number[], add: (object: Buffer) => number): string {
  const [left = 0, bottom = 0, right = 0, top = 0] = rect;
  const shown = `/Tx BMC q BT /F1 10 Tf 2 2 Td ${literal(text)} Tj ET Q EMC`;
  const form =
    `<< /Type /XObject /Subtype /Form /BBox [0 0 ${right - left} ${top - bottom}] ` +
    `/Resources << /Font << /F1 3 0 R >> >> /Length ${shown.length} >>\nstream\n${shown}\nendstream`;
  const appearance = add(Buffer.from(form));
  return (
    `<< /Type /Annot /Subtype /FreeText /Rect [${rect.join(" ")}] /Contents ${literal(text)} ` +
    `/DA (/F1 10 Tf) /AP << /N ${appearance} 0 R >> >>`
  );
}

function drawn({ text, x, y, size = 10, turn = 0 }: WrittenText): string {
  const direction = turn === 0 ? "1 0 0 1" : "0 1 -1 0";
  return `BT /F1 ${size} Tf ${direction} ${x} ${y} Tm ${literal(text)} Tj ET`;
}

function literal(text: string): string {
  const escaped = text.replace(/[\\()]/g, "\\$&");
  return `(${escaped.replace(/[\x80-\xff]/g, (letter) => `\\${letter.charCodeAt(0).toString(8)}`)})`;
}
