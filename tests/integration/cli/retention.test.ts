import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeEach, expect, test } from "vitest";
import { daysAgo } from "../../helpers/kept-rows.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db, url } = testDatabase();
const script = fileURLToPath(new URL("../../../packages/cli/src/main.ts", import.meta.url));

async function retention(argv: readonly string[], settings: Record<string, string> = {}) {
  const env = { ...process.env, DATABASE_URL: url, ...settings };
  return await promisify(execFile)(process.execPath, [script, "retention", ...argv], { env });
}

beforeEach(async () => {
  await db.deleteFrom("dead_letters").execute();
  const letters = [91, 89].map((days) => ({
    message_id: `${days} days old`,
    body: "",
    verdict: "unreadable",
    created_at: daysAgo(days),
  }));
  await db.insertInto("dead_letters").values(letters).execute();
});

async function letters(): Promise<string[]> {
  const rows = await db.selectFrom("dead_letters").select("message_id").orderBy("created_at").execute();
  return rows.map(({ message_id }) => message_id);
}

test("--dry-run says what would go; without it that goes, and is told", async () => {
  const line = /^1 +90 +RETENTION_DEAD_LETTER_DAYS/m;
  const { stdout: due } = await retention(["--dry-run"]);
  expect(due).toMatch(/^DUE /);
  expect(due).toMatch(line);
  expect(await letters()).toEqual(["91 days old", "89 days old"]);
  const { stdout: deleted } = await retention([]);
  expect(deleted).toMatch(/^DELETED /);
  expect(deleted).toMatch(line);
  expect(await letters()).toEqual(["89 days old"]);
});

test("the environment says how long rows are kept; 0 is for ever, and what is no number is refused", async () => {
  const { stdout } = await retention([], { RETENTION_DEAD_LETTER_DAYS: "0" });
  expect(stdout).toMatch(/^0 +kept +RETENTION_DEAD_LETTER_DAYS/m);
  await expect(retention([], { RETENTION_DEAD_LETTER_DAYS: "" })).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining("RETENTION_DEAD_LETTER_DAYS"),
  });
  expect(await letters()).toHaveLength(2);
  await retention([], { RETENTION_DEAD_LETTER_DAYS: "89" });
  expect(await letters()).toEqual([]);
});

test("a wrong command ends with exit code 2 and deletes nothing", async () => {
  await expect(retention(["--dry"])).rejects.toMatchObject({ code: 2 });
  expect(await letters()).toHaveLength(2);
});
