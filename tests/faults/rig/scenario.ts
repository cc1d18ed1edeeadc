import type { Message } from "@aws-sdk/client-sqs";
import type { DB } from "@contact-scanner/core/db/database";
import type { Kysely } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { testDatabase } from "../../helpers/test-database.ts";
import { checkRows } from "./check-rows.ts";
import { reportTally } from "./report.ts";
import { startTestQueue, type TestQueue } from "./scan-queue.ts";
import { submitSite } from "./stage.ts";

export type Scenario = {
  readonly db: Kysely<DB>;
  readonly url: string;
  readonly queue: TestQueue;
  /** The jobs of the running test: when it ends, their rows are compared with their sites. */
  readonly jobIds: string[];
  /** How many faults the running test makes, for the summary; 1 unless it says so. */
  faults: number;
  /** Submits a scan of a new fake site. */
  submit(options?: { pages?: number; domain?: string }): Promise<{ jobId: string; domain: string }>;
  /** The next message; throws when there is none. */
  received(): Promise<Message>;
};

/** A database and a queue for the scenarios of one file, whose final rows are checked after each. */
export function scenario(): Scenario {
  const { db, url } = testDatabase();
  let queue: TestQueue | undefined;
  const current: Scenario = {
    db,
    url,
    get queue() {
      if (!queue) throw new Error("The queue is not there yet.");
      return queue;
    },
    jobIds: [],
    faults: 1,
    async submit(options) {
      const submitted = await submitSite(db, current.queue, options);
      current.jobIds.push(submitted.jobId);
      return submitted;
    },
    async received() {
      const message = await current.queue.receive();
      if (!message) throw new Error("The queue is empty.");
      return message;
    },
  };
  beforeAll(async () => {
    queue = await startTestQueue();
  });
  beforeEach(() => {
    current.jobIds.length = 0;
    current.faults = 1;
  });
  afterEach(async ({ task }) => {
    const check = await checkRows(db, current.jobIds);
    reportTally({ scenario: task.name, jobs: current.jobIds.length, faults: current.faults, ...check });
    expect(check.problems).toEqual([]);
  });
  afterAll(() => queue?.stop());
  return current;
}

/** Everything that a worker of this job could write. */
export async function allRows(db: Kysely<DB>, jobId: string) {
  const job = await db.selectFrom("jobs").selectAll().where("job_id", "=", jobId).executeTakeFirstOrThrow();
  const domainId = job.domain_id ?? "";
  const ofDomain = (table: "pages" | "contacts") =>
    db.selectFrom(table).selectAll().where("domain_id", "=", domainId).orderBy("id").execute();
  return {
    job,
    pages: await ofDomain("pages"),
    contacts: await ofDomain("contacts"),
    scanPages: await db
      .selectFrom("scan_pages")
      .selectAll()
      .where("scan_id", "=", job.id)
      .orderBy("page_id")
      .execute(),
    sightings: await db
      .selectFrom("sightings")
      .selectAll()
      .where("from_scan", "=", job.id)
      .orderBy("contact_id")
      .orderBy("page_id")
      .execute(),
    frontier: await db
      .selectFrom("frontier_changes")
      .selectAll()
      .where("job_id", "=", jobId)
      .orderBy("number")
      .execute(),
    domain: await db.selectFrom("domains").selectAll().where("id", "=", domainId).execute(),
  };
}
