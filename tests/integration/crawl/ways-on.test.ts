import { describe, expect, test } from "vitest";
import { crawlServer } from "../../helpers/crawl-site.ts";
import { type Page, startSiteServer } from "../../helpers/site-server.ts";

const TARGET = "<title>Contact</title><p>Write to desk@larkfield.com</p>";

const answer =
  (status: number, headers: Record<string, string>, html = ""): Page =>
  (_request, response) =>
    void response.writeHead(status, { "content-type": "text/html", ...headers }).end(html);

async function scan(pages: Record<string, Page>) {
  const site = await startSiteServer(pages);
  try {
    const result = await crawlServer(site);
    const emails = result.pages.flatMap(({ contacts }) => contacts.map(({ email }) => email));
    return { ...result, asked: site.pagesAsked, emails };
  } finally {
    await site.stop();
  }
}

/** Header bytes as they are sent: Node writes one for each character. */
const bytesOf = (text: string) => Buffer.from(text).toString("latin1");

describe("a page that sends its reader on", () => {
  test.each<[string, Page]>([
    ["by a Refresh header", answer(200, { refresh: "0; url=/x/new" }, "<p>One moment</p>")],
    ["by a script alone", "<script>location.href = '/x/new'</script>"],
    ["when it is loaded", `<body onload="location.href='/x/new'">Loading</body>`],
    [
      "by a refresh for those without scripts",
      `<script>start()</script><noscript><meta http-equiv="refresh" content="0; url=/x/new"></noscript>`,
    ],
  ])("%s, is followed: as the start page and further in", async (_name, page) => {
    const start = await scan({ "/": page, "/x/new": TARGET });
    expect(start.emails).toEqual(["desk@larkfield.com"]);
    const inner = await scan({
      "/": '<p>Home</p><a href="/old">Contact</a>',
      "/old": page,
      "/x/new": TARGET,
    });
    expect(inner.emails).toEqual(["desk@larkfield.com"]);
    expect(inner.pages.map(({ url }) => new URL(url).pathname)).toEqual(["/", "/x/new"]);
  });
});

describe("a redirect", () => {
  test.each(["/kontakt-ü", "/контакты", "/お問い合わせ"])("to raw UTF-8 is followed: %s", async (path) => {
    const { emails } = await scan({
      "/": answer(301, { location: bytesOf(path) }),
      [encodeURI(path)]: TARGET,
    });
    expect(emails).toEqual(["desk@larkfield.com"]);
  });

  test("to bytes of another charset asks for the same bytes", async () => {
    const { emails } = await scan({
      "/": answer(301, { location: "/kontakt-\xfc" }),
      "/kontakt-%FC": TARGET,
    });
    expect(emails).toEqual(["desk@larkfield.com"]);
  });

  test("to nowhere is the page that comes with it", async () => {
    const { emails, pages } = await scan({ "/": answer(302, {}, TARGET) });
    expect(emails).toEqual(["desk@larkfield.com"]);
    expect(pages[0]).toMatchObject({ statusCode: 302, error: null });
  });

  test("to nowhere, and without a page, is a fault", async () => {
    const { outcome } = await scan({ "/": answer(302, {}) });
    expect(outcome).toMatchObject({ kind: "failed", fault: { code: "bad_redirect" } });
  });
});

test("what else leads on is visited after the links, and only on the site", async () => {
  const { asked, emails } = await scan({
    "/": `<p>Home</p>
      <button onclick="location.href='/b'">B</button><div data-href="https://elsewhere.example/c">C</div>
      <select><option value="/kontakt">Kontakt</option></select><a href="/a">A</a>`,
    "/a": "<p>A</p>",
    "/b": "<p>B</p>",
    "/kontakt": TARGET,
  });
  expect(asked).toEqual(["/", "/kontakt", "/a", "/b"]);
  expect(emails).toEqual(["desk@larkfield.com"]);
});

test("the next page of a series may stand in a header", async () => {
  const { emails } = await scan({
    "/": answer(200, { link: '</list?page=2>; rel="next"' }, "<p>Page 1</p>"),
    "/list?page=2": TARGET,
  });
  expect(emails).toEqual(["desk@larkfield.com"]);
});
