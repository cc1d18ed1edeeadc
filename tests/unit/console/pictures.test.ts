import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { curvePoints, foundCurve, whenFound } from "../../../packages/console/src/pictures/found-curve.ts";
import { cellOf, pageAt, pageGrid } from "../../../packages/console/src/pictures/page-grid.ts";
import { typeShares } from "../../../packages/console/src/pictures/type-shares.ts";
import { visitsOf } from "../../../packages/console/src/pictures/visits.ts";

const page = (url: string, place: number | null, error: string | null = null) => ({
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
    [page("/c", 3), page("/old", null), page("/b", 2, "HTTP 500"), page("/a", 1)],
    [contact("ann@acme.com", "/a", "/c"), contact("bob@acme.com", "/c")],
  );

  test("stand in the order in which they were made, those of an unknown place last", () => {
    expect(visits.map(({ url }) => url)).toEqual(["/a", "/b", "/c", "/old"]);
  });

  test("tell what each gave, and what was new then", () => {
    expect(visits.map(({ outcome, contacts, news }) => [outcome, contacts, news])).toEqual([
      ["contacts", 1, 1],
      ["failed", 0, 0],
      ["contacts", 2, 1],
      ["none", 0, 0],
    ]);
  });

  test("half and all of the contacts were found after so many pages", () => {
    expect(whenFound(visits)).toEqual({ half: 1, all: 3 });
    expect(whenFound([])).toBeUndefined();
  });

  test("the curve goes in steps from nothing to all contacts", () => {
    expect(foundCurve(visits).map(({ contacts }) => contacts)).toEqual([0, 1, 1, 2, 2]);
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
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat(), (pages, any) => {
      const grid = pageGrid(pages);
      const index = any % pages;
      const { x, y } = cellOf(grid, index);
      expect(x + grid.cell).toBeLessThanOrEqual(grid.width);
      expect(y + grid.cell).toBeLessThanOrEqual(grid.height);
      expect(pageAt(grid, pages, { x: x + grid.cell / 2, y: y + grid.cell / 2 })).toBe(index);
    }),
  );
});

test("beside the squares there is no page", () => {
  const grid = pageGrid(3);
  expect(pageAt(grid, 3, { x: grid.width + 1, y: 1 })).toBeUndefined();
  expect(pageAt(grid, 3, { x: 3.5 * grid.cell, y: 1 })).toBeUndefined();
});

test("the shares of the types that there are make a whole", () => {
  const shares = typeShares([{ email_type: "free" }, { email_type: "service" }, { email_type: "service" }]);
  expect(shares).toEqual([
    { type: "service", count: 2, share: 2 / 3 },
    { type: "free", count: 1, share: 1 / 3 },
  ]);
});
