/** What a reader of XML meets, in the document's order. */
export type XmlEvent =
  /** `name` is the local name in lower case: namespaces are not told apart. */
  | { readonly kind: "open"; readonly name: string; readonly attributes: string }
  | { readonly kind: "close"; readonly name: string }
  /** Text as it stands, references not yet resolved. */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "cdata"; readonly text: string };

/**
 * Reads XML, broken XML too, from front to back in linear time. No document type is read and no entity that it may
 * declare (XXE, entity bombs); where markup does not end, the reading does.
 */
export function* readXml(xml: string): Generator<XmlEvent> {
  let position = 0;
  while (position < xml.length) {
    const start = xml.indexOf("<", position);
    const textEnd = start === -1 ? xml.length : start;
    if (textEnd > position) yield { kind: "text", text: xml.slice(position, textEnd) };
    if (start === -1) return;
    const end = markupEnd(xml, start);
    if (end === -1) return;
    if (xml.startsWith(CDATA, start)) {
      yield { kind: "cdata", text: xml.slice(start + CDATA.length, end - CDATA_END.length) };
    } else {
      const tag = readTag(xml, start);
      if (tag && !tag.isEnd) {
        yield { kind: "open", name: tag.name, attributes: xml.slice(tag.nameEnd, end - 1) };
      }
      if (tag && (tag.isEnd || xml[end - 2] === "/")) yield { kind: "close", name: tag.name };
    }
    position = end;
  }
}

const CDATA = "<![CDATA[";
const CDATA_END = "]]>";

/** Where the markup that begins at `start` ends, -1 when it does not. */
function markupEnd(xml: string, start: number): number {
  if (xml.startsWith("<!--", start)) return endOf(xml, "-->", start + 4);
  if (xml.startsWith(CDATA, start)) return endOf(xml, CDATA_END, start + CDATA.length);
  if (xml.startsWith("<?", start)) return endOf(xml, "?>", start + 2);
  if (xml.startsWith("<!", start)) return documentTypeEnd(xml, start);
  return tagEnd(xml, start);
}

function endOf(xml: string, terminator: string, from: number): number {
  const found = xml.indexOf(terminator, from);
  return found === -1 ? -1 : found + terminator.length;
}

/** The end of `<!DOCTYPE …>`, whose internal subset in brackets holds declarations of its own. */
function documentTypeEnd(xml: string, start: number): number {
  const end = endOf(xml, ">", start);
  const subset = xml.slice(start, end).indexOf("[");
  return end === -1 || subset === -1 ? end : endOf(xml, "]>", start + subset);
}

/** The end of a tag: the first `>` outside quotes. */
function tagEnd(xml: string, start: number): number {
  const end = xml.indexOf(">", start);
  if (end === -1) return -1;
  if (!/["']/.test(xml.slice(start, end))) return end + 1;
  const stop = /["'>]/g;
  stop.lastIndex = start;
  for (let found = stop.exec(xml); found; found = stop.exec(xml)) {
    if (found[0] === ">") return stop.lastIndex;
    const closing = xml.indexOf(found[0], stop.lastIndex);
    if (closing === -1) return -1;
    stop.lastIndex = closing + 1;
  }
  return -1;
}

/** The local name of the tag that begins at `start`, null where it is no tag (a comment, a declaration). */
function readTag(xml: string, start: number): { name: string; nameEnd: number; isEnd: boolean } | null {
  const isEnd = xml[start + 1] === "/";
  const pattern = /(?:[\w.-]+:)?([a-z][\w.-]*)/iy;
  pattern.lastIndex = start + (isEnd ? 2 : 1);
  const name = pattern.exec(xml)?.[1];
  return name ? { name: name.toLowerCase(), nameEnd: pattern.lastIndex, isEnd } : null;
}

const PREDEFINED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text with XML's five entities and its character references resolved; all others stay as they are. */
export function resolveReferences(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name) return PREDEFINED[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
