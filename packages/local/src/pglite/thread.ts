/** The thread of a PGlite: its work would hold up the loop that fetches pages. */
import { parentPort } from "node:worker_threads";
import { serveSession } from "./serve-session.ts";
import type { ThreadTask } from "./thread-task.ts";

/** What of PGlite's module is used. It is no dependency, so its own types are not there (npm-pglite.ts). */
type PgliteModule = {
  readonly PGlite: {
    create(options: { readonly username: string; readonly dataDir?: string }): Promise<{
      runExclusive<Result>(run: () => Promise<Result>): Promise<Result>;
      execProtocolRaw(messages: Uint8Array): Promise<Uint8Array>;
      isInTransaction(): boolean;
      close(): Promise<void>;
    }>;
  };
};

/** Opens the database and serves it until the thread is told anything: then it closes the data and ends. */
export async function runSession({ module, dataDir, password }: ThreadTask): Promise<void> {
  const { PGlite }: PgliteModule = await import(module);
  const database = await PGlite.create({
    username: "postgres",
    ...(dataDir === null ? {} : { dataDir }),
  });
  const session = {
    exec: (messages: Uint8Array) => database.runExclusive(() => database.execProtocolRaw(messages)),
    isInTransaction: () => database.isInTransaction(),
  };
  const server = await serveSession(session, password);
  parentPort?.once("message", async () => {
    await server.stop();
    await database.close();
    parentPort?.close();
  });
  parentPort?.postMessage(server.port);
}
