import type { Dispatcher } from "undici";
import { LIMITS } from "../config.ts";
import { siteText } from "../site-text.ts";
import { type Body, gunzipFile, readBody } from "./body.ts";
import { decodeDocument } from "./charset.ts";
import { isReadable, looksLikeText } from "./content-type.ts";
import type { FetchPurpose, FetchRequest, FetchResult } from "./fetch.ts";
import { readableLocation } from "./location.ts";
import type { SiteFault, SiteFaultCode } from "./site-fault.ts";

type Document = Extract<FetchResult, { kind: "document" }>;

/**
 * What a response is to the crawler. Its body is read only where its headers say that it can be of use, and only to
 * `maxBytes` of it after decoding. An answer of 400 or more is a document whatever becomes of its body: the status says
 * most. Rejects when the connection breaks, or `signal` aborts, before the document was read.
 */
export async function readResponse(
  { url, purpose }: FetchRequest,
  response: Dispatcher.ResponseData,
  { maxBytes, signal }: { maxBytes: number; signal: AbortSignal },
): Promise<FetchResult> {
  const { statusCode: status } = response;
  const headers = plainHeaders(response.headers);
  const contentType = siteText(headers["content-type"] ?? "", LIMITS.maxHeaderValueChars) || null;
  const cookies = setCookies(response.headers["set-cookie"]);
  if (status === 304) return { kind: "unchanged", url, status };
  if (status >= 300 && status < 400) {
    const location = first(response.headers.location);
    // An empty one leads nowhere: browsers show the page that comes with it.
    if (location !== undefined && location.trim() !== "") {
      return { kind: "redirect", url, status, location: readableLocation(location), ...cookies };
    }
    if (purpose !== "page" && status !== 300) return failed(url, "bad_redirect", nowhere(status));
  }
  const isError = status >= 400;
  const answer = (text: string, bytes: number): Document => {
    return { kind: "document", url, status, contentType, headers, text, bytes, ...cookies };
  };
  if (!isReadable(contentType, purpose)) {
    return isError ? answer("", 0) : { kind: "ignored", url, status, contentType };
  }
  let body: Body;
  try {
    body = await readBody(response.body, {
      contentEncoding: headers["content-encoding"],
      maxBytes,
      wants: (start) => purpose === "sitemap" || purpose === "pdf" || looksLikeText(start, contentType),
    });
    if (purpose === "sitemap") body = await gunzipFile(body, maxBytes);
  } catch (error) {
    if (!isError || signal.aborted) throw error;
    return answer("", 0);
  }
  if (body.end === "unwanted") {
    return isError ? answer("", 0) : { kind: "ignored", url, status, contentType, isBinary: true };
  }
  // A redirect to nowhere is the page that comes with it, where one does.
  if (status > 300 && status < 400 && body.bytes.length === 0)
    return failed(url, "bad_redirect", nowhere(status));
  const bytes = purpose === "robots" && body.end === "bound" ? wholeLines(body.bytes) : body.bytes;
  const document =
    purpose === "pdf"
      ? { ...answer("", body.bytes.length), file: bytes }
      : answer(decodeDocument(bytes, contentType), body.bytes.length);
  if (isError) return document;
  if (body.end === "bound" && (purpose === "page" || purpose === "pdf")) {
    const what = purpose === "pdf" ? "PDF" : "page";
    return failed(url, "too_large", `sends a ${what} of more than ${maxBytes / 1_000_000} MB`);
  }
  if (body.end !== "broken_coding") return document;
  // Half a robots.txt may lack the line that forbids what we ask for.
  if (purpose === "robots" || body.bytes.length === 0) {
    return failed(url, "bad_response", "sends an answer whose compression cannot be read");
  }
  const incomplete = toFault(
    url,
    "bad_response",
    "sends a page whose compression breaks off: its rest was not read",
  );
  return { ...document, incomplete };
}

/** Bytes of an answer that are read after decoding, by what was asked for. */
export function maxBytesOf(purpose: FetchPurpose, maxPageBytes: number): number {
  return {
    page: maxPageBytes,
    pdf: LIMITS.maxPdfBytes,
    robots: LIMITS.maxRobotsBytes,
    site_file: LIMITS.maxSiteFileBytes,
    sitemap: LIMITS.maxSitemapFileBytes,
    script: LIMITS.maxScriptFileBytes,
    data: LIMITS.maxScriptFileBytes,
  }[purpose];
}

function nowhere(status: number): string {
  return `answered HTTP ${status} without saying where to`;
}

/** A body that was cut at a bound, less the line that was cut in two. */
function wholeLines(bytes: Buffer): Buffer {
  return bytes.subarray(0, Math.max(bytes.lastIndexOf("\n"), bytes.lastIndexOf("\r")) + 1);
}

function failed(url: string, code: SiteFaultCode, text: string): FetchResult {
  return { kind: "failed", url, status: null, fault: toFault(url, code, text) };
}

/** `text` follows the host's name. */
function toFault(url: string, code: SiteFaultCode, text: string): SiteFault {
  return { code, message: `${new URL(url).host} ${text}.`, retry: "never" };
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function setCookies(fields: string | string[] = []): Pick<Document, "setCookies"> {
  const setCookies = [fields].flat();
  return setCookies.length === 0 ? {} : { setCookies };
}

function plainHeaders(headers: Dispatcher.ResponseData["headers"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(", ") : value]],
    ),
  );
}
