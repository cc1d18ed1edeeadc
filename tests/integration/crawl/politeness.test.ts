import { setTimeout as delay } from "node:timers/promises";
import { LIMITS } from "@contact-scanner/core/config";
import { parseHostConnections } from "@contact-scanner/core/url/host-connections";
import { afterEach, expect, test } from "vitest";
import { crawlServer } from "../../helpers/crawl-site.ts";
import { type Page, type SiteServer, startSiteServer } from "../../helpers/site-server.ts";
import { virtualClock } from "../../helpers/virtual-clock.ts";

const PAGES = 40;
const servers: SiteServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

/** A home page with links to PAGES pages, each answered by `page`. */
async function startSite(
  page: Page,
  { robots = "", nowMs }: { robots?: string; nowMs?: () => number } = {},
): Promise<SiteServer> {
  const links = Array.from({ length: PAGES }, (_, n) => `<a href="/page/${n}">Page ${n}</a>`).join(" ");
  const server = await startSiteServer(
    (path) => {
      if (path === "/") return `<p>Welcome</p>${links}`;
      if (path === "/robots.txt") return robots === "" ? undefined : robots;
      return path.startsWith("/page/") ? page : undefined;
    },
    nowMs ? { nowMs } : {},
  );
  servers.push(server);
  return server;
}

/** A page with a text of its own, some ms after it was asked for. */
function slowPage(ms: number): Page {
  return async (request, response) => {
    await delay(ms);
    response.writeHead(200, { "content-type": "text/html" }).end(`<p>This is ${request.url}</p>`);
  };
}

test("a server sees no more connections at a time than a host may have, and uses them all", async () => {
  const server = await startSite(slowPage(20));
  const { outcome } = await crawlServer(server);
  expect(outcome).toMatchObject({ kind: "complete", counters: { pagesScanned: PAGES + 1 } });
  expect(Math.max(...server.requests.map(({ active }) => active))).toBe(LIMITS.maxConnectionsPerHost);
});

test("a server whose owner lets us hold more connections sees as many", async () => {
  const server = await startSite(slowPage(20));
  await crawlServer(server, { connections: parseHostConnections([`${server.host}=16`]) });
  expect(Math.max(...server.requests.map(({ active }) => active))).toBe(16);
});

test("a server with more connections that asks us to slow down sees half of them", async () => {
  let answers = 0;
  const server = await startSite(async (request, response) => {
    const status = answers++ === 0 ? 503 : 200;
    await delay(20);
    response.writeHead(status, { "content-type": "text/html" }).end(`<p>This is ${request.url}</p>`);
  });
  const { outcome } = await crawlServer(server, {
    connections: parseHostConnections([`${server.host}=16`]),
  });
  expect(outcome).toMatchObject({ kind: "complete", counters: { pagesScanned: PAGES + 1 } });
  const afterTheFirst = server.requests.slice(1 + 16 + 4).map(({ active }) => active);
  expect(Math.max(...afterTheFirst)).toBeLessThan(16);
});

test("the server's crawl-delay stands between its requests, robots.txt and sitemaps included", async () => {
  const clock = virtualClock();
  const server = await startSite(slowPage(0), {
    robots: "User-agent: *\nCrawl-delay: 7",
    nowMs: clock.now,
  });
  await crawlServer(server, { maxPages: 10 }, { clock });
  const gaps = server.requests.slice(1).map(({ atMs }, i) => atMs - (server.requests[i]?.atMs ?? 0));
  expect(gaps.length).toBeGreaterThanOrEqual(10);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(7_000);
  expect(Math.max(...server.requests.map(({ active }) => active))).toBe(1);
});

test("a page that was refused for now is asked for again after the time that its server named", async () => {
  const clock = virtualClock();
  let refusals = 0;
  const server = await startSite(
    (request, response) => {
      if (request.url === "/page/7" && refusals++ === 0) {
        response.writeHead(429, { "retry-after": "45", "content-type": "application/json" }).end("{}");
      } else {
        response.writeHead(200, { "content-type": "text/html" }).end(`<p>This is ${request.url}</p>`);
      }
    },
    { nowMs: clock.now },
  );
  const { outcome } = await crawlServer(server, {}, { clock });
  expect(outcome).toMatchObject({ counters: { pagesScanned: PAGES + 1, pagesFailed: {} } });
  const [refused, again] = server.requests.filter(({ path }) => path === "/page/7");
  expect((again?.atMs ?? 0) - (refused?.atMs ?? 0)).toBeGreaterThanOrEqual(45_000);
});

test.each([429, 503])(
  "a server that answers %i to all pages is left alone, and the summary says so",
  async (status) => {
    const server = await startSite((_request, response) => void response.writeHead(status).end());
    const { outcome, pages } = await crawlServer(server);
    expect(outcome).toMatchObject({
      kind: "complete",
      evidence: "partial",
      stoppedBy: "site_unavailable",
      counters: { pagesScanned: 1 },
    });
    expect(server.pagesAsked.length).toBeLessThanOrEqual(12);
    expect(pages.filter(({ error }) => error?.includes(`HTTP ${status}`))).not.toEqual([]);
  },
);

test("a server that answers 503 to everything fails the scan with a sentence that names it", async () => {
  const server = await startSiteServer(() => (_request, response) => void response.writeHead(503).end());
  servers.push(server);
  const { outcome } = await crawlServer(server);
  expect(outcome).toMatchObject({ kind: "failed", fault: { message: expect.stringContaining("HTTP 503") } });
});

test("pages that do not exist are asked for once", async () => {
  const server = await startSite((_request, response) => void response.writeHead(404).end());
  const { outcome } = await crawlServer(server);
  expect(server.pagesAsked).toHaveLength(PAGES + 1);
  expect(outcome).toMatchObject({ counters: { pagesFailed: { gone: PAGES } } });
});

test("a server's faults are asked about three times in all", async () => {
  const server = await startSite((_request, response) => void response.writeHead(500).end());
  await crawlServer(server, { maxPages: 3 });
  expect(server.pagesAsked.filter((path) => path !== "/")).toHaveLength(2 * 3);
});

test("when the worker's time is up, a wait for the server ends and what waited is left for the next worker", async () => {
  const clock = virtualClock();
  const startMs = clock.now();
  const server = await startSite((_request, response) => {
    response.writeHead(429, { "retry-after": "60" }).end();
  });
  const { outcome, checkpoints } = await crawlServer(
    server,
    {},
    { clock, isTimeUp: () => clock.now() - startMs > 5_000 },
  );
  expect(outcome.kind).toBe("yielded");
  expect(clock.now() - startMs).toBeLessThan(10_000);
  const done = new Set(checkpoints.flatMap((checkpoint) => checkpoint.done));
  const queued = checkpoints.flatMap((checkpoint) => checkpoint.queued);
  expect(queued.filter(({ url }) => !done.has(url))).toHaveLength(PAGES);
});

test("whoever resumes the scan waits out the pause that the server asked the first worker for", async () => {
  const clock = virtualClock();
  const startMs = clock.now();
  let isBusy = true;
  const server = await startSite(
    (request, response) => {
      if (isBusy) return void response.writeHead(429, { "retry-after": "60" }).end();
      response.writeHead(200, { "content-type": "text/html" }).end(`<p>This is ${request.url}</p>`);
    },
    { nowMs: clock.now },
  );
  const first = await crawlServer(server, {}, { clock, isTimeUp: () => clock.now() - startMs > 5_000 });
  isBusy = false;
  const last = first.checkpoints.at(-1);
  if (!last) throw new Error("The first worker stored nothing.");
  const done = first.checkpoints.flatMap((checkpoint) => checkpoint.done);
  const queued = first.checkpoints.flatMap((checkpoint) => checkpoint.queued);
  const waiting = queued.filter(({ url }) => !done.includes(url));
  const refusedAtMs = server.requests.at(-1)?.atMs ?? 0;
  const before = server.requests.length;
  const { outcome } = await crawlServer(
    server,
    { resume: { position: last.position, queued: waiting, done, visited: [], emails: [] } },
    { clock },
  );
  expect((server.requests[before]?.atMs ?? 0) - refusedAtMs).toBeGreaterThanOrEqual(60_000);
  expect(outcome).toMatchObject({ kind: "complete", counters: { pagesScanned: PAGES + 1 } });
});
