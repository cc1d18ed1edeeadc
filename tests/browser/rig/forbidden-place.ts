import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { networkInterfaces } from "node:os";
import { listenEverywhere } from "./listen-everywhere.ts";

/** What no page may reach: it listens on every address of this machine, over TCP and UDP. */
export type ForbiddenPlace = {
  readonly tcpPort: number;
  readonly udpPort: number;
  /** An address of this machine on its network, where it has one. */
  readonly ownAddress: string | undefined;
  /** What came: connections and packets, as `tcp` and `udp`. */
  readonly seen: string[];
  stop(): Promise<void>;
};

/** A TCP server that tells a secret to whoever connects, and a UDP socket. */
export async function startForbiddenPlace(): Promise<ForbiddenPlace> {
  const seen: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    seen.push("tcp");
    sockets.add(socket);
    socket.on("error", () => {});
    socket.end("HTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\nconnection: close\r\n\r\nthe secret");
  });
  const tcpPort = await listenEverywhere(server);
  const udp = createSocket("udp4", () => seen.push("udp"));
  udp.bind(0);
  await once(udp, "listening");
  return {
    tcpPort,
    udpPort: udp.address().port,
    ownAddress: Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find(({ family, internal }) => family === "IPv4" && !internal)?.address,
    seen,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      udp.close();
      await once(server, "close");
    },
  };
}
