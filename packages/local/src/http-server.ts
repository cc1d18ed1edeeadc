import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Log } from "@contact-scanner/core/log";
import type { ApiHandler } from "@contact-scanner/functions/http/api-event";
import { type HttpResponse, toApiEvent, toHttpResponse } from "./http-event.ts";
import { createLambdaContext } from "./lambda-context.ts";
import { createRouteMatcher } from "./route-matcher.ts";

/** bytes of a request body that API Gateway takes */
const MAX_BODY_BYTES = 10_000_000;
/** ms that API Gateway gives a function to answer */
const ANSWER_TIMEOUT_MS = 30_000;

export type Route = { readonly method: string; readonly path: string; readonly handler: ApiHandler };

export type HttpServerOptions = {
  readonly host: string;
  /** 0 = any free port */
  readonly port: number;
  readonly routes: readonly Route[];
  readonly log: Log;
};

/** API Gateway's part: HTTP in, a payload 2.0 event to the route's handler, its result out. */
export async function startHttpServer(
  options: HttpServerOptions,
): Promise<{ url: string; stop(): Promise<void> }> {
  const answer = createAnswerer(options);
  const server = createServer((request, response) => {
    answer(request)
      .catch((error: unknown) => {
        options.log.error("A function failed", { path: request.url, error });
        return plainAnswer(500, "Internal Server Error");
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
    url: `http://${options.host}:${portOf(server.address())}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

function createAnswerer({ routes }: HttpServerOptions): (request: IncomingMessage) => Promise<HttpResponse> {
  const findRoute = createRouteMatcher(routes);
  return async (request) => {
    const { method = "GET", url = "/" } = request;
    const { pathname } = new URL(url, "http://localhost");
    const found = findRoute(method, pathname);
    if (!found) return plainAnswer(404, "Not Found");
    const body = await readBody(request);
    if (body === undefined) return plainAnswer(413, "Request Entity Too Large");
    const event = toApiEvent(
      {
        method,
        target: url,
        headers: joinHeaders(request),
        body,
        sourceIp: request.socket.remoteAddress ?? "",
      },
      found.match,
      { requestId: randomUUID(), now: new Date() },
    );
    return toHttpResponse(await found.route.handler(event, createLambdaContext("api", ANSWER_TIMEOUT_MS)));
  };
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

function joinHeaders({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(",") : value]],
    ),
  );
}

/** API Gateway's own answers. */
function plainAnswer(status: number, message: string): HttpResponse {
  const body = Buffer.from(JSON.stringify({ message }));
  return { status, headers: { "content-type": "application/json" }, body };
}

function send(response: ServerResponse, { status, headers, body }: HttpResponse): void {
  response.writeHead(status, { ...headers, "content-length": body.length }).end(body);
}

function describeListenError(error: unknown, { host, port }: HttpServerOptions): unknown {
  if (!(error instanceof Error) || !("code" in error) || error.code !== "EADDRINUSE") return error;
  return new Error(`Port ${port} of ${host} is in use. Stop what uses it, or set PORT to another.`, {
    cause: error,
  });
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === "object" && address !== null ? address.port : 0;
}
