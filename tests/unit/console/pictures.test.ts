import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { curvePoints, foundCurve, whenFound } from "../../../packages/console/src/pictures/found-curve.ts";
import { cellOf, pageAt, pageGrid } from "../../../packages/console/src/pictures/page-grid.ts";
import { pageAfterKey } from "../../../packages/console/src/pictures/page-walk.ts";
import { siteParts } from "../../../packages/console/src/pictures/site-parts.ts";
import { typeShares } from "../../../packages/console/src/pictures/type-shares.ts";
import { mapWords, progressWords, visitWords } from "../../../packages/console/src/pictures/visit-words.ts";
import { areMarksCut, visitsOf } from "../../../packages/console/src/pictures/visits.ts";

const page = (url: string, place: number | null, error: string | null = null) => ({
  id: url,
  url,
  place,
  error,
  last_scan: "2026-03-02T10:00:00.000Z",
});
const contact = (email: string, ...pages: readonly string[]) => ({
  email,
  sources: pages.map((url) => ({
    page: url,
    method: "text",
    context: "",
    first_seen: "",
    last_seen: "",
    still_on_page: true,
  })),
});

describe("visits", () => {
  const visits = visitsOf(
    [page("/c", 3), page("/old", null), page("/b", 2, "HTTP 500."), page("/d", 4), page("/a", 1)],
    [contact("ann@acme.com", "/a", "/c", "/d"), contact("bob@acme.com", "/c")],
  );

  test("stand in the order in which they were made, those of an unknown place last", () => {
    expect(visits.map(({ url }) => url)).toEqual(["/a", "/b", "/c", "/d", "/old"]);
  });

  test("tell what each gave, and what was new then", () => {
    expect(visits.map(({ outcome, contacts, news }) => [outcome, contacts, news])).toEqual([
      ["new", 1, 1],
      ["failed", 0, 0],
      ["new", 2, 1],
      ["known", 1, 0],
      ["none", 0, 0],
    ]);
  });

  test("are told in words, one by one and together", () => {
    expect(visits.map(visitWords)).toEqual([
      "1. /a: brought 1 contact",
      "2. /b: not read. HTTP 500.",
      "3. /c: brought 1 contact, and holds 1 known before",
      "4. /d: holds 1 contact, known before",
      "5. /old: holds no contact",
    ]);
    expect(mapWords(visits)).toBe(
      "5 pages in the order of reading: 2 brought contacts, 1 held known ones alone, 1 held none, 1 not read.",
    );
    expect(mapWords(visits.slice(0, 1))).toBe("1 page in the order of reading: 1 brought contacts.");
  });

  test("of a running scan say how long ago one brought something", () => {
    expect(progressWords([])).toBe("");
    expect(progressWords(visits.slice(1, 2))).toBe("0 pages read, 1 not. No contact yet.");
    expect(progressWords(visits.slice(0, 3))).toBe(
      "2 pages read, 1 not. The last new contact came with the last page.",
    );
    expect(progressWords(visits)).toBe("4 pages read, 1 not. The last new contact came 2 pages ago.");
  });

  test("half and all of the contacts were found after so many pages", () => {
    expect(whenFound(visits)).toEqual({ half: 1, all: 3 });
    expect(whenFound([])).toBeUndefined();
  });

  test("the curve goes in steps from nothing to all contacts", () => {
    expect(foundCurve(visits).map(({ contacts }) => contacts)).toEqual([0, 1, 1, 2, 2, 2]);
    expect(curvePoints(foundCurve(visits.slice(0, 1)), { width: 10, height: 10 })).toBe(
      "0.0,10.0 10.0,10.0 10.0,0.0",
    );
  });
});

test("a curve of many pages has no more points than can be seen, and ends where all were read", () => {
  const many = visitsOf(
    Array.from({ length: 10_000 }, (_, index) => page(`/${index}`, index + 1)),
    [contact("last@acme.com", "/9999")],
  );
  const curve = foundCurve(many);
  expect(curve.length).toBeLessThan(450);
  expect(curve.at(-1)).toEqual({ pages: 10_000, contacts: 1 });
});

test("each of any number of pages has a square of its own within the picture, and a point in it leads back", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.integer({ min: 24, max: 3_840 }),
      fc.nat(),
      (pages, width, any) => {
        const grid = pageGrid(pages, width);
        const index = any % pages;
        const { x, y } = cellOf(grid, index);
        expect(grid.width).toBeLessThanOrEqual(width);
        expect(x + grid.cell).toBeLessThanOrEqual(grid.width);
        expect(y + grid.cell).toBeLessThanOrEqual(grid.height);
        expect(pageAt(grid, pages, { x: x + grid.cell / 2, y: y + grid.cell / 2 })).toBe(index);
      },
    ),
  );
});

test("beside the squares there is no page", () => {
  const grid = pageGrid(3, 720);
  expect(pageAt(grid, 3, { x: grid.width + 1, y: 1 })).toBeUndefined();
  expect(pageAt(grid, 3, { x: 3.5 * grid.cell, y: 1 })).toBeUndefined();
});

test("ten thousand pages fill an ordinary window's width in squares that can still be told apart", () => {
  expect(pageGrid(10_000, 1_228)).toEqual({ columns: 204, cell: 6, width: 1_224, height: 300 });
});

test("keys lead from square to square, to the ends, and to the pages that brought contacts", () => {
  const visits = visitsOf(
    Array.from({ length: 10 }, (_, index) => page(`/${index}`, index + 1)),
    [contact("ann@acme.com", "/2"), contact("bob@acme.com", "/8", "/9")],
  );
  const from = (index: number, key: string) => pageAfterKey(key, index, { visits, columns: 4 });
  expect([from(3, "ArrowRight"), from(9, "ArrowRight"), from(3, "ArrowLeft"), from(0, "ArrowLeft")]).toEqual([
    4, 9, 2, 0,
  ]);
  expect([from(3, "ArrowDown"), from(7, "ArrowDown"), from(5, "ArrowUp"), from(3, "ArrowUp")]).toEqual([
    7, 7, 1, 3,
  ]);
  expect([from(5, "Home"), from(5, "End")]).toEqual([0, 9]);
  expect([from(0, "PageDown"), from(2, "PageDown"), from(8, "PageDown")]).toEqual([2, 8, 8]);
  expect([from(9, "PageUp"), from(8, "PageUp"), from(2, "PageUp")]).toEqual([8, 2, 2]);
  expect(from(5, "a")).toBeUndefined();
});

describe("parts of a site", () => {
  const on = (...paths: readonly string[]) =>
    paths.map((path, index) => page(`https://acme.com${path}`, index));

  test("are pages whose paths begin alike, those first that brought most; the rest is one part", () => {
    const visits = visitsOf(on("/", "/contact", "/news/1", "/news/2", "/news/3", "/team", "/team/ann"), [
      contact("info@acme.com", "https://acme.com/", "https://acme.com/team"),
      contact("ann@acme.com", "https://acme.com/team/ann"),
    ]);
    expect(siteParts(visits)).toEqual([
      { name: "/team", pages: 2, holding: 2, news: 1 },
      { name: "/news", pages: 3, holding: 0, news: 0 },
      { name: null, pages: 2, holding: 1, news: 1 },
    ]);
  });

  test("have their host before them where there are several", () => {
    const visits = visitsOf([...on("/a", "/a/b"), page("https://shop.acme.com/a", 9)], []);
    expect(siteParts(visits).map(({ name }) => name)).toEqual(["acme.com/a", null]);
  });
});

test("marks are cut where a contact stands on more pages than are told of it", () => {
  const { sources } = contact("ann@acme.com", "/a", "/b");
  expect(areMarksCut([{ sources, sources_count: 2 }])).toBe(false);
  expect(areMarksCut([{ sources, sources_count: 21 }])).toBe(true);
});

test("the shares of the types that there are make a whole", () => {
  const shares = typeShares([{ email_type: "free" }, { email_type: "service" }, { email_type: "service" }]);
  expect(shares).toEqual([
    { type: "service", count: 2, share: 2 / 3 },
    { type: "free", count: 1, share: 1 / 3 },
  ]);
});
