import { once } from "node:events";
import { createServer } from "node:http";
import { listen } from "./listen.ts";

/** A port of 127.0.0.1 on which nothing listens: a connection to it is refused. */
export async function unusedPort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  server.close();
  await once(server, "close");
  return port;
}
