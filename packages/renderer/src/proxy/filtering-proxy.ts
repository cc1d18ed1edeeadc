import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { AddressRefusedError } from "@contact-scanner/core/http/address-refused";
import type { GuardOptions } from "@contact-scanner/core/http/guarded-agent";
import { forward } from "./forward.ts";
import { createGrant, type Grant, type OpenGrant } from "./grant.ts";
import { createOpenSocket } from "./guarded-socket.ts";

/** The one way by which a browser reaches anything. */
export type FilteringProxy = {
  /** on 127.0.0.1 */
  readonly port: number;
  /** Lets one more context in, which knows the grant's password. */
  grant(): Grant;
  close(): Promise<void>;
};

/**
 * Starts an HTTP proxy (RFC 9110, 7.7, and CONNECT, 9.3.6) on a free port of 127.0.0.1. It takes nobody without a
 * grant, and opens each connection as the crawler opens its own. What it refuses is noted in the grant.
 */
export async function startFilteringProxy(options: GuardOptions): Promise<FilteringProxy> {
  const openSocket = createOpenSocket(options);
  const grants = new Map<string, OpenGrant>();
  const grantOf = (request: IncomingMessage) => grants.get(request.headers["proxy-authorization"] ?? "");

  async function open(grant: OpenGrant, { hostname, port }: Target): Promise<Socket | string> {
    const target = `${hostname}:${port}`;
    const bound = grant.admit(target);
    if (bound !== null) return bound;
    try {
      const socket = await openSocket(hostname, port);
      socket.on("error", () => socket.destroy());
      grant.watch(socket);
      return socket;
    } catch (error) {
      const reason = error instanceof AddressRefusedError ? error.message : `${target} cannot be reached.`;
      grant.refuse(target, reason);
      return reason;
    }
  }

  const server = createServer(async (request, response) => {
    const grant = grantOf(request);
    if (!grant) return answer(response, 407, "Nobody but the browser may use this proxy.");
    const url = URL.parse(request.url ?? "");
    if (url?.protocol !== "http:") return answer(response, 400, "A proxy is asked for whole http URLs.");
    const socket = await open(grant, { hostname: url.hostname, port: url.port || "80" });
    // Without an answer: a page that reads one would read our words as the site's.
    if (typeof socket === "string") return request.socket.destroy();
    if (response.destroyed) return socket.destroy();
    grant.watch(request);
    forward(request, response, url, socket);
  });

  server.on("connect", async (request: IncomingMessage, client: Duplex, head: Buffer) => {
    client.on("error", () => client.destroy());
    const grant = grantOf(request);
    if (!grant) return refuseTunnel(client, 407);
    const target = tunnelTarget(request.url ?? "");
    if (target === null) return refuseTunnel(client, 400);
    const socket = await open(grant, target);
    if (typeof socket === "string") return refuseTunnel(client, 403);
    if (client.destroyed) return socket.destroy();
    grant.watch(client);
    client.write("HTTP/1.1 200 Connected\r\n\r\n");
    if (head.length > 0) socket.write(head);
    join(client, socket);
  });
  server.on("upgrade", (_request, client: Duplex) => client.destroy());
  server.on("clientError", (_error, client: Duplex) => client.destroy());

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The proxy has no port.");
  return {
    port: address.port,
    grant() {
      const grant = createGrant((closed) => grants.delete(authorization(closed)));
      grants.set(authorization(grant), grant);
      return grant;
    },
    async close() {
      for (const grant of grants.values()) grant.close();
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

type Target = { readonly hostname: string; readonly port: string };

/** Host and port of a CONNECT; null = it names none. WHATWG's parser reads them, so that all of us read them alike. */
function tunnelTarget(authority: string): Target | null {
  const port = /^[^\s/?#@\\]+:(\d{1,5})$/.exec(authority)?.[1];
  const url = port === undefined ? null : URL.parse(`http://${authority}`);
  return url && { hostname: url.hostname, port: url.port || "80" };
}

function authorization({ username, password }: Grant): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}

function join(client: Duplex, socket: Duplex): void {
  client.on("close", () => socket.destroy());
  socket.on("close", () => client.destroy());
  client.pipe(socket);
  socket.pipe(client);
}

const CHALLENGE = { "proxy-authenticate": 'Basic realm="pages"' };

function answer(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    ...(status === 407 && CHALLENGE),
  });
  response.end(sentence);
}

function refuseTunnel(client: Duplex, status: number): void {
  const challenge = status === 407 ? `proxy-authenticate: ${CHALLENGE["proxy-authenticate"]}\r\n` : "";
  client.end(`HTTP/1.1 ${status} Refused\r\n${challenge}content-length: 0\r\nconnection: close\r\n\r\n`);
}
