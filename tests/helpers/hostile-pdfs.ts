import { pdfOfObjects, stream, writePdf } from "./write-pdf.ts";

const CATALOG = "<< /Type /Catalog /Pages 2 0 R >>";
const FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>";
const ROOT = "/Root 1 0 R";
const ONE_PAGE = "<< /Type /Pages /Count 1 /Kids [3 0 R] >>";

/** A file of one page with this content, and with more objects behind the fifth. */
function pageWith(content: string | Buffer, more: readonly (string | Buffer)[] = [], pages = ONE_PAGE) {
  return pdfOfObjects(
    [
      CATALOG,
      pages,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R " +
        "/Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> >>",
      content,
      FONT,
      ...more,
    ],
    ROOT,
  );
}

const HELLO = stream("BT /F1 10 Tf 10 10 Td (ann@acme.com) Tj ET");
const ORDINARY = writePdf([{ texts: [{ text: "ann@acme.com", x: 10, y: 10 }] }]);

function changed(bytes: Uint8Array, from: RegExp, to: string): Uint8Array {
  return new Uint8Array(Buffer.from(Buffer.from(bytes).toString("latin1").replace(from, to), "latin1"));
}

/** What becomes of it: the fault's code, or that it is read, with what is whole in it. */
type End = "unparsable" | "reading_failed" | "reading_timeout" | "read";

/** Files made to break or to hold whoever reads them. */
export const HOSTILE_PDFS: readonly {
  readonly name: string;
  readonly end: End;
  readonly make: () => Uint8Array;
}[] = [
  {
    name: "a stream that unfolds to 400 MB",
    end: "reading_failed",
    make: () => pageWith(stream(Buffer.alloc(400_000_000, 32))),
  },
  {
    name: "a bomb in a bomb",
    end: "reading_failed",
    make: () => pageWith(stream(Buffer.alloc(400_000_000, 32), 3)),
  },
  {
    name: "a page of 4,000,000 texts",
    end: "reading_timeout",
    make: () => pageWith(stream(`BT /F1 10 Tf ${"1 0 Td (a b) Tj ".repeat(4_000_000)} ET`)),
  },
  {
    name: "a form that draws itself twice",
    end: "read",
    make: () =>
      pageWith(stream("/X Do /X Do"), [
        "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> /Length 11 >>\n" +
          "stream\n/X Do /X Do\nendstream",
      ]),
  },
  {
    name: "a page tree that is its own child",
    end: "unparsable",
    make: () => pageWith(HELLO, [], "<< /Type /Pages /Count 1 /Kids [2 0 R] >>"),
  },
  {
    name: "a count of a thousand million pages",
    end: "read",
    make: () => pageWith(HELLO, [], "<< /Type /Pages /Count 1000000000 /Kids [3 0 R] >>"),
  },
  {
    name: "a cross reference that names itself as the one before",
    end: "read",
    make: () => changed(ORDINARY, /\/Root 1 0 R(?=[\s\S]*startxref\n(\d+))/, "/Root 1 0 R /Prev $1"),
  },
  {
    name: "a cross reference that lies nowhere",
    end: "read",
    make: () => changed(ORDINARY, /startxref\n\d+/, "startxref\n99999999"),
  },
  {
    name: "a length that refers to its own stream",
    end: "read",
    make: () => changed(ORDINARY, /\/Length \d+/, "/Length 5 0 R"),
  },
  {
    name: "100,000 objects",
    end: "read",
    make: () =>
      pageWith(
        HELLO,
        Array.from({ length: 100_000 }, () => "<< /A [1 2 3] >>"),
      ),
  },
  {
    name: "arrays 1,000,000 deep",
    end: "unparsable",
    make: () => pageWith(HELLO, [], `<< /Type /Pages /Count 1 /Kids ${"[".repeat(1_000_000)}`),
  },
  {
    name: "a password",
    end: "unparsable",
    make: () =>
      changed(
        ORDINARY,
        /\/Root 1 0 R/,
        `/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> >>`,
      ),
  },
  { name: "a page of words", end: "unparsable", make: () => new TextEncoder().encode("<p>Not found</p>") },
  { name: "nothing", end: "unparsable", make: () => new Uint8Array() },
  { name: "its beginning alone", end: "unparsable", make: () => ORDINARY.slice(0, 60) },
  {
    name: "signs of chance behind its beginning",
    end: "unparsable",
    make: () => new Uint8Array(Buffer.from(`%PDF-1.7\n${"\x9c\x01obj<<(".repeat(100_000)}`, "latin1")),
  },
];
