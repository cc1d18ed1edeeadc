import { type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** Fields that belong to one connection (RFC 9110, 7.6.1), and what the browser tells the proxy alone. */
const HOP_FIELDS: ReadonlySet<string> = new Set([
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** Sends a browser's request over a socket of its own, and the answer back as it comes. */
export function forward(asked: IncomingMessage, answer: ServerResponse, url: URL, socket: Socket): void {
  const sent = request({
    createConnection: () => socket,
    method: asked.method ?? "GET",
    path: url.pathname + url.search,
    headers: { ...endToEnd(asked.headers), host: url.host, connection: "close" },
    setHost: false,
  });
  const end = () => {
    socket.destroy();
    answer.destroy();
  };
  sent.on("response", (response) => {
    response.on("error", end);
    answer.writeHead(response.statusCode ?? 502, response.statusMessage, endToEnd(response.headers));
    response.pipe(answer);
  });
  // A request for another protocol has lost the field that says so; a server that changes it all the same is left.
  sent.on("upgrade", end);
  sent.on("error", end);
  answer.on("close", () => socket.destroy());
  asked.on("error", end);
  asked.pipe(sent);
}

function endToEnd(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_FIELDS.has(name)));
}
