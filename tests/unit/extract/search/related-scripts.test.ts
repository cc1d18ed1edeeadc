import { relatedScripts } from "@contact-scanner/core/extract/search/related-scripts";
import { describe, expect, test } from "vitest";

const hasSign = (source: string) => source.includes("@");

describe("scripts that belong to one with a sign of an address", () => {
  test.each([
    ["one that gives it a variable", ["var user = 'ann'", "write(user + '@acme.com')"]],
    ["one that gives it a property", ["Acme.mail = 'ann'", "show(Acme.mail + '@acme.com')"]],
    ["one that gives a variable to such a one", ["var a1 = 'ann'", "var b1 = a1", "write(b1 + '@acme.com')"]],
    ["one that writes into the page, too", ["document.write('ann')", "document.write('@acme.com')"]],
  ])("%s", (_name, sources) => {
    expect(relatedScripts(sources, hasSign)).toEqual(sources);
  });

  test("one that shares only words of the language does not", () => {
    const sources = ["(function () { var i = 0; window.load(i) })()", "var contact = 'ann@acme.com'"];
    expect(relatedScripts(sources, hasSign)).toEqual(["var contact = 'ann@acme.com'"]);
  });

  test("none does where none has a sign", () => {
    expect(relatedScripts(["a()", "b()"], hasSign)).toEqual([]);
  });

  test("all do where a page has hundreds", () => {
    const sources = Array.from({ length: 300 }, (_none, index) => `call${index}()`).concat("'@'");
    expect(relatedScripts(sources, hasSign)).toEqual(sources);
  });
});

test("all belong together where to compare them would cost more than to read them", () => {
  const names = Array.from({ length: 280 }, (_none, index) => `a1z2k${index}`).join("+");
  const sources = Array.from({ length: 180 }, (_none, index) =>
    index % 2 === 0 ? `"@"+${names}+b${index}` : `"${"a0".repeat(9_000)}${index}"`,
  );
  expect(relatedScripts(sources, hasSign)).toBe(sources);
});
