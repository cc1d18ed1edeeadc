import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { join } from "node:path";

/** A way to Postgres that can be cut, and that stays where it is while the server behind it restarts. */
export type DatabaseProxy = {
  readonly url: string;
  /** Where the server listens now. */
  pointTo(serverUrl: string): void;
  /** Breaks every connection. */
  cutAll(): number;
  /** Lets nothing more through on the connections there are, either way, and closes none: their ends hear nothing. */
  silenceAll(): number;
  /** connections that were made through it */
  readonly connections: number;
  /** Breaks a connection whenever it has sent its n-th COMMIT from now on, before the answer comes back. */
  loseAnswersToCommits(nth: number): void;
  /** commits whose answer was lost */
  readonly lostAnswers: number;
  stop(): Promise<void>;
};

export async function startDatabaseProxy(serverUrl: string): Promise<DatabaseProxy> {
  const sockets = new Set<Socket>();
  let path = socketPath(serverUrl);
  let everyNthCommit = 0;
  let commits = 0;
  let lostAnswers = 0;
  let connections = 0;
  const silenced = new Set<Socket>();

  const server = createServer((client) => {
    const upstream = connect(path);
    let isAnswerLost = false;
    const end = () => {
      client.destroy();
      upstream.destroy();
      sockets.delete(client);
      silenced.delete(client);
    };
    connections++;
    sockets.add(client);
    for (const socket of [client, upstream]) socket.on("error", end).on("close", end);
    client.on("data", (chunk) => {
      if (silenced.has(client)) return;
      if (everyNthCommit > 0 && chunk.includes("commit") && ++commits % everyNthCommit === 0)
        isAnswerLost = true;
      upstream.write(chunk);
    });
    upstream.on("data", (chunk) => {
      if (silenced.has(client)) return;
      if (isAnswerLost) {
        lostAnswers++;
        end();
      } else {
        client.write(chunk);
      }
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const cutAll = () => {
    const count = sockets.size;
    for (const socket of sockets) socket.destroy();
    return count;
  };
  return {
    url: `postgres://postgres@127.0.0.1:${port}/${new URL(serverUrl.replace("@/", "@socket/")).pathname.slice(1)}`,
    pointTo(next) {
      path = socketPath(next);
    },
    cutAll,
    silenceAll() {
      for (const socket of sockets) silenced.add(socket);
      return sockets.size;
    },
    get connections() {
      return connections;
    },
    loseAnswersToCommits(nth) {
      everyNthCommit = nth;
    },
    get lostAnswers() {
      return lostAnswers;
    },
    async stop() {
      server.close();
      cutAll();
      await once(server, "close");
    },
  };
}

/** The file that a server of ours listens on. */
function socketPath(serverUrl: string): string {
  const directory = new URL(serverUrl.replace("@/", "@socket/")).searchParams.get("host");
  return join(directory ?? "", ".s.PGSQL.5432");
}
