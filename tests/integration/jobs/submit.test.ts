import { submitScan } from "@contact-scanner/core/jobs/submit";
import { expect, test } from "vitest";
import { recordingLog, silentLog } from "../../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();

function request(domain: string) {
  return { target: { kind: "url", domain, startUrl: null }, userId: TEST_USER.id } as const;
}

test("fifty submits of one domain at once make one job, and all answer with it", async () => {
  const sent: string[] = [];
  const queue = { send: async ({ job_id }: { job_id: string }) => void sent.push(job_id) };
  const submits = Array.from({ length: 50 }, () =>
    submitScan({ db, queue, log: silentLog }, request("race.com")),
  );
  const answers = await Promise.all(submits);
  const ids = new Set(answers.map(({ jobId }) => jobId));
  expect(ids.size).toBe(1);
  expect(answers.filter(({ created }) => created)).toHaveLength(1);
  expect(sent).toEqual([...ids]);
});

test("a queue that refuses loses no job: the row is pending and the refusal is logged", async () => {
  const log = recordingLog();
  const queue = { send: () => Promise.reject(new Error("SQS is away")) };
  const { jobId } = await submitScan({ db, queue, log }, request("refused.com"));
  const row = await db
    .selectFrom("jobs")
    .select("status")
    .where("job_id", "=", jobId)
    .executeTakeFirstOrThrow();
  expect(row.status).toBe("pending");
  expect(log.events).toEqual([expect.objectContaining({ level: "warn" })]);
});

test("an unknown domain id is refused", async () => {
  const queue = { send: async () => {} };
  const target = { kind: "domain_id", domainId: "99999999-9999-4999-8999-999999999999" } as const;
  const submit = submitScan({ db, queue, log: silentLog }, { target, userId: TEST_USER.id });
  await expect(submit).rejects.toMatchObject({ code: "not_found" });
});
