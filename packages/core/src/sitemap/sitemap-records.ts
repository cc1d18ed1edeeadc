import { LIMITS } from "../config.ts";
import { readXml, resolveReferences, type XmlEvent } from "./xml-events.ts";

/** One record of a sitemap or feed as it is written, nothing checked. */
export type SitemapRecord = {
  readonly kind: "page" | "sitemap";
  readonly url: string;
  readonly priority: string | null;
  readonly lastModified: string | null;
};

/** The elements that are records: of a sitemap, of an index, of RSS and of Atom. */
const RECORD_ELEMENTS: ReadonlyMap<string, SitemapRecord["kind"]> = new Map([
  ["url", "page"],
  ["sitemap", "sitemap"],
  ["item", "page"],
  ["entry", "page"],
]);

type Field = "url" | "priority" | "lastModified";

/**
 * The field that each child of a record fills. Elements deeper inside, such as an image's `loc`, tell of something
 * else.
 */
const FIELD_ELEMENTS: ReadonlyMap<string, Field> = new Map([
  ["loc", "url"],
  ["link", "url"],
  ["priority", "priority"],
  ["lastmod", "lastModified"],
  ["pubdate", "lastModified"],
  ["updated", "lastModified"],
]);

/** Elements inside one another: a sitemap has 4, a feed a few more. */
const MAX_NESTING = 32;

/** Characters of a field: a URL may be written in references six characters long. */
const MAX_FIELD_CHARS = LIMITS.maxUrlLength * 6;

type OpenRecord = {
  readonly element: string;
  /** elements open around its children, its own included */
  readonly depth: number;
  readonly fields: Map<Field, string>;
};

/** The records of an XML sitemap or feed; of a broken or cut one those that have a whole URL. */
export function* readXmlRecords(xml: string): Generator<SitemapRecord> {
  const path: string[] = [];
  let record: OpenRecord | null = null;
  for (const event of readXml(xml)) {
    if (event.kind === "open" && RECORD_ELEMENTS.has(event.name) && isNewRecord(event.name, record)) {
      yield* finished(record);
      if (record) path.length = record.depth - 1;
      path.push(event.name);
      record = { element: event.name, depth: path.length, fields: new Map() };
    } else if (event.kind === "open") {
      path.push(event.name);
      if (record && path.length === record.depth + 1) takeFeedLink(record, event);
    } else if (event.kind === "close") {
      leave(path, event.name);
      if (!record || path.length >= record.depth) continue;
      yield* finished(record);
      record = null;
    } else if (record && path.length === record.depth + 1) {
      takeText(record, FIELD_ELEMENTS.get(path.at(-1) ?? ""), event);
    }
    if (path.length > MAX_NESTING) return;
  }
  if (record && path.length === record.depth) yield* finished(record);
}

/** A record inside a record of its own kind is the next one: the last was never closed. */
function isNewRecord(element: string, open: OpenRecord | null): boolean {
  return open === null || open.element === element;
}

/** Closes an element and those left open inside it; a close without its open is ignored. */
function leave(path: string[], name: string): void {
  const opened = path.lastIndexOf(name);
  if (opened !== -1) path.length = opened;
}

/** Atom's `<link href>`, where it leads to the entry itself (RFC 4287, 4.2.7.2). */
function takeFeedLink(
  { fields }: OpenRecord,
  { name, attributes }: Extract<XmlEvent, { kind: "open" }>,
): void {
  const href = name === "link" ? readAttribute(attributes, "href") : null;
  const rel = readAttribute(attributes, "rel") ?? "alternate";
  if (href !== null && rel === "alternate" && !fields.has("url")) fields.set("url", resolveReferences(href));
}

function readAttribute(attributes: string, name: "href" | "rel"): string | null {
  const pattern = { href: /(?:^|\s)href\s*=\s*(["'])(.*?)\1/i, rel: /(?:^|\s)rel\s*=\s*(["'])(.*?)\1/i }[
    name
  ];
  return pattern.exec(attributes.slice(0, MAX_FIELD_CHARS))?.[2] ?? null;
}

function takeText(
  { fields }: OpenRecord,
  field: Field | undefined,
  { kind, text }: Extract<XmlEvent, { text: string }>,
): void {
  if (!field) return;
  const soFar = fields.get(field) ?? "";
  if (soFar.length > MAX_FIELD_CHARS) return;
  const part = text.slice(0, MAX_FIELD_CHARS);
  fields.set(field, soFar + (kind === "cdata" ? part : resolveReferences(part)));
}

function* finished(record: OpenRecord | null): Generator<SitemapRecord> {
  const url = record?.fields.get("url")?.trim();
  if (!record || !url) return;
  yield {
    kind: RECORD_ELEMENTS.get(record.element) ?? "page",
    url,
    priority: record.fields.get("priority")?.trim() ?? null,
    lastModified: record.fields.get("lastModified")?.trim() ?? null,
  };
}

/** The lines of a text sitemap, one URL each. */
export function* readTextRecords(text: string): Generator<SitemapRecord> {
  for (const { 0: line } of text.matchAll(/[^\r\n]+/g)) {
    const url = line.trim();
    if (/^https?:/i.test(url)) yield { kind: "page", url, priority: null, lastModified: null };
  }
}
