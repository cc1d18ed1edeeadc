import { randomUUID } from "node:crypto";
import { LIMITS } from "@contact-scanner/core/config";
import { profileExists } from "@contact-scanner/core/profiles/repository";
import { migrateHandler } from "@contact-scanner/functions/handlers/migrate";
import { operateHandler } from "@contact-scanner/functions/handlers/operate";
import { SILENT_METRICS } from "@contact-scanner/functions/metrics";
import { expect, test } from "vitest";
import { invocation } from "../../faults/rig/worker-ports.ts";
import { jobRow, memoryQueue, pendingJob } from "../../helpers/jobs.ts";
import { daysAgo } from "../../helpers/kept-rows.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const retention = { ...LIMITS, keepDeadLetterDays: 2 };
const context = { db, log: silentLog, metrics: SILENT_METRICS, queue: memoryQueue(), retention };
const operate = operateHandler(context);
const migrator = migrateHandler({ ...context, ownerPassword: undefined });
const migrate = () => migrator({}, invocation());

test("the migrator says what it applied: nothing, where the schema is the newest", async () => {
  expect(await migrate()).toEqual({ applied: [] });
});

test("a schema that this code does not know makes it reject, so that the deploy that invoked it fails", async () => {
  const tables = db.withTables<{ kysely_migration: { name: string; timestamp: string } }>();
  const unknown = { name: "99990101T000000-of-a-newer-version", timestamp: "9999-01-01T00:00:00Z" };
  await tables.insertInto("kysely_migration").values(unknown).execute();
  await expect(migrate()).rejects.toThrow("failed");
  await tables.deleteFrom("kysely_migration").where("name", "=", unknown.name).execute();
});

test("an operator adds the first user, whose tokens are then known; twice is once", async () => {
  const id = randomUUID();
  const command = { command: "add-user", id, email: "first@example.com" };
  expect(await operate(command)).toEqual({ id, email: "first@example.com" });
  expect(await operate(command)).toEqual({ id, email: "first@example.com" });
  expect(await profileExists(db, id)).toBe(true);
});

test("an operator replays a job that ended, as a new one", async () => {
  const { jobId } = await pendingJob(db);
  await expect(operate({ command: "replay", job_id: jobId })).rejects.toThrow("nothing to replay yet");
  await db.updateTable("jobs").set({ status: "failed", error: "x" }).where("job_id", "=", jobId).execute();
  const answer = await operate({ command: "replay", job_id: jobId });
  expect(answer).toEqual({ job_id: expect.any(String) });
  expect(await jobRow(db, jobId)).toMatchObject({ status: "failed" });
});

test("an operator sees how many rows the reconciler is to delete, and by which setting; none goes by that", async () => {
  const letter = { message_id: "old", body: "", verdict: "unreadable", created_at: daysAgo(2) };
  await db.insertInto("dead_letters").values(letter).execute();
  const answer = await operate({ command: "retention" });
  expect(answer).toContainEqual({ name: "dead_letters", days: 2, rows: 1 });
  expect(answer).toContainEqual({ name: "gone_contacts", days: 365, rows: 0 });
  expect(await operate({ command: "retention" })).toEqual(answer);
});

test.each([
  undefined,
  {},
  { command: "drop" },
  { command: "add-user", email: "no address" },
  { command: "replay" },
])("a payload that is no command is refused: %j", async (payload) => {
  await expect(operate(payload)).rejects.toThrow("add-user");
});
