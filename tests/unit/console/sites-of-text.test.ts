import { describe, expect, test } from "vitest";
import { sitesOfText } from "../../../packages/console/src/scan/sites-of-text.ts";

describe("sites of a pasted text", () => {
  test("a line each, with its number; blank lines and comments are left out", () => {
    expect(sitesOfText("acme.com\n\n# ours\r\n  https://larkfield.org/team  \n")).toEqual([
      { line: 1, url: "acme.com" },
      { line: 4, url: "https://larkfield.org/team" },
    ]);
  });

  test("a line each of a file that ends them with a carriage return alone, as Excel for Mac writes CSV", () => {
    expect(sitesOfText("acme.com\racme.org").map(({ url }) => url)).toEqual(["acme.com", "acme.org"]);
  });

  test.each([
    ["a sheet's row", "Larkfield Ltd\thttps://larkfield.org\tLondon", "https://larkfield.org"],
    ["CSV with quotes", '"Larkfield Ltd","larkfield.org"', "larkfield.org"],
    ["an address is no site", "ann@larkfield.org;larkfield.org", "larkfield.org"],
    ["a host with a port", "127.0.0.1:8001", "127.0.0.1:8001"],
    ["a URL with commas", "https://a.example/x,y", "https://a.example/x"],
    ["no site at all: the API says what is wrong", "not a site", "not a site"],
  ])("%s", (_name, text, url) => {
    expect(sitesOfText(text)).toEqual([{ line: 1, url }]);
  });

  test("a line without end that only looks like a site at first takes no time to notice", () => {
    const line = `a.bb${"?".repeat(1_000_000)} x`;
    expect(sitesOfText(line)).toEqual([{ line: 1, url: line }]);
  });

  test("a site that stands there twice is taken once", () => {
    expect(sitesOfText("acme.com\nacme.com\nacme.org").map(({ line }) => line)).toEqual([1, 3]);
  });
});
