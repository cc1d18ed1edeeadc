import { startPageReader } from "@contact-scanner/core/reader/start-page-reader";
import { systemClock } from "@contact-scanner/core/time";
import { afterAll, beforeAll, expect, test } from "vitest";
import { crawlServer } from "../../helpers/crawl-site.ts";
import { type SiteServer, startSiteServer } from "../../helpers/site-server.ts";

const PEOPLE = Array.from({ length: 24 }, (_, number) => `person-${number}`);

/** Pages of very different lengths, so that a thread is done with a later one first. */
function personPage(name: string): string {
  const paragraphs = name.endsWith("0") ? 2_000 : 1;
  return `<title>${name}</title><a href="/team">Team</a><p>${name}@acme-works.com</p>${`<p>${name} works.</p>`.repeat(paragraphs)}`;
}

let server: SiteServer;
beforeAll(async () => {
  const team = PEOPLE.map((name) => `<a href="/team/${name}">${name}</a>`).join(" ");
  server = await startSiteServer((path) => {
    if (path === "/") return '<h1>Acme Works</h1><a href="/team">Team</a>';
    if (path === "/team") return `<title>Team</title>${team}`;
    const name = PEOPLE.find((each) => path === `/team/${each}`);
    return name === undefined ? undefined : personPage(name);
  });
});
afterAll(() => server.stop());

test("threads side by side find on a site what one loop finds", async () => {
  const reader = startPageReader({ parallelism: 4, memoryMb: 2_048, clock: systemClock });
  const scan = reader.openScan(new AbortController().signal);
  try {
    const [inThreads, inLoop] = [
      await crawlServer(server, {}, { extract: scan.read }),
      await crawlServer(server),
    ];
    expect(found(inThreads)).toEqual(found(inLoop));
    expect(inThreads.pages).toHaveLength(PEOPLE.length + 2);
  } finally {
    scan.end();
    await reader.close();
  }
});

function found({ pages, outcome }: Awaited<ReturnType<typeof crawlServer>>) {
  // Which page is read first is the threads' to say, and how long it took.
  const rows = pages.map((page) => ({ ...page, metadata: { ...page.metadata, fetch_ms: 0, place: 0 } }));
  return { rows: rows.sort((a, b) => a.url.localeCompare(b.url)), outcome };
}
