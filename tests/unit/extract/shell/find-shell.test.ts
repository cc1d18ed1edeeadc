import { extractPage } from "@contact-scanner/core/extract/page";
import { describe, expect, test } from "vitest";

const SCRIPT = `<script src="/static/js/main.3a47ecb4.js"></script>`;
const ROOT = `<div id="root"></div>${SCRIPT}`;

const read = (html: string, contentType = "text/html") =>
  extractPage({ html, url: "https://acme.example/shop/", contentType });

describe("a page is no shell", () => {
  test.each([
    ["with words enough to read", `<p>${"We mend boats. ".repeat(20)}</p>${ROOT}`],
    ["with Chinese words enough to read", `<p>${"我们在基尔修理船只".repeat(15)}</p>${ROOT}`],
    ["without code", `<div id="root"></div><script type="application/ld+json">{}</script>`],
    ["that sends its reader on", `<meta http-equiv="refresh" content="0; url=/new">${ROOT}`],
    ["that moves on by a script", `<script>location.href = "/new"</script>`],
    [
      "that is a set of frames",
      `<head><script src="/menu.js"></script></head><frameset cols="20,*"><frame src="/a"><frame src="/b"></frameset>`,
    ],
    [
      "whose entrance has links alone",
      `<a href="/de"><img src="/de.png"></a><a href="/en"><img src="/en.png"></a>${SCRIPT.replace("static/js/main.3a47ecb4", "menu")}`,
    ],
  ])("%s", (_name, html) => expect(read(html).shell).toBeNull());

  test("that is no markup", () => {
    expect(read(`{"id":"root"}`, "application/json")).toMatchObject({ shell: null, scripts: [] });
  });
});

test("a frame for readers without scripts alone shows nothing", () => {
  const tag = `<noscript><iframe src="https://www.googletagmanager.com/ns.html?id=GTM-1"></iframe></noscript>`;
  expect(read(`${tag}<div id="main"></div><script src="/a.js"></script>`).shell).toEqual({
    reason: "no_words",
  });
});

test("contacts of a shell's own data make it none the less a shell", () => {
  const data = `<script type="application/ld+json">{"@type":"Organization","email":"info@acme.example"}</script>`;
  const page = read(`${data}${ROOT}`);
  expect(page.shell).toEqual({ reason: "empty_root" });
});

describe("a part for browsers alone", () => {
  const WORDS = `<p>${"We mend boats. ".repeat(20)}</p><a href="mailto:info@acme.example">Mail</a>`;
  const page = (digest: string) =>
    read(`${WORDS}<!--$!--><template ${digest}></template><i>Loading</i><!--/$-->${SCRIPT}`);

  test.each(["", "BAILOUT_TO_CLIENT_SIDE_RENDERING", "2338592350"])(
    "is told by React's mark %j, makes no shell, and has the page's scripts told",
    (digest) =>
      expect(page(`data-dgst="${digest}"`)).toMatchObject({
        shell: null,
        hasClientPart: true,
        scripts: ["https://acme.example/static/js/main.3a47ecb4.js"],
      }),
  );

  test.each([`id="B:0"`, `data-dgst="NEXT_NOT_FOUND"`, `data-dgst="NEXT_REDIRECT;replace;/login;307;"`])(
    "is none that has the mark %s",
    (mark) => expect(page(mark)).toMatchObject({ hasClientPart: false, scripts: [] }),
  );
});

describe("a shell's scripts", () => {
  test("are its external scripts and preloaded modules, absolute, each once, in their order", () => {
    const { scripts } = read(
      `<head><base href="/app/"><link rel="modulepreload" href="vendor.js"><link rel="stylesheet" href="a.css">` +
        `<link rel="preload" as="script" href="chunk.js"></head><div id="root"></div><script>start()</script>` +
        `<script src="vendor.js"></script><script type="module" src="https://cdn.example/main.js"></script>` +
        `<script src="data:text/javascript,1"></script><script src=""></script>`,
    );
    expect(scripts).toEqual([
      "https://acme.example/app/vendor.js",
      "https://acme.example/app/chunk.js",
      "https://cdn.example/main.js",
    ]);
  });

  test("are 40 at most", () => {
    const many = Array.from({ length: 300 }, (_, index) => `<script src="/${index}.js"></script>`).join("");
    expect(read(`<div id="root"></div>${many}`).scripts).toHaveLength(40);
  });

  test("of other pages are not told", () => {
    expect(read(`<p>We mend boats.</p>${SCRIPT.replace("static/js/main.3a47ecb4", "menu")}`).scripts).toEqual(
      [],
    );
  });
});
