import { once } from "node:events";
import type { Server } from "node:net";

/** Lets the server listen on a free port of every address, IPv6 too where there is any, and returns the port. */
export async function listenEverywhere(server: Server): Promise<number> {
  server.listen(0);
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The server has no port.");
  return address.port;
}
