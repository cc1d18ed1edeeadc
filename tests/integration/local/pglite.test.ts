import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startOwnDatabase } from "@contact-scanner/local/own-database";
import { NPM_PGLITE } from "@contact-scanner/local/pglite/npm-pglite";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { finished, startScanWith } from "../../helpers/scan-command.ts";
import { silentLog } from "../../helpers/silent-log.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const folder = mkdtempSync(join(tmpdir(), "pglite-"));
chmodSync(folder, 0o1777);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Where a clone keeps the PGlite that it gets from npm: here it finds the tests' own, and asks nobody. */
const GOT = join(ROOT, "node_modules/.cache/contact-scanner", `pglite-${NPM_PGLITE.version}`);
if (!existsSync(GOT)) {
  mkdirSync(GOT, { recursive: true });
  symlinkSync(join(ROOT, "tests/node_modules"), join(GOT, "node_modules"));
}

const PGLITE = { ownDatabase: "pglite", npmProgram: undefined } as const;

/** Queries a connection pool of ten sends at once, of which some take more than one packet. */
const QUERIES = 60;

test("a scan on PGlite finds the same contacts", async () => {
  const { code, stdout } = await finished(startScanWith({ OWN_DATABASE: "pglite" }, folder, "--json"));
  expect(code).toBe(0);
  expect(JSON.parse(stdout).contacts).toHaveLength(8);
});

test("connections do not mix, strangers are refused, and what was committed is there after a restart", async () => {
  const dataDir = join(folder, "data");
  const database = await startOwnDatabase(PGLITE, { dataDir, log: silentLog });
  const pool = new pg.Pool({ connectionString: database.url, max: 10 });
  await pool.query("create table kept as select 42 as answer");
  const lengths = Array.from({ length: QUERIES }, (_, i) => (i % 3 === 0 ? 300_000 : i));
  const answers = await Promise.all(
    lengths.map(async (length, i) => {
      const fillers = Array.from({ length: i % 5 }, (_, k) => `$${k + 2}::int`);
      const { rows } = await pool.query(`select ${["length($1::text) as length", ...fillers].join(", ")}`, [
        "x".repeat(length),
        ...fillers.map((_filler, k) => k),
      ]);
      return rows[0].length;
    }),
  );
  expect(answers).toEqual(lengths);
  await expect(startOwnDatabase(PGLITE, { dataDir, log: silentLog })).rejects.toThrow(
    `in use by process ${process.pid}`,
  );
  const ownerFile = join(dataDir, "pglite", "owner.json");
  expect(statSync(ownerFile).mode & 0o077).toBe(0);
  expect(JSON.parse(readFileSync(ownerFile, "utf8"))).toMatchObject({ url: database.url });
  const stranger = new pg.Client({ connectionString: database.url.replace(/:[^:@]+@/, ":guess@") });
  stranger.on("error", () => {});
  await expect(stranger.connect()).rejects.toThrow("The password is wrong.");
  await pool.end();
  await database.stop();
  const again = await startOwnDatabase(PGLITE, { dataDir, log: silentLog });
  const client = new pg.Client({ connectionString: again.url });
  await client.connect();
  expect((await client.query("select answer from kept")).rows).toEqual([{ answer: 42 }]);
  await client.end();
  await again.stop();
});
