import { extractPage } from "@contact-scanner/core/extract/page";
import { createFetcher } from "@contact-scanner/core/http/fetcher";
import { createHeartbeat } from "@contact-scanner/core/jobs/heartbeat";
import { runScan } from "@contact-scanner/core/jobs/run-scan";
import type { Slice } from "@contact-scanner/core/jobs/slice";
import { scanStatus } from "@contact-scanner/core/jobs/status";
import { submitScan } from "@contact-scanner/core/jobs/submit";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type FakeRenderer, fakeRenderer, rendered } from "../../helpers/fake-renderer.ts";
import { hashEmail } from "../../helpers/hash-email.ts";
import { headerSecrets } from "../../helpers/header-secrets.ts";
import { letTimePass, memoryQueue } from "../../helpers/jobs.ts";
import { PDF_READER_IN_LOOP, readerInLoop } from "../../helpers/reader-in-loop.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { type SiteServer, startSiteServer } from "../../helpers/site-server.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";
import { virtualClock } from "../../helpers/virtual-clock.ts";

const { db } = testDatabase();

const SHELL =
  '<!doctype html><title>Acme</title><div id="root"></div><script src="/static/js/main.js"></script>';
const PATHS = ["/", "/team", "/imprint", "/jobs"];
const LINKS = PATHS.map((path) => `<a href="${path}">${path}</a>`).join(" ");

/** What the application shows at a path. */
const SHOWN: Readonly<Record<string, string>> = Object.fromEntries(
  PATHS.map((path) => [path, `<p>This is ${path} of Acme, mail${path.slice(1)}@acme-works.com</p>${LINKS}`]),
);

let site: SiteServer;
beforeAll(async () => {
  site = await startSiteServer(Object.fromEntries(PATHS.map((path) => [path, SHELL])));
});
beforeEach(async () => void (await db.deleteFrom("domains").execute()));
afterAll(() => site.stop());

async function submit(maxPages: number): Promise<string> {
  const target = { kind: "url", domain: site.host, startUrl: site.url } as const;
  const request = { target, userId: TEST_USER.id, maxPages };
  return (await submitScan({ db, queue: memoryQueue(), log: silentLog }, request)).jobId;
}

/** Lets one worker have its slice of the scan. */
async function work(jobId: string, renderer: FakeRenderer, slice: Partial<Slice> = {}) {
  const allowedHosts = parseAllowedHosts([site.host]);
  const fetcher = createFetcher({ userAgent: "ContactScanner/1.0 (test)", allowedHosts });
  const clock = virtualClock();
  try {
    return await runScan(
      {
        ...{ db, queue: memoryQueue(), log: silentLog, allowedHosts, hashEmail, headerSecrets },
        heartbeat: createHeartbeat({ db, clock, log: silentLog }),
        observe: () => {},
        crawl: { fetch: fetcher.fetch, clock, cpuMs: () => 0, random: () => 0.5, render: renderer.render },
        pdfReader: PDF_READER_IN_LOOP,
        reader: readerInLoop(extractPage),
      },
      { job_id: jobId },
      { signal: new AbortController().signal, isTimeUp: () => false, ...slice },
    );
  } finally {
    await fetcher.close();
  }
}

test("a scan that is handed over goes on with what is left of its renderings, and ends complete", async () => {
  const jobId = await submit(40);
  const first = fakeRenderer(SHOWN);
  expect(await work(jobId, first, { isTimeUp: () => first.asked.length > 0 })).toEqual({ kind: "yielded" });
  const second = fakeRenderer(SHOWN);
  expect(await work(jobId, second)).toEqual({ kind: "complete" });
  expect(first.asked.length + second.asked.length).toBe(4);
  expect((await scanStatus(db, jobId)).result_data).toMatchObject({
    evidence: "complete",
    pages_scanned: 4,
    pages_rendered: 4,
    pages_needing_script: 0,
    contacts_found: 4,
  });
});

test("a page whose worker was killed while it was rendered is rendered by the next one", async () => {
  const jobId = await submit(40);
  const killed = new AbortController();
  const first = fakeRenderer({
    ...SHOWN,
    "/team": async (_request, signal) => {
      killed.abort(new Error("killed"));
      signal.throwIfAborted();
      return rendered(site.url, "");
    },
  });
  await expect(work(jobId, first, { signal: killed.signal })).rejects.toThrow("killed");
  await letTimePass(db, 100, [jobId]);
  expect(await work(jobId, fakeRenderer(SHOWN))).toEqual({ kind: "complete" });
  const { result_data: result } = await scanStatus(db, jobId);
  expect(result).toMatchObject({ evidence: "complete", pages_rendered: 4, pages_render_failed: {} });
  expect(result?.emails).toContain("mailteam@acme-works.com");
});

test("a scan whose renderings are used up says that there is more", async () => {
  const jobId = await submit(20);
  const renderer = fakeRenderer(SHOWN);
  expect(await work(jobId, renderer)).toEqual({ kind: "complete" });
  expect(renderer.asked).toHaveLength(2);
  expect((await scanStatus(db, jobId)).result_data).toMatchObject({
    evidence: "partial",
    pages_rendered: 2,
    has_renderer: true,
  });
});
