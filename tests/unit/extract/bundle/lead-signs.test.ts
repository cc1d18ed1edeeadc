import { bundleLeads } from "@contact-scanner/core/extract/bundle/bundle-leads";
import { LEAD_SIGNS } from "@contact-scanner/core/extract/bundle/lead-signs";
import { findLiterals } from "@contact-scanner/core/extract/bundle/literals";
import { describe, expect, test } from "vitest";

const leads = (script: string) => bundleLeads(findLiterals(script));

describe.each(LEAD_SIGNS)("$kind: $name", ({ kind, examples, keep }) => {
  test.each(examples)("%s leads to %s", (script, value) => {
    const path = kind === "route" && !value.startsWith("/") ? `/${value}` : value;
    expect(leads(script)[kind]).toContain(path);
  });

  test.each(keep)("%s leads nowhere", (script) => expect(leads(script)[kind]).toEqual([]));
});

test("the children of a router's entry stand below it, and what comes after does not", () => {
  const script = `r=[{path:"about",component:a,children:[{path:"team",component:t}]},{path:"news",component:n}]`;
  expect(leads(script).route).toEqual(["/about", "/about/team", "/news"]);
});

test("links in markup that a script writes are routes", () => {
  expect(leads('f(`<a class="x" href="/imprint">Imprint</a>`)').route).toEqual(["/imprint"]);
});

test.each<[string, string]>([
  ["a frame", '<p>x</p><iframe src="/events.html" title="Concerts"></iframe>'],
  ["an area", "<area shape=rect href=/events.html>"],
  ["a frame in a long text", `${"<p>We sing. </p>".repeat(30)}<iframe title="x" src="/events.html">`],
  ["a frame in a quoted string", '<iframe src=\\"/events.html\\">'],
])("%s in markup that a script writes leads on", (_name, markup) =>
  expect(leads(`f(\`${markup}\`)`).route).toEqual(["/events.html"]),
);

test("links with a part that is not known, and names that end as an attribute does, lead nowhere", () => {
  expect(leads('f(`<a href="$\u007bx}"></a><a data-href="/a"></a><img src="/b">`)').route).toEqual([]);
});

test("no more than 200 of a kind are told", () => {
  const script = Array.from({ length: 500 }, (_, index) => `{path:"/p${index}",element:x}`).join(",");
  expect(leads(script).route).toHaveLength(200);
});

test.each<[string, string, string[]]>([
  [
    "React's",
    `n.u=e=>"static/js/"+e+"."+{12:"aa11bb22",34:"cc33dd44"}[e]+".chunk.js"`,
    ["static/js/12.aa11bb22.chunk.js", "static/js/34.cc33dd44.chunk.js"],
  ],
  [
    "Vue's, with names",
    `return c.p+"js/"+({about:"about",1:"team"}[e]||e)+"."+{about:"aa11bb22",1:"cc33dd44"}[e]+".js"`,
    ["js/about.aa11bb22.js", "js/team.cc33dd44.js"],
  ],
  [
    "Next's, with a hyphen",
    `s.u=function(e){return"static/chunks/"+(({9:"pages/team"})[e]||e)+"-"+({9:"aa11bb22"})[e]+".js"}`,
    ["static/chunks/pages/team-aa11bb22.js"],
  ],
  [
    "one chunk of one hash",
    `n.u=function(e){return"static/js/"+e+".78cc0278.chunk.js"};n.e(787).then(f)`,
    ["static/js/787.78cc0278.chunk.js"],
  ],
])("webpack's map of chunks: %s", (_name, script, chunks) =>
  expect(leads(script).script).toEqual(expect.arrayContaining(chunks)),
);
