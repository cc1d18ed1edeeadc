import { describe, expect, test } from "vitest";
import { crawlServer } from "../../helpers/crawl-site.ts";
import { type Page, startSiteServer } from "../../helpers/site-server.ts";

const links = (...paths: string[]) => paths.map((path) => `<a href="${path}">${path.slice(1)}</a>`).join(" ");
const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const answers =
  (status: number): Page =>
  (_request, response) =>
    void response.writeHead(status, { "content-type": "text/html" }).end("<h1>No</h1>");

async function scan(pages: Record<string, Page>, job = {}) {
  const site = await startSiteServer(pages);
  try {
    const result = await crawlServer(site, job);
    return { ...result, asked: site.pagesAsked };
  } finally {
    await site.stop();
  }
}

describe("what a status says", () => {
  test.each<[number, string, string]>([
    [404, "gone", "complete"],
    [410, "gone", "complete"],
    [401, "unauthorized", "partial"],
    [403, "forbidden", "partial"],
    [500, "server_error", "partial"],
    [503, "server_error", "partial"],
    [418, "http_status", "partial"],
  ])("HTTP %i is %s, and the evidence %s", async (status, fault, evidence) => {
    const { outcome, pages } = await scan({ "/": `<p>Welcome</p>${links("/a")}`, "/a": answers(status) });
    expect(outcome).toMatchObject({ evidence, counters: { pagesScanned: 1, pagesFailed: { [fault]: 1 } } });
    expect(pages[1]).toMatchObject({ statusCode: status, metadata: { fault } });
  });
});

describe("dead links have a budget of their own", () => {
  test("so that every live page is read, whatever comes before", async () => {
    const live = numbered("/p", 4);
    const dead = numbered("/contact-", 5);
    const { outcome } = await scan(
      {
        "/": `<p>Welcome</p>${links(...dead, ...live)}`,
        ...Object.fromEntries(live.map((path) => [path, `<p>This is ${path}</p>`])),
      },
      { maxPages: 6 },
    );
    expect(outcome).toMatchObject({
      evidence: "complete",
      stoppedBy: "frontier_empty",
      counters: { pagesScanned: 5, pagesFailed: { gone: 5 } },
    });
  });

  test("of as many as pages may be visited, so that a site of nothing else ends", async () => {
    const dead = numbered("/contact-", 50);
    const { asked, outcome } = await scan({ "/": `<p>Welcome</p>${links(...dead)}` }, { maxPages: 6 });
    expect(asked).toHaveLength(7);
    expect(outcome).toMatchObject({ evidence: "partial", stoppedBy: "page_limit" });
  });

  test("and other failures count as pages do", async () => {
    const failing = numbered("/a", 9);
    const { asked, outcome } = await scan(
      {
        "/": `<p>Welcome</p>${links(...failing)}`,
        ...Object.fromEntries(failing.map((path) => [path, answers(403)])),
      },
      { maxPages: 6 },
    );
    expect(asked).toHaveLength(6);
    expect(outcome).toMatchObject({ stoppedBy: "page_limit", counters: { pagesFailed: { forbidden: 5 } } });
  });
});
