import { describe, expect, test } from "vitest";
import { crawlServer } from "../../helpers/crawl-site.ts";
import { type Page, type SiteServer, startSiteServer } from "../../helpers/site-server.ts";

const HOME = '<title>Home</title><p>Write to home@larkfield.example.</p><a href="/contact">Contact</a>';
const CONTACT = "<title>Contact</title><p>Write to desk@larkfield.com</p>";

/** Answers with the page where the request carries the cookie; else as `wall` does. */
const behind =
  (cookie: string, wall: Exclude<Page, string>, html: string): Page =>
  (request, response) => {
    if (!request.headers.cookie?.split("; ").includes(cookie)) return wall(request, response);
    response.writeHead(200, { "content-type": "text/html" }).end(html);
  };

const redirect =
  (location: string, cookies: string[] = [], status = 302): Exclude<Page, string> =>
  (_request, response) =>
    void response.writeHead(status, { location, "set-cookie": cookies }).end();

const waits =
  (html: string, cookies: string[]): Exclude<Page, string> =>
  (_request, response) =>
    void response.writeHead(200, { "content-type": "text/html", "set-cookie": cookies }).end(html);

async function scan(pages: Record<string, Page>, job = {}) {
  const site = await startSiteServer(pages);
  try {
    return { site, ...(await crawlServer(site, job)) };
  } finally {
    await site.stop();
  }
}

const emailsOf = ({ pages }: Awaited<ReturnType<typeof scan>>) =>
  pages.flatMap(({ contacts }) => contacts.map(({ email }) => email));
const timesAsked = ({ requests }: SiteServer, asked: string) =>
  requests.filter(({ path }) => path === asked).length;

describe("a page that wants its cookie back", () => {
  const SEEN = ["seen=1; Path=/"];

  test.each<[string, Record<string, Page>]>([
    ["the start page, by a redirect to itself", { "/": behind("seen=1", redirect("/", SEEN), HOME) }],
    [
      "by 307, with several cookies",
      { "/": behind("w=3", redirect("/", [...SEEN, "w=3; Path=/; HttpOnly; Max-Age=60"], 307), HOME) },
    ],
    [
      "by a page that reloads itself",
      {
        "/": behind(
          "seen=1",
          waits('<meta http-equiv="refresh" content="0"><h1>One moment</h1>', SEEN),
          HOME,
        ),
      },
    ],
    [
      "by a page that sends its reader to itself",
      {
        "/": behind(
          "seen=1",
          waits('<meta http-equiv="refresh" content="1; url=/"><h1>One moment</h1>', SEEN),
          HOME,
        ),
      },
    ],
    [
      "by a script that sets it and loads the page again",
      {
        "/": behind(
          "seen=1",
          waits('<script>document.cookie = "seen=1; path=/"; location.reload(true)</script>', []),
          HOME,
        ),
      },
    ],
    [
      "by a script that sets it and moves on",
      {
        "/": behind(
          "seen=1",
          waits("<script>document.cookie='seen=1';location.href='/?i=1'</script>", []),
          HOME,
        ),
        "/?i=1": behind("seen=1", redirect("/"), HOME),
      },
    ],
    [
      "by way of a page that sets it",
      {
        "/": behind("seen=1", redirect("/welcome?next=%2F"), HOME),
        "/welcome?next=%2F": redirect("/", SEEN),
      },
    ],
  ])("%s", async (_name, walled) => {
    const scanned = await scan({ "/contact": CONTACT, ...walled });
    expect(scanned.outcome).toMatchObject({ kind: "complete", evidence: "complete" });
    expect(emailsOf(scanned)).toEqual(["desk@larkfield.com"]);
  });

  test.each<[string, Record<string, Page>]>([
    ["by a redirect to itself", { "/contact": behind("seen=1", redirect("/contact", SEEN), CONTACT) }],
    ["by a page that reloads itself", { "/contact": behind("seen=1", waits("One moment", SEEN), CONTACT) }],
    [
      "by way of a page that sets it",
      {
        "/contact": behind("seen=1", redirect("/check"), CONTACT),
        "/check": redirect("/contact", SEEN),
      },
    ],
  ])("further in: %s", async (_name, walled) => {
    const scanned = await scan({ "/": HOME, ...walled });
    expect(emailsOf(scanned)).toEqual(["desk@larkfield.com"]);
    expect(scanned.outcome).toMatchObject({ evidence: "complete" });
  });
});

describe("a circle ends", () => {
  test("where the cookies are the same", async () => {
    const scanned = await scan({ "/": HOME, "/contact": redirect("/contact", ["seen=1; Path=/"]) });
    expect(timesAsked(scanned.site, "/contact")).toBe(2);
    expect(scanned.pages[1]?.error).toMatch(/redirects in a circle/);
  });

  test("where it leads over two pages: neither is a page, whichever is asked first", async () => {
    const circle = { "/contact": redirect("/check"), "/check": redirect("/contact") };
    for (const links of ["/contact", "/check", "/contact /check"]) {
      const home = links.split(" ").map((link) => `<a href="${link}">${link}</a>`);
      const scanned = await scan({ "/": `<p>Home</p>${home.join(" ")}`, ...circle });
      expect(scanned.pages).toHaveLength(1);
      expect(scanned.outcome).toMatchObject({ evidence: "complete" });
    }
  });

  test("where they are others each time", async () => {
    let visits = 0;
    const scanned = await scan({
      "/": HOME,
      "/contact": (request, response) => redirect("/contact", [`n=${visits++}; Path=/`])(request, response),
    });
    expect(timesAsked(scanned.site, "/contact")).toBe(6);
    expect(scanned.pages[1]?.error).toMatch(/redirects in a circle/);
  });

  test("a page that says nothing is loaded once more, not for ever", async () => {
    let visits = 0;
    const scanned = await scan({
      "/": HOME,
      "/contact": (request, response) => waits("Hello", [`n=${visits++}; Path=/`])(request, response),
    });
    expect(timesAsked(scanned.site, "/contact")).toBe(2);
    expect(scanned.pages[1]).toMatchObject({ error: null, wordCount: 1 });
  });
});

test("a scan has a jar of its own, and robots.txt is asked with it", async () => {
  const site = await startSiteServer({
    "/robots.txt": (_request, response) =>
      void response.writeHead(200, { "content-type": "text/plain", "set-cookie": "lb=7; Path=/" }).end(),
    "/": HOME,
  });
  try {
    for (let scans = 0; scans < 2; scans++) await crawlServer(site, { maxPages: 1 });
  } finally {
    await site.stop();
  }
  expect(site.requests.map(({ path, headers }) => [path, headers.cookie])).toEqual([
    ["/robots.txt", undefined],
    ["/", "lb=7"],
    ["/robots.txt", undefined],
    ["/", "lb=7"],
  ]);
});
