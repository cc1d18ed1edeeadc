import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { createDatabase } from "@contact-scanner/core/db/client";
import type { DB } from "@contact-scanner/core/db/database";
import type { Kysely } from "kysely";
import pg from "pg";
import { listen } from "./listen.ts";
import { silentLog } from "./silent-log.ts";

/** What went over a connection: how often somebody waited for an answer, and what was carried out. */
export type Traffic = { readonly roundTrips: number; readonly statements: number };

/** Frontend messages by which something is carried out: Query and Execute. */
const CARRIED_OUT = new Set(["Q", "E"]);

/** ms that an answer is on its way: time for all that the client sends without waiting for it */
const LINE_MS = 5;

/**
 * A database with one connection through a wire of our own: `take` gives what went over it since it was last asked. A
 * round trip is what the client sends before it hears an answer, however many messages that are.
 */
export async function countingRoundTrips(
  url: string,
  lineMs = LINE_MS,
): Promise<{
  readonly db: Kysely<DB>;
  /** of the same wire, for other clients */
  readonly url: string;
  take(): Traffic;
  stop(): Promise<void>;
}> {
  const { host, port: serverPort, user = "", password, database = "" } = new pg.Client(url);
  const sockets = new Set<Socket>();
  let roundTrips = 0;
  let statements = 0;
  const server = createServer((client) => {
    const upstream = host.startsWith("/")
      ? connect(`${host}/.s.PGSQL.${serverPort}`)
      : connect(serverPort, host);
    let isAnswered = true;
    let rest: Buffer = Buffer.alloc(0);
    let isStarted = false;
    client.on("data", (bytes: Buffer) => {
      if (isAnswered) roundTrips++;
      isAnswered = false;
      upstream.write(bytes);
      rest = Buffer.concat([rest, bytes]);
      for (;;) {
        const typeBytes = isStarted ? 1 : 0;
        if (rest.length < typeBytes + 4) return;
        const length = typeBytes + rest.readUInt32BE(typeBytes);
        if (rest.length < length) return;
        if (isStarted && CARRIED_OUT.has(String.fromCharCode(rest[0] ?? 0))) statements++;
        isStarted = true;
        rest = rest.subarray(length);
      }
    });
    upstream.on("data", (bytes: Buffer) => {
      setTimeout(() => {
        isAnswered = true;
        client.write(bytes);
      }, lineMs);
    });
    for (const socket of [client, upstream]) {
      sockets.add(socket.setNoDelay());
      socket
        .on("error", () => {})
        .on("close", () => {
          client.destroy();
          upstream.destroy();
        });
    }
  });
  const port = await listen(server);
  const who = [user, ...(password ? [password] : [])].map(encodeURIComponent).join(":");
  const wire = `postgres://${who}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  const db = createDatabase({ url: wire, poolSize: 1, log: silentLog });
  await db.selectNoFrom((eb) => eb.lit(1).as("one")).execute();
  const take = () => {
    const traffic = { roundTrips, statements };
    [roundTrips, statements] = [0, 0];
    return traffic;
  };
  take();
  return {
    db,
    url: wire,
    take,
    async stop() {
      await db.destroy();
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
