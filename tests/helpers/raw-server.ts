import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { listen } from "./listen.ts";

/** What a server does with a connection once a request's head has come: HTTP, or whatever it likes. */
export type RawAnswer = (socket: Socket) => unknown;

export type RawServer = { readonly port: number; stop(): Promise<void> };

/** A server below HTTP, for what node:http refuses to say. */
export async function startRawServer(answer: RawAnswer): Promise<RawServer> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    // Who hangs up on a hostile server resets it.
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    socket.once("data", () => answer(socket));
  });
  const port = await listen(server);
  return {
    port,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

/** The text of a response head, lines joined as HTTP wants them. */
export function head(status: string, ...fields: readonly string[]): string {
  return `HTTP/1.1 ${[status, ...fields].join("\r\n")}\r\n\r\n`;
}

/** Writes chunks for ever, as fast as the other side takes them. */
export function pour(socket: Socket, next: () => string | Uint8Array): void {
  const fill = () => {
    while (!socket.destroyed && socket.write(next()));
  };
  socket.on("drain", fill);
  fill();
}

/** Writes a chunk every few milliseconds for ever. */
export function drip(socket: Socket, chunk: string): void {
  const timer = setInterval(() => socket.write(chunk), 10);
  socket.once("close", () => clearInterval(timer));
}
