import { SITE_FILES } from "@contact-scanner/core/crawl/site-files";
import { afterEach, describe, expect, test } from "vitest";
import { crawlServer } from "../../helpers/crawl-site.ts";
import { type Page, type SiteServer, startSiteServer } from "../../helpers/site-server.ts";

const servers: SiteServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

const PATHS = SITE_FILES.flatMap(({ paths }) => paths);
const HOME = '<p>Acme</p><a href="/team">Team</a>';

async function startSite(pages: Parameters<typeof startSiteServer>[0]): Promise<SiteServer> {
  const server = await startSiteServer(pages);
  servers.push(server);
  return server;
}

function file(contentType: string, body: string): Page {
  return (_request, response) => {
    response.writeHead(200, { "content-type": contentType });
    response.end(body);
  };
}

/** The files of the site's root that were asked for, in order. */
function asked({ requests }: SiteServer): string[] {
  return requests.map(({ path }) => path).filter((path) => PATHS.includes(path));
}

const SECURITY = `-----BEGIN PGP SIGNED MESSAGE-----
# desk@acme.com reads nothing here
Contact: mailto:security%2Btxt@acme.com
Contact: tel:+49-30-901820
contact:mailto:cert@acme.com?subject=Hello
Contact: https://acme.com/report
Contact: plain@acme.com
Acknowledgments: mailto:thanks@acme.com
Expires: 2027-01-01T00:00:00Z`;

describe("the files of a site's root", () => {
  test("are read after its pages, each as a page of its own", async () => {
    const server = await startSite({
      "/": HOME,
      "/team": "<p>ann@acme.com</p>",
      "/.well-known/security.txt": file("text/plain; charset=utf-8", SECURITY),
      "/humans.txt": file("text/plain", "Team\n  Cem Oz: cem@acme.com"),
      "/.well-known/matrix/support": file(
        "application/json",
        '{"contacts":[{"email_address":"matrix@acme.com","role":"m.role.admin"}]}',
      ),
      "/.well-known/ai-plugin.json": file("text/plain", '{"contact_email":"plugin@acme.com"}'),
    });
    const { outcome, pages } = await crawlServer(server);
    expect(
      pages.map(({ url, contacts }) => [new URL(url).pathname, contacts.map(({ email }) => email)]),
    ).toEqual([
      ["/", []],
      ["/team", ["ann@acme.com"]],
      ["/.well-known/security.txt", ["security+txt@acme.com", "cert@acme.com"]],
      ["/humans.txt", ["cem@acme.com"]],
      ["/.well-known/matrix/support", ["matrix@acme.com"]],
      ["/.well-known/ai-plugin.json", ["plugin@acme.com"]],
    ]);
    expect(pages[2]).toMatchObject({
      contentType: "text/plain; charset=utf-8",
      depth: 1,
      contacts: [{ method: "mailto" }, { method: "mailto" }],
      phones: [{ value: "+4930901820" }],
    });
    expect(outcome).toMatchObject({ evidence: "complete", pagesKnown: 6, counters: { pagesScanned: 6 } });
    expect(asked(server)).toEqual(PATHS.filter((path) => path !== "/security.txt"));
  });

  test.each([
    ["that are not there", undefined],
    ["in whose place a page of words comes", file("text/html", "<h1>Not found</h1> ann@acme.com")],
    [
      "in whose place a page comes that is called a text",
      file("text/plain", " <!doctype html> ann@acme.com"),
    ],
    ["that are empty", file("text/plain", "")],
    [
      "of a server that fails",
      (_request: unknown, response: { writeHead(status: number): void; end(): void }) => {
        response.writeHead(500);
        response.end();
      },
    ],
    [
      "that lead to another site",
      (_request: unknown, response: { writeHead(status: number, headers: object): void; end(): void }) => {
        response.writeHead(302, { location: "https://attacker.example/security.txt" });
        response.end();
      },
    ],
  ])("%s are asked for once and are nothing", async (_what, page: Page | undefined) => {
    const server = await startSite((path) =>
      PATHS.includes(path) ? page : { "/": HOME, "/team": "Us" }[path],
    );
    const { outcome, pages } = await crawlServer(server);
    expect(pages.map(({ url }) => new URL(url).pathname)).toEqual(["/", "/team"]);
    expect(outcome).toMatchObject({
      evidence: "complete",
      pagesKnown: 2,
      counters: { pagesScanned: 2, pagesFailed: {}, pagesSkipped: {} },
    });
    expect(asked(server)).toEqual(PATHS);
  });

  test("are looked for at the older place where the newer has none", async () => {
    const server = await startSite({
      "/": HOME,
      "/team": "Us",
      "/security.txt": file("text/plain", "Contact: mailto:cert@acme.com"),
    });
    const { pages } = await crawlServer(server);
    expect(pages.flatMap(({ contacts }) => contacts.map(({ email }) => email))).toEqual(["cert@acme.com"]);
  });

  test.each([
    ["of a scan of one page", { maxPages: 1 }],
    ["of a scan of the start page alone", { maxDepth: 0 }],
    ["that the caller leaves out", { pages: { exclude: ["/*.txt", "/.well-known/**"] } }],
  ])("%s are not asked for", async (_what, job) => {
    const server = await startSite({ "/": HOME, "/team": "Us" });
    await crawlServer(server, job);
    expect(asked(server)).toEqual([]);
  });

  test("that robots.txt forbids are not asked for", async () => {
    const robots = file("text/plain", "User-agent: *\nDisallow: /.well-known/");
    const server = await startSite({ "/robots.txt": robots, "/": HOME, "/team": "Us" });
    await crawlServer(server);
    expect(asked(server)).toEqual(["/security.txt", "/humans.txt"]);
  });

  test("take no place of pages: max_pages is exact", async () => {
    const server = await startSite((path) => {
      if (path === "/")
        return Array.from({ length: 9 }, (_, index) => `<a href="/p${index}">${index}</a>`).join();
      if (path === "/humans.txt") return file("text/plain", "cem@acme.com");
      return path.startsWith("/p") ? `Page ${path}` : undefined;
    });
    for (const maxPages of [2, 3, 5]) {
      const { pages, outcome } = await crawlServer(server, { maxPages });
      expect(pages).toHaveLength(maxPages);
      expect(outcome).toMatchObject({ stoppedBy: "page_limit" });
    }
  });

  test("that a link led to are read once", async () => {
    const server = await startSite({
      "/": '<p>Acme</p><a href="/humans.txt">Humans</a>',
      "/humans.txt": file("text/plain", "cem@acme.com"),
    });
    const { outcome } = await crawlServer(server);
    expect(outcome).toMatchObject({ pagesKnown: 2, counters: { pagesScanned: 2, pagesSkipped: {} } });
  });

  test("are asked for by the worker that goes on, as far as they were not", async () => {
    const server = await startSite({ "/": HOME, "/team": "Us" });
    const first = await crawlServer(server, {}, { isTimeUp: () => true });
    const position = first.checkpoints.at(-1)?.position;
    if (!position) throw new Error("The first slice stored nothing.");
    expect([first.outcome.kind, asked(server)]).toEqual(["yielded", []]);
    const rest = { queued: [], done: [], visited: [], emails: [] };
    const resume = { ...rest, position: { ...position, siteFiles: 2 } };
    const { checkpoints } = await crawlServer(server, { resume });
    expect(asked(server)).toEqual(PATHS.slice(3));
    expect(checkpoints.at(-1)?.position.siteFiles).toBe(SITE_FILES.length);
  });
});
