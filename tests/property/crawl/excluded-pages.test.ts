import { setImmediate as nextTurn } from "node:timers/promises";
import type { VisitedPage } from "@contact-scanner/core/crawl/checkpoint";
import type { CrawlJob, ResumedCrawl } from "@contact-scanner/core/crawl/crawl-run";
import type { FrontierEntry } from "@contact-scanner/core/crawl/frontier-entry";
import type { Fetch } from "@contact-scanner/core/http/fetch";
import fc from "fast-check";
import { expect, test } from "vitest";
import { crawlWith } from "../../helpers/crawl-site.ts";

const ORIGIN = "https://acme.example";
const PATHS = [
  "/",
  "/a",
  "/a/",
  "/a/1",
  "/a/2",
  "/a/b/2",
  "/b/1",
  "/b/2?x=2",
  "/c",
  "/c?x=1",
  "/d/e/f",
  "/d.html",
];
const SITEMAPS = ["/sitemap.xml", "/a/map.xml", "/b/map.xml"];

/** Patterns, and by other means what they stand for. */
const PATTERNS: readonly (readonly [pattern: string, path: RegExp])[] = [
  ["/", /^\/(?:\?.*)?$/],
  ["/a", /^\/a\/?(?:\?.*)?$/],
  ["/a/*", /^\/a\/[^/?]+(?:\?.*)?$/],
  ["/a/**", /^\/a(?:\/.*)?$/],
  ["/**/2", /\/2(?:\?.*)?$/],
  ["/**/f", /\/f$/],
  ["/c?*", /^\/c\?./],
  ["/c?", /^\/c$/],
  ["/**?x=*", /\?x=/],
  ["/*.html", /^\/[^/?]*\.html$/],
  ["/b/**", /^\/b(?:\/.*)?$/],
  ["/**", /^/],
];

type Node =
  | { readonly kind: "page"; readonly markup: string }
  | { readonly kind: "redirect"; readonly to: string }
  | { readonly kind: "missing" };

type Pattern = (typeof PATTERNS)[number];

type Site = {
  readonly nodes: ReadonlyMap<string, Node | undefined>;
  /** what the first sitemap names */
  readonly sitemaps: readonly string[];
  /** how many turns of the event loop each request takes */
  readonly turns: readonly number[];
};

type Choice = {
  readonly include: readonly Pattern[];
  readonly exclude: readonly Pattern[];
  readonly startPaths: readonly string[];
};

const path = fc.constantFrom(...PATHS);
const lead = fc.oneof(
  { weight: 6, arbitrary: path.map((to) => `<a href="${to}">${to}</a>`) },
  { weight: 1, arbitrary: path.map((to) => `<link rel="canonical" href="${to}">`) },
  { weight: 1, arbitrary: path.map((to) => `<meta http-equiv="refresh" content="0;url=${to}">`) },
  { weight: 1, arbitrary: path.map((to) => `<meta http-equiv="refresh" content="20;url=${to}">`) },
  { weight: 1, arbitrary: path.map((to) => `<iframe src="${to}"></iframe>`) },
  { weight: 1, arbitrary: path.map((to) => `<button onclick="location.href='${to}'">Go</button>`) },
  { weight: 1, arbitrary: path.map((to) => `<link rel="alternate" hreflang="de" href="${to}">`) },
);
const node: fc.Arbitrary<Node> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .array(lead, { maxLength: 6 })
      .map((leads): Node => ({ kind: "page", markup: leads.join("\n") })),
  },
  { weight: 3, arbitrary: path.map((to): Node => ({ kind: "redirect", to })) },
  { weight: 1, arbitrary: fc.constant<Node>({ kind: "missing" }) },
);
const site: fc.Arbitrary<Site> = fc.record({
  nodes: fc
    .array(node, { minLength: PATHS.length, maxLength: PATHS.length })
    .map((nodes) => new Map(PATHS.map((each, index) => [each, nodes[index]]))),
  sitemaps: fc.array(fc.oneof(path, fc.constantFrom(...SITEMAPS)), { maxLength: 6 }),
  turns: fc.array(fc.nat(4), { minLength: 1, maxLength: 10 }),
});
const patterns = fc.subarray([...PATTERNS], { maxLength: 3 });
const choice: fc.Arbitrary<Choice> = fc.record({
  include: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: patterns }),
  exclude: patterns,
  startPaths: fc.subarray(PATHS, { maxLength: 4 }),
});

/** What was asked for, sitemaps apart from pages. */
type Asked = { readonly pages: string[]; readonly sitemaps: string[] };

function fetchFrom({ nodes, sitemaps, turns }: Site, asked: Asked): Fetch {
  let requests = 0;
  return async ({ url, purpose }) => {
    for (let turn = turns[requests++ % turns.length] ?? 0; turn > 0; turn--) await nextTurn();
    const { pathname, search } = new URL(url);
    const asPath = pathname + search;
    const document = (status: number, text: string) =>
      ({ kind: "document", url, status, contentType: "text/html", headers: {}, text, bytes: 1 }) as const;
    if (purpose === "robots") return document(200, `Sitemap: ${ORIGIN}/b/map.xml`);
    if (purpose === "sitemap") {
      asked.sitemaps.push(asPath);
      if (asPath === "/sitemap.xml") return document(200, urlset(sitemaps));
      return { kind: "redirect", url, status: 301, location: "/a/map.xml" };
    }
    asked.pages.push(asPath);
    const found = nodes.get(asPath);
    if (found?.kind === "redirect") return { kind: "redirect", url, status: 302, location: found.to };
    if (found?.kind !== "page") return document(404, "<h1>Not found</h1>");
    return document(200, `${found.markup}<p>This page is ${asPath}, and no other page is.</p>`);
  };
}

function urlset(urls: readonly string[]): string {
  return `<urlset>${urls.map((each) => `<url><loc>${ORIGIN}${each}</loc></url>`).join("")}</urlset>`;
}

/** Scans in slices of so many requests, each by another worker; what was asked for. */
async function scan(fetched: Site, { include, exclude, startPaths }: Choice, slice: number): Promise<Asked> {
  const asked: Asked = { pages: [], sitemaps: [] };
  const fetch = fetchFrom(fetched, asked);
  const names = (chosen: readonly Pattern[]) => chosen.map(([pattern]) => pattern);
  const pages = { include: names(include), exclude: names(exclude), startPaths };
  const waiting = new Map<string, FrontierEntry>();
  const done = new Set<string>();
  const visited: VisitedPage[] = [];
  let resume: ResumedCrawl | null = null;
  for (let slices = 0; slices < 50; slices++) {
    const endsAt = asked.pages.length + slice;
    const job: Partial<CrawlJob> & Pick<CrawlJob, "startUrls"> = { startUrls: [`${ORIGIN}/`], pages, resume };
    const { outcome, checkpoints } = await crawlWith(
      { fetch, isTimeUp: () => asked.pages.length >= endsAt },
      job,
    );
    for (const { queued, done: ended, pages: read, position } of checkpoints) {
      for (const entry of queued) waiting.set(entry.url, entry);
      for (const url of [...ended, ...read.map((page) => page.url)]) done.add(url);
      for (const { url, metadata } of read)
        visited.push({ url, priority: 0, contentHash: metadata.content_hash ?? null, gave: false });
      const left = [...waiting.values()].filter(({ url }) => !done.has(url));
      resume = { position, queued: left, done: [...done], visited, emails: [] };
    }
    if (outcome.kind !== "yielded") break;
  }
  return asked;
}

/** The URLs on the way from the first one to the start page. */
function wayToStart({ nodes }: Site): string[] {
  const way: string[] = [];
  for (
    let next: string | undefined = "/";
    next !== undefined && !way.includes(next);
    next = leadsOn(next, nodes.get(next))
  )
    way.push(next);
  return way;
}

/** Where a URL leads on the way to the start page: by a redirect, or a refresh to the same page's other spelling. */
function leadsOn(path: string, node: Node | undefined): string | undefined {
  if (node?.kind === "redirect") return node.to;
  if (node?.kind !== "page") return undefined;
  return PATHS.find(
    (other) =>
      other !== path &&
      asOnePage(other) === asOnePage(path) &&
      node.markup.includes(`content="0;url=${other}"`),
  );
}

/** With and without a slash at the end it is one page. */
function asOnePage(path: string): string {
  return path.replace(/(.)\/$/, "$1");
}

test("what a caller leaves out is never asked for, whatever leads there; the way to the start page apart", async () => {
  await fc.assert(
    fc.asyncProperty(site, choice, fc.integer({ min: 1, max: 20 }), async (drawn, chosen, slice) => {
      const asked = await scan(drawn, chosen, slice);
      const isOneOf = (list: readonly Pattern[], asPath: string) =>
        list.some(([, means]) => means.test(asPath));
      const isWanted = (asPath: string) =>
        (chosen.include.length === 0 || isOneOf(chosen.include, asPath)) && !isOneOf(chosen.exclude, asPath);
      const way = new Set(wayToStart(drawn).map(asOnePage));
      const unwanted = asked.pages.filter((asPath) => !isWanted(asPath) && !way.has(asOnePage(asPath)));
      expect(unwanted).toEqual([]);
      expect(asked.sitemaps.filter((asPath) => isOneOf(chosen.exclude, asPath))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("a caller's own paths are asked for, unless the caller leaves them out", async () => {
  await fc.assert(
    fc.asyncProperty(site, choice, async (drawn, chosen) => {
      const home: Site = { ...drawn, nodes: new Map([...drawn.nodes, ["/", { kind: "page", markup: "" }]]) };
      const asked = await scan(home, { ...chosen, include: [] }, 100);
      const wanted = chosen.startPaths.filter(
        (each) => !chosen.exclude.some(([, means]) => means.test(each)),
      );
      const pages = (list: readonly string[]) => new Set(list.map(asOnePage));
      const seen = pages(asked.pages);
      expect([...pages(wanted)].filter((each) => !seen.has(each))).toEqual([]);
    }),
  );
});
