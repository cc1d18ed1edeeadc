import { LIMITS } from "../config.ts";
import type { ExtractedPage } from "../extract/page.ts";
import { NO_DIRECTIVES, type PageDirectives, parseRefresh } from "../extract/page-directives.ts";
import type { PageLink } from "../extract/page-links.ts";
import type { Shell } from "../extract/shell/shell.ts";
import type { FetchResult } from "../http/fetch.ts";
import { readableLocation } from "../http/location.ts";
import type { SiteFault, SiteFaultCode } from "../http/site-fault.ts";
import { siteText } from "../site-text.ts";
import { blockedReason } from "./blocked-page.ts";
import { ADDRESSES_ALONE, type PageMetadata, type PageRecord, PDF_TYPE } from "./checkpoint.ts";
import { headerLinks } from "./header-links.ts";
import { isNofollowHeader } from "./nofollow.ts";
import type { CrawlPorts } from "./ports.ts";
import { isLoginPath } from "./wall.ts";

/** What a fetch brought of a page or a PDF. */
export type Document = Extract<FetchResult, { kind: "document" }>;

/** A page that was fetched and read: its row, and what the crawl goes on by. */
export type ReadPage = {
  readonly record: PageRecord;
  readonly links: readonly PageLink[];
  readonly directives: PageDirectives;
  /** null for a page that has something to read, leads on by itself or was not read whole */
  readonly shell: Shell | null;
  /** Whether a part of it is for browsers alone to draw; false as for `shell` */
  readonly hasClientPart: boolean;
  /** Absolute URLs of the scripts that would fill it, and of the data that they ask for. */
  readonly scripts: readonly string[];
  readonly data: readonly string[];
};

/** Of what is no page that its scripts would fill. */
export const NO_SHELL = { shell: null, hasClientPart: false, scripts: [], data: [] } as const;

/** When a page was met and how long it took. */
export type VisitTiming = { readonly depth: number; readonly fetchMs: number };

/**
 * Reads a fetched document as a page: its contacts and links, or why it is none (an HTTP error, a challenge, a page
 * that cannot be read). `asked` is the URL that led to it, undefined for the start page.
 */
export async function readDocument(
  document: Document,
  { depth, fetchMs }: VisitTiming,
  { extract, readPdf, asked }: Pick<CrawlPorts, "extract" | "readPdf"> & { readonly asked?: string },
): Promise<ReadPage> {
  const fault = documentFault(document, asked);
  if (fault) return failedPage(document, fault, { depth, fetchMs });
  const { url, text: html, file: pdf } = document;
  // A PDF is told as one, whatever its server calls it.
  const contentType = pdf ? PDF_TYPE : document.contentType;
  const page = await (pdf ? readPdf({ pdf, url }) : extract({ html, url, contentType }));
  if ("fault" in page) return failedPage({ ...document, contentType }, page.fault, { depth, fetchMs });
  const refreshHeader = readableLocation(document.headers.refresh ?? "");
  const refresh = page.directives.refresh ?? parseRefresh(refreshHeader, document.url) ?? moveOf(page);
  const linkHeader = readableLocation(document.headers.link ?? "");
  const links = [...page.links, ...refreshLink(refresh), ...headerLinks(linkHeader, document.url)];
  const language = page.directives.language ?? document.headers["content-language"] ?? null;
  const isWholePage = refresh === null && !document.incomplete && !page.truncated;
  const nofollow = page.directives.nofollow || isNofollowHeader(document.headers["x-robots-tag"]);
  return {
    record: {
      url: document.url,
      depth,
      statusCode: document.status,
      contentType,
      title: page.title,
      wordCount: page.wordCount,
      error: document.incomplete?.message ?? null,
      metadata: {
        bytes: document.bytes,
        fetch_ms: fetchMs,
        links: links.length,
        ...(page.contentHash === null ? {} : { content_hash: page.contentHash }),
        ...validators(document.headers),
        ...(page.truncated ? { truncated: true } : {}),
        ...(document.incomplete ? { fault: document.incomplete.code } : {}),
      },
      contacts: page.contacts,
      phones: page.phones,
      profiles: page.profiles,
      forms: page.forms,
      organization: page.organization,
    },
    links,
    directives: { ...page.directives, refresh, nofollow, language },
    shell: isWholePage ? page.shell : null,
    hasClientPart: isWholePage && page.hasClientPart,
    scripts: page.scripts,
    data: page.data,
  };
}

/**
 * Words up to which a page that moves on by a script has nothing else to say: "Click here if nothing happens" and its
 * like are shorter.
 */
const MAX_MOVING_WORDS = 60;

/**
 * Where a script of the page sends its reader, which is a redirect if the page itself has nothing to say; null for
 * others.
 */
function moveOf({ links, contacts, wordCount }: ExtractedPage): PageDirectives["refresh"] {
  const move = links.find(({ via }) => via === "move");
  if (!move || contacts.length > 0 || wordCount > MAX_MOVING_WORDS) return null;
  return { url: move.url, seconds: 0 };
}

/** The target of a refresh as a link: a page leads there, too, however long it waits. */
function refreshLink(refresh: PageDirectives["refresh"]): PageLink[] {
  return refresh === null ? [] : [{ url: refresh.url, text: "", rel: [] }];
}

/** Characters of a validator that is kept: ETags have some 40, dates 29. */
const MAX_VALIDATOR_CHARS = 200;

/** What a server gives to ask later whether a page changed (RFC 9110, 8.8). */
function validators(headers: Document["headers"]): Pick<PageMetadata, "etag" | "last_modified"> {
  const { etag = "", "last-modified": lastModified = "" } = headers;
  return {
    ...(/^(?:W\/)?"[\x21\x23-\x7e]*"$/.test(etag) && etag.length <= MAX_VALIDATOR_CHARS ? { etag } : {}),
    ...(Number.isNaN(Date.parse(lastModified)) || lastModified.length > MAX_VALIDATOR_CHARS
      ? {}
      : { last_modified: siteText(lastModified, MAX_VALIDATOR_CHARS) }),
  };
}

/**
 * Why a document is no page, or null when it is one. A login page that was asked for as one is a page of the site as
 * any other, and no wall before its pages.
 */
export function documentFault(document: Document, asked?: string): SiteFault | null {
  const blocked = blockedReason({
    status: document.status,
    headers: document.headers,
    html: document.text,
    url: document.url,
  });
  const isOwnLogin = blocked?.kind === "login_wall" && asked !== undefined && isLoginPath(asked);
  // Of a page further in than the start page, a 401 says that this page is closed, and not that the site is.
  const isLoginOfOnePage = asked !== undefined && document.status === 401;
  if (blocked && !(isOwnLogin && document.status < 400))
    return { code: isLoginOfOnePage ? "unauthorized" : "blocked", message: blocked.message, retry: "never" };
  return document.status < 400 ? null : httpFault(document);
}

/** Statuses that say more than that there is no page. */
const STATUS_FAULTS: ReadonlyMap<number, SiteFaultCode> = new Map([
  [401, "unauthorized"],
  [403, "forbidden"],
  [404, "gone"],
  [410, "gone"],
]);

function faultOfStatus(status: number): SiteFaultCode {
  return STATUS_FAULTS.get(status) ?? (status >= 500 ? "server_error" : "http_status");
}

/** What a status of 400 or more is to a page. */
export function httpFault({ url, status }: { url: string; status: number }): SiteFault {
  return {
    code: faultOfStatus(status),
    message: `${new URL(url).host} answered HTTP ${status}.`,
    retry: "never",
  };
}

/** A page that could not be read: its row carries the reason. */
export function failedPage(
  {
    url,
    status,
    contentType = null,
    bytes = 0,
  }: {
    url: string;
    status: number | null;
    contentType?: string | null;
    bytes?: number;
  },
  fault: SiteFault,
  { depth, fetchMs }: VisitTiming,
): ReadPage {
  const record: PageRecord = {
    url,
    depth,
    statusCode: status,
    contentType,
    title: null,
    wordCount: null,
    error: siteText(fault.message, LIMITS.maxErrorChars),
    metadata: { bytes, fetch_ms: fetchMs, links: 0, fault: fault.code },
    contacts: [],
    ...ADDRESSES_ALONE,
  };
  return { record, links: [], directives: NO_DIRECTIVES, ...NO_SHELL };
}
