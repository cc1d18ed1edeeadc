/** Bytes of a document that are searched for its own declaration: 1,024 by the HTML Standard (13.2.3.2), pages need more. */
const DECLARATION_BYTES = 4_096;

/**
 * Decodes a document: by its byte order mark, else the header's charset, else what it declares itself (a `meta` element,
 * an XML declaration), else as UTF-8 where that is valid and as windows-1252 where it is not. A label that nobody knows
 * counts as none. Never throws.
 */
export function decodeDocument(body: Uint8Array, contentType: string | null): string {
  const declared = charsetOfBom(body) ?? charsetOfHeader(contentType) ?? charsetOfDocument(body);
  const decoder = declared === undefined ? undefined : decoderFor(declared);
  if (decoder) return decoder.decode(body);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    return new TextDecoder("windows-1252").decode(body);
  }
}

function charsetOfBom(body: Uint8Array): string | undefined {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return "utf-8";
  if (body[0] === 0xfe && body[1] === 0xff) return "utf-16be";
  if (body[0] === 0xff && body[1] === 0xfe) return "utf-16le";
  return undefined;
}

function charsetOfHeader(contentType: string | null): string | undefined {
  return knownLabel(/charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType ?? "")?.[1]);
}

function charsetOfDocument(body: Uint8Array): string | undefined {
  const start = new TextDecoder("latin1").decode(body.subarray(0, DECLARATION_BYTES));
  const label =
    /<meta[^>]{0,200}charset\s*=\s*["']?([^\s"'/>;]+)/i.exec(start)?.[1] ??
    /^\s*<\?xml[^>]{0,200}\sencoding\s*=\s*["']([^"']+)/i.exec(start)?.[1];
  const known = knownLabel(label);
  // A document that could be searched for ASCII is not UTF-16, whatever it says (HTML Standard, same section).
  return known?.startsWith("utf-16") ? "utf-8" : known;
}

function knownLabel(label: string | undefined): string | undefined {
  return label === undefined ? undefined : decoderFor(label)?.encoding;
}

function decoderFor(label: string) {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}
