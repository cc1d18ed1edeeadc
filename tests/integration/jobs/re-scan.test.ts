import {
  type CollectedKind,
  type Collection,
  parseCollection,
} from "@contact-scanner/core/collection/collection";
import { listDomainContacts } from "@contact-scanner/core/contacts/list-domain-contacts";
import { extractPage } from "@contact-scanner/core/extract/page";
import { createFetcher } from "@contact-scanner/core/http/fetcher";
import { createHeartbeat } from "@contact-scanner/core/jobs/heartbeat";
import { replayJob } from "@contact-scanner/core/jobs/replay";
import { runScan } from "@contact-scanner/core/jobs/run-scan";
import type { PageOptions } from "@contact-scanner/core/jobs/scan-options";
import { scanStatus } from "@contact-scanner/core/jobs/status";
import { submitScan } from "@contact-scanner/core/jobs/submit";
import type { MailResolver } from "@contact-scanner/core/mail-domains/mail-resolver";
import { mailDomainVerdicts } from "@contact-scanner/core/mail-domains/repository";
import { listScanPages } from "@contact-scanner/core/pages/list-pages";
import type { RenderChoice } from "@contact-scanner/core/rendering/render-choice";
import { systemClock } from "@contact-scanner/core/time";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type FakeRenderer, fakeRenderer } from "../../helpers/fake-renderer.ts";
import { hashEmail } from "../../helpers/hash-email.ts";
import { headerSecrets } from "../../helpers/header-secrets.ts";
import { jobRow, memoryQueue } from "../../helpers/jobs.ts";
import { zoneResolver } from "../../helpers/mail-resolver.ts";
import { PDF_READER_IN_LOOP, readerInLoop } from "../../helpers/reader-in-loop.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { type SiteServer, startSiteServer } from "../../helpers/site-server.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";
import { virtualClock } from "../../helpers/virtual-clock.ts";

const { db } = testDatabase();

/** The site's pages; a page's version is its entity tag. */
const pages: Record<string, { html: string; version: number }> = {};
let server: SiteServer;

beforeAll(async () => {
  server = await startSiteServer((path) => {
    const page = pages[path];
    if (!page) return undefined;
    return (request, response) => {
      const etag = `"v${page.version}"`;
      const isKnown = request.headers["if-none-match"] === etag;
      response.writeHead(isKnown ? 304 : 200, { "content-type": "text/html", etag });
      response.end(isKnown ? "" : page.html);
    };
  });
});
beforeEach(async () => {
  await db.deleteFrom("domains").execute();
  Object.assign(pages, {
    "/": { html: '<p>Welcome</p><a href="/team">Team</a> <a href="/team?sort=age">By age</a>', version: 1 },
    "/team": { html: '<p>Ann: ann@acme-works.com</p><a href="/team/ann">Ann</a>', version: 1 },
    "/team?sort=age": { html: '<p>Ann: ann@acme-works.com</p><a href="/team/ann">Ann</a>', version: 1 },
    "/team/ann": { html: "<p>ann.private@gmail.com</p>", version: 1 },
  });
});
afterAll(() => server.stop());

/** What a caller asks to keep, and what the stage lets scans keep; and whom it asks for mail domains. */
type Kept = {
  readonly mailResolver?: MailResolver;
  readonly collect?: readonly CollectedKind[];
  readonly collection?: Collection;
  readonly render?: RenderChoice;
  readonly renderer?: FakeRenderer;
};

/** Scans the site; what its server was asked for and how often pages were parsed. */
async function scan(choice: PageOptions = {}, { collection, mailResolver, renderer, ...reading }: Kept = {}) {
  const before = server.requests.length;
  const allowedHosts = parseAllowedHosts([server.host]);
  const fetcher = createFetcher({ userAgent: "ContactScanner/1.0 (test)", allowedHosts });
  const queue = memoryQueue();
  const { jobId } = await submitScan(
    { db, queue, log: silentLog },
    {
      target: { kind: "url", domain: server.host, startUrl: server.url },
      userId: TEST_USER.id,
      pages: choice,
      reading,
    },
  );
  const parsed: string[] = [];
  // On the virtual clock the time for an answer of DNS is over before any comes.
  const clock = mailResolver ? systemClock : virtualClock();
  await runScan(
    {
      db,
      heartbeat: createHeartbeat({ db, clock, log: silentLog }),
      queue,
      log: silentLog,
      allowedHosts,
      hashEmail,
      headerSecrets,
      collection,
      mailResolver,
      observe: () => {},
      crawl: {
        fetch: fetcher.fetch,
        clock,
        cpuMs: () => 0,
        random: () => 0.5,
        render: renderer?.render,
      },
      pdfReader: PDF_READER_IN_LOOP,
      reader: readerInLoop((page) => {
        parsed.push(new URL(page.url).pathname);
        return extractPage(page);
      }),
    },
    { job_id: jobId },
    { signal: new AbortController().signal, isTimeUp: () => false },
  );
  await fetcher.close();
  const { result_data: result } = await scanStatus(db, jobId);
  const asked = server.requests.slice(before).filter(({ path }) => path in pages);
  return {
    jobId,
    result,
    parsed: parsed.sort(),
    conditional: asked.filter(({ headers }) => headers["if-none-match"]).length,
  };
}

test("a scan asks about the mail domains of what it found, and ends well where nobody answers", async () => {
  const mailResolver = zoneResolver({ "acme-works.com": { mx: ["mx.acme-works.com"] } });
  const broken = async () => await Promise.reject(new Error("a bug"));
  const first = await scan({}, { mailResolver: { mx: broken, addresses: broken, txt: broken } });
  expect(first.result).toMatchObject({ pages_scanned: 3 });
  await db.deleteFrom("mail_domains").execute();
  await scan({}, { mailResolver });
  expect(mailResolver.asked.toSorted()).toEqual(["acme-works.com", "gmail.com"]);
  const verdicts = await mailDomainVerdicts(db, ["acme-works.com", "gmail.com"]);
  expect([...verdicts.values()].map(({ deliverability }) => deliverability)).toEqual(["ok", "none"]);
});

test("pages that did not change are not parsed again, and their contacts and links count all the same", async () => {
  const first = await scan();
  expect(first).toMatchObject({ conditional: 0, parsed: ["/", "/team", "/team", "/team/ann"] });
  const second = await scan();
  // The start page is read to see that the site is itself, the duplicate as nothing of it was kept.
  expect(second).toMatchObject({ conditional: 2, parsed: ["/", "/team"] });
  expect(second.result).toEqual({ ...first.result, bytes: expect.any(Number) });
  expect(second.result).toMatchObject({
    pages_scanned: 3,
    emails: ["ann.private@gmail.com", "ann@acme-works.com"],
  });
  const rows = await db
    .selectFrom("pages")
    .select(["url", "status_code", "scan_job_id", "word_count"])
    .execute();
  const ann = rows.find(({ url }) => url.endsWith("/ann"));
  expect(ann).toMatchObject({ status_code: 304, scan_job_id: second.jobId, word_count: 1 });
  expect((await scan()).result).toEqual({ ...second.result, bytes: expect.any(Number) });
});

test("a page that changed is read again, and what no longer stands on it is not this scan's", async () => {
  await scan();
  pages["/team"] = { html: "<p>Bob: bob@acme-works.com</p>", version: 2 };
  pages["/team?sort=age"] = { html: "<p>Bob: bob@acme-works.com</p>", version: 2 };
  const { result, parsed } = await scan();
  expect(parsed).toEqual(["/", "/team", "/team"]);
  expect(result).toMatchObject({ pages_scanned: 2, emails: ["bob@acme-works.com"] });
});

test("a page that failed is asked for whole", async () => {
  const team = pages["/team"];
  delete pages["/team"];
  delete pages["/team?sort=age"];
  expect((await scan()).result).toMatchObject({
    pages_failed: 2,
    pages_failed_by_reason: { gone: 2 },
  });
  if (team) pages["/team"] = team;
  expect((await scan()).result).toMatchObject({ pages_scanned: 3, pages_failed: 1 });
});

test("a page that became a shell is asked for whole, and leaves open what became of its address", async () => {
  await scan();
  const shell = '<div id="root"></div><script src="/static/js/main.js"></script>';
  pages["/team/ann"] = { html: shell, version: 2 };
  const second = await scan();
  expect(second.result).toMatchObject({ evidence: "partial", pages_scanned: 3, pages_needing_script: 1 });
  const key = await db
    .selectFrom("jobs")
    .select(["id", "job_id", "domain_id"])
    .where("job_id", "=", second.jobId)
    .executeTakeFirstOrThrow();
  const rows = await listScanPages(db, key, { limit: 10, after: undefined });
  const told = rows.map(({ row }) => [new URL(row.url).pathname, row.needs_script, row.reading]);
  expect(told.toSorted()).toEqual([
    ["/", false, "all"],
    ["/team", false, "all"],
    ["/team/ann", true, "some"],
  ]);
  expect((await states())["ann.private@gmail.com"]).toBe("unknown");
  const third = await scan();
  expect(third.parsed).toContain("/team/ann");
  expect(third.result).toMatchObject({ evidence: "partial", pages_needing_script: 1 });
});

const SHELL = '<div id="root"></div><script src="/static/js/main.js"></script>';

test("a shell that was rendered is asked for whole, by whom there is a browser and by whom there is none", async () => {
  pages["/team/ann"] = { html: SHELL, version: 1 };
  const renderer = fakeRenderer({ "/team/ann": '<div id="root"><p>Ann is ann.private@gmail.com</p></div>' });
  const first = await scan({}, { renderer });
  expect(first.result).toMatchObject({
    evidence: "complete",
    pages_needing_script: 0,
    pages_rendered: 1,
    pages_render_failed: {},
    render: "auto",
    has_renderer: true,
    emails: ["ann.private@gmail.com", "ann@acme-works.com"],
  });
  const again = await scan({}, { renderer });
  expect([again.result, renderer.asked.length]).toEqual([{ ...first.result, bytes: expect.any(Number) }, 2]);
  const without = await scan();
  expect(without.result).toMatchObject({
    evidence: "partial",
    pages_needing_script: 1,
    pages_rendered: 0,
    has_renderer: false,
    emails: ["ann@acme-works.com"],
  });
  expect((await states())["ann.private@gmail.com"]).toBe("unknown");
  expect((await scan({}, { renderer })).result).toMatchObject({ evidence: "complete" });
  expect((await states())["ann.private@gmail.com"]).toBe("current");
});

test("where all pages are rendered none counts as unchanged, nor later on", async () => {
  await scan();
  const renderer = fakeRenderer({ "/team/ann": "<p>ann.rendered@acme-works.com</p>" });
  const rendered = await scan({}, { renderer, render: "always" });
  expect(rendered.conditional).toBe(0);
  expect(rendered.result).toMatchObject({
    render: "always",
    pages_rendered: 1,
    emails: ["ann.rendered@acme-works.com", "ann@acme-works.com"],
  });
  const later = await scan();
  expect(later.parsed).toContain("/team/ann");
  expect(later.result).toMatchObject({ emails: ["ann.private@gmail.com", "ann@acme-works.com"] });
});

test("a replay renders what the scan did", async () => {
  const { jobId } = await scan({}, { render: "never" });
  const replayed = await replayJob({ db, queue: memoryQueue(), log: silentLog }, jobId);
  expect((await jobRow(db, replayed.jobId)).job_metadata).toMatchObject({ render: "never" });
});

/** The state of each address of the domain. */
async function states(): Promise<Record<string, string>> {
  const { id } = await db.selectFrom("domains").select("id").executeTakeFirstOrThrow();
  const window = { limit: 10, after: undefined };
  const rows = await listDomainContacts(db, id, { window, filters: {}, maxSources: 1 });
  return Object.fromEntries(rows.map(({ row }) => [row.email, row.state]));
}

test("a scan of some pages says nothing of the addresses on the others", async () => {
  delete pages["/team?sort=age"];
  const all = { "ann@acme-works.com": "current", "ann.private@gmail.com": "current" };
  await scan();
  expect(await states()).toEqual(all);
  const { result } = await scan({ exclude: ["/team/*"] });
  expect(result).toMatchObject({ evidence: "complete", emails: ["ann@acme-works.com"] });
  expect(await states()).toEqual(all);
  // What it did not find on a page that it read is gone all the same.
  pages["/team"] = { html: '<p>Nobody</p><a href="/team/ann">Ann</a>', version: 2 };
  await scan({ exclude: ["/team/*"] });
  expect(await states()).toEqual({ ...all, "ann@acme-works.com": "gone" });
});

test("a scan of all pages finds again what one of some pages left out", async () => {
  await scan({ include: ["/team"], subdomains: false });
  pages["/"] = { html: '<p>Welcome</p><a href="/team">Team</a>', version: 2 };
  const { result, conditional } = await scan();
  expect(conditional).toBe(1);
  expect(result).toMatchObject({ emails: ["ann.private@gmail.com", "ann@acme-works.com"] });
});

test("a stage of roles keeps no person's address, says so, and a later one reads the pages again", async () => {
  pages["/team"] = {
    html: '<p>Ann: ann@acme-works.com, info@acme-works.com</p><a href="/team/ann">Ann</a>',
    version: 1,
  };
  const collection = parseCollection("phones", true);
  const { result } = await scan({}, { collection });
  expect(result).toMatchObject({
    emails: ["info@acme-works.com"],
    contacts_found: 1,
    collected: ["emails", "phones"],
    role_only: true,
  });
  expect(await states()).toEqual({ "info@acme-works.com": "current" });
  // Within the same bounds what did not change is not read again.
  expect((await scan({}, { collection })).conditional).toBe(3);
  const whole = await scan();
  expect(whole.conditional).toBe(0);
  expect(whole.result).toMatchObject({ contacts_found: 3, role_only: false });
  // What such a scan does not keep is not gone from the site: nobody looked.
  await scan({}, { collection });
  expect(await states()).toEqual({
    "info@acme-works.com": "current",
    "ann@acme-works.com": "unknown",
    "ann.private@gmail.com": "unknown",
  });
});

test("a scan keeps what its caller asks for, and its replay does", async () => {
  const { jobId, result } = await scan({}, { collect: ["forms", "phones"] });
  expect(result).toMatchObject({ collected: ["emails", "phones", "forms"], role_only: false });
  const queue = memoryQueue();
  const replayed = await replayJob({ db, queue, log: silentLog }, jobId);
  const { job_metadata: options } = await jobRow(db, replayed.jobId);
  expect(options).toMatchObject({ collect: ["emails", "phones", "forms"] });
});
