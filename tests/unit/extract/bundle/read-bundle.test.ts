import { fileUrl } from "@contact-scanner/core/extract/bundle/file-url";
import { readBundle } from "@contact-scanner/core/extract/bundle/read-bundle";
import { describe, expect, test } from "vitest";

const FILE = { fileUrl: "https://cdn.tallowick.com/assets/a.js", pageUrl: "https://www.tallowick.com/" };
const contacts = (script: string) =>
  readBundle(script, FILE).contacts.map(({ email, context }) => [email, context]);

describe("an address in a bundle, with what a reader would see around it", () => {
  test.each<[string, string, string, string]>([
    ["a string", `c("Write to info@tallowick.com")`, "info@tallowick.com", "Write to info@tallowick.com"],
    [
      "a link",
      `{href:"mailto:info@tallowick.com?subject=x"}`,
      "info@tallowick.com",
      "mailto:info@tallowick.com?subject=x",
    ],
    ["a key", `{email:"harbour@quay.com"}`, "harbour@quay.com", "email: harbour@quay.com"],
    [
      "a template of markup",
      "f(`<p>Mail <b>info@tallowick.com</b></p>`)",
      "info@tallowick.com",
      "Mail info@tallowick.com",
    ],
    [
      "children of an element",
      `{children:["mail: ","info@tallowick.com"]}`,
      "info@tallowick.com",
      "mail: info@tallowick.com",
    ],
    [
      "children of an older element",
      `h("p",null,"mail: ","info@tallowick.com")`,
      "info@tallowick.com",
      "mail: info@tallowick.com",
    ],
    ["a sum with a name", 'var Bn="tallowick.com";t=`info@`+Bn', "info@tallowick.com", "info@tallowick.com"],
    [
      "a name in a template",
      "var Bn='tallowick.com';t=`info@$\u007bBn}`",
      "info@tallowick.com",
      "info@tallowick.com",
    ],
    [
      "a name in children",
      `var Bn="tallowick.com";h({children:["info@",Bn]})`,
      "info@tallowick.com",
      "info@tallowick.com",
    ],
    ["a sum of strings", `t="info"+"@"+"tallowick.com"`, "info@tallowick.com", "info@tallowick.com"],
    [
      "concat, as older compilers write it",
      `t="info".concat("@","tallowick.com")`,
      "info@tallowick.com",
      "info@tallowick.com",
    ],
    ["a property", `c={host:"tallowick.com"};t="info@"+c.host`, "info@tallowick.com", "info@tallowick.com"],
    ["an escape", `t="info\\x40tallowick.com"`, "info@tallowick.com", "info@tallowick.com"],
    [
      "a link with a part that is not known",
      `{href:"mailto:info@tallowick.com?subject=Order of ".concat(n)}`,
      "info@tallowick.com",
      "mailto:info@tallowick.com?subject=Order of …",
    ],
    [
      "JSON in a string",
      `JSON.parse('{"email":"info@tallowick.com"}')`,
      "info@tallowick.com",
      "email: info@tallowick.com",
    ],
    [
      "words in brackets",
      `t="info [at] tallowick.com"`,
      "info@tallowick.com",
      "info [at] tallowick.com (info@tallowick.com)",
    ],
  ])("%s", (_name, script, email, context) => expect(contacts(script)).toEqual([[email, context]]));
});

test.each<[string, string]>([
  ["a comment", `/*! by Jo <jo.tallow@gmail.com> */ // jo.tallow@gmail.com\nvar a=1`],
  ["half of one, beside what is not known", `t="sales@"+u+".com";s=n+"ann@tallowick.com"`],
  ["a name that is given two values", `var b="tallowick.com";b="quay.com";t="info@"+b`],
  [
    "decorators, packages and pictures",
    `a="@angular/core@17.2.1";b="logo@2x.png";c="@media (min-width:1px)"`,
  ],
  ["what nothing speaks for", `a="kxq@vbn.io"`],
  ["a key of an error tracker", `dsn:"https://9f86d081884c7d659a2feaa0c55ad015@o1.ingest.sentry.io/2"`],
])("%s is no contact", (_name, script) => expect(contacts(script)).toEqual([]));

test("what it names is told as absolute URLs: files by where it lies, pages and data by the page", () => {
  const read = readBundle(
    `import("./b-1a2b3c4d.js");d=["assets/c-1a2b3c4d.js"];fetch("/api/team");r=[{path:"/team",element:x}]`,
    FILE,
  );
  expect(read).toMatchObject({
    scripts: [
      "https://cdn.tallowick.com/assets/b-1a2b3c4d.js",
      "https://cdn.tallowick.com/assets/c-1a2b3c4d.js",
    ],
    data: ["https://www.tallowick.com/api/team"],
    routes: ["https://www.tallowick.com/team"],
  });
});

test.each<[string, string, string]>([
  ["./b.js", "https://a.com/x/a.js", "https://a.com/x/b.js"],
  ["/b.js", "https://a.com/x/a.js", "https://a.com/b.js"],
  ["assets/b.js", "https://a.com/shop/assets/a.js", "https://a.com/shop/assets/b.js"],
  ["static/chunks/b.js", "https://a.com/_next/static/1/m.js", "https://a.com/_next/static/chunks/b.js"],
  ["12.ab.js", "https://a.com/app/main.js", "https://a.com/app/12.ab.js"],
  ["https://cdn.a.com/b.js", "https://a.com/a.js", "https://cdn.a.com/b.js"],
])("%s, named in %s, is %s", (written, from, url) => expect(fileUrl(written, from)).toBe(url));
