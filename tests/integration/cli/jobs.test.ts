import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { handleDeadLetter } from "@contact-scanner/core/jobs/dead-letter";
import { expect, test } from "vitest";
import { jobRow, pendingJob } from "../../helpers/jobs.ts";
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

test.each([
  ["an unknown job", 1, ["replay", "99999999-9999-4999-8999-999999999999"]],
  ["a wrong command", 2, ["replay", "7"]],
])("%s ends with exit code %i and a sentence", async (_name, code, argv) => {
  await expect(jobs(...argv)).rejects.toMatchObject({ code, stderr: expect.stringMatching(/\w+ \w+/) });
});
