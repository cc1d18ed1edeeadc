import type { CrawlJob } from "@contact-scanner/core/crawl/crawl-run";
import { describe, expect, test } from "vitest";
import { crawlServer } from "../../helpers/crawl-site.ts";
import { type Page, startSiteServer } from "../../helpers/site-server.ts";

const served =
  (type: string) =>
  (body: string): Page =>
  (_request, response) =>
    void response.writeHead(200, { "content-type": type }).end(body);
const script = served("text/javascript");
const json = served("application/json");

const VITE = `<!doctype html><title>Acme</title><div id="root"></div>
<script type="module" crossorigin src="/assets/index-3f2aB1c9.js"></script>`;

async function scan(pages: Record<string, Page>, job: Partial<CrawlJob> = {}) {
  const asked: string[] = [];
  const noted = Object.entries(pages).map(([path, page]): [string, Page] => [
    path,
    (request, response) => {
      asked.push(path);
      if (typeof page === "string")
        return void response.writeHead(200, { "content-type": "text/html" }).end(page);
      return page(request, response);
    },
  ]);
  const site = await startSiteServer(Object.fromEntries(noted));
  try {
    const { outcome, pages: records } = await crawlServer(site, job);
    const contacts = records.flatMap(({ url, contacts }) =>
      contacts.map(({ email, method, context, element }) => ({
        page: new URL(url).pathname,
        email,
        method,
        context,
        element,
      })),
    );
    return { outcome, records, asked, contacts, emails: contacts.map(({ email }) => email).sort() };
  } finally {
    await site.stop();
  }
}

describe("an application of each kind gives the addresses of its scripts", () => {
  test("React, built by Vite: entry, lazy chunk, preloaded module, fetched data", async () => {
    const { emails, contacts, outcome, asked } = await scan({
      "/": VITE.replace("</title>", '</title><link rel="modulepreload" href="/assets/vendor-9a8b7c6d.js">'),
      "/assets/index-3f2aB1c9.js": script(
        'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/Team-Cx81aB2k.js"])))=>i.map(i=>d[i]);' +
          'const Bn="tallowick.com";function H(){return e.jsxs("p",{children:["mail: ","office@tallowick.com"]})}' +
          'function T(){return "desk@"+Bn}const L=lazy(()=>import("./Team-Cx81aB2k.js"));' +
          'fetch("/api/team.json").then(r=>r.json());fetch("/api/message",{method:"POST",body:x});',
      ),
      "/assets/vendor-9a8b7c6d.js": script("/* @author lib.author@gmail.com */export const v=1"),
      "/assets/Team-Cx81aB2k.js": script('export default()=>e.jsx("a",{href:"mailto:team@tallowick.com"})'),
      "/api/team.json": json('[{"name":"Ann Lee","email":"ann.lee@tallowick.com"}]'),
      "/api/message": json("{}"),
    });
    expect(emails).toEqual([
      "ann.lee@tallowick.com",
      "desk@tallowick.com",
      "office@tallowick.com",
      "team@tallowick.com",
    ]);
    expect(contacts).toContainEqual({
      page: "/",
      email: "office@tallowick.com",
      method: "bundle",
      context: "mail: office@tallowick.com",
      element: "/assets/index-3f2aB1c9.js",
    });
    expect(contacts).toContainEqual({
      page: "/",
      email: "ann.lee@tallowick.com",
      method: "bundle",
      context: "email: ann.lee@tallowick.com",
      element: "/api/team.json",
    });
    expect(asked).not.toContain("/api/message");
    expect(outcome).toMatchObject({ evidence: "partial", counters: { scriptFiles: 4 } });
  });

  test("Next: chunks of its manifest, data of the page", async () => {
    const { emails, records } = await scan({
      "/": `<div id="__next"></div><script src="/_next/static/chunks/main-0a1b2c3d.js"></script>
<script src="/_next/static/b1/_buildManifest.js"></script>
<script id="__NEXT_DATA__" type="application/json">{"props":{},"page":"/","buildId":"b1","isFallback":true}</script>`,
      "/_next/static/chunks/main-0a1b2c3d.js": script("self.__next=1"),
      "/_next/static/b1/_buildManifest.js": script(
        'self.__BUILD_MANIFEST={"/":["static/chunks/pages/index-aa11bb22.js"],"/about-us":["static/chunks/pages/about-cc33dd44.js"],"/u/[id]":[]}',
      ),
      "/_next/static/chunks/pages/index-aa11bb22.js": script("var a=1"),
      "/_next/static/chunks/pages/about-cc33dd44.js": script('x("Write to press@tallowick.com today")'),
      "/_next/data/b1/index.json": json('{"pageProps":{"contactEmail":"hello@tallowick.com"}}'),
      "/about-us": "<p>About us</p>",
    });
    expect(emails).toEqual(["hello@tallowick.com", "press@tallowick.com"]);
    expect(records.map(({ url }) => new URL(url).pathname)).toContain("/about-us");
  });

  test("Angular, built by webpack: chunks by number and hash, routes without a slash", async () => {
    const { emails, records } = await scan({
      "/": `<app-root></app-root><script src="runtime.1a2b3c4d5e6f.js"></script><script src="main.9f8e7d6c5b4a.js"></script>`,
      "/runtime.1a2b3c4d5e6f.js": script(
        'r.u=e=>(592===e?"common":e)+"."+{181:"aa11bb22cc33",592:"dd44ee55ff66"}[e]+".js"',
      ),
      "/main.9f8e7d6c5b4a.js": script(
        'const R=[{path:"kontakt",component:K},{path:"team",loadChildren:()=>x.e(181),children:[{path:"leads",component:L}]},{path:"**",redirectTo:""}]',
      ),
      "/181.aa11bb22cc33.js": script('t.EFF(1,"E-Mail: service@tallowick.com")'),
      "/kontakt": "<p>Kontakt</p>",
      "/team": "<p>Team</p>",
      "/team/leads": "<p>Leads</p>",
    });
    expect(emails).toEqual(["service@tallowick.com"]);
    expect(records.map(({ url }) => new URL(url).pathname).sort()).toEqual([
      "/",
      "/kontakt",
      "/team",
      "/team/leads",
    ]);
  });

  test("SvelteKit: modules that modules import, markup in a template", async () => {
    const { emails, contacts } = await scan({
      "/": `<div id="svelte"></div><script>Promise.all([import("/_app/immutable/entry/start.a1b2c3d4.js")])</script>
<link rel="modulepreload" href="/_app/immutable/entry/start.a1b2c3d4.js">`,
      "/_app/immutable/entry/start.a1b2c3d4.js": script('import{a}from"../chunks/page.e5f6a7b8.js";'),
      "/_app/immutable/chunks/page.e5f6a7b8.js": script(
        'var r=f(`<footer><p>Mail bundle@tallowick.com</p><a href="/imprint">Imprint</a></footer>`)',
      ),
      "/__data.json": json('{"type":"data","nodes":[{"data":[{"email":1},"nodes@tallowick.com"]}]}'),
      "/imprint": "<p>Imprint: info@tallowick.com</p>",
    });
    expect(emails).toContain("bundle@tallowick.com");
    expect(emails).toContain("info@tallowick.com");
    expect(contacts.find(({ email }) => email === "bundle@tallowick.com")).toMatchObject({
      context: "Mail bundle@tallowick.com Imprint",
    });
  });
});

test("Next, a page of which a part is for browsers alone: chunks, data, and a frame that they name", async () => {
  const words = "Clearwater Tours takes small groups across the lakes, from May to October. ".repeat(8);
  const { emails, asked, outcome, records } = await scan({
    "/": `<p>${words}</p><a href="mailto:sales@tallowick.com">Mail</a><!--$!--><template data-dgst=""></template><!--/$-->
<script src="/_next/static/chunks/2tx7zqnexjx8u.js" async></script>`,
    "/_next/static/chunks/2tx7zqnexjx8u.js": script(
      'e.v(t=>Promise.all(["static/chunks/1fmj4z4wyf3z0.js"].map(t=>e.l(t))).then(()=>t(80478)))',
    ),
    "/_next/static/chunks/1fmj4z4wyf3z0.js": script(
      '(0,t.jsx)("p",{children:"Ann Lee, dock@tallowick.com"});(0,t.jsx)("iframe",{src:"/events.html",title:"x"});fetch("team.json")',
    ),
    "/team.json": json('[{"email":"team@tallowick.com"}]'),
    "/events.html": "<p>Lake days: events@tallowick.com</p>",
  });
  expect(emails).toEqual([
    "dock@tallowick.com",
    "events@tallowick.com",
    "sales@tallowick.com",
    "team@tallowick.com",
  ]);
  expect(asked).toContain("/events.html");
  expect(outcome).toMatchObject({
    evidence: "complete",
    counters: { scriptFiles: 3, pagesNeedingScript: 0 },
  });
  expect(records[0]?.metadata).not.toHaveProperty("needs_script");
});

describe("what is not asked for", () => {
  test("scripts of an ordinary page, of other sites, and what robots.txt forbids", async () => {
    const words = "Harbour Books sells maps, charts and pilot books to whoever sails. ".repeat(8);
    const { asked, emails } = await scan({
      "/": `<p>${words}</p><a href="/app">App</a><script src="/site.js"></script>`,
      "/site.js": script('var m="desk@tallowick.com"'),
      "/robots.txt": served("text/plain")("User-agent: *\nDisallow: /private/"),
      "/app": `<div id="root"></div><script src="https://cdn.jsdelivr.net/npm/acme/x.js"></script><script src="/private/app.js"></script>`,
      "/private/app.js": script('var m="info@tallowick.com"'),
    });
    expect(asked).not.toContain("/site.js");
    expect(asked).not.toContain("/private/app.js");
    expect(emails).toEqual([]);
  });

  test("more than 20 files of a site, however many its scripts name", async () => {
    const chunk = (number: number) => `/assets/chunk-${number}aB3dE5f.js`;
    const numbers = Array.from({ length: 60 }, (_, number) => number);
    const pages = Object.fromEntries(
      numbers.map((number) => [chunk(number), script(`import("${chunk((number + 1) % 60)}")`)]),
    );
    const { asked, outcome } = await scan({
      "/": `<div id="root"></div>${numbers.map((number) => `<script src="${chunk(number)}"></script>`).join("")}`,
      ...pages,
    });
    expect(asked.filter((path) => path.startsWith("/assets/"))).toHaveLength(20);
    expect(outcome).toMatchObject({ counters: { scriptFiles: 20 } });
  });

  test("a file twice in a scan: its addresses are told of the page that first called for it", async () => {
    const { asked, contacts } = await scan({
      "/": VITE,
      "/assets/index-3f2aB1c9.js": script('r=[{path:"/team",element:t}];m="mailto:office@tallowick.com"'),
      "/team": VITE.replace("Acme", "Acme Team"),
    });
    expect(asked.filter((path) => path.startsWith("/assets/"))).toHaveLength(1);
    expect(contacts.map(({ page }) => page)).toEqual(["/"]);
  });
});

test("a contact page without an address whose application may have one is read with its scripts", async () => {
  const words = "Harbour Books sells maps, charts and pilot books to whoever sails. ".repeat(8);
  const { emails } = await scan({
    "/": `<p>${words}</p><a href="/contact">Contact</a>`,
    "/contact": `<div id="app"><p>${words} Contact</p></div><script src="/app-1f2e3d4c.js"></script>`,
    "/app-1f2e3d4c.js": script('c={contactEmail:"desk@tallowick.com"}'),
  });
  expect(emails).toEqual(["desk@tallowick.com"]);
});

test("a script that the server has no script for, or that is too large, takes nothing away", async () => {
  const { emails, outcome } = await scan({
    "/": `<div id="root"></div><script src="/a.js"></script><script src="/b.js"></script><script src="/big.js"></script>`,
    "/a.js": "<p>Not found</p>",
    "/big.js": script(`var a="info@tallowick.com";${"x=1;".repeat(300_000)}`),
  });
  expect(emails).toEqual(["info@tallowick.com"]);
  expect(outcome).toMatchObject({ counters: { scriptFiles: 1, scriptBytes: 1_000_000 } });
});
