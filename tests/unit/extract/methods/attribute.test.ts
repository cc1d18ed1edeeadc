import { explainPage } from "@contact-scanner/core/extract/explain-page";
import { decodedValue, isTextAttribute } from "@contact-scanner/core/extract/methods/attribute";
import { splitAddress } from "@contact-scanner/core/extract/methods/split-attributes";
import { describe, expect, test } from "vitest";
import { firstElement } from "../../../helpers/markup.ts";

describe("an attribute's value, decoded", () => {
  test.each([
    ["base64", "data-mail", "YW5uQGFjbWUuY29t", ""],
    ["base64 of a mailto: URL", "data-href-to", "bWFpbHRvOmFubkBhY21lLmNvbT9zdWJqZWN0PUhp", ""],
    ["base64, turned round", "data-mail", "bW9jLmVtY2FAbm5h", ""],
    ["hexadecimal digits", "data-mail", "616e6e4061636d652e636f6d", ""],
    ["turned round", "data-email", "moc.emca@nna", ""],
    ["by 13 letters", "data-email", "naa@npzr.pbz", "rot13"],
    ["by 13 letters, the sign written out", "data-enc-email", "naa[at]npzr.pbz", ""],
    ["by 47 signs", "data-code", "2??o24>6]4@>", ""],
    ["character codes", "data-codes", "97,110,110,64,97,99,109,101,46,99,111,109", ""],
    ["percent-encoding", "data-m", "%61%6e%6e%40%61%63%6d%65.com", ""],
    ["another sign in a field called mail", "data-mail", "ann#acme.com", ""],
    ["a bar in a field called mail", "data-email", "ann|acme.com", ""],
    ["a word in a field called mail", "data-email-address", "ann AT acme.com", ""],
  ])("%s", (_name, name, value, className) => {
    expect(decodedValue(name, value, firstElement(`<a class="${className}">`))).toBe("ann@acme.com");
  });

  test.each([
    ["an address as it stands", "data-email", "ann@acme.com"],
    ["another sign in any other field", "data-page", "team#acme.com"],
    ["a sentence in a field about mail", "data-email-subject", "Hello from acme.com"],
    ["a path in a field called mail", "data-mail", "ann/acme.com"],
    ["letters", "data-mail", "subscribe"],
    ["a picture, whose suffix turned is .cat", "data-retina", "icon@2x.png"],
    ["a picture in base64", "data-mail", "aWNvbkAyeC5wbmc="],
  ])("nothing of %s", (_name, name, value) => {
    expect(decodedValue(name, value, firstElement("<a>"))).toBeUndefined();
  });
});

describe("an address in several attributes", () => {
  test.each([
    '<a data-user="ann" data-domain="acme.com">',
    '<a data-name="ann" data-domain="acme" data-tld="com">',
    '<a data-mail-user="ann" data-mail-host="acme.com">',
    '<a data-user="nna" data-domain="moc.emca">',
    '<a data-user="naa" data-domain="npzr.pbz">',
    '<a data-m0="ann" data-m1="acme" data-m2="com">',
    '<a data-first="ann" data-second="acme" data-third="com">',
    '<a data-usuario="ann" data-dominio="acme.com">',
    '<a data-user="YW5u" data-domain="YWNtZS5jb20=">',
  ])("%s has one", (html) => {
    expect(splitAddress(firstElement(html))).toBe("ann@acme.com");
  });

  test.each([
    '<a data-name="Spring sale" data-domain="acme.com">',
    '<a data-user="ann">',
    '<a data-name="ann" data-domain="headquarters">',
  ])("none in %s", (html) => {
    expect(splitAddress(firstElement(html))).toBeUndefined();
  });
});

describe("attributes that hold text", () => {
  const meta = firstElement('<meta name="description">');
  test.each(["title", "alt", "aria-label", "value", "data-tooltip", ":person", "content"])(
    "%s holds text",
    (name) => {
      expect(isTextAttribute(name, meta)).toBe(true);
    },
  );

  test.each(["src", "srcset", "class", "placeholder", "onclick", "href", "data-src"])(
    "%s does not",
    (name) => {
      expect(isTextAttribute(name, meta)).toBe(false);
    },
  );

  test("nor a social network's content", () => {
    expect(isTextAttribute("content", firstElement('<meta name="twitter:site">'))).toBe(false);
  });
});

describe("JSON in an attribute", () => {
  const page = (json: unknown) =>
    explainPage({
      html: `<div data-page='${JSON.stringify(json)}'></div>`,
      url: "https://tallowick.io/",
      contentType: "text/html",
    });

  test("is what scripts work on", () => {
    const { contacts } = page({ email: "ann@acme.com" }).page;
    expect(contacts).toMatchObject([{ email: "ann@acme.com", method: "json" }]);
  });

  test("is what an island of Astro is given, each value behind the number of its kind", () => {
    const props = { team: [1, [[0, { name: [0, "Ann"], email: [0, "dock@acme.com"] }]]] };
    const island = `<astro-island component-url="/_astro/Team.B1x2.js" props='${JSON.stringify(props)}'></astro-island>`;
    expect(explainPage({ html: island, url: "https://tallowick.io/" }).page.contacts).toMatchObject([
      { email: "dock@acme.com", method: "json", context: "email: dock@acme.com" },
    ]);
  });

  test("gives no address that nothing speaks for", () => {
    const { page: found, rejected } = page({ feed: "26@acme.com", key: "qx@acme.cc" });
    expect(found.contacts).toEqual([]);
    expect(rejected.map(({ rule }) => rule).sort()).toEqual(["identifier", "weak"]);
  });
});
