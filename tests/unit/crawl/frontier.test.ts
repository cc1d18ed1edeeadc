import { LIMITS } from "@contact-scanner/core/config";
import { createFrontier, type FrontierEntry } from "@contact-scanner/core/crawl/frontier";
import { describe, expect, test } from "vitest";

function entry(path: string, { priority = 0, depth = 1 } = {}): FrontierEntry {
  return { url: `https://acme.example${path}`, depth, priority };
}

function drain(frontier: ReturnType<typeof createFrontier>): string[] {
  const paths: string[] = [];
  for (let next = frontier.next(); next; next = frontier.next()) paths.push(new URL(next.url).pathname);
  return paths;
}

test("pages come by priority, then depth, then discovery", () => {
  const frontier = createFrontier();
  frontier.add(entry("/a", { depth: 2 }));
  frontier.add(entry("/b"));
  frontier.add(entry("/c"));
  frontier.add(entry("/contact", { priority: 9, depth: 5 }));
  expect(drain(frontier)).toEqual(["/contact", "/b", "/c", "/a"]);
});

describe("a page is known once", () => {
  test.each(["http://acme.example/a", "https://www.acme.example/a", "https://acme.example/a"])(
    "as %s too",
    (url) => {
      const frontier = createFrontier();
      frontier.add(entry("/a"));
      expect(frontier.add({ ...entry("/a"), url })).toEqual({ kind: "known" });
      expect(frontier.remember(url)).toBe(false);
      expect(drain(frontier)).toEqual(["/a"]);
      expect(frontier.add({ ...entry("/a", { priority: 99 }), url })).toEqual({ kind: "known" });
    },
  );

  test("and moves to the front by a link that promises more", () => {
    const frontier = createFrontier();
    for (const path of ["/a", "/p/12", "/c"]) frontier.add(entry(path));
    const moved = frontier.add({
      ...entry("/p/12", { priority: 9, depth: 3 }),
      url: "http://www.acme.example/p/12",
    });
    expect(moved).toEqual({ kind: "waits", entry: entry("/p/12", { priority: 9, depth: 1 }) });
    expect(frontier.size).toBe(3);
    expect(drain(frontier)).toEqual(["/p/12", "/a", "/c"]);
  });
});

test("an entry that nobody visited waits again", () => {
  const frontier = createFrontier();
  frontier.add(entry("/a"));
  const taken = frontier.next();
  expect(frontier.size).toBe(0);
  if (taken) frontier.putBack(taken);
  expect([frontier.size, frontier.next()]).toEqual([1, taken]);
});

test("a page that was passed over waits when another link to it may be followed", () => {
  const frontier = createFrontier();
  expect(frontier.passOver(entry("/deep").url, "depth")).toBe(true);
  expect(frontier.passOver(entry("/deep").url, "depth")).toBe(false);
  expect([frontier.known, frontier.size]).toEqual([1, 0]);
  expect(frontier.add(entry("/deep"))).toMatchObject({ kind: "waits", passedOverFor: "depth" });
  expect([frontier.known, frontier.size]).toEqual([1, 1]);
});

describe("a full frontier", () => {
  test("takes no more pages, but keeps room for those that promise contacts", () => {
    const frontier = createFrontier(100);
    const added = Array.from({ length: 200 }, (_, n) => frontier.add(entry(`/calendar/${n}`)).kind);
    expect(added.filter((kind) => kind === "waits")).toHaveLength(80);
    expect(frontier.add(entry("/calendar/999"))).toEqual({ kind: "full" });
    expect(frontier.add(entry("/contact", { priority: 9 })).kind).toBe("waits");
  });

  test("still moves what waits in it", () => {
    const frontier = createFrontier(1);
    frontier.add(entry("/p/1", { priority: 1 }));
    expect(frontier.add(entry("/p/1", { priority: 9 })).kind).toBe("waits");
  });

  test("is one that knows as many URLs as a scan may", () => {
    const frontier = createFrontier();
    for (let n = 0; n < LIMITS.maxKnownUrls; n++) frontier.remember(`https://acme.example/${n}`);
    expect(frontier.add(entry("/contact", { priority: 9 }))).toEqual({ kind: "full" });
  });
});
