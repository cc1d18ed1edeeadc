import type { Log } from "@contact-scanner/core/log";
import {
  createMcpHandler,
  isLegacyRequest,
  WebStandardStreamableHTTPServerTransport,
} from "@modelcontextprotocol/server";
import type { ApiEvent } from "../http/api-event.ts";
import type { CallApi } from "./call-api.ts";
import { createServer } from "./server.ts";

/** What the protocol's library answered. */
export type McpAnswer = { readonly status: number; readonly body: unknown };

/**
 * Answers one message of the Model Context Protocol over its Streamable HTTP: each by a server of its own, so that
 * nothing is remembered between requests, and always in JSON, as a function's answer goes out at once. Clients of all
 * revisions are answered: those since 2026-07-28 say with each request which they speak, older ones begin with
 * `initialize`. No answer waits for a scan, and nobody is told of changes: a function ends with its answer.
 */
export async function answerMcp(
  { event, message }: { event: ApiEvent; message: unknown },
  { callApi, log }: { callApi: CallApi; log: Log },
): Promise<McpAnswer> {
  const request = toRequest(event);
  const createOwnServer = () => createServer({ callApi, waitMs: 0, log });
  const response = (await isLegacyRequest(request, message))
    ? await answerLegacy(request, message, createOwnServer())
    : await createMcpHandler(createOwnServer, { legacy: "reject", maxSubscriptions: 0 }).fetch(request, {
        parsedBody: message,
      });
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
}

async function answerLegacy(
  request: Request,
  message: unknown,
  server: ReturnType<typeof createServer>,
): Promise<Response> {
  // The library's own way for such clients streams.
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  try {
    return await transport.handleRequest(request, { parsedBody: message });
  } finally {
    await server.close();
  }
}

/** The protocol's own headers; all others are ours to read. */
const PROTOCOL_HEADER = /^mcp-/;

/** The request as the library reads it. The body is parsed already, and JSON is what every client takes. */
function toRequest({ headers }: ApiEvent): Request {
  const own = Object.entries(headers).filter((pair): pair is [string, string] =>
    PROTOCOL_HEADER.test(pair[0]),
  );
  return new Request("http://localhost/mcp", {
    method: "POST",
    headers: {
      ...Object.fromEntries(own),
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
    },
  });
}
