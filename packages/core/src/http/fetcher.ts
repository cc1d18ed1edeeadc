import type { LookupFunction } from "node:net";
import { Agent, type Dispatcher } from "undici";
import { LIMITS } from "../config.ts";
import type { AllowedHosts } from "../url/allowed-hosts.ts";
import { createAddressCheck } from "../url/public-address.ts";
import { gunzipFile, readBody } from "./body.ts";
import { decodeDocument } from "./charset.ts";
import { isReadable, looksLikeText } from "./content-type.ts";
import { faultOfError } from "./fault-of-error.ts";
import type { Fetch, FetchPurpose, FetchRequest, FetchResult } from "./fetch.ts";
import { createGuardedConnector } from "./guarded-connector.ts";

const ACCEPT: Readonly<Record<FetchPurpose, string>> = {
  page: "text/html,application/xhtml+xml,text/plain;q=0.8,application/xml;q=0.7,*/*;q=0.1",
  robots: "text/plain,*/*;q=0.1",
  sitemap: "application/xml,text/xml,text/plain;q=0.8,*/*;q=0.1",
};

export type FetcherLimits = Readonly<
  Record<
    "connectTimeoutMs" | "headersTimeoutMs" | "pageTimeoutMs" | "maxPageBytes" | "maxHeaderBytes",
    number
  >
>;

export type FetcherOptions = {
  readonly userAgent: string;
  readonly allowedHosts: AllowedHosts;
  /** Ranges that are refused beside those that are not public. */
  readonly denyCidrs?: readonly string[];
  readonly lookup?: LookupFunction;
  readonly limits?: FetcherLimits;
};

/**
 * The crawler's network: one guarded, bounded request a call. Its own undici Agent is given to every request, so no
 * proxy variable and no global dispatcher has a say.
 */
export function createFetcher(options: FetcherOptions): { fetch: Fetch; close(): Promise<void> } {
  const { limits = LIMITS } = options;
  const agent = new Agent({
    connect: createGuardedConnector({
      allowedHosts: options.allowedHosts,
      checkAddress: createAddressCheck(options.denyCidrs),
      connectTimeoutMs: limits.connectTimeoutMs,
      ...(options.lookup ? { lookup: options.lookup } : {}),
    }),
    connections: LIMITS.maxConnectionsPerHost,
    headersTimeout: limits.headersTimeoutMs,
    maxHeaderSize: limits.maxHeaderBytes,
  });
  return {
    async fetch(request, signal) {
      const deadline = AbortSignal.timeout(limits.pageTimeoutMs);
      try {
        return await send(agent, request, options.userAgent, limits, AbortSignal.any([signal, deadline]));
      } catch (error) {
        signal.throwIfAborted();
        return { kind: "failed", url: request.url, status: null, fault: faultOfError(error, request.url) };
      }
    },
    close: () => agent.destroy(),
  };
}

async function send(
  agent: Agent,
  request: FetchRequest,
  userAgent: string,
  limits: FetcherLimits,
  signal: AbortSignal,
): Promise<FetchResult> {
  const { origin, pathname, search } = new URL(request.url);
  const response = await agent.request({
    origin,
    path: pathname + search,
    method: "GET",
    headers: requestHeaders(request, userAgent),
    signal,
  });
  try {
    return await readResponse(request, response, limits);
  } finally {
    response.body.on("error", () => {}).destroy();
  }
}

async function readResponse(
  { url, purpose }: FetchRequest,
  response: Dispatcher.ResponseData,
  limits: FetcherLimits,
): Promise<FetchResult> {
  const { statusCode: status } = response;
  const headers = plainHeaders(response.headers);
  const contentType = headers["content-type"] ?? null;
  if (status === 304) return { kind: "unchanged", url, status };
  if (status >= 300 && status < 400 && headers.location !== undefined) {
    return { kind: "redirect", url, status, location: headers.location };
  }
  // An error is told by its headers and body, whatever their type.
  if (status < 400 && !isReadable(contentType, purpose)) return { kind: "ignored", url, status, contentType };
  const body = await readBody(response.body, headers["content-encoding"], limits.maxPageBytes);
  const { bytes, overflow } = purpose === "sitemap" ? await gunzipFile(body, limits.maxPageBytes) : body;
  if (overflow && purpose === "page") return tooLarge(url, status, limits.maxPageBytes);
  if (contentType === null && !looksLikeText(bytes)) return { kind: "ignored", url, status, contentType };
  const text = decodeDocument(bytes, contentType);
  return { kind: "document", url, status, contentType, headers, text, bytes: bytes.length };
}

function tooLarge(url: string, status: number, maxBytes: number): FetchResult {
  const message = `${new URL(url).host}: the page is larger than ${maxBytes / 1_000_000} MB.`;
  return { kind: "failed", url, status, fault: { code: "too_large", message, retry: "never" } };
}

function requestHeaders(
  { purpose, etag, lastModified }: FetchRequest,
  userAgent: string,
): Record<string, string> {
  return {
    "user-agent": userAgent,
    accept: ACCEPT[purpose],
    "accept-encoding": "gzip, deflate, br, zstd",
    ...(etag === undefined ? {} : { "if-none-match": etag }),
    ...(lastModified === undefined ? {} : { "if-modified-since": lastModified }),
  };
}

function plainHeaders(headers: Dispatcher.ResponseData["headers"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(", ") : value]],
    ),
  );
}
