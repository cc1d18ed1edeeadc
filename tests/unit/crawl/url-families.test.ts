import { folderOf, urlFamilies } from "@contact-scanner/core/crawl/url-families";
import { describe, expect, test } from "vitest";

/** The narrowest family of siblings. */
function siblings(path: string): string | undefined {
  return urlFamilies(new URL(path, "https://acme.com/").href).siblings[0]?.[0];
}

describe("pages of one shape are siblings", () => {
  test.each([
    ["of one folder", "/members/ohio", "/members/texas"],
    ["by what their names begin with", "/partner-ohio/", "/partner-texas/"],
    ["by their numbers", "/p/4711", "/p/12"],
    ["with an extension and without", "/members/ohio.html", "/members/texas"],
    ["as a folder and as its index file", "/members/ohio/index.html", "/members/texas/"],
    ["in folders of numbers", "/2024/11/a", "/2023/02/b"],
    ["by the values of a query", "/show.php?nr=3", "/show.php?nr=9"],
    ["by a query in another order", "/show.php?nr=3&a=1", "/show.php?a=2&nr=9"],
    ["on http and with www", "/a/b", "http://www.acme.com/a/c"],
  ])("%s", (_, one, other) => {
    expect(siblings(one)).toBeDefined();
    expect(siblings(one)).toBe(siblings(other));
  });

  test.each([
    ["another folder", "/members/ohio", "/news/ohio"],
    ["another host of the site", "/members/ohio", "https://shop.acme.com/members/ohio"],
    ["another script", "/show.php?nr=3", "/list.php?nr=3"],
    ["another kind by its query", "/index.php?view=person&id=1", "/index.php?view=product&id=1"],
    ["a page of one kind and a further page of a list", "/members", "/members?page=2"],
  ])("%s makes strangers", (_, one, other) => {
    expect(siblings(one)).not.toBe(siblings(other));
  });
});

test("a page that its own name tells of has no siblings in its folder, but tells of them", () => {
  expect(urlFamilies("https://acme.com/imprint").siblings).toEqual([]);
  expect(urlFamilies("https://acme.com/about/imprint").neighbours?.[0]).toBe(siblings("/about/campus"));
});

test("the same page of several folders is a section", () => {
  const section = (path: string) => urlFamilies(new URL(path, "https://acme.com/").href).section?.[0];
  expect(section("/sport/judo/times")).toBe(section("/sport/tennis/times"));
  expect(section("/sport/judo/times")).not.toBe(section("/sport/tennis/tables"));
});

test.each([
  ["https://acme.com/a/b/c", "https://acme.com/a/b/"],
  ["https://acme.com/a/b/?x=1", "https://acme.com/a/"],
  ["https://acme.com/a/b/index.html", "https://acme.com/a/"],
  ["https://acme.com/a", null],
  ["https://acme.com/", null],
])("%s lies in %s", (url, folder) => {
  expect(folderOf(url)).toBe(folder);
});
