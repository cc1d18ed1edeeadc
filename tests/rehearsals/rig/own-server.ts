import { appendFileSync, chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningPostgres, startPostgres } from "@contact-scanner/local/postgres";
import { openDataDirectory } from "@contact-scanner/local/postgres/data-directory";
import { serverUser } from "@contact-scanner/local/postgres/server-user";
import { silentLog } from "../../helpers/silent-log.ts";

/** A PostgreSQL of a rehearsal's own, whose files it may change while the server stands still. */
export type OwnServer = {
  /** PGDATA */
  readonly data: string;
  /** Writes these settings behind those of postgresql.conf. */
  configure(settings: Readonly<Record<string, string>>): void;
  /** Writes a file of the server's among its data. */
  write(name: string, text: string): void;
  start(): Promise<RunningPostgres>;
  /** Removes its files; the server has ended. */
  remove(): void;
};

/** Where a server's files lie; they are made at its first start, or put there. */
export function ownServer(): OwnServer {
  const folder = mkdtempSync(join(tmpdir(), "contact-scanner-rehearsal-"));
  const user = serverUser();
  const { root, data } = openDataDirectory(folder, user, silentLog);
  return {
    data,
    configure(settings) {
      const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'\n`);
      appendFileSync(join(data, "postgresql.conf"), lines.join(""));
    },
    write(name, text) {
      const path = join(data, name);
      writeFileSync(path, text);
      if (user) chownSync(path, user.uid, user.gid);
    },
    start: () => startPostgres({ dataDir: folder, log: silentLog }),
    remove() {
      for (const path of [root, folder]) rmSync(path, { recursive: true, force: true });
    },
  };
}
