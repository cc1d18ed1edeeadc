import { connect, createServer } from "node:net";
import { join } from "node:path";
import { startPostgres } from "@contact-scanner/local/postgres";
import { listen } from "../../helpers/listen.ts";
import { silentLog } from "../../helpers/silent-log.ts";

/** A PostgreSQL that any user of this machine reaches at a port, as one reaches that of another container. */
export async function startDatabase(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const postgres = await startPostgres({ durable: false, log: silentLog });
  const socketFolder = new URLSearchParams(postgres.url.split("?")[1]).get("host") ?? "";
  const server = createServer((caller) => {
    const database = connect(join(socketFolder, ".s.PGSQL.5432"));
    caller.pipe(database).pipe(caller);
    caller.on("error", () => database.destroy());
    database.on("error", () => caller.destroy());
  });
  const port = await listen(server);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      server.close();
      await postgres.stop();
    },
  };
}
