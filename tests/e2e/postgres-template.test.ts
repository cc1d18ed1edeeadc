import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "@contact-scanner/local/postgres";
import { findBinaries } from "@contact-scanner/local/postgres/binaries";
import { INITDB_OPTIONS } from "@contact-scanner/local/postgres/data-directory";
import { serverUser } from "@contact-scanner/local/postgres/server-user";
import { copyTemplate, keepTemplate, templateOf } from "@contact-scanner/local/postgres/template";
import pg from "pg";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { silentLog } from "../helpers/silent-log.ts";

const parent = mkdtempSync(join(tmpdir(), "postgres-template-"));
// Root's Postgres runs as another user, who has to get through.
chmodSync(parent, 0o755);
afterAll(() => rmSync(parent, { recursive: true }));
const user = serverUser();
const binaries = findBinaries(user, silentLog);

let cacheDir: string;
beforeEach(() => {
  cacheDir = mkdtempSync(join(parent, "cache-"));
});

describe("a temporary server", { timeout: 60_000 }, () => {
  test("keeps its first data as a template, which the next ones begin with", async () => {
    await startAndAsk();
    const [template, ...others] = readdirSync(cacheDir);
    expect(others).toEqual([]);
    expect(template).toMatch(/^postgres-template-[0-9a-f]{16}$/);
    expect(await systemIdentifier()).toBe(await systemIdentifier());
  });

  test("starts when two do at once with no template yet, and one template is left", async () => {
    await Promise.all([startAndAsk(), startAndAsk()]);
    expect(readdirSync(cacheDir)).toHaveLength(1);
  });

  test("starts from initdb where the template lost a file's end, and puts a whole one in its place", async () => {
    await startAndAsk();
    truncateSync(templateFile("global/pg_control"), 100);
    await startAndAsk();
    expect(statSync(templateFile("global/pg_control")).size).toBeGreaterThan(100);
  });

  test("starts from initdb where the template is damaged in a way that no size or time shows", async () => {
    await startAndAsk();
    const file = templateFile("global/pg_control");
    const { atime, mtime, size } = statSync(file);
    writeFileSync(file, Buffer.alloc(size));
    utimesSync(file, atime, mtime);
    await startAndAsk();
    expect(readFileSync(templateFile("global/pg_control"))).not.toEqual(Buffer.alloc(size));
  });

  test("starts where no template can be kept", async () => {
    writeFileSync(join(parent, "a-file"), "");
    cacheDir = join(parent, "a-file");
    await startAndAsk();
  });

  async function startAndAsk(): Promise<void> {
    expect(await systemIdentifier()).toMatch(/^\d+$/);
  }

  /** The cluster's own number, which initdb draws. */
  async function systemIdentifier(): Promise<unknown> {
    const server = await startPostgres({ durable: false, cacheDir, log: silentLog });
    const client = new pg.Client({ connectionString: server.url });
    try {
      await client.connect();
      const { rows } = await client.query("select system_identifier::text from pg_control_system()");
      return rows[0].system_identifier;
    } finally {
      await client.end();
      await server.stop();
    }
  }

  function templateFile(path: string): string {
    return join(templateOf(cacheDir, binaries, INITDB_OPTIONS).root, "data", path);
  }
});

describe("a template", () => {
  test("is of one build of PostgreSQL and one set of options", () => {
    const mine = templateOf(cacheDir, binaries, INITDB_OPTIONS).root;
    expect(templateOf(cacheDir, binaries, INITDB_OPTIONS).root).toBe(mine);
    expect(templateOf(cacheDir, binaries, [...INITDB_OPTIONS, "--data-checksums"]).root).not.toBe(mine);
    const other = { ...binaries, postgres: binaries.initdb };
    expect(templateOf(cacheDir, other, INITDB_OPTIONS).root).not.toBe(mine);
  });

  test("without its manifest is not used, and goes", async () => {
    const template = await kept();
    rmSync(join(template.root, "manifest"));
    const copy = join(cacheDir, "copy");
    expect(await copyTemplate(template, copy, user)).toBe(false);
    expect(readdirSync(cacheDir)).toEqual(["data"]);
  });

  test("is copied whole", async () => {
    const copy = join(cacheDir, "copy");
    expect(await copyTemplate(await kept(), copy, user)).toBe(true);
    expect(readFileSync(join(copy, "PG_VERSION"), "utf8")).toBe("18\n");
  });

  async function kept() {
    const data = join(cacheDir, "data");
    const template = templateOf(cacheDir, binaries, INITDB_OPTIONS);
    mkdirSync(data);
    writeFileSync(join(data, "PG_VERSION"), "18\n");
    await keepTemplate(template, data);
    return template;
  }
});
