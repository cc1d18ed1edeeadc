import { setTimeout as delay } from "node:timers/promises";
import { LIMITS } from "@contact-scanner/core/config";
import type { DB } from "@contact-scanner/core/db/database";
import { NO_LIMITS } from "@contact-scanner/core/jobs/submit-limits";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { LOCAL_TOKEN } from "@contact-scanner/local/local-user";
import { type Stage, startStage } from "@contact-scanner/local/stage";
import { createTextLog } from "@contact-scanner/local/text-log";
import type { Kysely } from "kysely";
import { type CpuTimes, cpuTimes, usedBetween } from "./cpu-times.ts";
import type { SitePlan } from "./site-plan.ts";
import { startSites } from "./start-sites.ts";
import { type Stored, stored } from "./stored.ts";

/** ms between two looks at how many scans are at work. */
const LOOK_MS = 1_000;
/** ms after which an idle connection of PostgreSQL has told its counts: after 10 s (PGSTAT_IDLE_INTERVAL). */
const COUNTS_TOLD_MS = 12_000;
/** bytes of a kB, of which resource usage counts memory */
const KB = 1_024;

/** What scanning the sites of a plan through the whole local stage took. */
export type RealRun = {
  readonly scans: number;
  /** pages that were read, and those that failed */
  readonly pages: number;
  readonly failed: number;
  /** s from the first submit to the last scan's end */
  readonly wallSeconds: number;
  readonly cpu: CpuTimes;
  readonly stored: Stored;
  readonly checkpoints: number;
  /** s from its submit to a scan's first page, of each scan */
  readonly firstPageSeconds: readonly number[];
  /** scans at work, second by second */
  readonly atWork: readonly number[];
  /** ms of the stage's CPU that one URL of a batch submit took, and of PostgreSQL's */
  readonly submit: { readonly stageMs: number; readonly databaseMs: number };
  /** MB that the stage's process held at most */
  readonly peakMb: number;
};

/**
 * Serves the plan's sites by a process of its own and scans them through API, queue, crawler and PostgreSQL, all
 * submitted at once. The first `warmUp` sites are scanned before and count for nothing. Linux alone.
 */
export async function scanSites(
  plan: SitePlan,
  { warmUp, scansAtWork }: { warmUp: number; scansAtWork: number },
): Promise<RealRun> {
  const sites = await startSites(plan);
  const urls = sites.hosts.map((host) => `http://${host}/`);
  let checkpoints = 0;
  const firstPages = new Map<string, number>();
  const stage = await startStage({
    databaseUrl: undefined,
    dataDir: undefined,
    host: "127.0.0.1",
    port: 0,
    allowedHosts: parseAllowedHosts(sites.hosts),
    limits: NO_LIMITS,
    concurrentScans: scansAtWork,
    observe: (jobId, { kind }) => {
      if (kind === "checkpoint") checkpoints++;
      if (kind === "page" && !firstPages.has(jobId)) firstPages.set(jobId, performance.now());
    },
    log: createTextLog((line) => {
      if (line.startsWith("error")) process.stderr.write(`${line}\n`);
    }),
  });
  try {
    await submit(stage, urls.slice(0, warmUp));
    await untilAllEnded(stage.service.db);
    await delay(COUNTS_TOLD_MS);
    const storedBefore = await stored(stage.service.db);
    const pagesBefore = await countPages(stage.service.db);
    checkpoints = 0;
    const before = cpuTimes(sites.pid);
    const startedAt = performance.now();
    const submitted = await submit(stage, urls.slice(warmUp));
    const submittedCpu = usedBetween(before, cpuTimes(sites.pid));
    const atWork = await untilAllEnded(stage.service.db);
    const wallSeconds = (performance.now() - startedAt) / 1_000;
    const cpu = usedBetween(before, cpuTimes(sites.pid));
    await delay(COUNTS_TOLD_MS);
    const storedAfter = await stored(stage.service.db);
    const pagesAfter = await countPages(stage.service.db);
    const scans = plan.sites - warmUp;
    return {
      scans,
      pages: pagesAfter.read - pagesBefore.read,
      failed: pagesAfter.failed - pagesBefore.failed,
      wallSeconds,
      cpu,
      stored: {
        rows: storedAfter.rows - storedBefore.rows,
        logBytes: storedAfter.logBytes - storedBefore.logBytes,
      },
      checkpoints,
      firstPageSeconds: [...submitted].map(
        ([jobId, at]) => ((firstPages.get(jobId) ?? Number.NaN) - at) / 1_000,
      ),
      atWork,
      submit: {
        stageMs: (submittedCpu.mainMs + submittedCpu.otherThreadsMs) / scans,
        databaseMs: submittedCpu.databaseMs / scans,
      },
      peakMb: process.resourceUsage().maxRSS / KB,
    };
  } finally {
    await stage.stop();
    await sites.stop();
  }
}

/** Submits the URLs in batches, and gives back when each scan was. */
async function submit(stage: Stage, urls: readonly string[]): Promise<Map<string, number>> {
  const submitted = new Map<string, number>();
  for (let start = 0; start < urls.length; start += LIMITS.maxBatchUrls) {
    const at = performance.now();
    const response = await fetch(`${stage.url}/api/v3/scan/batch`, {
      method: "POST",
      headers: { authorization: `Bearer ${LOCAL_TOKEN}`, "content-type": "application/json" },
      body: JSON.stringify({ urls: urls.slice(start, start + LIMITS.maxBatchUrls) }),
    });
    if (!response.ok) throw new Error(`The batch was refused: ${response.status} ${await response.text()}`);
    const { jobs }: { jobs: { job_id?: string; error?: string }[] } = JSON.parse(await response.text());
    for (const { job_id: jobId, error } of jobs) {
      if (jobId === undefined) throw new Error(`A URL was refused: ${error}`);
      submitted.set(jobId, at);
    }
  }
  return submitted;
}

/** Waits until no scan is active. Gives back how many were at work at each look. */
async function untilAllEnded(db: Kysely<DB>): Promise<number[]> {
  const atWork: number[] = [];
  for (;;) {
    const { active, leased } = await db
      .selectFrom("jobs")
      .select((eb) => [
        eb.fn.countAll<string>().as("active"),
        eb.fn.countAll<string>().filterWhere("lease_id", "is not", null).as("leased"),
      ])
      .where("status", "in", ["pending", "running"])
      .executeTakeFirstOrThrow();
    if (active === "0") return atWork;
    atWork.push(Number(leased));
    await delay(LOOK_MS);
  }
}

async function countPages(db: Kysely<DB>): Promise<{ read: number; failed: number }> {
  const { read, failed } = await db
    .selectFrom("scan_pages")
    .select((eb) => [
      eb.fn.countAll<string>().filterWhere("error", "is", null).as("read"),
      eb.fn.countAll<string>().filterWhere("error", "is not", null).as("failed"),
    ])
    .executeTakeFirstOrThrow();
  return { read: Number(read), failed: Number(failed) };
}
