import { globSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseHtml } from "@contact-scanner/core/extract/dom/parse-html";
import type { ElementMethod, TextMethod } from "@contact-scanner/core/extract/methods/method";
import {
  ATTRIBUTE_GUARD,
  ELEMENT_METHODS,
  TEXT_METHODS,
} from "@contact-scanner/core/extract/methods/registry";
import { extractPage } from "@contact-scanner/core/extract/page";
import { describe, expect, test } from "vitest";

/** An element that each method finds an address in, whichever other methods do. */
const ELEMENTS: Readonly<Record<string, string>> = {
  "mailto link": '<a href="mailto:ann@acme.com">x</a>',
  "Cloudflare's protection": '<a href="/cdn-cgi/l/email-protection#a3c2cdcde3c2c0cec68dc0ccce">x</a>',
  "card in a link": '<a href="data:text/vcard,EMAIL:ann@acme.com">x</a>',
  "recipient in a link": '<a href="/compose?to=ann@acme.com">x</a>',
  "web link in the place of mailto": '<a href="http://ann@acme.com/" title="Email">x</a>',
  "encoded link": '<a href="#bWFpbHRvOmFubkBhY21lLmNvbQ==">x</a>',
  cloak: "<a href=\"javascript:linkTo_UnCryptMailto('nbjmup+booAbdnf\\/dpn')\">x</a>",
  "split over attributes": '<i data-user="ann" data-domain="acme.com"></i>',
  property: '<i itemprop="email">ann@acme.com</i>',
  frame: '<iframe srcdoc="<p>ann@acme.com"></iframe>',
  attribute: '<i title="Write to ann@acme.com"></i>',
};

const METHODS = resolve(import.meta.dirname, "../../../../packages/core/src/extract/methods");

function isMethod(value: unknown): value is ElementMethod | TextMethod {
  return typeof value === "object" && value !== null && "trust" in value && "find" in value;
}

describe("the registry of methods", () => {
  test("names each method once", () => {
    const names = [...ELEMENT_METHODS, ...TEXT_METHODS].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(ELEMENTS)).toEqual(ELEMENT_METHODS.map(({ name }) => name));
  });

  test("has every method that a file of its folder exports", async () => {
    const files = globSync("*.ts", { cwd: METHODS });
    const modules: object[] = await Promise.all(files.map((file) => import(join(METHODS, file))));
    const exported = modules.flatMap((module) => Object.values(module)).filter(isMethod);
    const registered = [...ELEMENT_METHODS, ...TEXT_METHODS].map(({ name }) => name);
    expect(exported.map(({ name }) => name).sort()).toEqual(registered.sort());
  });

  test.each(ELEMENT_METHODS)("$name: its guard notes an element that it finds an address in", ({ name }) => {
    const html = ELEMENTS[name] ?? "";
    expect(parseHtml(html, { guard: ATTRIBUTE_GUARD }).noted).toHaveLength(1);
    const { contacts } = extractPage({ html, url: "https://acme.com/" });
    expect(contacts.map(({ email }) => email)).toEqual(["ann@acme.com"]);
  });

  test.each(["data-mail", "data-mailto", "data-mail-to", "data-email-address"])(
    "an address with a stand-in for its sign in %s is looked at",
    (name) => {
      const { contacts } = extractPage({ html: `<a ${name}="ann#acme.com">x</a>`, url: "https://acme.com/" });
      expect(contacts.map(({ email }) => email)).toEqual(["ann@acme.com"]);
    },
  );

  test("an element without a sign of an address is not looked at", () => {
    const html =
      '<div class="a b" id="c"><a href="/team?x=1&amp;y=2" data-id="7">x</a><img src="a.png" alt="A dog"></div>';
    expect(parseHtml(html, { guard: ATTRIBUTE_GUARD }).noted).toEqual([]);
  });
});
