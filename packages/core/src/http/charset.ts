import { detectCharset, isIso2022Jp } from "./detect-charset.ts";

/**
 * Bytes of a document that are searched for its own declaration: 1,024 by the HTML Standard (13.2.3.2), but pages put
 * scripts and styles before it.
 */
const DECLARATION_BYTES = 16_384;

/**
 * Decodes a document. The first of these that says something decides: its byte order mark; the header's charset; its
 * own declaration (a `meta` element, an XML declaration); UTF-8 where its letters are that; a charset that the bytes
 * look like; windows-1252. A label that nobody knows counts as none, and UTF-8 where the letters are none: servers say
 * it of old pages that they never looked at. Never throws.
 */
export function decodeDocument(body: Uint8Array, contentType: string | null): string {
  for (const declared of [charsetOfStart(body), charsetOfHeader(contentType), charsetOfDocument(body)]) {
    if (declared === undefined) continue;
    const text = new TextDecoder(declared).decode(body);
    if (declared !== "utf-8" || isMeant(text)) return text;
  }
  const text = new TextDecoder("utf-8").decode(body);
  if (!isMeant(text)) return new TextDecoder(detectCharset(body) ?? "windows-1252").decode(body);
  return isIso2022Jp(body) ? new TextDecoder("iso-2022-jp").decode(body) : text;
}

/** What a decoder puts for bytes that are no letter. */
const REPLACEMENT = "\ufffd";
/**
 * Letters for each broken one, at least, in UTF-8 that is meant: a page is cut within a letter, or holds one old word.
 */
const MIN_LETTERS_PER_BROKEN = 4;

/** Whether a text that was decoded as UTF-8 was meant so: nearly all its letters are no broken ones. */
function isMeant(text: string): boolean {
  let broken = 0;
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) broken++;
  if (broken === 0) return true;
  let letters = -broken;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > LAST_ASCII) letters++;
  return letters >= broken * MIN_LETTERS_PER_BROKEN;
}

const LAST_ASCII = 0x7f;

/**
 * Which UTF-16 a document's first bytes tell of, by their mark or as markup whose every letter has two bytes: no other
 * charset has a zero byte beside `<`, whatever else the document says (XML 1.0, appendix F.1).
 */
export function utf16Sign([first, second, third, fourth]: Uint8Array): "utf-16be" | "utf-16le" | undefined {
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0 && second === LESS_THAN && third === 0 && fourth !== 0) return "utf-16be";
  if (first === LESS_THAN && second === 0 && third !== 0 && fourth === 0) return "utf-16le";
  return undefined;
}

const LESS_THAN = 0x3c;

function charsetOfStart(body: Uint8Array): string | undefined {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return "utf-8";
  return utf16Sign(body);
}

function charsetOfHeader(contentType: string | null): string | undefined {
  return knownLabel(/charset\s*=\s*["']?([^\s"',;]+)/i.exec(contentType ?? "")?.[1]);
}

const META_CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?([^\s"'/>;]+)/gi;
const XML_ENCODING = /^\s*<\?xml[^>]{0,200}\sencoding\s*=\s*["']([^"']+)/i;

/** The first of a document's declarations that names a known charset; those in comments are none. */
function charsetOfDocument(body: Uint8Array): string | undefined {
  const start = withoutComments(new TextDecoder("latin1").decode(body.subarray(0, DECLARATION_BYTES)));
  for (const [, label] of [...start.matchAll(META_CHARSET), XML_ENCODING.exec(start) ?? []]) {
    const known = knownLabel(label);
    if (known === undefined) continue;
    // HTML Standard, same section: a document that could be searched for ASCII is not UTF-16, whatever it says.
    if (known.startsWith("utf-16")) return "utf-8";
    return known === "x-user-defined" ? "windows-1252" : known;
  }
  return undefined;
}

/** The text without its comments. It takes linear time, as a regular expression does not where comments never end. */
function withoutComments(text: string): string {
  let kept = "";
  for (let from = 0; ; ) {
    const start = text.indexOf("<!--", from);
    if (start === -1) return kept + text.slice(from);
    kept += text.slice(from, start);
    const end = text.indexOf("-->", start + "<!".length);
    if (end === -1) return kept;
    from = end + "-->".length;
  }
}

/** Labels that sites write and the Encoding Standard does not list. */
const MISSPELT_LABELS: ReadonlyMap<string, string> = new Map([
  ["utf_8", "utf-8"],
  ["utf8mb4", "utf-8"],
  ["ansi", "windows-1252"],
  ["cp932", "shift_jis"],
  ["eucjp", "euc-jp"],
  ["euc_jp", "euc-jp"],
  ["cp936", "gbk"],
  ["gb-2312", "gbk"],
  ["cp949", "euc-kr"],
  ["uhc", "euc-kr"],
  ["euckr", "euc-kr"],
  ["cp950", "big5"],
  ["big-5", "big5"],
]);

/** `win-1251`, `cp-1251`, `windows1251` */
const WINDOWS_CODE_PAGE = /^(?:win(?:dows)?|cp)[-_ ]?(125\d|874)$/;

function knownLabel(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  const lower = label.toLowerCase();
  const codePage = WINDOWS_CODE_PAGE.exec(lower)?.[1];
  return decoderFor(codePage ? `windows-${codePage}` : (MISSPELT_LABELS.get(lower) ?? label))?.encoding;
}

function decoderFor(label: string) {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}
