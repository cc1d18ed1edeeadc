import { createFrontier, type Frontier } from "@contact-scanner/core/crawl/frontier";
import type { FrontierEntry } from "@contact-scanner/core/crawl/frontier-entry";
import { pageKey } from "@contact-scanner/core/url/normalize";
import fc from "fast-check";
import { expect, test } from "vitest";

const path = fc.oneof(
  fc.constantFrom(
    "/",
    "/index.html",
    "/contact",
    "/team/",
    "/team/index.html",
    "/news?page=2",
    "/news/page/3",
  ),
  fc
    .tuple(fc.constantFrom("partner", "kv", "item"), fc.nat(9))
    .map(([word, n]) => `/${word}-${"abcdefghij"[n]}`),
  fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)).map(([a, b, c]) => `/s${a}/x${"abcde"[b]}/p${"abcde"[c]}`),
  fc.tuple(fc.constantFrom("show", "list"), fc.nat(9)).map(([script, id]) => `/${script}.php?id=${id}`),
);
const entry: fc.Arbitrary<FrontierEntry> = fc.record({
  url: fc
    .tuple(fc.constantFrom("https://acme.com", "http://www.acme.com"), path)
    .map((parts) => parts.join("")),
  depth: fc.nat(4),
  priority: fc.integer({ min: -3, max: 10 }),
  from: fc.constantFrom(undefined, "https://acme.com/", "https://acme.com/news"),
});

/** What may happen to a frontier; a visit ends with what it gave, or is put back. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("add" as const), entry, inherited: fc.nat(4) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("take" as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("end" as const), gave: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("put back" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("remember" as const), entry }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("recall" as const), entry, gave: fc.boolean() }) },
);
const steps = fc.array(step, { maxLength: 120 });
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** The keys of the pages that were visited, in their order, and of all that was to be. */
function play(frontier: Frontier, history: readonly Step[]): { visited: string[]; wanted: Set<string> } {
  const underway: FrontierEntry[] = [];
  const visited: string[] = [];
  const wanted = new Set<string>();
  const remembered = new Set<string>();
  const end = (gave: boolean) => {
    const taken = underway.shift();
    if (!taken) return;
    visited.push(pageKey(taken.url));
    frontier.learn(taken, gave);
  };
  for (const happens of history) {
    switch (happens.kind) {
      case "add":
        if (!remembered.has(pageKey(happens.entry.url))) wanted.add(pageKey(happens.entry.url));
        frontier.add(happens.entry, happens.inherited);
        break;
      case "take": {
        const taken = frontier.next();
        if (taken) underway.push(taken);
        break;
      }
      case "end":
        end(happens.gave);
        break;
      case "put back": {
        const taken = underway.pop();
        if (taken) frontier.putBack(taken);
        break;
      }
      case "remember":
        if (!wanted.has(pageKey(happens.entry.url))) remembered.add(pageKey(happens.entry.url));
        frontier.remember(happens.entry.url);
        break;
      case "recall":
        frontier.recall(happens.entry, happens.gave);
    }
  }
  while (underway.length > 0) end(false);
  for (let taken = frontier.next(); taken; taken = frontier.next()) {
    underway.push(taken);
    end(visited.length % 3 === 0);
  }
  return { visited, wanted };
}

test("whatever is learned, each page is visited once and none is lost", () => {
  fc.assert(
    fc.property(steps, (history) => {
      const frontier = createFrontier();
      const { visited, wanted } = play(frontier, history);
      expect(visited.toSorted()).toEqual([...wanted].sort());
      expect(frontier.size).toBe(0);
    }),
  );
});

test("the same history gives the same order", () => {
  fc.assert(
    fc.property(steps, (history) => {
      expect(play(createFrontier(), history).visited).toEqual(play(createFrontier(), history).visited);
    }),
  );
});
