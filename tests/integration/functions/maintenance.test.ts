import { randomUUID } from "node:crypto";
import { useApiKey } from "@contact-scanner/core/api-keys/use-api-key";
import { hashApiKey } from "@contact-scanner/core/auth/api-key";
import { LIMITS } from "@contact-scanner/core/config";
import { profileExists } from "@contact-scanner/core/profiles/repository";
import { migrateHandler } from "@contact-scanner/functions/handlers/migrate";
import { operateHandler } from "@contact-scanner/functions/handlers/operate";
import { SILENT_METRICS } from "@contact-scanner/functions/metrics";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { invocation } from "../../faults/rig/worker-ports.ts";
import { readPage, scanned, textContact } from "../../helpers/checkpoints.ts";
import { hashEmail } from "../../helpers/hash-email.ts";
import { jobRow, memoryQueue, pendingJob } from "../../helpers/jobs.ts";
import { daysAgo } from "../../helpers/kept-rows.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const retention = { ...LIMITS, keepDeadLetterDays: 2 };
const context = { db, log: silentLog, metrics: SILENT_METRICS, queue: memoryQueue(), retention, hashEmail };
const operator = operateHandler(context);
const operate = (command: unknown) => operator(command, invocation());
const migrator = migrateHandler({ ...context, ownerPassword: undefined });
const migrate = () => migrator({}, invocation());
const keyAnswer = z.looseObject({
  key: z.string(),
  id: z.string(),
  prefix: z.string(),
  created_at: z.date(),
  expires_at: z.date(),
});
const lineAnswer = z.array(z.looseObject({ target: z.string() }));

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

test("an operator makes a key that is shown once, and revokes it", async () => {
  const wish = { command: "add-key", user_id: TEST_USER.id, name: "CI", scopes: ["scans:read"] };
  const made = keyAnswer.parse(await operate({ ...wish, expires_in_days: 90 }));
  expect(made).toMatchObject({ name: "CI", scopes: ["scans:read"], prefix: made.key.slice(0, 12) });
  const days = (made.expires_at.getTime() - made.created_at.getTime()) / 86_400_000;
  expect(days).toBe(90);
  const verdict = async () => (await useApiKey(db, hashApiKey(made.key))).kind;
  expect(await verdict()).toBe("valid");
  expect(JSON.stringify(await operate({ command: "list-keys" }))).not.toContain(made.key);
  await operate({ command: "revoke-key", id: made.id });
  expect(await verdict()).toBe("refused");
});

test("a key may scan and read unless more is asked for, and is made for a user alone", async () => {
  const made = await operate({ command: "add-key", user_id: TEST_USER.id });
  expect(made).toMatchObject({ scopes: ["scans:read", "scans:write"], expires_at: null });
  await expect(operate({ command: "add-key", user_id: randomUUID() })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("an operator reads who let whom in, once a deed", async () => {
  const id = randomUUID();
  for (const _twice of [1, 2]) await operate({ command: "add-user", id, email: "again@example.com" });
  const lines = lineAnswer.parse(await operate({ command: "audit", days: 1 }));
  expect(lines.filter(({ target }) => target === id)).toMatchObject([{ action: "user.add", user_id: null }]);
});

test("removals that a restored database knows nothing of are done again by their hashes", async () => {
  const email = "ada@acme-restored.com";
  const { domainId } = await scanned(db, "acme-restored.com", [
    readPage("/", [textContact(email), textContact("desk@acme-restored.com")]),
  ]);
  await scanned(db, "acme-title.com", [readPage("/", [], { title: `Write to ${email}` })]);
  const command = { command: "reapply-removals", hashes: [hashEmail(email)[0], "0".repeat(64)] };
  const nothing = { addresses_removed: 0, contacts_removed: 0, texts_emptied: 0, is_complete: true };
  // The other site's title, as the domain has it and as its scan does.
  const done = { addresses_removed: 1, contacts_removed: 1, texts_emptied: 2 };
  expect(await operate(command)).toEqual({ ...nothing, ...done });
  expect(await operate(command)).toEqual(nothing);
  const left = await db.selectFrom("contacts").select("email").where("domain_id", "=", domainId).execute();
  expect(left).toEqual([{ email: "desk@acme-restored.com" }]);
  const listed = await db.selectFrom("suppressed_addresses").select("email_hash").execute();
  expect(listed).toEqual(expect.arrayContaining(command.hashes.map((email_hash) => ({ email_hash }))));
});

test("a reapplication of removals whose time is up says so, and the next goes on", async () => {
  const emails = ["a@acme-later.com", "b@acme-later.com"];
  await scanned(db, "acme-later.com", [
    readPage(
      "/",
      emails.map((email) => textContact(email)),
    ),
  ]);
  const command = { command: "reapply-removals", hashes: emails.map((email) => hashEmail(email)[0]) };
  let looks = 0;
  // Time enough for one of the two.
  const short = { ...invocation(), getRemainingTimeInMillis: () => (++looks > 2 ? 0 : 300_000) };
  expect(await operator(command, short)).toMatchObject({ addresses_removed: 1, is_complete: false });
  expect(await operate(command)).toMatchObject({ addresses_removed: 1, is_complete: true });
});

test("a reapplication that broke off once the contacts were gone left no text behind", async () => {
  const email = "ada@acme-broken.com";
  // As many contacts as one statement deletes: another one follows it.
  for (let n = 0; n < 100; n++) {
    await scanned(db, `acme-broken-${n}.com`, [readPage("/", [textContact(email)])]);
  }
  const { domainId } = await scanned(db, "acme-elsewhere.com", [
    readPage("/", [], { title: `Not ${email}` }),
  ]);
  const command = { command: "reapply-removals", hashes: [hashEmail(email)[0]] };
  const broken = operateHandler({ ...context, db: brokenOnceDeleted("contacts") });
  await expect(broken(command, invocation())).rejects.toThrow("broken");
  const contacts = db.selectFrom("contacts").select("id").where("email", "=", email);
  expect(await contacts.execute()).toEqual([]);
  const titles = db.selectFrom("pages").select("title").where("domain_id", "=", domainId);
  expect(await titles.execute()).toEqual([{ title: null }]);
  expect(await operate(command)).toMatchObject({ addresses_removed: 0, is_complete: true });
});

/** The database, which fails at each statement once rows of the table were deleted. */
function brokenOnceDeleted(table: string) {
  let isBroken = false;
  return db.withPlugin({
    transformQuery({ node }) {
      if (isBroken) throw new Error("broken");
      isBroken = node.kind === "DeleteQueryNode" && JSON.stringify(node.from).includes(`"${table}"`);
      return node;
    },
    transformResult: async ({ result }) => result,
  });
}

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
  { command: "add-key", user_id: TEST_USER.id, scopes: [] },
  { command: "add-key", user_id: TEST_USER.id, scopes: ["everything"] },
  { command: "add-key", user_id: TEST_USER.id, expires_in_days: 0 },
  { command: "revoke-key" },
  { command: "audit", days: -1 },
  { command: "reapply-removals", hashes: [] },
  { command: "reapply-removals", hashes: ["ada@acme.com"] },
])("a payload that is no command is refused: %j", async (payload) => {
  await expect(operate(payload)).rejects.toThrow("add-user");
});
