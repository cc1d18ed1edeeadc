import type { Agent, Dispatcher } from "undici";
import { LIMITS } from "../config.ts";
import { connectionsTo, type HostConnections, NO_HOST_CONNECTIONS } from "../url/host-connections.ts";
import { publicUrlRefusal } from "../url/public-url.ts";
import { faultOfBrokenAnswer, faultOfError } from "./fault-of-error.ts";
import type { Fetch, FetchPurpose, FetchRequest, FetchResult } from "./fetch.ts";
import { createGuardedAgent, type GuardOptions } from "./guarded-agent.ts";
import { maxBytesOf, readResponse } from "./read-response.ts";

const ACCEPT: Readonly<Record<FetchPurpose, string>> = {
  page: "text/html,application/xhtml+xml,text/plain;q=0.8,application/xml;q=0.7,*/*;q=0.1",
  pdf: "application/pdf,*/*;q=0.1",
  robots: "text/plain,*/*;q=0.1",
  site_file: "text/plain,application/json;q=0.9,*/*;q=0.1",
  script: "text/javascript,application/javascript;q=0.9,*/*;q=0.1",
  data: "application/json,*/*;q=0.1",
  sitemap: "application/xml,text/xml,text/plain;q=0.8,*/*;q=0.1",
};

export type FetcherLimits = Readonly<
  Record<
    "connectTimeoutMs" | "headersTimeoutMs" | "pageTimeoutMs" | "maxPageBytes" | "maxHeaderBytes",
    number
  >
>;

export type FetcherOptions = GuardOptions & {
  readonly userAgent: string;
  /** What owners of hosts let us hold of connections; undefined = what any host bears. */
  readonly connections?: HostConnections | undefined;
  readonly limits?: FetcherLimits;
};

/** The crawler's network: one guarded, bounded request a call. */
export function createFetcher(options: FetcherOptions): { fetch: Fetch; close(): Promise<void> } {
  const { limits = LIMITS, connections = NO_HOST_CONNECTIONS } = options;
  const agent = createGuardedAgent(options, limits, (origin) => connectionsTo(origin, connections));
  return {
    async fetch(request, signal) {
      // The connector sees origins alone, and keeps connections: each request's whole URL is judged here.
      const refusal = publicUrlRefusal(request.url, options.allowedHosts);
      if (refusal !== null) return refused(request.url, refusal);
      const deadline = AbortSignal.timeout(limits.pageTimeoutMs);
      let isAnswered = false;
      try {
        const either = AbortSignal.any([signal, deadline]);
        const response = await send(agent, request, options.userAgent, either);
        isAnswered = true;
        const maxBytes = maxBytesOf(request.purpose, limits.maxPageBytes);
        return await readResponse(request, response, { maxBytes, signal }).finally(() => drop(response));
      } catch (error) {
        signal.throwIfAborted();
        const fault = isAnswered ? faultOfBrokenAnswer(error, request.url) : faultOfError(error, request.url);
        return { kind: "failed", url: request.url, status: null, fault };
      }
    },
    close: () => agent.destroy(),
  };
}

async function send(
  agent: Agent,
  request: FetchRequest,
  userAgent: string,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  const { origin, pathname, search } = new URL(request.url);
  return await agent.request({
    origin,
    path: pathname + search,
    method: "GET",
    headers: requestHeaders(request, userAgent),
    signal,
  });
}

/** Ends the connection where the body was not read to its end. */
function drop(response: Dispatcher.ResponseData): void {
  response.body.on("error", () => {}).destroy();
}

function refused(url: string, message: string): FetchResult {
  return { kind: "failed", url, status: null, fault: { code: "address_refused", message, retry: "never" } };
}

function requestHeaders(
  { purpose, etag, lastModified, cookie, headers }: FetchRequest,
  userAgent: string,
): Record<string, string> {
  return {
    ...headers,
    "user-agent": userAgent,
    accept: ACCEPT[purpose],
    "accept-encoding": "gzip, deflate, br, zstd",
    ...(etag === undefined ? {} : { "if-none-match": etag }),
    ...(lastModified === undefined ? {} : { "if-modified-since": lastModified }),
    ...(cookie === undefined ? {} : { cookie }),
  };
}
