import { randomUUID } from "node:crypto";
import { findOrCreateDomain } from "@contact-scanner/core/domains/service";
import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { ACTIVE_STATUSES } from "@contact-scanner/core/jobs/job";
import type { ScanMessage } from "@contact-scanner/core/jobs/message";
import { reconcile } from "@contact-scanner/core/jobs/reconcile";
import { submitScan } from "@contact-scanner/core/jobs/submit";
import { type BatchLine, submitBatch } from "@contact-scanner/core/jobs/submit-batch";
import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { expect, test } from "vitest";
import { countingStatements } from "../../helpers/count-statements.ts";
import { jobRow, letTimePass, memoryQueue, pendingJob } from "../../helpers/jobs.ts";
import { recordingLog, silentLog } from "../../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";
import { waitingForLocks } from "../../helpers/waiting-for-locks.ts";

const { db } = testDatabase();
const userId = TEST_USER.id;
const allowedHosts = parseAllowedHosts([]);

function newPorts() {
  return { db, queue: memoryQueue(), log: silentLog, allowedHosts };
}

function jobIdOf(line: BatchLine | undefined): string {
  if (line?.kind === "job") return line.jobId;
  throw new Error(`No job: ${JSON.stringify(line)}`);
}

test("each URL gets its domain's job, in the order given; a URL that is none is refused alone", async () => {
  const ports = newPorts();
  const urls = ["https://zebra.com/team", "not a site", "apple.com", "ftp://x.com", "", "http://10.0.0.1/"];
  const { lines } = await submitBatch(ports, { urls, userId, maxPages: 7 });
  expect(lines.map(({ url }) => url)).toEqual(urls);
  expect(lines.map(({ kind }) => kind)).toEqual(["job", "refused", "job", "refused", "refused", "refused"]);
  expect(await jobRow(db, jobIdOf(lines[0]))).toMatchObject({
    status: "pending",
    created_by: userId,
    job_metadata: { start_url: "https://zebra.com/team", max_pages: 7, max_depth: 20 },
    sent_at: expect.any(Date),
  });
  expect(ports.queue.sent.map(({ job_id }) => job_id).sort()).toEqual(
    [jobIdOf(lines[0]), jobIdOf(lines[2])].sort(),
  );
});

test("URLs of one domain share its job, which starts at the first of them", async () => {
  const ports = newPorts();
  const urls = ["https://www.same.com/contact", "same.com", "http://SAME.com/x", "https://same.com/contact"];
  const { lines } = await submitBatch(ports, { urls, userId });
  const ids = new Set(lines.map(jobIdOf));
  expect(ids.size).toBe(1);
  const job = await jobRow(db, jobIdOf(lines[0]));
  expect(job.job_metadata).toMatchObject({ start_url: "https://www.same.com/contact" });
  expect(ports.queue.sent).toHaveLength(1);
});

test("a domain's active job is joined and not sent again; one that ended makes room for a new one", async () => {
  const ports = newPorts();
  const active = await pendingJob(db, "joined.com");
  const ended = await pendingJob(db, "ended.com");
  await cancelJob(db, ended.jobId);
  const { lines } = await submitBatch(ports, { urls: ["joined.com", "ended.com"], userId });
  expect(jobIdOf(lines[0])).toBe(active.jobId);
  expect(jobIdOf(lines[1])).not.toBe(ended.jobId);
  expect(ports.queue.sent.map(({ job_id }) => job_id)).toEqual([jobIdOf(lines[1])]);
});

test("a batch without a single good URL touches nothing", async () => {
  const { lines } = await submitBatch(newPorts(), { urls: ["?", "!"], userId });
  expect(lines.map(({ kind }) => kind)).toEqual(["refused", "refused"]);
});

test("a thousand URLs take as many statements as one", async () => {
  const counted = countingStatements(db);
  const ports = { ...newPorts(), db: counted.db };
  await submitBatch(ports, { urls: ["lonely.com"], userId });
  const forOne = counted.takeCount();
  const urls = Array.from({ length: 1_000 }, (_, n) => `https://thousand-${n}.com`);
  const { lines } = await submitBatch(ports, { urls, userId });
  expect(new Set(lines.map(jobIdOf)).size).toBe(1_000);
  expect(counted.takeCount()).toBe(forOne);
  expect(ports.queue.sent).toHaveLength(1 + 1_000);
});

test("messages that the queue refuses leave their jobs unsent, and the reconciler sends exactly those", async () => {
  const log = recordingLog();
  const refused = new Set<string>();
  const confirming = memoryQueue();
  const partly = {
    async sendAll(messages: readonly ScanMessage[]) {
      const taken = messages.filter((_, index) => index % 3 !== 0);
      for (const { job_id } of messages) if (!taken.some((one) => one.job_id === job_id)) refused.add(job_id);
      await confirming.sendAll(taken);
      return { sentJobIds: taken.map(({ job_id }) => job_id), refusal: new Error("Throttled") };
    },
  };
  const urls = Array.from({ length: 30 }, (_, n) => `partly-${n}.com`);
  const { lines } = await submitBatch({ db, queue: partly, log, allowedHosts }, { urls, userId });
  expect(lines.every(({ kind }) => kind === "job")).toBe(true);
  expect(log.events.filter(({ level }) => level === "warn")).toEqual([
    expect.objectContaining({ level: "warn", fields: expect.objectContaining({ refused: 10 }) }),
  ]);
  await letTimePass(db, JOB_TIMING.unsentAfterSeconds, lines.map(jobIdOf));
  const queue = memoryQueue();
  await reconcile({ db, queue, log: silentLog }, { isTimeUp: () => false });
  expect(new Set(queue.sent.map(({ job_id }) => job_id))).toEqual(refused);
});

test("a queue that is away loses no job of a batch", async () => {
  const ports = newPorts();
  ports.queue.refuse = true;
  const { lines } = await submitBatch(ports, { urls: ["away-1.com", "away-2.com"], userId });
  for (const line of lines) {
    expect(await jobRow(db, jobIdOf(line))).toMatchObject({ status: "pending", sent_at: null });
  }
});

test("batches in opposite orders and single submits at once, domains known and new: one job a domain", async () => {
  for (let round = 0; round < 5; round++) {
    const names = Array.from({ length: 100 }, (_, n) => `crowd-${round}-${n}.com`);
    for (const domain of names.slice(0, 50)) await findOrCreateDomain(db, { domain, userId });
    const ports = newPorts();
    const orders = [names, names.toReversed(), names.slice(30, 80), names.slice(60)];
    const batches = [...orders, ...orders].map(
      async (urls) => (await submitBatch(ports, { urls, userId })).lines,
    );
    const singles = names.slice(40, 60).map(async (domain) => {
      const target = { kind: "url", domain, startUrl: null } as const;
      return {
        kind: "job",
        url: domain,
        jobId: (await submitScan(ports, { target, userId })).jobId,
      } as const;
    });
    const answers = [...(await Promise.all(batches)).flat(), ...(await Promise.all(singles))];
    const jobsOf = Map.groupBy(answers, ({ url }) => url);
    expect(jobsOf.size).toBe(100);
    for (const [domain, lines] of jobsOf) {
      expect(new Set(lines.map(jobIdOf)).size, domain).toBe(1);
    }
    expect(ports.queue.sent).toHaveLength(100);
  }
});

test("jobs that end, and domains that are deleted, under a batch cost no answer", async () => {
  const urls = Array.from({ length: 40 }, (_, n) => `vanishing-${n}.com`);
  // One at a time, as the API does: a statement over many locks them in an order of its own and can deadlock.
  const deleted = urls.filter((_, n) => n % 4 === 3);
  let isOver = false;
  const vandal = (async () => {
    while (!isOver) {
      const jobs = await activeJobsOf("vanishing-%");
      for (const jobId of jobs.slice(0, 20)) await cancelJob(db, jobId).catch(() => {});
      for (const domain of deleted) await db.deleteFrom("domains").where("domain", "=", domain).execute();
    }
  })();
  for (let round = 0; round < 20; round++) {
    const { lines } = await submitBatch(newPorts(), { urls, userId });
    expect(lines.every(({ kind }) => kind === "job")).toBe(true);
  }
  isOver = true;
  await vandal;
});

async function activeJobsOf(pattern: string): Promise<string[]> {
  const rows = await db
    .selectFrom("jobs")
    .innerJoin("domains", "domains.id", "jobs.domain_id")
    .select("job_id")
    .where("domain", "like", pattern)
    .where("status", "in", ACTIVE_STATUSES)
    .execute();
  return rows.map(({ job_id }) => job_id);
}

test("a domain deleted between look-up and insert is made again, for a batch and for a single submit", async () => {
  const domain = `gone-${randomUUID()}.com`;
  const before = await findOrCreateDomain(db, { domain, userId });
  const isLocked = Promise.withResolvers<void>();
  const deletion = Promise.withResolvers<void>();
  const deleted = db.transaction().execute(async (trx) => {
    await trx.deleteFrom("domains").where("domain", "=", domain).execute();
    isLocked.resolve();
    await deletion.promise;
  });
  await isLocked.promise;
  const target = { kind: "url", domain, startUrl: null } as const;
  const submits = [
    submitBatch(newPorts(), { urls: [domain], userId }).then(({ lines: [line] }) => jobIdOf(line)),
    submitScan(newPorts(), { target, userId }).then(({ jobId }) => jobId),
  ];
  await expect.poll(() => waitingForLocks(db)).toBe(2);
  deletion.resolve();
  await deleted;
  const [ofBatch = "", ofSingle] = await Promise.all(submits);
  expect(ofSingle).toBe(ofBatch);
  expect((await jobRow(db, ofBatch)).domain_id).not.toBe(before.domain.id);
});

test("what of pages to keep is an option of each of its scans; a key stands for one choice", async () => {
  const ports = newPorts();
  const idempotencyKey = randomUUID();
  const request = {
    urls: [`${randomUUID()}.com`],
    userId,
    idempotencyKey,
    reading: { collect: ["phones"] } as const,
  };
  const { lines } = await submitBatch(ports, request);
  expect((await jobRow(db, jobIdOf(lines[0]))).job_metadata).toMatchObject({ collect: ["emails", "phones"] });
  expect(
    (await submitBatch(ports, { ...request, reading: { collect: ["phones", "emails"] } })).lines,
  ).toEqual(lines);
  await expect(submitBatch(ports, { ...request, reading: undefined })).rejects.toMatchObject({
    code: "invalid_fields",
  });
});
