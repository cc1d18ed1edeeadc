import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, isIPv6 } from "node:net";
import { type ErrorCode, ScannerError } from "@contact-scanner/core/errors";
import type { Log } from "@contact-scanner/core/log";
import type { ApiHandler } from "@contact-scanner/functions/http/api-event";
import { problem } from "@contact-scanner/functions/http/problem-details";
import type { AnswerConsole } from "./console/console-answers.ts";
import { type HttpResponse, toApiEvent, toHttpResponse } from "./http-event.ts";
import { createLambdaContext } from "./lambda-context.ts";
import { isOwnHost } from "./own-host.ts";
import { createRouteMatcher } from "./route-matcher.ts";

/** bytes of a request body that API Gateway takes: its quota; what is larger reaches no function */
const MAX_BODY_BYTES = 10_000_000;
/** ms that API Gateway gives a function to answer: its quota, after which it answers 503 itself */
const ANSWER_TIMEOUT_MS = 30_000;

/** Where Prometheus looks unless it is told otherwise. */
const METRICS_PATH = "/metrics";
/** Prometheus' text format (exposition formats, "Text-based format"). */
const METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

export type Route = { readonly method: string; readonly path: string; readonly handler: ApiHandler };

export type HttpServerOptions = {
  readonly host: string;
  /** Names beside `host` under which callers may ask; undefined = none. */
  readonly hostNames?: readonly string[] | undefined;
  /** 0 = any free port */
  readonly port: number;
  readonly routes: readonly Route[];
  /** Answers what no route takes, as API Gateway's `$default` does. */
  readonly noRoute: ApiHandler;
  /** Answers what the console has where no route takes a request; undefined = there is no console. */
  readonly console?: Promise<AnswerConsole | undefined> | undefined;
  /** What GET /metrics answers, in Prometheus' text format; undefined = there is no such page. */
  readonly metricsText?: (() => Promise<string>) | undefined;
  readonly log: Log;
};

/** API Gateway's part: HTTP in, a payload 2.0 event to the route's handler, its result out. */
export async function startHttpServer(
  options: HttpServerOptions,
): Promise<{ url: string; stop(): Promise<void> }> {
  const answer = createAnswerer(options);
  const server = createServer((request, response) => {
    const requestId = randomUUID();
    answer(request, requestId)
      .catch((error: unknown) => {
        options.log.error("A function failed", { request_id: requestId, path: request.url, error });
        return ownProblem("internal", "The function failed. The stage's log says why.", requestId, request);
      })
      .then((result) => send(response, result));
  });
  server.listen(options.port, options.host);
  try {
    await once(server, "listening");
  } catch (error) {
    throw describeListenError(error, options);
  }
  return {
    url: baseUrl(options.host, server.address()),
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

type Answerer = (request: IncomingMessage, requestId: string) => Promise<HttpResponse>;

function createAnswerer(options: HttpServerOptions): Answerer {
  const { host, hostNames = [], routes, noRoute, console, metricsText } = options;
  const ownNames = [host, ...hostNames];
  const findRoute = createRouteMatcher(routes);
  return async (request, requestId) => {
    const { method = "GET" } = request;
    const headers = joinHeaders(request);
    if (!isOwnHost(targetHost(request, headers), ownNames)) {
      const detail =
        "This is the local stage. Call it as localhost, by an IP address, or by a name in HOST or HOST_NAMES.";
      return ownProblem("misdirected", detail, requestId, request);
    }
    const target = originForm(request);
    const { pathname } = new URL(target, "http://localhost");
    const found = findRoute(method, pathname);
    const sourceIp = request.socket.remoteAddress ?? "";
    if (metricsText !== undefined && pathname === METRICS_PATH && (method === "GET" || method === "HEAD")) {
      return metricsPage(await metricsText());
    }
    if (found === undefined) {
      const page = (await console)?.({ method, target, headers, sourceIp });
      if (page !== undefined) return page;
    }
    const body = await readBody(request);
    if (body === undefined) {
      return ownProblem("payload_too_large", "API Gateway takes 10 MB at most.", requestId, request);
    }
    const event = toApiEvent(
      { method, target, headers, body, sourceIp },
      found?.match ?? { routeKey: "$default", pathParameters: {} },
      { requestId, now: new Date() },
    );
    const handler = found?.route.handler ?? noRoute;
    return toHttpResponse(await handler(event, createLambdaContext("api", ANSWER_TIMEOUT_MS)));
  };
}

/** A page of the stage's own, and no route: API Gateway has none. */
function metricsPage(text: string): HttpResponse {
  const headers = { "content-type": METRICS_TYPE, "cache-control": "no-store" };
  return { status: 200, headers, body: Buffer.from(text) };
}

/** The target as a path and query, whatever form it was sent in (RFC 9112, 3.2), so that it always parses. */
function originForm({ url = "/" }: IncomingMessage): string {
  const { pathname, search } = URL.parse(url.startsWith("/") ? `http://localhost${url}` : url) ?? {
    pathname: "/",
    search: "",
  };
  return pathname.replace(/^\/+/, "/") + search;
}

/** The host that a request is for: a target in absolute form stands above the Host header (RFC 9112, 3.2.2). */
function targetHost({ url = "/" }: IncomingMessage, { host = "" }: Record<string, string>): string {
  return url.startsWith("/") ? host : (URL.parse(url)?.host ?? host);
}

/** undefined = larger than API Gateway takes */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Every field that was sent, a repeated one too, which Node's own `headers` drops for Authorization and others. */
function joinHeaders({ headersDistinct }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headersDistinct).map(([name, values = []]) => [
      name,
      values.join(name === "cookie" ? "; " : ","),
    ]),
  );
}

/** What API Gateway answers itself, in the form of the functions' own errors. */
function ownProblem(
  code: ErrorCode,
  detail: string,
  requestId: string,
  request: IncomingMessage,
): HttpResponse {
  const { pathname: path } = new URL(originForm(request), "http://localhost");
  const { headers, ...answer } = toHttpResponse(problem(new ScannerError(code, detail), { requestId, path }));
  return { ...answer, headers: { ...headers, "x-request-id": requestId } };
}

function send(response: ServerResponse, { status, headers, body }: HttpResponse): void {
  // A 204 and a 304 have no content, and so no length (RFC 9110, 8.6).
  const length = status === 204 || status === 304 ? {} : { "content-length": body.length };
  response.writeHead(status, { ...headers, ...length }).end(body);
}

function describeListenError(error: unknown, { host, port }: HttpServerOptions): unknown {
  if (!(error instanceof Error) || !("code" in error) || error.code !== "EADDRINUSE") return error;
  return new Error(`Port ${port} of ${host} is in use. Stop what uses it, or set PORT to another.`, {
    cause: error,
  });
}

function baseUrl(host: string, address: AddressInfo | string | null): string {
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;
}
