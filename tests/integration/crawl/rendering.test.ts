import type { CrawlJob } from "@contact-scanner/core/crawl/crawl-run";
import type { CrawlPorts } from "@contact-scanner/core/crawl/ports";
import { describe, expect, test } from "vitest";
import { crawlServer } from "../../helpers/crawl-site.ts";
import { fakeRenderer, rendered } from "../../helpers/fake-renderer.ts";
import { type Page, startSiteServer } from "../../helpers/site-server.ts";

const SHELL = `<!doctype html><title>Acme</title><noscript>You need to enable JavaScript to run this app.</noscript>
<div id="root"></div><script type="module" src="/assets/index-3f2a.js"></script>`;

/** What the application shows: a page of words with a link to each path. */
function shown(text: string, ...paths: string[]): string {
  const links = paths.map((path) => `<a href="${path}">${path}</a>`).join(" ");
  return `<title>${text}</title><div id="root"><p>${text}</p>${links}</div>`;
}

const APPLICATION = {
  "/": shown("Welcome to Acme, makers of all things", "/team", "/imprint"),
  "/team": shown("Ann Miller answers at ann@acme-works.com", "/"),
  "/imprint": shown("Acme Ltd answers at info@acme-works.com", "/"),
};
const SHELLS = { "/": SHELL, "/team": SHELL, "/imprint": SHELL };

async function scan(
  pages: Record<string, Page>,
  renderer: { readonly render: CrawlPorts["render"] },
  job: Partial<CrawlJob> = {},
  ports: Partial<CrawlPorts> = {},
) {
  const site = await startSiteServer(pages);
  try {
    const result = await crawlServer(site, job, { render: renderer.render, ...ports });
    const paths = (test: (metadata: (typeof result.pages)[number]["metadata"]) => unknown) =>
      result.pages.filter(({ metadata }) => test(metadata)).map(({ url }) => new URL(url).pathname);
    const emails = result.pages.flatMap(({ contacts }) => contacts.map(({ email }) => email));
    const counters = result.outcome.kind === "complete" ? result.outcome.counters : undefined;
    return {
      ...result,
      site,
      counters,
      emails: emails.sort(),
      rendered: paths(({ rendered }) => rendered).sort(),
    };
  } finally {
    await site.stop();
  }
}

describe("a site whose pages only scripts fill", () => {
  test("is found whole where each is rendered: its links, its contacts, and its evidence", async () => {
    const renderer = fakeRenderer(APPLICATION);
    const { outcome, emails, rendered, pages } = await scan(SHELLS, renderer, { render: "always" });
    expect(emails).toEqual(["ann@acme-works.com", "info@acme-works.com"]);
    expect(rendered).toEqual(["/", "/imprint", "/team"]);
    expect(outcome).toMatchObject({
      evidence: "complete",
      stoppedBy: "frontier_empty",
      counters: {
        pagesScanned: 3,
        pagesNeedingScript: 0,
        pagesRendered: 3,
        pagesRenderFailed: {},
        cpuMs: 1_500,
      },
    });
    expect(pages[0]).toMatchObject({ title: "Welcome to Acme, makers of all things", statusCode: 200 });
    expect(pages[0]?.metadata).toMatchObject({ needs_script: true, rendered: true });
  });

  test("is rendered at most in a tenth of its pages unasked, and in one at least", async () => {
    const renderer = fakeRenderer(APPLICATION);
    const { outcome } = await scan(SHELLS, renderer, { maxPages: 15 });
    expect(renderer.asked.map(({ url }) => new URL(url).pathname)).toEqual(["/"]);
    expect(outcome).toMatchObject({
      evidence: "partial",
      counters: { pagesScanned: 2, pagesNeedingScript: 1, pagesRendered: 1, pagesSkipped: { duplicate: 1 } },
    });
    const more = fakeRenderer(APPLICATION);
    await scan(SHELLS, more, { maxPages: 20 });
    expect(more.asked).toHaveLength(2);
  });

  test("is not rendered where nobody is to, or nobody can", async () => {
    const renderer = fakeRenderer(APPLICATION);
    expect((await scan(SHELLS, renderer, { render: "never" })).rendered).toEqual([]);
    expect(renderer.asked).toEqual([]);
    expect((await scan(SHELLS, { render: undefined }, { render: "always" })).outcome).toMatchObject({
      evidence: "partial",
      counters: { pagesNeedingScript: 1, pagesRendered: 0, pagesRenderFailed: {} },
    });
  });

  test("keeps what was read, and says why, where a page could not be rendered", async () => {
    const { outcome, pages } = await scan(SHELLS, fakeRenderer({}), { render: "always" });
    expect(outcome).toMatchObject({
      evidence: "partial",
      counters: {
        pagesScanned: 1,
        pagesNeedingScript: 1,
        pagesRendered: 0,
        pagesRenderFailed: { render_crashed: 1 },
      },
    });
    expect(pages[0]).toMatchObject({ error: null, title: "Acme" });
    expect(pages[0]?.metadata).not.toHaveProperty("rendered");
  });

  test.each([
    ["brought nothing", () => SHELL, { render_unfilled: 1 }],
    [
      "brought a bot check",
      () => "<title>Just a moment...</title><script>window._cf_chl_opt = {}</script>",
      { blocked: 1 },
    ],
  ])("counts a page whose scripts %s as not rendered", async (_name, html, failed) => {
    const { outcome } = await scan({ "/": SHELL }, fakeRenderer({ "/": html() }));
    expect(outcome).toMatchObject({
      evidence: "partial",
      counters: { pagesRendered: 0, pagesRenderFailed: failed },
    });
  });

  test("takes nothing of another site that its scripts led to", async () => {
    const renderer = fakeRenderer({
      "/": () => rendered("https://elsewhere.org/", shown("x@elsewhere.org")),
    });
    const { emails, counters } = await scan({ "/": SHELL }, renderer);
    expect(emails).toEqual([]);
    expect(counters?.pagesRenderFailed).toEqual({ render_left_site: 1 });
  });

  test("asks no further for a browser that does not start", async () => {
    const away = () => ({ kind: "failed", code: "render_unavailable", message: "None." }) as const;
    const renderer = fakeRenderer({
      "/": shown("Welcome to Acme, makers of all", "/a", "/b"),
      "/a": away,
      "/b": away,
    });
    const { counters } = await scan(
      { "/": SHELL, "/a": SHELL, "/b": SHELL.replace("Acme", "Other") },
      renderer,
      { render: "always" },
    );
    expect(renderer.asked).toHaveLength(2);
    expect(counters).toMatchObject({ pagesRendered: 1, pagesRenderFailed: { render_unavailable: 1 } });
  });
});

test("always renders ordinary pages too, but nothing that is none, and no more than max_pages", async () => {
  const renderer = fakeRenderer({
    "/": shown("Welcome to Acme", "/team", "/data.json", "/missing"),
    "/team": shown("Ann: ann@acme-works.com"),
  });
  const pages = {
    "/": `<p>Welcome</p>`,
    "/team": "<p>Our team is loading</p>",
    "/data.json": (_request, response) =>
      void response.writeHead(200, { "content-type": "text/plain" }).end("x"),
  } satisfies Record<string, Page>;
  const { emails, counters } = await scan(pages, renderer, { render: "always" });
  expect(emails).toEqual(["ann@acme-works.com"]);
  expect(renderer.asked.map(({ url }) => new URL(url).pathname).sort()).toEqual(["/", "/team"]);
  expect(counters).toMatchObject({ pagesRendered: 2, pagesNeedingScript: 0 });
});

describe("what a page is rendered with", () => {
  test("robots.txt as it was read, the pace, and the host's own cookies", async () => {
    const robots = "User-agent: *\nCrawl-delay: 2\nDisallow: /api/secret\n";
    const renderer = fakeRenderer(APPLICATION);
    const { site } = await scan(
      {
        "/robots.txt": (_request, response) =>
          void response.writeHead(200, { "content-type": "text/plain" }).end(robots),
        "/": (_request, response) =>
          void response.writeHead(200, { "content-type": "text/html", "set-cookie": "seen=1" }).end(SHELL),
      },
      renderer,
    );
    expect(renderer.asked).toEqual([
      {
        url: site.url,
        registrableDomain: "127.0.0.1",
        robots: { [`http://${site.host}`]: robots },
        intervalMs: 2_000,
        headers: { cookie: "seen=1" },
      },
    ]);
  });

  test("a robots.txt that is not there says nothing", async () => {
    const renderer = fakeRenderer(APPLICATION);
    await scan({ "/": SHELL }, renderer);
    expect(renderer.asked).toMatchObject([{ robots: {}, intervalMs: 0, headers: undefined }]);
  });

  test("one page at a time, however many are visited", async () => {
    const slow = Object.fromEntries(
      Object.entries(APPLICATION).map(([path, html]) => [
        path,
        async ({ url }: { url: string }) => {
          await new Promise((resolve) => setImmediate(resolve));
          return rendered(url, html);
        },
      ]),
    );
    const renderer = fakeRenderer(slow);
    await scan(SHELLS, renderer, { render: "always" });
    expect([renderer.asked.length, renderer.most]).toEqual([3, 1]);
  });
});

test("whoever resumes a scan has what is left of its budget, and counts on", async () => {
  const site = await startSiteServer({ ...SHELLS, "/jobs": SHELL.replace("Acme", "Jobs") });
  try {
    const first = fakeRenderer({
      ...APPLICATION,
      "/": shown("Welcome to Acme of all", "/team", "/imprint", "/jobs"),
    });
    let pages = 0;
    const { checkpoints, pages: read } = await crawlServer(
      site,
      { maxPages: 20 },
      { render: first.render, isTimeUp: () => pages > 0, observe: () => void pages++ },
    );
    const last = checkpoints.at(-1);
    expect(last?.position).toMatchObject({ counters: { pagesRendered: 1 }, hasRenderer: true });
    if (!last) throw new Error("There is no checkpoint.");
    const queued = new Map(checkpoints.flatMap((each) => each.queued.map((entry) => [entry.url, entry])));
    const done = checkpoints.flatMap((each) => each.done);
    for (const url of done) queued.delete(url);
    const resume = {
      position: last.position,
      queued: [...queued.values()],
      done,
      visited: read.map(({ url }) => ({ url, priority: 0, contentHash: null, gave: false })),
      emails: [],
    };
    const second = fakeRenderer(APPLICATION);
    const { outcome } = await crawlServer(site, { maxPages: 20, resume }, { render: second.render });
    expect(second.asked).toHaveLength(1);
    expect(outcome).toMatchObject({ evidence: "partial", counters: { pagesRendered: 2 } });
  } finally {
    await site.stop();
  }
});

test("an abort ends a page that is being rendered, and with it the scan", async () => {
  const site = await startSiteServer({ "/": SHELL });
  const clicked = new AbortController();
  const renderer = fakeRenderer({
    "/": async (_request, signal) => {
      clicked.abort(new Error("stopped"));
      signal.throwIfAborted();
      return await new Promise(() => {});
    },
  });
  try {
    const scanned = crawlServer(site, {}, { render: renderer.render }, clicked.signal);
    await expect(scanned).rejects.toThrow("stopped");
  } finally {
    await site.stop();
  }
});
