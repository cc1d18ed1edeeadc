import { execFile, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { handleDeadLetter } from "@contact-scanner/core/jobs/dead-letter";
import { openLogFile } from "@contact-scanner/local/job-log/log-file";
import { expect, test } from "vitest";
import { jobRow, pendingJob } from "../../helpers/jobs.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db, url } = testDatabase();
const script = fileURLToPath(new URL("../../../packages/cli/src/main.ts", import.meta.url));

async function jobs(...argv: string[]) {
  const env = { ...process.env, DATABASE_URL: url };
  return await promisify(execFile)(process.execPath, [script, "jobs", ...argv], { env });
}

test("a job that ended is listed, shown with its dead letters, replayed as one that waits to be sent, and deleted", async () => {
  const { jobId } = await pendingJob(db, "ended.com");
  await cancelJob(db, jobId);
  const body = JSON.stringify({ job_id: jobId, user_id: TEST_USER.id });
  await handleDeadLetter(db, { messageId: randomUUID(), body });

  expect((await jobs("list", "--status", "cancelled")).stdout).toContain(`${jobId}  cancelled`);
  expect(JSON.parse((await jobs("show", jobId)).stdout)).toMatchObject({
    job_id: jobId,
    domain: "ended.com",
    dead_letters: [{ body, verdict: "job_ended" }],
  });
  const { stdout } = await jobs("replay", jobId);
  const replayed = /[0-9a-f-]{36}/.exec(stdout)?.[0] ?? "";
  expect(await jobRow(db, replayed)).toMatchObject({ status: "pending", sent_at: null });
  expect((await jobs("delete", jobId)).stdout).toBe(`Job ${jobId} is deleted.\n`);
  await expect(jobs("show", jobId)).rejects.toMatchObject({ code: 1 });
});

test("an active job is paused, and resumed as one that waits for a place", async () => {
  const { jobId } = await pendingJob(db);
  expect((await jobs("pause", jobId)).stdout).toBe(`Job ${jobId} is paused.\n`);
  expect(await jobRow(db, jobId)).toMatchObject({ paused_at: expect.any(Date) });
  await expect(jobs("pause", jobId)).rejects.toMatchObject({ code: 1 });
  expect((await jobs("resume", jobId)).stdout).toContain(`Job ${jobId} goes on.`);
  expect(await jobRow(db, jobId)).toMatchObject({ paused_at: null, held: true, sent_at: null });
  await expect(jobs("resume", jobId)).rejects.toMatchObject({ code: 1 });
});

/** A command that goes on until it is stopped: what it has written, and its exit code. */
function startJobs(env: Readonly<Record<string, string>>, ...argv: string[]) {
  const child = spawn(process.execPath, [script, "jobs", ...argv], { env: { ...process.env, ...env } });
  let text = "";
  child.stdout.on("data", (chunk) => {
    text += chunk;
  });
  return { child, lines: () => text.split("\n").slice(0, -1), ended: once(child, "close") };
}

test("watch tells each change of active scans, their end too, and ends well with Ctrl-C", async () => {
  const { jobId } = await pendingJob(db, "watched.com");
  const { child, lines, ended } = startJobs({ DATABASE_URL: url }, "watch", "--json");
  const told = () =>
    lines()
      .map((line) => JSON.parse(line))
      .filter((job) => job.job_id === jobId)
      .map((job) => job.status);
  await expect.poll(told).toEqual(["pending"]);
  await cancelJob(db, jobId);
  await expect.poll(told).toEqual(["pending", "cancelled"]);
  child.kill("SIGINT");
  expect(await ended).toEqual([0, null]);
});

test("watch of one job ends with it; before that, a Ctrl-C is an interruption", async () => {
  const { jobId } = await pendingJob(db, "watched-alone.com");
  const interrupted = startJobs({ DATABASE_URL: url }, "watch", jobId);
  await expect
    .poll(interrupted.lines)
    .toEqual([expect.stringMatching(/watched-alone\.com {2}pending {2}pages 0\/0/)]);
  interrupted.child.kill("SIGINT");
  expect(await interrupted.ended).toEqual([130, null]);
  await cancelJob(db, jobId);
  const { stdout } = await jobs("watch", jobId);
  expect(stdout).toMatch(/^\S+ {2}watched-alone\.com {2}cancelled/);
});

test("log prints a stage's lines of one job, and says so where there is none", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "contact-scanner-log-"));
  const [jobId, otherId] = [randomUUID(), randomUUID()];
  const log = openLogFile(dataDir, silentLog);
  log.info("A scan was asked for", { job_id: jobId, created: true });
  log.info("A scan was asked for", { job_id: otherId, created: true });
  log.error("A scan stopped by a fault of ours", { job_id: jobId, error: new Error("no\ndatabase") });
  const env = { ...process.env, DATA_DIR: dataDir };
  const run = (id: string) => promisify(execFile)(process.execPath, [script, "jobs", "log", id], { env });
  const { stdout } = await run(jobId);
  expect(stdout.split("\n")).toEqual([
    expect.stringMatching(/^\S+Z info {2}A scan was asked for created=true$/),
    expect.stringMatching(/^\S+Z error A scan stopped by a fault of ours error=Error: no database/),
    "",
  ]);
  await expect(run(randomUUID())).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining(dataDir),
  });
  rmSync(dataDir, { recursive: true });
});

test.each([
  ["an unknown job", 1, ["replay", "99999999-9999-4999-8999-999999999999"]],
  ["an unknown job that is watched", 1, ["watch", "99999999-9999-4999-8999-999999999999"]],
  ["a wrong command", 2, ["replay", "7"]],
])("%s ends with exit code %i and a sentence", async (_name, code, argv) => {
  await expect(jobs(...argv)).rejects.toMatchObject({ code, stderr: expect.stringMatching(/\w+ \w+/) });
});
