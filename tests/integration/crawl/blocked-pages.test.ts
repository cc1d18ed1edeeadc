import { afterEach, expect, test } from "vitest";
import { crawlServer } from "../../helpers/crawl-site.ts";
import { type SiteServer, startSiteServer } from "../../helpers/site-server.ts";

let server: SiteServer | undefined;

afterEach(() => server?.stop());

const LOGIN = "<title>Log in</title><form><input name=user><input type=password></form>";

test("a page that wants a login or a proof fails with the reason and gives no contacts; the site's own login page is a page", async () => {
  server = await startSiteServer({
    "/": '<p>Welcome</p><a href="/login">Log in</a><a href="/staff">Staff</a><a href="/prices">Prices</a>',
    "/login": `${LOGIN}<p>Help: desk@harbour-lane.com</p>`,
    "/staff": (_, response) => void response.writeHead(302, { location: "/auth/sign-in?next=/staff" }).end(),
    "/auth/sign-in?next=/staff": LOGIN,
    "/prices": "<h1>Checking your browser</h1>",
  });
  const { outcome, pages } = await crawlServer(server);
  const rows = pages.map(({ url, metadata, contacts }) => [
    new URL(url).pathname,
    metadata.fault,
    contacts.map(({ email }) => email),
  ]);
  expect(rows.sort()).toEqual([
    ["/", undefined, []],
    ["/auth/sign-in", "blocked", []],
    ["/login", undefined, ["desk@harbour-lane.com"]],
    ["/prices", "blocked", []],
  ]);
  expect(outcome).toMatchObject({ evidence: "partial", counters: { pagesFailed: { blocked: 2 } } });
});
