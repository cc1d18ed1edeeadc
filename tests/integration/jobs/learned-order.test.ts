import { extractPage } from "@contact-scanner/core/extract/page";
import type { Fetch } from "@contact-scanner/core/http/fetch";
import { createHeartbeat } from "@contact-scanner/core/jobs/heartbeat";
import { runScan } from "@contact-scanner/core/jobs/run-scan";
import { submitScan } from "@contact-scanner/core/jobs/submit";
import { listVisitedPages } from "@contact-scanner/core/pages/visited-pages";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { expect, test } from "vitest";
import { hashEmail } from "../../helpers/hash-email.ts";
import { headerSecrets } from "../../helpers/header-secrets.ts";
import { jobRow, memoryQueue } from "../../helpers/jobs.ts";
import { PDF_READER_IN_LOOP, readerInLoop } from "../../helpers/reader-in-loop.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";
import { virtualClock } from "../../helpers/virtual-clock.ts";

const { db } = testDatabase();

const BOOKS = ["ash", "elm", "fir", "oak", "yew", "box", "bay", "fig"].map((name) => `/books/${name}`);
const CLUBS = ["ohio", "utah", "iowa", "maine", "texas", "idaho", "nevada", "oregon"].map(
  (name) => `/clubs/${name}`,
);

/** Books without addresses and clubs with one each, all linked from the start page, books first. */
function fetchFrom(asked: string[]): Fetch {
  return async ({ url, purpose }) => {
    const { pathname } = new URL(url);
    if (purpose === "page") asked.push(pathname);
    const links = [...BOOKS, ...CLUBS].map((path) => `<a href="${path}">${path}</a>`).join(" ");
    const address = CLUBS.includes(pathname) ? `<p>${pathname.slice(7)}@acme-clubs.org</p>` : "";
    const text = purpose === "page" ? `<p>This is ${pathname}</p>${pathname === "/" ? links : address}` : "";
    const status = purpose === "page" ? 200 : 404;
    return { kind: "document", url, status, contentType: "text/html", headers: {}, text, bytes: text.length };
  };
}

test("whoever goes on with a scan knows what the visits before taught", async () => {
  const queue = memoryQueue();
  const { jobId } = await submitScan(
    { db, queue, log: silentLog },
    {
      target: { kind: "url", domain: "acme-clubs.org", startUrl: "https://acme-clubs.org/" },
      userId: TEST_USER.id,
    },
  );
  const slice = async (pages: number) => {
    const asked: string[] = [];
    const clock = virtualClock();
    const ports = {
      db,
      queue,
      heartbeat: createHeartbeat({ db, clock, log: silentLog }),
      log: silentLog,
      allowedHosts: parseAllowedHosts([]),
      hashEmail,
      headerSecrets,
      observe: () => {},
      crawl: { fetch: fetchFrom(asked), clock, cpuMs: () => 0, random: () => 0.5 },
      reader: readerInLoop(extractPage),
      pdfReader: PDF_READER_IN_LOOP,
    };
    const isTimeUp = () => asked.length >= pages;
    await runScan(ports, { job_id: jobId }, { signal: new AbortController().signal, isTimeUp });
    return asked;
  };
  const first = await slice(5);
  expect(first.filter((path) => path.startsWith("/clubs/")).length).toBeGreaterThan(0);
  const visited = await listVisitedPages(db, (await jobRow(db, jobId)).id);
  expect(visited.map(({ url }) => new URL(url).pathname).sort()).toEqual([...first].sort());
  for (const { url, gave, contentHash } of visited) {
    expect([url, gave]).toEqual([url, url.includes("/clubs/")]);
    expect(contentHash).toEqual(expect.any(String));
  }
  const second = await slice(100);
  const left = CLUBS.filter((path) => !first.includes(path));
  expect(second.slice(0, left.length).sort()).toEqual([...left].sort());
  expect([...first, ...second].sort()).toEqual(["/", ...BOOKS, ...CLUBS].sort());
});
