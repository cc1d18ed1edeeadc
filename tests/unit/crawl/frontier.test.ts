import { LIMITS } from "@contact-scanner/core/config";
import { createFrontier } from "@contact-scanner/core/crawl/frontier";
import type { FrontierEntry } from "@contact-scanner/core/crawl/frontier-entry";
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

/** A frontier that learned of these pages, each with whether it gave a new address, and then holds those that wait. */
function afterVisits(
  visits: readonly (readonly [path: string, gave: boolean])[],
  waiting: readonly FrontierEntry[],
): string[] {
  const frontier = createFrontier();
  for (const [path] of visits) frontier.add(entry(path));
  const taken = visits.map(() => frontier.next());
  for (const each of waiting) frontier.add(each);
  for (const [path, gave] of visits) {
    const visited = taken.find((known) => known?.url === entry(path).url);
    if (visited) frontier.learn(visited, gave);
  }
  return drain(frontier);
}

describe("what visits gave moves pages like those visited", () => {
  test("one address lets its siblings rise", () => {
    const waiting = [entry("/press", { priority: 3 }), entry("/m/ohio"), entry("/m/utah")];
    expect(afterVisits([["/m/iowa", true]], waiting)).toEqual(["/m/ohio", "/m/utah", "/press"]);
  });

  test("three pages without one let theirs sink behind pages that promise nothing", () => {
    const visits = ["/team/ann", "/team/bob", "/team/eve"].map((path) => [path, false] as const);
    const waiting = [entry("/team/joe", { priority: 5 }), entry("/a/b"), entry("/c/d")];
    const frontier = createFrontier();
    for (const [path] of visits) frontier.add(entry(path, { priority: 5 }));
    const taken = visits.flatMap(() => frontier.next() ?? []);
    for (const each of waiting) frontier.add(each);
    for (const visited of taken) frontier.learn(visited, false);
    expect(drain(frontier)).toEqual(["/a/b", "/c/d", "/team/joe"]);
  });

  test("a family is known by what its names begin with", () => {
    const waiting = ["/news-a", "/partner-b", "/news-c", "/partner-d"].map((path) => entry(path));
    const visits = [
      ["/partner-x", true] as const,
      ["/partner-y", true] as const,
      ["/news-x", false] as const,
    ];
    expect(afterVisits([...visits, ["/news-y", false]], waiting).slice(0, 2)).toEqual([
      "/partner-b",
      "/partner-d",
    ]);
  });

  test("the page of a folder whose pages give addresses rises", () => {
    const waiting = [entry("/other"), entry("/clubs/"), entry("/news/")];
    expect(afterVisits([["/clubs/judo", true]], waiting)[0]).toBe("/clubs/");
  });

  test("a section that gives addresses rises in every folder", () => {
    const sports = ["judo", "golf", "polo", "chess"];
    const waiting = sports.flatMap((sport) => [
      entry(`/sport/${sport}/tables`),
      entry(`/sport/${sport}/coaching`),
    ]);
    const visits = [["/sport/rugby/coaching", true] as const, ["/sport/rugby/tables", false] as const];
    expect(afterVisits(visits, waiting).slice(0, 4)).toEqual(
      sports.map((sport) => `/sport/${sport}/coaching`),
    );
  });

  test("further pages of a list rise with what its first page led to", () => {
    const frontier = createFrontier();
    frontier.add({ ...entry("/show/1"), from: "https://acme.example/list" });
    const visited = frontier.next();
    frontier.add({ ...entry("/list?page=2", { priority: -2 }) });
    frontier.add(entry("/other/1"));
    if (visited) frontier.learn(visited, true);
    expect(drain(frontier)).toEqual(["/list", "/other/1"]);
  });

  test("pages at the top of the path that say what they are neither rise nor sink with each other", () => {
    const waiting = [entry("/imprint", { priority: 9 }), entry("/privacy", { priority: 3 })];
    expect(afterVisits([["/contact", false]], waiting)).toEqual(["/imprint", "/privacy"]);
  });

  test("pages at the top of the path do not sink with each other", () => {
    const frontier = createFrontier();
    for (const path of ["/x/one", "/x/two", "/x/three", "/alpha", "/beta", "/gamma"]) {
      frontier.recall(entry(path, { priority: 5 }), false);
    }
    for (const path of ["/x/four", "/delta"]) frontier.add(entry(path));
    expect(drain(frontier)).toEqual(["/delta", "/x/four"]);
  });

  test("whoever goes on with a scan learns the same from what was visited before", () => {
    const frontier = createFrontier();
    for (const path of ["/a/1", "/m/ohio", "/m/utah"]) frontier.add(entry(path));
    frontier.recall(entry("/m/iowa"), true);
    frontier.recall(entry("/a/2"), false);
    expect(drain(frontier)).toEqual(["/m/ohio", "/m/utah", "/a/1"]);
  });
});

describe("what a linking page leaves to a page", () => {
  test("counts where no page linked to it before", () => {
    const frontier = createFrontier();
    frontier.add({ ...entry("/menu"), from: "https://acme.example/" });
    frontier.add(entry("/from-sitemap"));
    for (const path of ["/menu", "/from-sitemap", "/person"]) {
      frontier.add({ ...entry(path), from: "https://acme.example/team" }, 3);
    }
    expect(drain(frontier)).toEqual(["/from-sitemap", "/person", "/menu"]);
  });
});
