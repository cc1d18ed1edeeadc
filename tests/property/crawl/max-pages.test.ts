import { setImmediate as nextTurn } from "node:timers/promises";
import type { VisitedPage } from "@contact-scanner/core/crawl/checkpoint";
import type { Fetch } from "@contact-scanner/core/http/fetch";
import fc from "fast-check";
import { expect, test } from "vitest";
import { crawlWith } from "../../helpers/crawl-site.ts";

const HOME = "https://acme.example/";
const DISALLOWED = "/private/";

/** What stands at a path of a random site. */
type Node =
  | { readonly kind: "page"; readonly links: readonly number[] }
  /** reads as the node before it does */
  | { readonly kind: "copy"; readonly links: readonly number[] }
  | { readonly kind: "redirect"; readonly to: number }
  | { readonly kind: "missing" | "file" | "forbidden" };

const links = fc.array(fc.nat(40), { maxLength: 8 });
const node: fc.Arbitrary<Node> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("page" as const), links }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("copy" as const), links }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("redirect" as const), to: fc.nat(40) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom("missing" as const, "file" as const, "forbidden" as const),
    }),
  },
);
const site = fc
  .tuple(links, fc.array(node, { minLength: 1, maxLength: 40 }))
  .map(([home, nodes]): Node[] => [{ kind: "page", links: home }, ...nodes]);

/** How many turns of the event loop each request takes: what makes visits overtake one another. */
const delays = fc.array(fc.nat(6), { minLength: 1, maxLength: 20 });

function pathOf(nodes: readonly Node[], index: number): string {
  const number = index % nodes.length;
  if (number === 0) return "/";
  return nodes[number]?.kind === "forbidden" ? `${DISALLOWED}${number}` : `/page/${number}`;
}

function fetchFrom(nodes: readonly Node[], turns: readonly number[]): { fetch: Fetch; asked: string[] } {
  const asked: string[] = [];
  let requests = 0;
  const fetch: Fetch = async ({ url, purpose }) => {
    for (let turn = turns[requests++ % turns.length] ?? 0; turn > 0; turn--) await nextTurn();
    const document = (status: number, text: string) =>
      ({
        kind: "document",
        url,
        status,
        contentType: "text/html",
        headers: {},
        text,
        bytes: text.length,
      }) as const;
    if (purpose === "robots") return document(200, `User-agent: *\nDisallow: ${DISALLOWED}`);
    if (purpose === "sitemap") return document(404, "");
    asked.push(new URL(url).pathname);
    const number = Number(/\d+$/.exec(url)?.[0] ?? 0);
    const found = nodes[number];
    switch (found?.kind) {
      case "page":
        return document(200, `<p>Page ${number}</p>${anchors(nodes, found.links)}`);
      case "copy":
        return document(200, `<p>The same page</p>`);
      case "redirect":
        return { kind: "redirect", url, status: 301, location: pathOf(nodes, found.to) };
      case "file":
        return { kind: "ignored", url, status: 200, contentType: "application/pdf" };
      default:
        return document(404, "<h1>Not found</h1>");
    }
  };
  return { fetch, asked };
}

function anchors(nodes: readonly Node[], targets: readonly number[]): string {
  return targets.map((target) => `<a href="${pathOf(nodes, target)}">${"ab".repeat(target)}</a>`).join(" ");
}

test("a scan visits as many pages, or dead links, as it may, or all that the site has: never one more or fewer", async () => {
  await fc.assert(
    fc.asyncProperty(site, delays, fc.integer({ min: 1, max: 45 }), async (nodes, turns, maxPages) => {
      const all = await crawlWith(
        { fetch: fetchFrom(nodes, [0]).fetch },
        { startUrls: [HOME], maxPages: 1_000 },
      );
      const { fetch, asked } = fetchFrom(nodes, turns);
      const { pages, outcome } = await crawlWith({ fetch }, { startUrls: [HOME], maxPages });
      const dead = pages.filter(({ metadata }) => metadata.fault === "gone").length;
      const counted = pages.length - dead;
      expect(Math.max(counted, dead)).toBeLessThanOrEqual(maxPages);
      if (Math.max(counted, dead) < maxPages) expect(pages).toHaveLength(all.pages.length);
      expect(new Set(pages.map(({ url }) => url)).size).toBe(pages.length);
      expect(new Set(asked).size).toBe(asked.length);
      expect(asked.filter((path) => path.startsWith(DISALLOWED))).toEqual([]);
      expect(outcome).toMatchObject({
        kind: "complete",
        counters: { pagesScanned: pages.filter((page) => page.error === null).length },
      });
    }),
  );
});

test("what a site has does not depend on the order in which its answers come", async () => {
  await fc.assert(
    fc.asyncProperty(site, delays, delays, async (nodes, turns, otherTurns) => {
      const visit = async (order: readonly number[]) => {
        const { pages } = await crawlWith({ fetch: fetchFrom(nodes, order).fetch }, { startUrls: [HOME] });
        return pages.length;
      };
      expect(await visit(turns)).toBe(await visit(otherTurns));
    }),
  );
});

test("a scan handed over at any moment visits each page once and the same pages in the end", async () => {
  await fc.assert(
    fc.asyncProperty(site, delays, fc.integer({ min: 1, max: 10 }), async (nodes, turns, pagesPerSlice) => {
      const whole = await crawlWith({ fetch: fetchFrom(nodes, turns).fetch }, { startUrls: [HOME] });
      const { fetch, asked } = fetchFrom(nodes, turns);
      const frontier = new Map<string, { url: string; depth: number; priority: number }>();
      const done = new Set<string>();
      const visited: VisitedPage[] = [];
      const urls: string[] = [];
      let resume: NonNullable<Parameters<typeof crawlWith>[1]["resume"]> | null = null;
      for (let slice = 0; slice < 100; slice++) {
        const endsAt = asked.length + pagesPerSlice;
        const { outcome, checkpoints } = await crawlWith(
          { fetch, isTimeUp: () => asked.length >= endsAt },
          { startUrls: [HOME], resume },
        );
        for (const checkpoint of checkpoints) {
          for (const entry of checkpoint.queued) frontier.set(entry.url, entry);
          for (const url of checkpoint.done) done.add(url);
          for (const { url, metadata } of checkpoint.pages) {
            urls.push(url);
            const priority = frontier.get(url)?.priority ?? 0;
            visited.push({ url, priority, contentHash: metadata.content_hash ?? null, gave: false });
          }
          const queued = [...frontier.values()].filter(({ url }) => !done.has(url));
          resume = { position: checkpoint.position, queued, done: [...done], visited, emails: [] };
        }
        if (outcome.kind === "complete") break;
      }
      expect(urls.sort()).toEqual([...new Set(urls)]);
      expect(urls).toHaveLength(whole.pages.length);
    }),
  );
});
