import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "@contact-scanner/local/postgres";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { silentLog } from "../helpers/silent-log.ts";

const parent = mkdtempSync(join(tmpdir(), "local-postgres-"));
// Root's Postgres runs as another user, who has to get through.
chmodSync(parent, 0o755);
afterAll(() => rmSync(parent, { recursive: true }));

test("a killed process takes its Postgres along, and the next start finds what was committed", async () => {
  const dataDir = join(parent, "killed");
  const { child, url } = await startInChild(dataDir);
  await query(url, "create table kept as select 42 as answer");
  const postmaster = postmasterPid(dataDir);
  child.kill("SIGKILL");
  await once(child, "exit");
  await expect.poll(() => isAlive(postmaster), { timeout: 15_000 }).toBe(false);
  const next = await startPostgres({ dataDir, log: silentLog });
  try {
    expect(await query(next.url, "select answer from kept")).toEqual([{ answer: 42 }]);
  } finally {
    await next.stop();
  }
});

test("what a killed Postgres left behind is recovered, and its socket's folder removed", async () => {
  const dataDir = join(parent, "crashed");
  const { child, url } = await startInChild(dataDir);
  await query(url, "create table kept as select 42 as answer");
  const exited = once(child, "exit");
  const supervisor = supervisorPid(dataDir);
  // Stopped until both are gone, it wakes to a server that was killed and a standard error that nobody reads.
  process.kill(supervisor, "SIGSTOP");
  process.kill(postmasterPid(dataDir), "SIGKILL");
  child.kill("SIGKILL");
  await exited;
  process.kill(supervisor, "SIGCONT");
  const socketDir = new URLSearchParams(url.split("?")[1]).get("host") ?? "";
  await expect.poll(() => existsSync(socketDir), { timeout: 15_000 }).toBe(false);
  const next = await startPostgres({ dataDir, log: silentLog });
  try {
    expect(await query(next.url, "select answer from kept")).toEqual([{ answer: 42 }]);
  } finally {
    await next.stop();
  }
});

test("two processes never share a data directory: the second is told who has it", async () => {
  const dataDir = join(parent, "shared");
  const { child, url } = await startInChild(dataDir);
  await expect(startPostgres({ dataDir, log: silentLog })).rejects.toThrow(`in use by process ${child.pid}`);
  expect(await query(url, "select 1 as still_there")).toEqual([{ still_there: 1 }]);
  const postmaster = postmasterPid(dataDir);
  const exited = once(child, "exit");
  child.kill("SIGKILL");
  await exited;
  // The server still writes while it ends, and would be in the way of whoever removes its folder.
  await expect.poll(() => isAlive(postmaster), { timeout: 15_000 }).toBe(false);
});

/** A Postgres that another process runs, until it is killed. */
async function startInChild(dataDir: string): Promise<{ child: ChildProcess; url: string }> {
  const program = `
    import { startPostgres } from ${JSON.stringify(import.meta.resolve("@contact-scanner/local/postgres"))};
    const log = { debug() {}, info() {}, warn() {}, error() {} };
    const { url } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, log });
    console.log(url);
    setInterval(() => {}, 60_000);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [url] = await once(child.stdout, "data");
  return { child, url: String(url).trim() };
}

function postmasterPid(dataDir: string): number {
  return Number(readFileSync(join(dataDir, "postgres", "data", "postmaster.pid"), "utf8").split("\n", 1)[0]);
}

function supervisorPid(dataDir: string): number {
  return JSON.parse(readFileSync(join(dataDir, "postgres", "owner.json"), "utf8")).supervisorPid;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
