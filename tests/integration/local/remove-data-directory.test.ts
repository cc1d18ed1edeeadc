import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "@contact-scanner/local/postgres";
import { removeDataDirectory } from "@contact-scanner/local/postgres/remove-data-directory";
import { expect, test } from "vitest";
import { silentLog } from "../../helpers/silent-log.ts";

test("a stage's data goes when nobody runs a server on it, and not before", async () => {
  const dataDir = join(mkdtempSync(join(tmpdir(), "removed-")), "data");
  const postgres = await startPostgres({ dataDir, durable: false, log: silentLog });
  await expect(removeDataDirectory(dataDir)).rejects.toThrow(`is in use by process ${process.pid}`);
  await postgres.stop();
  const roots: string[] = [];
  const log = {
    ...silentLog,
    info: (_message: string, fields?: { root?: unknown }) => roots.push(`${fields?.root}`),
  };
  await (await startPostgres({ dataDir, durable: false, log })).stop();
  await removeDataDirectory(dataDir);
  expect(existsSync(dataDir)).toBe(false);
  // Where the server's user cannot enter the folder, its data lies elsewhere.
  expect(roots.filter((root) => existsSync(root))).toEqual([]);
});

test("data that is not there is removed already", async () => {
  await expect(removeDataDirectory(join(tmpdir(), "never", "made"))).resolves.toBeUndefined();
});
